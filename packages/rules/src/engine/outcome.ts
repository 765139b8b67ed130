import type { Citation } from "@heyue/core/kernel/citation";
import type { Json, TraceStep, VerdictKind } from "@heyue/core/kernel/verdict";
import type { WorkCalendar } from "@heyue/core/kernel/work-calendar";
import type { LawSegment, PolicyDocument, RuleDocument } from "../format/document.ts";
import type { Facts } from "./fact.ts";

/** What one layer of law answers, before the layers are put together. */
export interface Outcome {
  readonly verdict: VerdictKind;
  readonly values: { readonly [name: string]: Json };
  readonly missing: readonly string[];
  readonly flags: readonly string[];
  readonly citations: readonly Citation[];
  readonly trace: readonly TraceStep[];
}

/** A parameter read on a date, ready to be used and cited. */
export interface Reading {
  readonly segment: LawSegment;
  readonly citation: Citation;
}

/** What a mechanism works on. */
export interface Context {
  readonly policy: PolicyDocument;
  readonly rule: RuleDocument;
  readonly facts: Facts;
  readonly calendar: WorkCalendar;
  /** The law in force on the date that the rule's anchor selects, or on another one; `undefined` = none, or no date. */
  readonly read: (parameter: string, on?: string) => Reading | undefined;
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

/** There was no law on the date that was asked. */
export const noLaw: Outcome = bare("not-covered", { flags: ["no-law-on-that-date"] });

/** Which of these facts a rule cannot do without and has not: absent, or known to be none. */
export const lacking = (facts: Facts, names: readonly string[]): readonly string[] =>
  names.filter((name) => facts[name] === undefined || facts[name] === null);

/** Citations without repetition, first mention first. */
export const distinct = (citations: readonly Citation[]): readonly Citation[] =>
  citations.filter((citation, index) => {
    const same = (other: Citation): boolean =>
      other.source === citation.source &&
      other.article === citation.article &&
      other.quote === citation.quote;
    return citations.findIndex(same) === index;
  });

/** The citation of a segment of a policy. */
export const citationOf = (policy: PolicyDocument, segment: LawSegment): Citation => ({
  source: policy.sources[segment.cite.source]?.title["zh-CN"] ?? segment.cite.source,
  article: segment.cite.article,
  quote: segment.cite.quote,
  id: segment.cite.id,
  inForceFrom: segment.from,
});
