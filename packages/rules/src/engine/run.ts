import type { Citation } from "@heyue/core/kernel/citation";
import type { Json, TraceStep, VerdictKind } from "@heyue/core/kernel/verdict";
import type { WorkCalendar } from "@heyue/core/kernel/work-calendar";
import type { Facts } from "./fact.ts";
import type { Value } from "./value.ts";

/** How much of the derivation is written down. */
export type TraceLevel = "off" | "keys" | "full";

/** One evaluation of one rule of one layer. Mutable, and seen by no one outside of the engine. */
export interface Run {
  facts: Facts;
  /** The date that selects the law; `undefined` when no fact dates it. */
  date: string | undefined;
  readonly calendar: WorkCalendar;
  readonly offset: string;
  readonly trace: TraceStep[];
  /** Facts that were needed and unknown, in order. */
  readonly missing: string[];
  readonly flags: string[];
  readonly citations: Citation[];
  /** Results of steps, by position. */
  memo: (Value | undefined)[];
  /** A deadline reached past what the calendar knows. */
  stale: boolean;
}

/** An evaluated expression: a value, or `undefined` when it is unknown. */
export type Closure = (run: Run) => Value | undefined;

/** Ends a rule with a verdict. */
export class Refusal {
  readonly verdict: VerdictKind;
  readonly flag: string | undefined;
  constructor(verdict: VerdictKind, flag?: string) {
    this.verdict = verdict;
    this.flag = flag;
  }
}

/** What one layer of law answers, before the layers are put together. */
export interface Outcome {
  readonly verdict: VerdictKind;
  readonly values: { readonly [name: string]: Json };
  readonly missing: readonly string[];
  readonly flags: readonly string[];
  readonly citations: readonly Citation[];
  readonly trace: readonly TraceStep[];
}

/** An outcome without a derivation: not covered, and the like. */
export const bare = (verdict: VerdictKind, rest: Partial<Outcome> = {}): Outcome => ({
  verdict,
  values: {},
  missing: [],
  flags: [],
  citations: [],
  trace: [],
  ...rest,
});

/** Citations without repetition, first mention first. */
export const distinct = (citations: readonly Citation[]): readonly Citation[] => {
  if (citations.length < 2) return citations;
  const seen = new Set<string>();
  return citations.filter(({ source, article, quote }) => {
    const key = `${source}\n${article}\n${quote}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};

/** Texts without repetition, first mention first. */
export const unique = (texts: readonly string[]): readonly string[] =>
  texts.length < 2 ? texts : [...new Set(texts)];
