import { law, number, period, provision, word } from "../../format/authoring.ts";
import type { Cite, Parameter, Provision, Source } from "../../format/document.ts";

/** The instrument of Henan that the rules cite. */
export const sources = {
  regulation: {
    title: {
      "zh-CN": "河南省物业管理条例",
      en: "Regulations of Henan Province on Property Management",
    },
    rank: "regulation",
    inForceFrom: "2018-01-01",
  },
} as const satisfies { readonly [key: string]: Source };

const from = "2018-01-01";
const cite = (id: string, article: string, quote: string): Cite => ({
  id,
  source: "regulation",
  article,
  quote,
});

/** The dated, cited values of Henan, in the text of 2017, older than the Civil Code. */
export const parameters: { readonly [name: string]: Parameter } = {
  "filing.period": law(
    from,
    period(15, "days"),
    cite("HN-49", "第四十九条", "物业服务企业应当自物业服务合同签订之日起十五日内，将服务合同报送"),
  ),
  "inspection.filing": law(
    from,
    period(30, "days"),
    cite("HN-46", "第四十六条", "物业服务企业应当自物业交接后三十日内"),
  ),
  "vote.priceMajority": law(
    from,
    number("1/2", "过半数"),
    cite(
      "HN-48",
      "第四十八条",
      "没有成立业主大会的，需经专有部分占建筑物总面积过半数的业主且占总人数过半数的业主同意。",
    ),
  ),
  "notice.nonRenewal": law(
    from,
    period(3, "months"),
    cite(
      "HN-51a",
      "第五十一条",
      "物业服务企业决定不再续签物业服务合同的，应当在合同期限届满三个月前书面告知业主或者业主委员会，同时报告街道办事处、乡镇人民政府。",
    ),
  ),
  "notice.indefinite": law(
    from,
    period(3, "months"),
    cite("HN-51b", "第五十一条", "任何一方当事人提出终止合同的，应当提前三个月书面告知另一方当事人"),
  ),
  "handover.day": law(
    from,
    word("自物业服务合同终止之日起", "on-termination"),
    cite("HN-52", "第五十二条", "原物业服务企业应当自物业服务合同终止之日起退出物业管理区域"),
  ),
};

/** Law of Henan that is stated, not computed. */
export const provisions: readonly Provision[] = [
  provision(
    "right",
    "publicRevenue.ownership",
    "provider",
    from,
    cite("HN-63", "第六十三条", "所得收益归全体业主所有，主要用于补充专项维修资金"),
    {
      "zh-CN": "共用部位经营收益归全体业主所有，主要用于补充专项维修资金，业主可以另行决定用途。",
      en: "Revenue of common parts belongs to all owners and mainly tops up the maintenance fund, unless they decide otherwise.",
    },
    { force: "default" },
  ),
];
