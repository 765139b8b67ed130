import { frequency, law, period, table } from "../../format/authoring.ts";
import type { Cite, Parameter, Source } from "../../format/document.ts";

/** The instrument of Zhoushan that the rules cite. */
export const sources = {
  regulation: {
    title: {
      "zh-CN": "舟山市物业管理条例",
      en: "Regulations of Zhoushan Municipality on Property Management",
    },
    number: "2021-11-01",
    rank: "regulation",
    inForceFrom: "2019-09-01",
  },
} as const satisfies { readonly [key: string]: Source };

// The stored text is that of 2021-11-01; earlier texts could not be compared.
const from = "2021-11-01";
const cite = (id: string, article: string, quote: string): Cite => ({
  id,
  source: "regulation",
  article,
  quote,
});

/** The dated, cited values of Zhoushan. */
export const parameters: { readonly [name: string]: Parameter } = {
  "filing.period": law(
    from,
    period(30, "days"),
    cite(
      "ZS-39",
      "第三十九条",
      "物业服务企业应当自物业服务合同签订之日起三十日内将物业服务合同报物业所在地县（区）物业管理行政主管部门备案。",
    ),
  ),
  "disclosure.turn": law(
    from,
    table({ remuneration: frequency(2, "year", "不少于"), "lump-sum": frequency(1, "year", "不少于") }),
    cite(
      "ZS-40",
      "第四十条",
      "每年不少于两次向业主大会或者全体业主公布其收支情况，接受业主的监督；实行包干制的，应当每年不少于一次公布物业共用部位、共用设施设备以及相关场地经营所得的收支情况。",
    ),
  ),
  "price.review": law(
    from,
    period(3, "years"),
    cite("ZS-35", "第三十五条", "制定相应的等级基准价及浮动幅度，并每三年至少组织一次评估"),
  ),
};
