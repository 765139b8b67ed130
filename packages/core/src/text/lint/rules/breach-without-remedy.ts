import { liabilityForBreach } from "../civil-code.ts";
import type { LintRule } from "../rule.ts";
import { clauseText } from "../sentence-at.ts";
import { isDraftingNote, isHeading } from "../sentence-role.ts";

const breach =
  /(?:视为|构成|属于?|即为|均为|按)(?:[甲乙]方|严重|重大|根本|一般)?违约(?:行为|情形)?(?!金|责任)|constitutes? (?:a )?(?:material )?(?:breach|default)/i;
const remedy =
  /违约金|赔偿|扣(?:除|减|罚|款|发)|罚款|解除|终止|整改|改正|返工|退还|返还|支付|补救|承担[^，。；]{0,12}(?:责任|费用|损失)|滞纳金|没收|不予退还|追究|减收|damages|terminate|cure|remed|deduct/i;
/** A sentence anywhere that gives breach in general its consequence. */
const general =
  /(?:一方|任何一方|甲方|乙方|双方)?违约(?:的|方)[^。；\n]{0,40}(?:违约金|赔偿|支付|承担|解除)|违反本合同[^。；\n]{0,40}(?:违约金|赔偿|支付|承担[^。；\n]{0,10}责任|解除)|(?:承担|追究)[^。；\n]{0,8}违约责任/;

/** Something is called a breach, and nothing follows. */
export const breachWithoutRemedy: LintRule = {
  id: "breach-without-remedy",
  title: { "zh-CN": "违约没有后果", en: "Breach without remedy" },
  description: {
    "zh-CN": "写明某行为是违约，却没有写明后果（违约金、赔偿、整改、解除），全文也没有通用的违约责任。",
    en: "Something is called a breach without a consequence (damages, cure, termination), and there is no general clause on liability either.",
  },
  severity: "medium",
  citations: [liabilityForBreach],
  check: (reading, report) => {
    const covered = general.test(reading.text);
    if (covered) return;
    for (const sentence of reading.sentences) {
      const match = breach.exec(sentence.text);
      if (match === null || isDraftingNote(sentence) || isHeading(sentence)) continue;
      if (remedy.test(clauseText(reading, sentence.clauseId))) continue;
      report({
        start: sentence.start,
        end: sentence.end,
        message: {
          "zh-CN": "写明构成违约，但没有约定后果。",
          en: "This is called a breach, but no consequence is agreed.",
        },
        suggestion: {
          "zh-CN": "写明违约金数额或计算方法、补救期限和可否解除。",
          en: "State the damages or how they are computed, the time to cure, and whether the contract may be ended.",
        },
      });
    }
  },
};
