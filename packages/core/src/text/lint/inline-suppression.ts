import type { Part } from "../part.ts";
import type { ContractReading } from "../reading.ts";
import type { Span } from "../span.ts";

/** A suppression written into a Markdown text, for the clause that follows it. */
export interface InlineSuppression extends Span {
  readonly ruleIds: readonly string[];
  /** Empty when none is given. */
  readonly reason: string;
  readonly clauseId: string;
  /** From the comment to the end of the clause that follows. */
  readonly covers: Span;
}

const comment = /<!--[ \t]*heyue-lint-ignore\b([^\n]*?)-->/g;

const partOf = (parts: readonly Part[], id: string, from: number): Part | undefined => {
  for (const part of parts) {
    if (part.end <= from) continue;
    if (part.id === id) return part;
    const below = partOf(part.children, id, from);
    if (below !== undefined) return below;
  }
  return undefined;
};

/**
 * Suppressions written as `<!-- heyue-lint-ignore RULE: reason -->`, several rules separated by commas; each holds for the
 * clause after it with everything below that clause. A comment of nothing but rules has no reason.
 */
export const inlineSuppressions = (reading: ContractReading): readonly InlineSuppression[] => {
  if (!reading.text.includes("heyue-lint-ignore")) return [];
  const found: InlineSuppression[] = [];
  for (const match of reading.text.matchAll(comment)) {
    const end = match.index + match[0].length;
    const [rules = "", ...words] = (match[1] ?? "").split(/[:：]/);
    const next = reading.sentences.find(
      (sentence) => sentence.start >= end && !sentence.text.startsWith("<!--"),
    );
    const clauseId = next?.clauseId ?? "";
    const clause = next === undefined ? undefined : partOf(reading.parts, clauseId, next.start);
    found.push({
      start: match.index,
      end,
      ruleIds: rules.split(/[,，\s]+/).filter((id) => id !== ""),
      reason: words.join(":").trim(),
      clauseId,
      covers: { start: end, end: clause?.end ?? next?.end ?? reading.text.length },
    });
  }
  return found;
};
