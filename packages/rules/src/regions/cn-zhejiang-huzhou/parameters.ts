import { frequency, law, number, period, word } from "../../format/authoring.ts";
import type { Cite, Parameter, Source } from "../../format/document.ts";

/** The instrument of Huzhou that the rules cite. */
export const sources = {
  regulation: {
    title: {
      "zh-CN": "湖州市物业管理条例",
      en: "Regulations of Huzhou Municipality on Property Management",
    },
    rank: "regulation",
    inForceFrom: "2021-05-01",
  },
} as const satisfies { readonly [key: string]: Source };

const from = "2021-05-01";
const cite = (id: string, article: string, quote: string): Cite => ({
  id,
  source: "regulation",
  article,
  quote,
});

const posting = cite(
  "HUZ-31",
  "第三十一条",
  "第五项、第六项每年公示不少于一次，第七项每半年公示一次，公示期不少于三十日。",
);
const topUp = cite(
  "HUZ-45",
  "第四十五条",
  "应当按季度补充，补充比例不低于公共收益专户余额的百分之五十，补充后达到首期交存金额的，可以停止补充。",
);

/** The dated, cited values of Huzhou. */
export const parameters: { readonly [name: string]: Parameter } = {
  "filing.period": law(
    from,
    period(15, "days"),
    cite(
      "HUZ-29",
      "第二十九条",
      "物业服务人应当在物业服务合同签订之日起十五日内，将合同报送区县物业主管部门备案。",
    ),
  ),
  "disclosure.yearly": law(from, frequency(1, "year", "不少于"), posting),
  "disclosure.halfYearly": law(from, frequency(1, "half-year"), posting),
  "disclosure.posting": law(from, period(30, "days", "不少于"), posting),
  "service.holdback": law(
    from,
    word("一定比例", "as-agreed"),
    cite(
      "HUZ-34",
      "第三十四条",
      "可以约定每年将一定比例的应交物业费存入业主委员会专门账户并根据物业服务质量评价结果予以支付。",
    ),
  ),
  "revenue.turn": law(from, frequency(1, "quarter"), topUp),
  "revenue.topUp": law(from, number("50%", "不低于"), topUp),
};
