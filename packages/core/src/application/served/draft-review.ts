import type { ContractDraft } from "../../contract/contract/draft.ts";
import type { ReviewFinding } from "../../contract/contract/terms.ts";
import { lintReading } from "../../text/lint/linter.ts";
import { writtenDraft } from "../../text/template/written-draft.ts";

/**
 * What the review of the written contract finds of high severity (签约前审查), as the text is judged on a day (`YYYY-MM-DD`).
 * Clauses are named by their id in the draft; a place in front of them keeps the reader's id. A comment in the text silences
 * nothing here. Takes about 50 ms for the contract of an estate, so it is asked for where something hangs on it.
 */
export const reviewOf = (draft: ContractDraft, on: string): readonly ReviewFinding[] => {
  const { clauseAt, reading } = writtenDraft(draft);
  return lintReading(reading, { on, severity: "high", ignoresInline: true }).map(
    ({ citations, clauseId, message, ruleId, start, suggestion, text }) => ({
      rule: ruleId,
      clause: clauseAt(start) ?? clauseId,
      text,
      message,
      ...(suggestion === undefined ? {} : { suggestion }),
      citations: citations.map(({ article, quote = "", source }) => ({ source, article, quote })),
    }),
  );
};
