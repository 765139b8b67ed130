import type { Words } from "../words.ts";
import type { Lack } from "./lack.ts";
import type { Stake } from "./stake.ts";

/** A wording to put in the place of a vague one; the number stays open, for the parties to fill in. */
export type Proposal = (text: string, stake: Stake) => Words;

const TIME: Readonly<Record<Stake, Words>> = {
  repair: {
    "zh-CN": "接报后____分钟内到场、____小时内修复",
    en: "on site within ____ minutes and repaired within ____ hours of the report",
  },
  emergency: { "zh-CN": "发现或接报后____分钟内", en: "within ____ minutes of the discovery or report" },
  payment: {
    "zh-CN": "收到合格发票后____个工作日内",
    en: "within ____ working days after receipt of a proper invoice",
  },
  penalty: {
    "zh-CN": "接到书面通知后____日内（小时内）",
    en: "within ____ days (hours) after written notice",
  },
  termination: { "zh-CN": "接到书面通知后____日内", en: "within ____ days after written notice" },
  service: { "zh-CN": "发现或接到要求后____小时内", en: "within ____ hours of the discovery or request" },
  ancillary: { "zh-CN": "事项发生后____日内", en: "within ____ days after the event" },
  other: { "zh-CN": "____日内", en: "within ____ days" },
};

const FREQUENCY: Readonly<Record<Stake, Words>> = {
  repair: { "zh-CN": "每____（月/季度）____次", en: "____ times every ____ (month/quarter)" },
  emergency: { "zh-CN": "每____小时____次", en: "____ times every ____ hours" },
  payment: {
    "zh-CN": "每____（月/季度）____次，结果于____日内书面送达",
    en: "____ times every ____ (month/quarter), the result in writing within ____ days",
  },
  penalty: { "zh-CN": "每____（月/季度）____次", en: "____ times every ____ (month/quarter)" },
  termination: { "zh-CN": "每____（月/季度）____次", en: "____ times every ____ (month/quarter)" },
  service: { "zh-CN": "每____（日/周）____次", en: "____ times every ____ (day/week)" },
  ancillary: { "zh-CN": "每____（季度/年）____次", en: "____ times every ____ (quarter/year)" },
  other: { "zh-CN": "每____（周/月）____次", en: "____ times every ____ (week/month)" },
};

const replace = (text: string, by: Words): Words => ({
  "zh-CN": `将“${text}”改为“${by["zh-CN"]}”。`,
  en: `Replace “${text}” by “${by.en}”.`,
});

/** What to write instead, by what the expression lacks. */
export const proposals: Readonly<Record<Lack, Proposal>> = {
  time: (text, stake) =>
    text === "及时率"
      ? {
          "zh-CN": "为“及时率”下定义：接报后____分钟内到场、____小时内完成的件数÷总件数，按____（月）统计。",
          en: "Define the rate: cases attended within ____ minutes and finished within ____ hours of the report, divided by all cases, per ____ (month).",
        }
      : replace(text, TIME[stake]),
  frequency: (text, stake) => replace(text, FREQUENCY[stake]),
  "payment-time": (text) => ({
    "zh-CN": `在“${text}”之后写明付款期限：“____个工作日内（最迟不晚于____年____月____日）”。`,
    en: `Add the day of payment behind “${text}”: “within ____ working days (at the latest on ____)”.`,
  }),
  quality: (text) => ({
    "zh-CN": `为“${text}”写明可检查的标准，例如“符合附件____第____项，抽查合格率不低于____%”。`,
    en: `Say how “${text}” is checked, e.g. “as in annex ____ item ____, at least ____ % of the samples passing”.`,
  }),
  quantity: (text, stake) =>
    stake === "penalty" || stake === "payment" || /补偿|赔偿|扣|罚/.test(text)
      ? {
          "zh-CN": `将“${text}”改为金额或计算方法：“____元”或“____（基数）×____%”。`,
          en: `Replace “${text}” by an amount or a formula: “CNY ____” or “____ (base) × ____ %”.`,
        }
      : {
          "zh-CN": `将“${text}”改为数量：“不少于（不超过）____（个/平方米/%）”。`,
          en: `Replace “${text}” by a number: “at least (at most) ____ (pieces/m²/%)”.`,
        },
  trigger: (text, stake) =>
    stake === "termination" || stake === "penalty"
      ? {
          "zh-CN": `为“${text}”写明认定标准：“____日内发生____次以上，或损失达到____元以上，由____书面认定”。`,
          en: `Say when “${text}” is met: “____ times or more within ____ days, or loss of CNY ____ or more, established in writing by ____”.`,
        }
      : {
          "zh-CN": `将“${text}”改为触发条件：“当____（指标）达到____时，经____书面确认”。`,
          en: `Replace “${text}” by a condition: “when ____ reaches ____, confirmed in writing by ____”.`,
        },
  scope: (text) => ({
    "zh-CN": `逐项列明“${text}”，或写明上限：“每月不超过____工时，超出部分按____元/工时另计”。`,
    en: `List what “${text}” holds, or cap it: “at most ____ hours a month, the rest at CNY ____ an hour”.`,
  }),
  manner: (text) => ({
    "zh-CN": `将“${text}”改为可核查的行为或条件，例如“有效投诉每月不超过____件”“持有____证书”“满意率不低于____%”。`,
    en: `Replace “${text}” by conduct that can be checked, e.g. “at most ____ founded complaints a month”, “holds the certificate ____”, “satisfaction of at least ____ %”.`,
  }),
  reference: (text) => ({
    "zh-CN": `将“${text}”改为具体文件：“《____》（文号/标准号____）第____条”。`,
    en: `Name the document instead of “${text}”: “____ (number ____), article ____”.`,
  }),
  fault: (text) =>
    /责任|后果|风险|损失|严肃/.test(text)
      ? {
          "zh-CN": `写明“${text}”的内容：“支付____元违约金，并赔偿实际损失，累计不超过____元”。`,
          en: `Say what “${text}” means: “pay CNY ____ and make good the actual loss, together at most CNY ____”.`,
        }
      : {
          "zh-CN": `写明“${text}”的认定标准和认定人：“____情形之一的，由____书面认定”。`,
          en: `Say what counts as “${text}” and who decides: “in one of the cases ____, established in writing by ____”.`,
        },
  authority: (text) => ({
    "zh-CN": `将“${text}”改为确定的机构或办法：“由____（机构名称）认定”；协商不成的，“按____办理”。`,
    en: `Replace “${text}” by a named body or method: “decided by ____”; failing agreement, “by ____”.`,
  }),
};
