import { annual, law } from "../../format/authoring.ts";
import type { Parameter, Source } from "../../format/document.ts";

/** The instrument of Jiaxing that the rules cite. */
export const sources = {
  regulation: {
    title: {
      "zh-CN": "嘉兴市住宅物业管理条例",
      en: "Regulations of Jiaxing Municipality on Residential Property Management",
    },
    rank: "regulation",
    inForceFrom: "2022-03-01",
  },
} as const satisfies { readonly [key: string]: Source };

/** The dated, cited values of Jiaxing. */
export const parameters: { readonly [name: string]: Parameter } = {
  "disclosure.by": law("2022-03-01", annual(3, "每年三月底前"), {
    id: "JX-26",
    source: "regulation",
    article: "第二十六条",
    quote: "物业服务人应当每年三月底前在物业管理区域内显著位置公告上一年度物业服务合同的履行情况",
  }),
};
