import { unclearTerms } from "../civil-code.ts";
import type { LintRule } from "../rule.ts";
import { unmeasuredDuties } from "../service-duty.ts";

/** Missing frequency. */
export const missingFrequency: LintRule = {
  id: "missing-frequency",
  title: { "zh-CN": "缺少频次", en: "Missing frequency" },
  description: {
    "zh-CN": "清扫、巡查、保养、消杀等重复性作业，句中和条款中都没有频次。",
    en: "Recurring work (cleaning, patrols, upkeep, pest control) with no frequency in the sentence or its clause.",
  },
  severity: "medium",
  citations: [unclearTerms],
  check: (reading, report) => {
    for (const { lacks, start, end } of unmeasuredDuties(reading)) {
      if (lacks !== "frequency") continue;
      const act = reading.text.slice(start, end);
      report({
        start,
        end,
        message: {
          "zh-CN": `“${act}”没有写明频次。`,
          en: `"${act}" does not say how often.`,
        },
        suggestion: {
          "zh-CN": "写明每日、每周或每月的次数，以及记录方式。",
          en: "Say how many times a day, week or month, and how it is recorded.",
        },
      });
    }
  },
};
