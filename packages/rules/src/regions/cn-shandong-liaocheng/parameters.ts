import { frequency, law, period } from "../../format/authoring.ts";
import type { Cite, Parameter, Source } from "../../format/document.ts";

/** The instruments of Liaocheng that the rules cite. */
export const sources = {
  regulation: {
    title: { "zh-CN": "聊城市物业管理条例", en: "Liaocheng Property Management Regulations" },
    number: "2021-01-29批准",
    rank: "regulation",
    inForceFrom: "2021-03-01",
  },
} as const satisfies { readonly [key: string]: Source };

const IN_FORCE = "2021-03-01";

const hearing: Cite = {
  id: "LC-38",
  source: "regulation",
  article: "第三十八条",
  quote: "至少每半年召开一次座谈会，对合理的意见建议应当采纳，不予采纳的应当在七日内予以答复并说明理由。",
};

const revenue: Cite = {
  id: "LC-53",
  source: "regulation",
  article: "第五十三条",
  quote: "收益资金收支账目应当接受业主监督，每季度在物业服务区域内显著位置公示一次，公示时间不得少于三十日。",
};

/** The dated, cited values of Liaocheng. */
export const parameters: { readonly [name: string]: Parameter } = {
  "reply.posted": law(IN_FORCE, period(3, "days"), {
    id: "LC-35",
    source: "regulation",
    article: "第三十五条",
    quote: "业主对公示内容有异议的，物业服务人应当在三日内予以答复。",
  }),
  "contract.posting": law(IN_FORCE, period(7, "days"), {
    id: "LC-37",
    source: "regulation",
    article: "第三十七条",
    quote: "物业服务合同签订七日前，应当将物业服务合同文本在物业服务区域内显著位置公示，征求业主意见。",
  }),
  "reply.suggestion": law(IN_FORCE, period(7, "days"), hearing),
  "forum.frequency": law(IN_FORCE, frequency(1, "half-year", "至少"), hearing),
  "price.review": law(IN_FORCE, period(3, "years"), {
    id: "LC-39",
    source: "regulation",
    article: "第三十九条",
    quote: "每三年核定一次。",
  }),
  "vacancy.after": law(IN_FORCE, period(6, "months", "以上"), {
    id: "LC-40",
    source: "regulation",
    article: "第四十条",
    quote:
      "普通住宅交付后空置六个月以上的，其空置期间的前期物业费应当减收；认定空置的标准和具体减收比例按照有关规定执行。",
  }),
  "revenue.frequency": law(IN_FORCE, frequency(1, "quarter"), revenue),
  "revenue.posting": law(IN_FORCE, period(30, "days", "不得少于"), revenue),
  "reply.authority": law(IN_FORCE, period(5, "workdays"), {
    id: "LC-66",
    source: "regulation",
    article: "第六十六条",
    quote: "属于本部门职权范围的事项，应当及时处理，并在五个工作日内予以回复",
  }),
};
