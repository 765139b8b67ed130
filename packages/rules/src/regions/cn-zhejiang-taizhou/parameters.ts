import { law, period } from "../../format/authoring.ts";
import type { Cite, Parameter, Source } from "../../format/document.ts";

/** The instrument of Taizhou that the rules cite. */
export const sources = {
  regulation: {
    title: {
      "zh-CN": "台州市物业管理条例",
      en: "Regulations of Taizhou Municipality (Zhejiang) on Property Management",
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

/** The dated, cited values of Taizhou. */
export const parameters: { readonly [name: string]: Parameter } = {
  "handover.period": law(
    from,
    period(15, "days"),
    cite(
      "TZ-40",
      "第四十条",
      "物业服务企业应当在约定期限或者合同终止之日起十五日内退出物业服务区域并办理交接手续",
    ),
  ),
  "revenue.deposit": law(
    from,
    period(15, "workdays"),
    cite("TZ-45", "第四十五条", "应当在收到收益之日起十五个工作日内，将相关款项存入物业专项维修资金账户。"),
  ),
};
