import type { WorkCalendar } from "@heyue/core/kernel/work-calendar";
import { builtinCalendars } from "../calendars/builtin.ts";
import { answer, type Corpus, corpusOf } from "../engine/evaluation.ts";
import { placeOf } from "../engine/place.ts";
import type { PolicyDocument } from "../format/document.ts";
import { expectationProblems, isWorkedOut, type PolicyCase, questionOf } from "./policy-case.ts";
import { type Mutant, mutantsOf, reachOf } from "./mutant.ts";

/** A mutant that cannot change any answer, with the reason. */
export interface Equivalent {
  /** Id of the mutant. */
  readonly id: string;
  readonly reason: string;
}

/** A number of the law that no parameter holds. */
export interface UnencodedNumber {
  readonly fact: string;
  readonly number: string;
  /** Why it is not encoded, when there is a reason. */
  readonly reason?: string;
}

/** How strong the cases are (变异得分). */
export interface MutationReport {
  /** Killed of all, in percent with one decimal place, rounded down. */
  readonly score: string;
  readonly total: number;
  readonly killed: number;
  /** Mutants that no worked-out case notices. */
  readonly survivors: readonly Omit<Mutant, "document">[];
  /** Mutants that change no answer, counted apart. */
  readonly equivalent: readonly Equivalent[];
  /** Numbers of the facts that no parameter holds: each counts as one that survived. */
  readonly unencoded: readonly UnencodedNumber[];
}

export interface MutationOptions {
  readonly calendars?: readonly WorkCalendar[];
  /** Only the policies of these codes are changed. */
  readonly codes?: readonly string[];
  /** Every so manieth mutant only: 1 for all. */
  readonly every?: number;
  readonly equivalent?: readonly Equivalent[];
  readonly unencoded?: readonly UnencodedNumber[];
}

/**
 * Changes every number by its smallest unit, every comparison, roll, direction, first day and rounding, one at a time,
 * and counts how many changes a case notices that was worked out by hand, court or authority.
 */
export const mutatePolicies = (
  policies: readonly PolicyDocument[],
  cases: readonly PolicyCase[],
  options: MutationOptions = {},
): MutationReport => {
  const { calendars = builtinCalendars, codes, every = 1, equivalent = [], unencoded = [] } = options;
  const strong = cases.filter(isWorkedOut);
  const excused = new Map(equivalent.map((entry) => [entry.id, entry]));
  const chosen = policies
    .filter(({ code }) => codes === undefined || codes.includes(code))
    .flatMap(mutantsOf)
    .filter((_, index) => index % every === 0);
  const survivors = chosen.filter((mutant) => !isKilled(mutant, policies, strong, calendars));
  const same = survivors.filter(({ id }) => excused.has(id));
  const real = survivors.filter(({ id }) => !excused.has(id));
  const total = chosen.length - same.length + unencoded.length;
  const killed = chosen.length - survivors.length;
  return {
    score: total === 0 ? "100.0" : (Math.floor((killed * 1000) / total) / 10).toFixed(1),
    total,
    killed,
    survivors: real.map(({ document: _, ...rest }) => rest),
    equivalent: same.flatMap(({ id }) => excused.get(id) ?? []),
    unencoded,
  };
};

const isKilled = (
  mutant: Mutant,
  policies: readonly PolicyDocument[],
  cases: readonly PolicyCase[],
  calendars: readonly WorkCalendar[],
): boolean => {
  const { rules } = reachOf(mutant, policies);
  const changed = trimmed(mutant.document(), rules);
  const corpus = corpusWith(policies, changed, calendars);
  const reached = cases.filter(({ rule }) => rules.has(rule));
  // The place's own cases come first: they are the likeliest to notice.
  const own = reached.filter(({ code }) => code === mutant.code);
  const others = reached.filter(
    ({ code }) =>
      code !== mutant.code && placeOf(policies, code)?.layers.some((layer) => layer.code === mutant.code),
  );
  return [...own, ...others].some((entry) => isNoticed(corpus, entry));
};

const isNoticed = (corpus: Corpus, entry: PolicyCase): boolean => {
  try {
    return expectationProblems(entry, answer(corpus, questionOf(entry), "off")).length > 0;
  } catch {
    // A change that makes the rule impossible is noticed by any case that asks it.
    return true;
  }
};

/** Only what the reached rules need, so that the changed document is cheap to identify. */
const trimmed = (policy: PolicyDocument, rules: ReadonlySet<string>): PolicyDocument => ({
  ...policy,
  rules: policy.rules.filter(({ rule }) => rules.has(rule)),
  provisions: [],
});

const corpusWith = (
  policies: readonly PolicyDocument[],
  changed: PolicyDocument,
  calendars: readonly WorkCalendar[],
): Corpus =>
  corpusOf(
    policies.map((policy) => (policy.code === changed.code ? changed : policy)),
    (policy) => calendars.find(({ id }) => id === policy.calendar) as WorkCalendar,
  );
