import * as Result from "effect/Result";
import type { Mediate, NoteRuling, Sue } from "./command.ts";
import { unanswered } from "./defending.ts";
import type { ArrearsEvent } from "./event.ts";
import { youngestFirst } from "./allocation.ts";
import { forumOf } from "./forum.ts";
import { type ArrearsRejection, refuse } from "./rejection.ts";
import { type ArrearsState, outstandingOf, runningPlan } from "./state.ts";
import type { ArrearsTerms, Moment } from "./terms.ts";

type Decision = Result.Result<readonly ArrearsEvent[], ArrearsRejection>;
const fail = (...parts: Parameters<typeof refuse>): Decision => Result.fail(refuse(...parts));

/** Why nothing may follow the demand yet, or `null`: its letter must have arrived and its period be over. */
const periodFault = (state: ArrearsState, terms: ArrearsTerms, today: string): ArrearsRejection | null => {
  const dates = state.demands.flatMap(({ dueDate }) => dueDate ?? []);
  if (dates.length === 0)
    return refuse("demand-not-arrived", { demands: state.demands.length }, terms.collection);
  return dates.some((dueDate) => dueDate < today)
    ? null
    : refuse("demand-period-running", { dueDate: [...dates].sort()[0] ?? null }, terms.collection);
};

const isMediating = ({ mediations }: ArrearsState): boolean => mediations.at(-1)?.ended === null;

export const mediate = (
  state: ArrearsState,
  { mediator, ref }: Mediate,
  terms: ArrearsTerms,
  { today }: Moment,
): Decision => {
  if (isMediating(state)) return fail("mediation-running");
  if (runningPlan(state) !== null) return fail("plan-running");
  const fault = periodFault(state, terms, today);
  return fault === null
    ? Result.succeed([{ type: "ArrearsMediated", data: { mediator, ref, on: today } }])
    : Result.fail(fault);
};

export const endMediation = (
  state: ArrearsState,
  outcome: "settled" | "failed",
  ref: string,
  { today }: Moment,
): Decision =>
  isMediating(state)
    ? Result.succeed([{ type: "ArrearsMediationEnded", data: { outcome, ref, on: today } }])
    : fail("mediation-not-running");

/** Why the contract does not send it there, or `null`. Without an agreement on arbitration alone it is the court. */
const forumFault = (command: Sue, terms: ArrearsTerms): ArrearsRejection | null => {
  if (terms.contract === null) return refuse("contract-unknown");
  const { citation, forum } = forumOf(terms.contract.draft);
  const agreed = forum ?? "court";
  return command.forum === agreed
    ? null
    : refuse("wrong-forum", { forum: command.forum, agreed }, citation === null ? [] : [citation]);
};

/** Goes to court or arbitration: every defence answered, the demand's period over, mediation tried or said why not. */
export const sue = (state: ArrearsState, command: Sue, terms: ArrearsTerms, { today }: Moment): Decision => {
  const open = unanswered(state).map(({ number }) => number);
  if (open.length > 0) return fail("defence-unanswered", { defences: open });
  const fault = periodFault(state, terms, today);
  if (fault !== null) return Result.fail(fault);
  if (runningPlan(state) !== null) return fail("plan-running");
  if (isMediating(state)) return fail("mediation-running");
  const wrong = forumFault(command, terms);
  if (wrong !== null) return Result.fail(wrong);
  const isTried =
    state.mediations.some(({ ended }) => ended?.outcome === "failed") ||
    state.plans.some(({ status }) => status === "broken");
  if (!isTried && command.withoutMediation === undefined) return fail("mediation-missing");
  const { body, forum, ref, withoutMediation } = command;
  return Result.succeed([
    {
      type: "ArrearsSued",
      data: { forum, body, ref, on: today, withoutMediation: withoutMediation ?? null },
    },
  ]);
};

/** Takes off what was not awarded, from the youngest bill on. */
export const rule = (state: ArrearsState, { awarded, on, ref }: NoteRuling, { today }: Moment): Decision => {
  const outstanding = outstandingOf(state);
  if (state.proceedings?.ruling !== null) return fail("already-ruled");
  if (runningPlan(state) !== null) return fail("plan-running");
  if (on > today) return fail("in-future", { day: on });
  if (awarded > outstanding) return fail("overpaid", { amount: awarded, outstanding });
  return Result.succeed([
    {
      type: "ArrearsRuled",
      data: { awarded, on, ref, off: youngestFirst(state.bills, outstanding - awarded) },
    },
  ]);
};
