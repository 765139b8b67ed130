import { canonicalJson } from "../../kernel/canonical-json.ts";
import type { Json } from "../../kernel/verdict.ts";
import type { Question } from "./question.ts";
import { shareOf, tallyOf } from "./result.ts";
import type { Former, FormerFigure, SatisfactionState } from "./state.ts";
import { type Difference, meanDifference, proportionDifference } from "./statistics.ts";

/**
 * How a question stands beside the survey before (与上次比较). Differences and their intervals in hundredths of a percent for a share, in
 * hundredths of a point for a mean; significant where the interval leaves zero out.
 */
export interface Compared extends Difference {
  readonly question: string;
  readonly kind: "share" | "mean";
  readonly option: string | null;
  readonly earlier: { readonly n: number };
  readonly later: { readonly n: number };
}

const same = (a: Question, b: Question): boolean =>
  canonicalJson(a as unknown as Json) === canonicalJson(b as unknown as Json);

/** Figures of an ended survey for those questions that are asked again to the letter, where there are enough answers. */
export const formerOf = (earlier: SatisfactionState, questions: readonly Question[]): Former => {
  const { responses, sample, times } = earlier;
  const least = Math.max(times?.minimumAnswers ?? 0, 2);
  const figures = earlier.questions
    .filter((question) => questions.some((again) => same(question, again)))
    .flatMap((question): readonly FormerFigure[] => {
      const share = (option: string | null): FormerFigure => ({
        question: question.id,
        kind: "share",
        option,
        ...shareOf(question, option, responses),
      });
      if (question.kind === "text") return [];
      if (question.kind !== "scale") return question.options.map(({ id }) => share(id));
      const population = sample?.population ?? 0;
      return [
        share(null),
        { question: question.id, kind: "mean", population, ...tallyOf(question, responses) },
      ];
    })
    .filter(({ n }) => n >= least);
  return {
    survey: earlier.id,
    title: earlier.title,
    closedOn: (earlier.closedAt ?? "").slice(0, 10),
    figures,
  };
};

const hundredths = (difference: Difference, scale: number): Difference => ({
  difference: Math.round(difference.difference * scale),
  low: Math.round(difference.low * scale),
  high: Math.round(difference.high * scale),
  // Judged before it is rounded.
  isSignificant: difference.isSignificant,
});

/** Compares an ended survey with the one before, question by question. */
export const comparisonOf = (state: SatisfactionState): readonly Compared[] => {
  const { former, questions, responses, sample, times } = state;
  const least = Math.max(times?.minimumAnswers ?? 0, 2);
  return (former?.figures ?? []).flatMap((figure): readonly Compared[] => {
    const question = questions.find(({ id }) => id === figure.question);
    if (question === undefined) return [];
    const about = { question: figure.question, kind: figure.kind, earlier: { n: figure.n } };
    if (figure.kind === "share") {
      const later = shareOf(question, figure.option, responses);
      return later.n < least
        ? []
        : [
            {
              ...about,
              option: figure.option,
              later: { n: later.n },
              ...hundredths(proportionDifference(later, figure), 10_000),
            },
          ];
    }
    const tally = tallyOf(question, responses);
    return tally.n < least
      ? []
      : [
          {
            ...about,
            option: null,
            later: { n: tally.n },
            ...hundredths(meanDifference({ ...tally, population: sample?.population ?? 0 }, figure), 100),
          },
        ];
  });
};
