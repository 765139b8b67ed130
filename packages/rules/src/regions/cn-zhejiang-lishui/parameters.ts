import { annual, law, word } from "../../format/authoring.ts";
import type { Cite, Parameter, Source } from "../../format/document.ts";

/** The instrument of Lishui that the rules cite. */
export const sources = {
  regulation: {
    title: {
      "zh-CN": "丽水市物业管理条例",
      en: "Regulations of Lishui Municipality on Property Management",
    },
    rank: "regulation",
    inForceFrom: "2019-07-01",
  },
} as const satisfies { readonly [key: string]: Source };

const from = "2019-07-01";
const cite = (id: string, article: string, quote: string): Cite => ({
  id,
  source: "regulation",
  article,
  quote,
});

/** The dated, cited values of Lishui. */
export const parameters: { readonly [name: string]: Parameter } = {
  "fee.startMonth": law(
    from,
    word("次月", "next-month"),
    cite(
      "LSH-35",
      "第三十五条",
      "业主签署商品房交接单次月起，发生的物业服务费由业主承担；业主无正当理由拒不收房的，自商品房统一交付之日次月起，发生的物业服务费由业主承担。",
    ),
  ),
  "disclosure.by": law(
    from,
    annual(3, "每年第一季度"),
    cite("LSH-33", "第三十三条", "物业服务企业应当于每年第一季度公布上一年度物业合同的履行情况"),
  ),
};
