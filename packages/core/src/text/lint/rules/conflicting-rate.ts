import { dailyPenalties, type DailyPenalty } from "../daily-rate.ts";
import type { LintRule } from "../rule.ts";

/** Two rates for the same default of the same party. */
export const conflictingRate: LintRule = {
  id: "conflicting-rate",
  title: { "zh-CN": "同一违约有两个比率", en: "Two rates for one default" },
  description: {
    "zh-CN": "同一方同一种逾期，在两个条款中约定了不同的违约金比率。",
    en: "Two clauses give different daily rates for the same lateness of the same party.",
  },
  severity: "high",
  check: (reading, report) => {
    const first = new Map<string, DailyPenalty>();
    for (const rate of dailyPenalties(reading)) {
      if (rate.party === "" || rate.percent === undefined) continue;
      const key = `${rate.party} ${rate.late}`;
      const before = first.get(key);
      if (before === undefined) first.set(key, rate);
      else if (before.percent !== rate.percent && before.sentence !== rate.sentence)
        report({
          start: rate.start,
          end: rate.end,
          message: {
            "zh-CN": `${rate.party}的同一种逾期，前文约定为每日${before.percent}%（“${reading.text.slice(before.start, before.end)}”），此处为每日${rate.percent}%。`,
            en: `For the same lateness of ${rate.party} the rate was ${before.percent} % a day before, and is ${rate.percent} % here.`,
          },
          suggestion: {
            "zh-CN": "统一为一个比率，或写明各自适用的情形。",
            en: "Keep one rate, or say when each applies.",
          },
        });
    }
  },
};
