import type { Verdict } from "@heyue/core/kernel/verdict";
import type { PolicyQuestion } from "@heyue/core/ports/policies";
import { cnCalendar } from "../calendars/cn.ts";
import type { PolicyDocument } from "../format/document.ts";
import { answer, corpusOf, specsOf } from "./evaluation.ts";
import { createFeeLines, type FeeLines } from "./fee-line.ts";
import { placeOf } from "./place.ts";

/** The law for those who ask it a million times (批量): the same verdicts without their traces, and compiled fee lines. */
export interface BulkPolicies {
  /** As `Policies.ask`; the trace is empty. */
  readonly ask: (question: PolicyQuestion) => Verdict;
  /** The facts that each rule of a place takes; no rule at all for a place that is unknown. */
  readonly factNames: (code: string) => ReadonlyMap<string, ReadonlySet<string>>;
  readonly feeLine: FeeLines;
  readonly places: readonly { readonly code: string; readonly name: PolicyDocument["name"] }[];
}

/** Policies that were checked together by `createPolicies`, for asking in bulk. */
export const bulkPolicies = (policies: readonly PolicyDocument[]): BulkPolicies => {
  const corpus = corpusOf(policies, () => cnCalendar);
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
    feeLine: createFeeLines(policies),
    places: policies.map(({ code, name }) => ({ code, name })),
  };
};
