import { frequency, law, number, period } from "../../format/authoring.ts";
import type { Parameter, Source } from "../../format/document.ts";

/** The instruments of Heze that the rules cite. */
export const sources = {
  regulation: {
    title: { "zh-CN": "菏泽市物业管理条例", en: "Heze Property Management Regulations" },
    number: "2022-01-21修正",
    rank: "regulation",
    inForceFrom: "2018-05-01",
  },
} as const satisfies { readonly [key: string]: Source };

/** Day from which the amended text (修正) is confirmed to be in force. */
export const AMENDED = "2022-01-21";

/** The dated, cited values of Heze. */
export const parameters: { readonly [name: string]: Parameter } = {
  "vacancy.after": law(AMENDED, period(6, "months", "以上"), {
    id: "HEZ-24",
    source: "regulation",
    article: "第二十四条",
    quote: "普通住宅交付后空置六个月以上的，其前期物业费应当减收，减收标准按照政府指导价执行。",
  }),
  "reply.authority": law(AMENDED, period(5, "workdays"), {
    id: "HEZ-28",
    source: "regulation",
    article: "第二十八条",
    quote: "并在五个工作日内予以回复",
  }),
  "reply.acceptance": law(AMENDED, period(2, "workdays", "内"), {
    id: "HEZ-28",
    source: "regulation",
    article: "第二十八条",
    quote: "有关行政主管部门应当在二个工作日内书面回复是否受理，受理的应当按时回复办理情况。",
  }),
  "reply.jointOwners": law(AMENDED, number("10", "以上"), {
    id: "HEZ-28",
    source: "regulation",
    article: "第二十八条",
    quote: "对于十名以上业主联名、业主委员会、社区居民委员会或者物业服务人投诉、举报的违法违规行为",
  }),
  "revenue.frequency": law(AMENDED, frequency(1, "quarter"), {
    id: "HEZ-33",
    source: "regulation",
    article: "第三十三条",
    quote: "收益资金收支账目应当每季度公示一次，接受业主监督。",
  }),
};
