import { type ContractRejection, refuse } from "./rejection.ts";
import type { ReviewFinding } from "./terms.ts";
import type { Override } from "./view.ts";

/** What the review found, each with its place; the law of all of them once. */
export const findingsOpen = (found: readonly ReviewFinding[]): ContractRejection => {
  const citations = new Map(
    found
      .flatMap((finding) => finding.citations)
      .map((citation) => [`${citation.source} ${citation.article} ${citation.quote}`, citation]),
  );
  const findings = found.map(({ citations: _, ...finding }) => finding);
  return refuse("findings-open", { findings }, [...citations.values()]);
};

/** Findings that were set aside, with the reason: what is kept of them for good. */
export const overrideOf = (reason: string, found: readonly ReviewFinding[]): Override => ({
  reason,
  findings: found.map(({ clause, rule, text }) => ({ rule, clause, text })),
});
