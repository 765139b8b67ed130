import type { Verdict } from "@heyue/core/kernel/verdict";
import type { WorkCalendar } from "@heyue/core/kernel/work-calendar";
import { builtinCalendars } from "../calendars/builtin.ts";
import type { PolicyDocument } from "../format/document.ts";
import { answer, corpusOf, evaluate, prepare } from "./evaluation.ts";
import { type Facts, factIssues } from "./fact.ts";
import { placeOf } from "./place.ts";
import type { TraceLevel } from "./run.ts";

/** A rule of a place, compiled for many questions: the same verdicts as `ask`, at the chosen level of trace. */
export type CompiledQuestion = (facts: Facts, on?: string) => Verdict;

/**
 * Compiles a rule of a place once: closures, no generated code, so that it runs under a strict content security policy.
 * Facts are checked on every call. Throws a `RangeError` for a place that is unknown.
 */
export const compile = (
  policies: readonly PolicyDocument[],
  code: string,
  rule: string,
  options: { readonly trace: TraceLevel; readonly calendars?: readonly WorkCalendar[] } = { trace: "full" },
): CompiledQuestion => {
  const calendars = options.calendars ?? builtinCalendars;
  const corpus = corpusOf(policies, (policy) => {
    const found = calendars.find((calendar) => calendar.id === policy.calendar);
    if (found === undefined) throw new RangeError(`calendar "${policy.calendar}" is not among the calendars`);
    return found;
  });
  const place = placeOf(policies, code);
  if (place === undefined) throw new RangeError(`no place is known as "${code}"`);
  const prepared = prepare(corpus, place, rule, options.trace);
  return (facts, on) =>
    // What is wrong with a question is said by the one that says it for all.
    prepared === undefined || on !== undefined || factIssues(facts, prepared.specs).length > 0
      ? answer(corpus, { code, rule, facts, ...(on === undefined ? {} : { on }) }, options.trace)
      : evaluate(prepared, facts, undefined);
};
