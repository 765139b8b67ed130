import { periodCheck } from "../period-check.ts";

const subjects: readonly (readonly [RegExp, string])[] = [
  [/审计(?:结果|报告)/, "audit-result"],
  [/表决结果/, "price-vote-result"],
  [/提前(?:终止|解除)/, "early-termination"],
  [/业主大会[^。；]{0,20}(?:通知|召开)/, "meeting-notice"],
  [/调价|收费标准|价格|物业(?:服务)?费/, "price-plan"],
];

/** Something posted for the owners for a shorter time than the law wants (公示期). */
export const postingPeriod = periodCheck({
  id: "law-posting-period",
  title: { "zh-CN": "公示期短于法规", en: "Posted for too short a time" },
  description: {
    "zh-CN": "约定的调价方案、审计结果、表决结果、提前终止的公示期或者业主大会的通知期短于法规。",
    en: "A plan of new prices, an audit, a vote or an early end is to be posted, or a meeting called, for a shorter time than the law wants.",
  },
  severity: "medium",
  rule: "publicity.deadline",
  law: "least",
  cue: /公示|公告|张贴|业主大会/,
  not: /新(?:的)?收费标准|公示[^。；]{0,12}(?:完毕|结束|期满)后|未按/,
  places: [
    {
      before:
        /(?:调价|收费标准|价格|物业(?:服务)?费|审计(?:结果|报告)|表决结果|提前(?:终止|解除))[^。；]{0,40}(?:公示|公告|张贴)(?:期|时间|期限)?(?:为|不少于|不低于|至少)?$/,
      after: /^/,
    },
    { before: /业主大会[^。；]{0,20}提前$/, after: /^[^。；]{0,12}(?:通知|公告|书面通知)/ },
  ],
  subject: { "zh-CN": "约定的公示或者通知期", en: "The agreed time of posting or notice" },
  question: ({ before, after }, { day }) => {
    const subject = subjects.find(([words]) => words.test(`${before}${after}`))?.[1];
    return subject === undefined ? undefined : { value: "raw", facts: { subject, from: day.date } };
  },
});
