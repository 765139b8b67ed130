import { law, number, period } from "../../format/authoring.ts";
import type { Cite, Parameter, Source } from "../../format/document.ts";

/** The instruments of Binzhou that the rules cite. */
export const sources = {
  regulation: {
    title: {
      "zh-CN": "滨州市住宅物业管理条例",
      en: "Binzhou Residential Property Management Regulations",
    },
    number: "2019-08-02",
    rank: "regulation",
    inForceFrom: "2019-10-01",
  },
} as const satisfies { readonly [key: string]: Source };

const IN_FORCE = "2019-10-01";

const vacancy: Cite = {
  id: "BZ-38",
  source: "regulation",
  article: "第三十八条",
  quote: "前期物业服务的空置物业，空置时间超过六个月的，物业服务收费不得超过收费标准的百分之六十。",
};

/** The dated, cited values of Binzhou. */
export const parameters: { readonly [name: string]: Parameter } = {
  "vacancy.after": law(IN_FORCE, period(6, "months", "超过"), vacancy),
  "vacancy.cap": law(IN_FORCE, number("60%", "不得超过"), vacancy),
  "reply.authority": law(IN_FORCE, period(5, "workdays"), {
    id: "BZ-53",
    source: "regulation",
    article: "第五十三条",
    quote: "应当及时受理，并在五个工作日内予以回复。",
  }),
  "filing.period": law(IN_FORCE, period(10, "days"), {
    id: "BZ-44",
    source: "regulation",
    article: "第四十四条",
    quote: "物业服务企业应当自物业服务合同签订之日起十日内",
  }),
};
