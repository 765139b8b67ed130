import { frequency, law, period } from "../../format/authoring.ts";
import type { Cite, Parameter, Source } from "../../format/document.ts";

/** The instrument of Wenzhou that the rules cite. */
export const sources = {
  regulation: {
    title: {
      "zh-CN": "温州市物业管理条例",
      en: "Regulations of Wenzhou Municipality on Property Management",
    },
    rank: "regulation",
    inForceFrom: "2017-05-01",
  },
} as const satisfies { readonly [key: string]: Source };

const from = "2017-05-01";
const cite = (id: string, article: string, quote: string): Cite => ({
  id,
  source: "regulation",
  article,
  quote,
});

/** The dated, cited values of Wenzhou. */
export const parameters: { readonly [name: string]: Parameter } = {
  "disclosure.turn": law(
    from,
    frequency(1, "year", "至少"),
    cite("WZ-33", "第三十三条", "前款第五项规定的内容，应当每年至少公布一次。"),
  ),
  "filing.period": law(
    from,
    period(15, "days"),
    cite(
      "WZ-34",
      "第三十四条",
      "物业服务企业应当自物业服务合同签订之日起十五日内向县（市、区）物业管理行政主管部门备案。",
    ),
  ),
  "notice.indefinite": law(
    from,
    period(30, "days"),
    cite("WZ-35", "第三十五条", "任何一方当事人提出终止合同的，应当在三十日前书面通知对方"),
  ),
};
