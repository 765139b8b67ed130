import { law, period, word } from "../../format/authoring.ts";
import type { Parameter, Source } from "../../format/document.ts";

/** The instruments of Rizhao that the rules cite. */
export const sources = {
  regulation: {
    title: { "zh-CN": "日照市物业管理条例", en: "Rizhao Property Management Regulations" },
    number: "2017-10-01",
    rank: "regulation",
    inForceFrom: "2018-01-01",
  },
} as const satisfies { readonly [key: string]: Source };

const IN_FORCE = "2018-01-01";

/** The dated, cited values of Rizhao. */
export const parameters: { readonly [name: string]: Parameter } = {
  "fee.guided": law(IN_FORCE, word("政府指导价规定的浮动幅度内", "guided"), {
    id: "RZ-14",
    source: "regulation",
    article: "第十四条",
    quote: "前期物业服务合同约定的物业费收费标准应当在政府指导价规定的浮动幅度内",
  }),
  "filing.period": law(IN_FORCE, period(15, "days"), {
    id: "RZ-50",
    source: "regulation",
    article: "第五十条",
    quote:
      "物业服务企业在物业服务合同签订之日起十五日内，应当将合同副本报物业所在地县级人民政府物业主管部门备案。",
  }),
  "notice.period": law(IN_FORCE, period(60, "days"), {
    id: "RZ-53",
    source: "regulation",
    article: "第五十三条",
    quote: "合同未约定告知期限的，应当提前六十日告知。",
  }),
  "handover.period": law(IN_FORCE, period(10, "days"), {
    id: "RZ-53b",
    source: "regulation",
    article: "第五十三条",
    quote: "自物业服务合同解除之日起十日内，原物业服务企业应当与业主委员会、新物业服务企业办理下列交接事宜",
  }),
  "reply.accounts": law(IN_FORCE, period(7, "days"), {
    id: "RZ-58",
    source: "regulation",
    article: "第五十八条",
    quote: "应当在七日内书面答复。",
  }),
};
