import { unclearTerms } from "../civil-code.ts";
import type { LintRule } from "../rule.ts";
import { unmeasuredDuties } from "../service-duty.ts";

/** Missing response time. */
export const missingResponseTime: LintRule = {
  id: "missing-response-time",
  title: { "zh-CN": "缺少响应时限", en: "Missing response time" },
  description: {
    "zh-CN": "报修、投诉、故障、突发事件的处理义务，句中和条款中都没有任何时限。",
    en: "A duty to answer repairs, complaints, faults or emergencies with no time in the sentence or its clause.",
  },
  severity: "medium",
  citations: [unclearTerms],
  check: (reading, report) => {
    for (const { lacks, start, end } of unmeasuredDuties(reading)) {
      if (lacks !== "response-time") continue;
      const act = reading.text.slice(start, end);
      report({
        start,
        end,
        message: {
          "zh-CN": `“${act}”没有响应或完成时限。`,
          en: `"${act}" has no time for the answer or the remedy.`,
        },
        suggestion: {
          "zh-CN": "分别写明接报响应、到场和完成的时限，例如：接报后30分钟内到场，24小时内修复。",
          en: "Give the time to answer, to arrive and to finish, e.g. on site within 30 minutes, repaired within 24 hours.",
        },
      });
    }
  },
};
