import { type CategoryScore, scoreCategories } from "./category-score.ts";
import type { ComplaintCategory } from "./category.ts";
import type { ComplaintLetter, Mention } from "./letter.ts";
import { readResponsible, type ResponsibleSide } from "./responsible.ts";
import { type ComplaintSeverity, readSeverity } from "./severity/severity.ts";

/** The words that a suggestion rests on. */
export interface SuggestionReasons {
  /** Words of the text; offsets are UTF-16 units of `text`. */
  readonly reasons: readonly Mention[];
  /** Words of the subject; offsets are UTF-16 units of `subject`. */
  readonly subjectReasons: readonly Mention[];
}

export interface SuggestedCategory extends SuggestionReasons {
  readonly id: ComplaintCategory;
  /** How likely it is, 0 to 1, among all nineteen. */
  readonly score: number;
}

/** What a letter seems to be (受理建议): always a suggestion with its reasons, for a person to confirm. */
export interface ComplaintSuggestion {
  /** Ranked, the likeliest first: every category that something speaks for, and three at least. */
  readonly categories: readonly SuggestedCategory[];
  readonly severity: SuggestionReasons & { readonly id: ComplaintSeverity };
  readonly responsible: SuggestionReasons & { readonly id: ResponsibleSide };
}

const fewest = 3;
const places = 10_000;

const suggested = (scores: readonly CategoryScore[]): readonly SuggestedCategory[] =>
  scores
    .filter(({ value }, rank) => rank < fewest || value > 0)
    .map(({ category, probability, reasons, subjectReasons }) => ({
      id: category,
      score: Math.round(probability * places) / places,
      reasons,
      subjectReasons,
    }));

/**
 * Suggests category, severity and responsible side of a complaint (类别、紧急程度与责任方建议). Deterministic, offline, and
 * without any model: what speaks for a suggestion are words, and they are given back.
 */
export const suggestComplaint = (letter: ComplaintLetter): ComplaintSuggestion => {
  const scores = scoreCategories(letter);
  const { severity, ...whySeverity } = readSeverity(letter);
  const { side, ...whySide } = readResponsible(letter, scores);
  return {
    categories: suggested(scores),
    severity: { id: severity, ...whySeverity },
    responsible: { id: side, ...whySide },
  };
};
