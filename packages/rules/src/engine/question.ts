import type { Verdict } from "@heyue/core/kernel/verdict";
import type { WorkCalendar } from "@heyue/core/kernel/work-calendar";
import { builtinCalendars } from "../calendars/builtin.ts";
import type { PolicyDocument } from "../format/document.ts";
import { answer, corpusOf, evaluate, prepare } from "./evaluation.ts";
import { type Facts, factIssues } from "./fact.ts";
import { placeOf } from "./place.ts";
import type { TraceLevel } from "./run.ts";

/**
 * A rule of a place, compiled for many questions: the same verdicts as `ask`, at the chosen level of trace.
 *
 * @returns The verdict.
 * @throws Nothing: what is wrong with the facts is the verdict `invalid-input`.
 * @units Facts and values as text: yuan with two decimals, m² with at most two; `on` and dates as `YYYY-MM-DD`.
 * @source The citations of the verdict.
 */
export type CompiledQuestion = (facts: Facts, on?: string) => Verdict;

/**
 * Compiles a rule of a place once: closures, no generated code, so that it runs under a strict content security policy.
 * Facts are checked on every call. A rule that the place does not have compiles too, and answers as `ask` does.
 *
 * @returns The compiled rule.
 * @throws {RangeError} When the place is unknown, or the calendar of its policy is not among the calendars.
 * @units As the compiled rule's.
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
