import { law, period } from "../../format/authoring.ts";
import type { Parameter, Source } from "../../format/document.ts";

/** The instruments of Qingdao that the rules cite. */
export const sources = {
  regulation: {
    title: { "zh-CN": "青岛市物业管理条例", en: "Qingdao Property Management Regulations" },
    number: "2020-11-18修订，2021-01-28批准",
    rank: "regulation",
    inForceFrom: "2021-05-01",
  },
} as const satisfies { readonly [key: string]: Source };

/** Day on which the revised regulation entered into force. */
export const IN_FORCE = "2021-05-01";

/** The dated, cited values of Qingdao. */
export const parameters: { readonly [name: string]: Parameter } = {
  "filing.period": law(IN_FORCE, period(10, "days"), {
    id: "QD-55",
    source: "regulation",
    article: "第五十五条",
    quote:
      "物业服务人应当在签订物业服务合同之日起十日内，将物业服务合同报物业所在地的区（市）物业主管部门备案",
  }),
  "handover.period": law(IN_FORCE, period(30, "days"), {
    id: "QD-66",
    source: "regulation",
    article: "第六十六条",
    quote: "原物业服务人应当在约定期限或者三十日内退出物业服务区域",
  }),
};
