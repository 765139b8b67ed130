import type { Verdict } from "@heyue/core/kernel/verdict";
import type { PolicyQuestion } from "@heyue/core/ports/policies";
import type { WorkCalendar } from "@heyue/core/kernel/work-calendar";
import { builtinCalendars } from "../calendars/builtin.ts";
import type { PolicyDocument } from "../format/document.ts";
import { answer, corpusOf, specsOf } from "./evaluation.ts";
import { calendarsOf, createFeeLines, type FeeLines } from "./fee-line.ts";
import { placeOf } from "./place.ts";

/** The law for those who ask it a million times (批量): the same verdicts without their traces, and compiled fee lines. */
export interface BulkPolicies {
  /** As `Policies.ask`; of the trace there is no more than which layer of law answered. */
  readonly ask: (question: PolicyQuestion) => Verdict;
  /** The facts that each rule of a place takes; no rule at all for a place that is unknown. */
  readonly factNames: (code: string) => ReadonlyMap<string, ReadonlySet<string>>;
  readonly feeLine: FeeLines;
  readonly places: readonly { readonly code: string; readonly name: PolicyDocument["name"] }[];
}

/** Policies that were checked together by `createPolicies` with these calendars, for asking in bulk. */
export const bulkPolicies = (
  policies: readonly PolicyDocument[],
  calendars: readonly WorkCalendar[] = builtinCalendars,
): BulkPolicies => {
  const corpus = corpusOf(policies, calendarsOf(calendars));
  return {
    ask: (question) => answer(corpus, question, "off"),
    factNames: (code) => {
      const rules = (placeOf(policies, code)?.layers ?? []).flatMap((policy) => policy.rules);
      const names = new Set(rules.map(({ rule }) => rule));
      return new Map(
        [...names].map(
          (name) => [name, new Set(Object.keys(specsOf(rules.filter(({ rule }) => rule === name))))] as const,
        ),
      );
    },
    feeLine: createFeeLines(policies, calendars),
    places: policies.map(({ code, name }) => ({ code, name })),
  };
};
