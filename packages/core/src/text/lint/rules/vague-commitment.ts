import type { ContractReading } from "../../reading.ts";
import type { Sentence } from "../../sentence.ts";
import { stakeOf } from "../../vague/stake.ts";
import { vagueOf } from "../../vague/vague-spans.ts";
import type { LintRule } from "../rule.ts";
import { messageOf, suggestionOf } from "../../vague/wording.ts";

/** A commitment that nobody can measure (承诺不可衡量): the word in its role, 及时 in a deadline and not in a preamble. */
export const vagueCommitment: LintRule = {
  id: "vague-commitment",
  title: { "zh-CN": "承诺用语模糊", en: "Vague commitment" },
  description: {
    "zh-CN":
      "“及时”“定期”“良好”“相应责任”等用语没有量化指标，履行与否容易各执一词；严重程度取决于违约、付款、扣款或解除是否系于该用语。",
    en: "Words like promptly, regularly, good or appropriate give no measure, so that performance is a matter of opinion; the severity follows what hangs on them: breach, payment, deduction, termination.",
  },
  severity: "medium",
  check: (reading, report) => {
    for (const sentence of reading.sentences) {
      const measures = measuresIn(sentence);
      const before = textBefore(reading, sentence);
      const { headings, topics, text } = sentence;
      for (const span of vagueOf(text, { headings, topics, measures, before })) {
        const stake = stakeOf(text, span, measures);
        report({
          start: sentence.start + span.start,
          end: sentence.start + span.end,
          severity: span.severity,
          message: messageOf(span, stake),
          suggestion: suggestionOf(span, stake),
        });
      }
    }
  },
};

/** The measures of a sentence with offsets of the sentence. */
function measuresIn({ measures, start }: Sentence): Sentence["measures"] {
  return measures.map((measure) => ({ ...measure, start: measure.start - start, end: measure.end - start }));
}

const NEAR = 80;

function textBefore({ text }: ContractReading, { start }: Sentence): string {
  return text.slice(Math.max(0, start - NEAR), start);
}
