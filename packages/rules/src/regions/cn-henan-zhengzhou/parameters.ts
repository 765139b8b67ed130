import { law, period, provision } from "../../format/authoring.ts";
import type { Cite, Parameter, Provision, Source } from "../../format/document.ts";

/** The instrument of Zhengzhou that the rules cite. */
export const sources = {
  regulation: {
    title: {
      "zh-CN": "郑州市物业管理条例",
      en: "Regulations of Zhengzhou Municipality on Property Management",
    },
    rank: "regulation",
    inForceFrom: "2021-10-01",
  },
} as const satisfies { readonly [key: string]: Source };

const from = "2021-10-01";
const cite = (id: string, article: string, quote: string): Cite => ({
  id,
  source: "regulation",
  article,
  quote,
});

/** The dated, cited values of Zhengzhou. */
export const parameters: { readonly [name: string]: Parameter } = {
  "prepay.max": law(
    from,
    period(1, "years", "不得超过"),
    cite("ZZ-42", "第四十二条", "物业费可以按月、季度预收，但是预收期限最长不得超过一年。"),
  ),
};

/** Law of Zhengzhou that is stated, not computed. */
export const provisions: readonly Provision[] = [
  provision(
    "prohibition",
    "fee.collection",
    "provider",
    from,
    cite(
      "ZZ-42b",
      "第四十二条",
      "也不得采取限制或者变相限制业主进出小区、入户、使用电梯以及车辆进出车位等方式催交物业费。",
    ),
    {
      "zh-CN": "不得以限制业主进出小区、入户、使用电梯、车辆进出车位等方式催交物业费。",
      en: "Fees may not be collected by restricting owners' entry, use of the lift, or access of cars to their spaces.",
    },
    { items: ["进出小区", "入户", "使用电梯", "车辆进出车位"] },
  ),
];
