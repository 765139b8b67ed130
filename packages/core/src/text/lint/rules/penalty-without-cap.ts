import { liquidatedDamages } from "../civil-code.ts";
import { dailyPenalties } from "../daily-rate.ts";
import type { LintRule } from "../rule.ts";
import { clauseText } from "../sentence-at.ts";

const cap =
  /(?:最高|累计|总额|总计|合计)?[^。；\n]{0,10}(?:不(?:得)?超过|不高于|上限|封顶|为限|最高(?:为|额|不))|最多[^。；\n]{0,12}(?:元|%|‰)|cap(?:ped)?\b|not exceed|maximum/i;

/** A penalty that grows by the day without end. */
export const penaltyWithoutCap: LintRule = {
  id: "penalty-without-cap",
  title: { "zh-CN": "违约金没有上限", en: "Penalty without a cap" },
  description: {
    "zh-CN": "按日累计的违约金没有写明上限，可能远超损失。",
    en: "A penalty grows by the day without a cap and may go far beyond the loss.",
  },
  severity: "low",
  citations: [liquidatedDamages],
  check: (reading, report) => {
    for (const { start, end, sentence } of dailyPenalties(reading)) {
      if (cap.test(clauseText(reading, sentence.clauseId))) continue;
      report({
        start,
        end,
        message: {
          "zh-CN": "按日计算的违约金没有上限。",
          en: "The daily penalty has no cap.",
        },
        suggestion: {
          "zh-CN": "写明累计上限，例如“累计不超过合同总价的5%”。",
          en: "Give a cap, e.g. “in total no more than 5% of the contract price”.",
        },
      });
    }
  },
};
