import type { ContractDraft } from "../../contract/contract/draft.ts";
import type { ReviewFinding } from "../../contract/contract/terms.ts";
import { lintReading } from "../../text/lint/linter.ts";
import { readContract } from "../../text/reader/reader.ts";
import { completedContract } from "../../text/template/contract-completion.ts";
import { contractDocument } from "../../text/template/contract-document.ts";
import { defaultTerms } from "../../text/template/contract-terms.ts";
import { markdown } from "../../text/template/markdown.ts";

/** Where a clause or annex of the draft begins in the written text; no id for a chapter. */
interface Place {
  readonly start: number;
  readonly id: string | null;
}

/** A draft as a text, and what stands where in it. */
const written = (draft: ContractDraft): { readonly text: string; readonly places: readonly Place[] } => {
  const document = contractDocument(draft);
  const { annexes, chapters } = completedContract(draft, defaultTerms);
  // Its headings in their order: each chapter with its clauses, then the annexes.
  const ids = [
    ...chapters.flatMap(({ clauses }) => [null, ...clauses.map(({ id }) => id)]),
    ...annexes.map(({ id }) => id),
  ];
  const places: Place[] = [];
  let text = "";
  for (const block of document.blocks) {
    if (text !== "") text += "\n";
    if (block.kind === "heading") places.push({ start: text.length, id: ids[places.length] ?? null });
    text += markdown({ ...document, blocks: [block] });
  }
  return { text, places };
};

/**
 * What the review of the written contract finds of high severity (签约前审查), as the text is judged on a day (`YYYY-MM-DD`).
 * Clauses are named by their id in the draft; a place in front of them keeps the reader's id. A comment in the text silences
 * nothing here. Takes about 50 ms for the contract of an estate, so it is asked for where something hangs on it.
 */
export const reviewOf = (draft: ContractDraft, on: string): readonly ReviewFinding[] => {
  const { text: contract, places } = written(draft);
  const idAt = (offset: number) => places.findLast(({ start }) => start <= offset)?.id;
  return lintReading(readContract(contract), { on, severity: "high", ignoresInline: true }).map(
    ({ citations, clauseId, message, ruleId, start, suggestion, text }) => ({
      rule: ruleId,
      clause: idAt(start) ?? clauseId,
      text,
      message,
      ...(suggestion === undefined ? {} : { suggestion }),
      citations: citations.map(({ article, quote = "", source }) => ({ source, article, quote })),
    }),
  );
};
