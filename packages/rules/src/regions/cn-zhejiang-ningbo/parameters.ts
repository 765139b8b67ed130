import { law, period, provision } from "../../format/authoring.ts";
import type { Cite, Parameter, Provision, Source } from "../../format/document.ts";

/** The instrument of Ningbo that the rules cite. */
export const sources = {
  regulation: {
    title: {
      "zh-CN": "宁波市住宅小区物业管理条例",
      en: "Regulations of Ningbo Municipality on Property Management of Residential Communities",
    },
    rank: "regulation",
    inForceFrom: "2022-04-01",
  },
} as const satisfies { readonly [key: string]: Source };

const from = "2022-04-01";
const cite = (id: string, article: string, quote: string): Cite => ({
  id,
  source: "regulation",
  article,
  quote,
});

/** The dated, cited values of Ningbo. */
export const parameters: { readonly [name: string]: Parameter } = {
  "term.max": law(
    from,
    period(5, "years", "不超过"),
    cite("NB-48", "第四十八条", "物业服务合同约定的服务期限一般不超过五年。"),
  ),
  "filing.period": law(
    from,
    period(10, "days"),
    cite(
      "NB-48b",
      "第四十八条",
      "物业服务企业应当自订立之日起十日内，将物业服务合同报送区县（市）物业主管部门、镇（乡）人民政府、街道办事处备案。",
    ),
  ),
  "renewal.decision": law(
    from,
    period(4, "months"),
    cite(
      "NB-57",
      "第五十七条",
      "物业服务合同期限届满四个月前，业主委员会应当组织召开业主大会会议决定续聘或者另聘物业服务企业",
    ),
  ),
};

/** Law of Ningbo that is stated, not computed. */
export const provisions: readonly Provision[] = [
  provision(
    "prohibition",
    "publicRevenue.use",
    "committee",
    from,
    cite(
      "NB-65",
      "第六十五条",
      "物业共用部位、共用设施设备产生的收益不得用于投资，不得借贷给他人或者为他人提供担保。",
    ),
    {
      "zh-CN": "公共收益不得用于投资、借贷给他人或者为他人提供担保。",
      en: "Revenue of common parts may not be invested, lent to others or used as security for others.",
    },
    { items: ["用于投资", "借贷给他人", "为他人提供担保"] },
  ),
];
