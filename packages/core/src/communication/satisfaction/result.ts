import type { Question } from "./question.ts";
import type { Response, SatisfactionState } from "./state.ts";
import { type Interval, meanInterval, type Proportion, type Tally, wilson } from "./statistics.ts";

/** A figure where there are not enough answers for one (答卷不足): never a number. */
export interface NotEnough {
  readonly kind: "not-enough-answers";
}

/** Where a figure comes from: versions of the events that were counted, and how many they are. */
interface Counted {
  readonly n: number;
  readonly events: readonly number[];
}

/** A share of answers (比例); the interval in hundredths of a percent. */
export interface ShareFigure extends Counted, Interval {
  readonly kind: "share";
  readonly hits: number;
}

/** A mean on a scale (均值): sum and number exactly; the interval in hundredths of a point. */
export interface MeanFigure extends Counted, Interval {
  readonly kind: "mean";
  readonly sum: number;
  readonly squares: number;
}

export type Share = ShareFigure | NotEnough;
export type Mean = MeanFigure | NotEnough;

/** What was said to one question; words of an open question are only counted here. */
export type QuestionResult =
  | {
      readonly question: string;
      readonly kind: "choice";
      readonly options: readonly { readonly option: string; readonly share: Share }[];
    }
  | {
      readonly question: string;
      readonly kind: "scale";
      readonly mean: Mean;
      readonly satisfied: Share;
      /** Whether the share of the satisfied is below what the house set; `null` while there are not enough answers. */
      readonly isWeak: boolean | null;
    }
  | { readonly question: string; readonly kind: "text"; readonly answers: number };

/** Results of one building (分楼栋结果), where enough answered so that nobody is recognised. */
export interface StratumResult {
  readonly building: string;
  readonly population: number;
  readonly sampled: number;
  readonly results: readonly QuestionResult[] | NotEnough;
}

export const notEnough: NotEnough = { kind: "not-enough-answers" };

/** Fewest answers from which a part of the sample is shown on its own, so that nobody in it is recognised. */
const leastOfStratum = 5;

const hundredths = ({ high, low }: Interval, scale: number): Interval => ({
  low: Math.round(low * scale),
  high: Math.round(high * scale),
});

const answersTo = (question: Question, responses: readonly Response[]) =>
  responses.flatMap(({ answers, event }) => {
    const answer = answers.find((one) => one.question === question.id);
    return answer === undefined ? [] : [{ answer, event }];
  });

/** Exact tally of the points given to a question. */
export const tallyOf = (question: Question, responses: readonly Response[]): Tally => {
  const points = answersTo(question, responses).flatMap(({ answer }) =>
    "point" in answer ? [answer.point] : [],
  );
  return {
    n: points.length,
    sum: points.reduce((sum, point) => sum + point, 0),
    squares: points.reduce((sum, point) => sum + point * point, 0),
  };
};

/** Exact share of the answers to a question that chose an option or, without one, that are satisfied. */
export const shareOf = (
  question: Question,
  option: string | null,
  responses: readonly Response[],
): Proportion => {
  const given = answersTo(question, responses);
  const counts = given.filter(({ answer }) =>
    "choices" in answer
      ? option !== null && answer.choices.includes(option)
      : "point" in answer && question.kind === "scale" && answer.point >= question.satisfiedFrom,
  );
  return { hits: counts.length, n: given.length };
};

const resultOf = (
  question: Question,
  responses: readonly Response[],
  limits: { readonly least: number; readonly population: number; readonly weakBelowPercent: number },
): QuestionResult => {
  const { least, population, weakBelowPercent } = limits;
  const events = answersTo(question, responses).map(({ event }) => event);
  const share = (option: string | null): Share => {
    const proportion = shareOf(question, option, responses);
    return proportion.n < least
      ? notEnough
      : { kind: "share", ...proportion, ...hundredths(wilson(proportion), 10_000), events };
  };
  if (question.kind === "text") return { question: question.id, kind: "text", answers: events.length };
  if (question.kind !== "scale")
    return {
      question: question.id,
      kind: "choice",
      options: question.options.map(({ id }) => ({ option: id, share: share(id) })),
    };
  const tally = tallyOf(question, responses);
  const mean: Mean =
    tally.n < Math.max(least, 2)
      ? notEnough
      : { kind: "mean", ...tally, ...hundredths(meanInterval(tally, population), 100), events };
  const satisfied = share(null);
  return {
    question: question.id,
    kind: "scale",
    mean,
    satisfied,
    isWeak: satisfied.kind === "share" ? satisfied.hits * 100 < weakBelowPercent * satisfied.n : null,
  };
};

/** Results of every question; those of a part of the sample when its responses and population are given. */
export const resultsOf = (
  { questions, responses, sample, times }: SatisfactionState,
  part: { readonly responses: readonly Response[]; readonly population: number; readonly least: number } = {
    responses,
    population: sample?.population ?? 0,
    least: times?.minimumAnswers ?? 0,
  },
): readonly QuestionResult[] =>
  questions.map((question) =>
    resultOf(question, part.responses, {
      least: part.least,
      population: part.population,
      weakBelowPercent: times?.weakBelowPercent ?? 0,
    }),
  );

/**
 * Results by building (分楼栋结果). A building is shown from five answers on. Where a single one with answers is left out, the smallest that
 * would be shown is left out with it: otherwise it would follow from the others and the whole.
 */
export const strataOf = (state: SatisfactionState): readonly StratumResult[] => {
  const { responses, sample, times } = state;
  if (sample === null || times === null) return [];
  const least = Math.max(leastOfStratum, times.minimumAnswers);
  const parts = sample.strata.map((stratum) => {
    const numbers = new Set(
      sample.people.filter(({ building }) => building === stratum.building).map(({ number }) => number),
    );
    return { stratum, responses: responses.filter(({ number }) => numbers.has(number)) };
  });
  const hidden = new Set(
    parts.filter((part) => part.responses.length < least).map((part) => part.stratum.building),
  );
  const answeredHidden = parts.filter(
    (part) => hidden.has(part.stratum.building) && part.responses.length > 0,
  );
  if (answeredHidden.length === 1) {
    const [smallest] = parts
      .filter((part) => !hidden.has(part.stratum.building))
      .sort((a, b) => a.responses.length - b.responses.length);
    if (smallest !== undefined) hidden.add(smallest.stratum.building);
  }
  return parts.map(({ responses: own, stratum }) => ({
    ...stratum,
    results: hidden.has(stratum.building)
      ? notEnough
      : resultsOf(state, { responses: own, population: stratum.population, least }),
  }));
};
