import { law, period, table, word } from "../../format/authoring.ts";
import type { Cite, Parameter, Source } from "../../format/document.ts";

/** The instruments of Zibo that the rules cite. */
export const sources = {
  regulation: {
    title: { "zh-CN": "淄博市物业管理条例", en: "Zibo Property Management Regulations" },
    number: "2021-10-08公布",
    rank: "regulation",
    inForceFrom: "2021-12-01",
  },
} as const satisfies { readonly [key: string]: Source };

const IN_FORCE = "2021-12-01";

const form: Cite = {
  id: "ZB-52a",
  source: "regulation",
  article: "第五十二条",
  quote:
    "普通住宅前期物业公共服务费、普通住宅车位租赁费、普通住宅前期物业停车服务费以及车位场地使用费实行政府指导价，其他物业服务收费实行市场调节价。",
};

/** The dated, cited values of Zibo. */
export const parameters: { readonly [name: string]: Parameter } = {
  "filing.period": law(IN_FORCE, period(10, "days"), {
    id: "ZB-42",
    source: "regulation",
    article: "第四十二条",
    quote: "物业服务人应当自签订或者变更物业服务合同之日起十日内，向区县住房城乡建设主管部门备案。",
  }),
  "handover.period": law(IN_FORCE, period(30, "days"), {
    id: "ZB-48",
    source: "regulation",
    article: "第四十八条",
    quote:
      "物业服务人应当在约定期限内退出物业服务区域；未约定期限的，应当在合同终止之日起三十日内退出物业服务区域。",
  }),
  "fee.guided": law(
    IN_FORCE,
    table({
      "public-service": word("普通住宅前期物业公共服务费", "guided"),
      "parking-lease": word("普通住宅车位租赁费", "guided"),
      "parking-service": word("普通住宅前期物业停车服务费", "guided"),
      "parking-site": word("车位场地使用费", "guided"),
    }),
    form,
  ),
  "fee.market": law(IN_FORCE, word("其他物业服务收费实行市场调节价", "market"), form),
  "prepay.forced": law(IN_FORCE, word("不得强制要求业主预付物业服务费", "forbidden"), {
    id: "ZB-52b",
    source: "regulation",
    article: "第五十二条",
    quote: "不得强制要求业主预付物业服务费。",
  }),
  "price.posting": law(IN_FORCE, period(30, "days"), {
    id: "ZB-53",
    source: "regulation",
    article: "第五十三条",
    quote: "将拟调整的收费标准、服务内容和标准在物业服务区域内显著位置公示三十日",
  }),
  "vote.posting": law(IN_FORCE, period(7, "days", "不得少于"), {
    id: "ZB-53",
    source: "regulation",
    article: "第五十三条",
    quote: "表决结果应当在物业服务区域内显著位置公示，公示时间不得少于七日。",
  }),
  "vacancy.cap": law(IN_FORCE, word("不得超过省规定的收费标准", "provincial-standard"), {
    id: "ZB-54",
    source: "regulation",
    article: "第五十四条",
    quote: "但是对普通住宅前期物业服务费的约定不得超过省规定的收费标准。",
  }),
};
