import type { Citation } from "@heyue/core/kernel/citation";
import type { Json, TraceStep, VerdictKind } from "@heyue/core/kernel/verdict";
import type { WorkCalendar } from "@heyue/core/kernel/work-calendar";
import type { Expression, PolicyDocument, RuleDocument } from "../format/document.ts";
import { type Found, locate, type Located, readLaw } from "./reading.ts";
import { Uncountable } from "./fraction.ts";
import type { Known } from "./value.ts";

/** What one layer is derived from, and what has come out so far. */
export interface State {
  readonly places: readonly PolicyDocument[];
  readonly policy: PolicyDocument;
  readonly rule: RuleDocument;
  readonly calendar: WorkCalendar;
  facts: { readonly [name: string]: Json };
  /** The day that selects the law. */
  day: string | undefined;
  steps: Map<string, Known>;
  readonly trace: TraceStep[];
  readonly missing: string[];
  readonly flags: string[];
  readonly citations: Citation[];
  /** Something could not be said because the calendar ends. */
  isStale: boolean;
}

/** Derives what an expression yields; `at` is where it stands in the rule. */
export type Derive = (state: State, node: Expression, at: string) => Known | undefined;

/** A rule that ends with a verdict in the middle of a derivation. */
export class Ending extends Error {
  readonly verdict: VerdictKind;
  readonly flag: string | undefined;
  constructor(verdict: VerdictKind, flag?: string) {
    super(verdict);
    this.verdict = verdict;
    this.flag = flag;
  }
}

/** Remembers what is missing and stale now; the answer takes everything back that came since. */
export const mark = (state: State): (() => void) => {
  const { isStale } = state;
  const known = state.missing.length;
  return () => {
    state.missing.length = known;
    state.isStale = isStale;
  };
};

/** The parameter with a name; policies that belong together have it. */
export const parameterIn = (state: State, name: string): Located => {
  const found = locate(state.places, state.policy, name);
  if (found === undefined) throw new Uncountable(`${state.policy.id} has no parameter ${name}`);
  return found;
};

/** The law of a parameter on a day, or the end of the rule where there was none; `undefined` without a day. */
export const lawOn = (located: Located, day: string | undefined): Found | undefined => {
  const found = readLaw(located, day);
  if (typeof found !== "string") return found;
  if (found === "undated") return undefined;
  throw found === "not-yet"
    ? new Ending("stale", "not-published-yet")
    : new Ending("not-covered", "no-law-on-that-date");
};
