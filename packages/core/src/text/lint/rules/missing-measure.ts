import { unclearTerms } from "../civil-code.ts";
import type { LintRule } from "../rule.ts";
import { unmeasuredDuties } from "../service-duty.ts";

/** Missing measure. */
export const missingMeasure: LintRule = {
  id: "missing-measure",
  title: { "zh-CN": "缺少量化指标", en: "Missing measure" },
  description: {
    "zh-CN": "质量义务没有任何可检验的指标，也没有引用具名的标准。",
    en: "A duty of quality with no measure that can be checked and no named standard.",
  },
  severity: "low",
  citations: [unclearTerms],
  check: (reading, report) => {
    for (const { lacks, start, end } of unmeasuredDuties(reading)) {
      if (lacks !== "measure") continue;
      const act = reading.text.slice(start, end);
      report({
        start,
        end,
        message: {
          "zh-CN": `“${act}”没有可检验的指标。`,
          en: `"${act}" cannot be checked: there is no measure.`,
        },
        suggestion: {
          "zh-CN": "写明合格率、满意率等指标及其计算方法，或引用标准的名称和等级。",
          en: "Give a rate and how it is computed, or name a standard and its grade.",
        },
      });
    }
  },
};
