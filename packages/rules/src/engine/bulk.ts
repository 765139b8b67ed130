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
  /**
   * As `Policies.ask`; of the trace there is no more than which layer of law answered.
   *
   * @returns The same verdict, without its derivation.
   * @throws Nothing: what is wrong with a question is the verdict `invalid-input`.
   * @units Facts and values as text: yuan with two decimals, m² with at most two, dates `YYYY-MM-DD`.
   * @source The citations of the verdict.
   */
  readonly ask: (question: PolicyQuestion) => Verdict;
  /**
   * The facts that each rule of a place takes.
   *
   * @returns Names of facts by name of rule; no rule at all for a place that is unknown.
   * @throws Nothing.
   * @units None: names only.
   */
  readonly factNames: (code: string) => ReadonlyMap<string, ReadonlySet<string>>;
  /** `fee.period` compiled for one place and one set of facts; see `createFeeLines`. */
  readonly feeLine: FeeLines;
  /** The places that have a policy among these, in the order given. */
  readonly places: readonly { readonly code: string; readonly name: PolicyDocument["name"] }[];
}

/**
 * Policies that were checked together by `createPolicies` with these calendars, for asking in bulk.
 *
 * @returns The policies, to be kept: what was compiled for one question serves the next.
 * @throws Nothing here; policies that `createPolicies` would refuse fail later, with an error that does not say why.
 * @units As `Policies.ask`; fee lines count in fen and 1/100 m².
 */
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
