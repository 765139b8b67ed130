import type { ContractReading } from "../reading.ts";
import type { Words } from "../words.ts";
import { oneSidedSpans, type OneSidedSpan } from "./one-sided.ts";
import type { Report } from "./rule.ts";
import { isDraftingNote } from "./sentence-role.ts";

/** Reports the one-sided wording of one kind: the gravest spot of each sentence is enough. */
export const reportOneSided = (
  reading: ContractReading,
  kind: OneSidedSpan["kind"],
  report: (found: Report) => void,
  wordsOf: (span: OneSidedSpan) => Words,
  suggestion: Words,
): void => {
  for (const sentence of reading.sentences) {
    const span = oneSidedSpans(sentence.text, sentence.headings).find((each) => each.kind === kind);
    if (span === undefined || isDraftingNote(sentence)) continue;
    report({
      start: sentence.start + span.start,
      end: sentence.start + span.end,
      message: wordsOf(span),
      suggestion,
    });
  }
};
