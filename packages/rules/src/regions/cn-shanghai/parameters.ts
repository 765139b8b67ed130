import type { Parameter, ParameterValue, Source } from "../../format/document.ts";

/** The instruments of Shanghai that the rules cite. */
export const sources = {
  provisions: {
    title: {
      "zh-CN": "上海市住宅物业管理规定",
      en: "Provisions of Shanghai Municipality on Residential Property Management",
    },
    rank: "regulation",
    inForceFrom: "2011-04-01",
  },
} as const satisfies { readonly [key: string]: Source };

/** The text as amended on 2020-12-30, in force from 2021-01-01. */
const provision = (value: ParameterValue, id: string, article: string, quote: string): Parameter => ({
  segments: [{ from: "2021-01-01", to: "open", value, cite: { id, source: "provisions", article, quote } }],
});
const days = (amount: number): ParameterValue => ({ kind: "period", period: { amount, unit: "days" } });

/** The dated, cited values of Shanghai. */
export const parameters: { readonly [name: string]: Parameter } = {
  "filing.period": provision(
    days(30),
    "SH-44",
    "第四十四条",
    "物业服务企业应当在签订物业服务合同之日起三十日内，将物业服务合同报房管机构备案。",
  ),
  "notice.nonRenewal": provision(
    days(90),
    "SH-46a",
    "第四十六条",
    "应当在合同期限届满前九十日书面通知业主或者业主委员会，但是合同对通知期限另有约定的除外。",
  ),
  "notice.indefinite": provision(
    days(60),
    "SH-46b",
    "第四十六条",
    "任何一方可以随时解除不定期物业服务合同，但是应当提前六十日书面通知对方。",
  ),
  "fee.form": provision(
    { kind: "word", word: "市场调节价", means: "market" },
    "SH-48a",
    "第四十八条",
    "物业服务收费实行市场调节价",
  ),
  "handover.period": provision(
    days(10),
    "SH-50",
    "第五十条",
    "物业服务企业应当自物业服务合同终止之日起十日内，向建设单位或者业主委员会移交下列资料和财物",
  ),
  "report.period": provision(
    { kind: "period", period: { amount: 24, unit: "hours" } },
    "SH-59",
    "第五十九条",
    "劝阻、制止无效的，应当在二十四小时内报告业主委员会和有关行政管理部门。",
  ),
};
