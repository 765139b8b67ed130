import { law, number } from "../../format/authoring.ts";
import type { Cite, Parameter, Source } from "../../format/document.ts";

/** The instrument of Zhejiang that the rules cite. */
export const sources = {
  regulation: {
    title: {
      "zh-CN": "浙江省物业管理条例",
      en: "Regulations of Zhejiang Province on Property Management",
    },
    number: "2009-11-27修正",
    rank: "regulation",
    inForceFrom: "2006-10-01",
  },
} as const satisfies { readonly [key: string]: Source };

const cite = (id: string, article: string, quote: string): Cite => ({
  id,
  source: "regulation",
  article,
  quote,
});

/** The dated, cited values of Zhejiang, in the text as amended on 2009-11-27. */
export const parameters: { readonly [name: string]: Parameter } = {
  "fee.developerShare": law(
    "2009-11-27",
    number("1"),
    cite(
      "ZJ-33",
      "第三十三条",
      "已竣工但尚未出售或者尚未交付给物业买受人的物业，其物业服务费由建设单位全额交纳。",
    ),
  ),
  "warranty.surcharge": law(
    "2009-11-27",
    number("5/10000"),
    cite("ZJ-53", "第五十三条", "自逾期之日起按日加收滞纳部分万分之五的滞纳金"),
  ),
};
