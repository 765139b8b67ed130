import * as Result from "effect/Result";
import { addDays, localDate } from "../../kernel/local-date.ts";
import type { EndProceedings, FailStep, FileDispute, Mediate } from "./command.ts";
import type { DisputeEvent } from "./event.ts";
import { actOf } from "./limitation.ts";
import { stepsBefore } from "./ladder-steps.ts";
import { limitationEvents, type Moment, promise, today, wordsOf } from "./moment.ts";
import { sideOf } from "./permission.ts";
import { type DisputeRejection, refuse } from "./rejection.ts";
import { type DisputeState, openObligations } from "./state.ts";

type Decision = Result.Result<readonly DisputeEvent[], DisputeRejection>;
const fail = (...parts: Parameters<typeof refuse>): Decision => Result.fail(refuse(...parts));

const partyFault = (state: DisputeState, at: Moment): DisputeRejection | null =>
  sideOf(state, at.context.actor) === null ? refuse("not-party", { role: at.context.actor.role }) : null;

/** Ends the step under way, from the day on which it came to nothing. */
export const failStep = (state: DisputeState, command: FailStep, at: Moment): Decision => {
  const fault = partyFault(state, at);
  if (fault !== null) return Result.fail(fault);
  const step = state.steps.at(-1);
  if (step === undefined || step.failed !== null) return fail("step-failed", { step: step?.step ?? null });
  if (command.on > today(at)) return fail("date-in-future", { on: command.on });
  if (command.on < step.startedOn)
    return fail("date-too-early", { on: command.on, startedOn: step.startedOn });
  const side = sideOf(state, at.context.actor) ?? "claimant";
  const reason = wordsOf(state, side, at, command.reason);
  return Result.succeed([{ type: "DisputeStepFailed", data: { on: command.on, reason } }]);
};

const skipped = (
  state: DisputeState,
  step: "mediation" | "proceedings",
  at: Moment,
): DisputeRejection | null => {
  const before = stepsBefore(state, step);
  const { citation } = at.terms.contract?.forum ?? { citation: null };
  return before.length === 0
    ? null
    : refuse(
        "ladder-skipped",
        { step, before, clause: state.clause.clause },
        citation === null ? [] : [citation],
      );
};

export const mediate = (state: DisputeState, command: Mediate, at: Moment): Decision => {
  const fault = partyFault(state, at) ?? skipped(state, "mediation", at);
  if (fault !== null) return Result.fail(fault);
  const on = today(at);
  if (command.sessionOn < on) return fail("date-in-past", { sessionOn: command.sessionOn });
  const { mediator, ref, sessionOn } = command;
  const deadlines = [promise(at, "mediation", sessionOn, "promise")];
  return Result.succeed([{ type: "DisputeMediated", data: { mediator, ref, on, sessionOn, deadlines } }]);
};

/** Why the notice that the contract asks for does not open the forum yet, or `null` (通知期). */
const noticeFault = ({ clause, letters }: DisputeState, on: string): DisputeRejection | null => {
  if (clause.noticeDays === null) return null;
  const first = letters.map((letter) => letter.on).sort()[0];
  if (first === undefined) return refuse("notice-missing", { noticeDays: clause.noticeDays });
  const last = addDays(localDate(first), clause.noticeDays);
  return on > last ? null : refuse("notice-running", { from: first, until: last });
};

/** Goes to court or arbitration: as the contract says, after the steps it asks for, and its notice. */
export const file = (state: DisputeState, command: FileDispute, at: Moment): Decision => {
  const { body, forum, on, ref } = command;
  const { citation } = at.terms.contract?.forum ?? { citation: null };
  const party = partyFault(state, at);
  if (party !== null) return Result.fail(party);
  if (on > today(at)) return fail("date-in-future", { on });
  if (on < state.openedOn) return fail("date-too-early", { on, openedOn: state.openedOn });
  if (forum !== state.clause.forum)
    return fail("wrong-forum", { forum, agreed: state.clause.forum }, citation === null ? [] : [citation]);
  if (state.phase === "settled") {
    // A settlement that is kept is not taken to court.
    const broken = openObligations(state).filter(({ dueDate }) => dueDate < on);
    if (broken.length === 0) return fail("not-broken", { open: openObligations(state).length });
  } else {
    const fault = skipped(state, "proceedings", at) ?? noticeFault(state, on);
    if (fault !== null) return Result.fail(fault);
  }
  const act = actOf(command, null, today(at));
  return Result.succeed([
    { type: "DisputeFiled", data: { forum, body, ref, on } },
    ...(act === null ? [] : limitationEvents(state, act, at)),
  ]);
};

/** The proceedings ended without a decision: back to talking, and the limitation period runs anew from that day. */
export const endProceedings = (state: DisputeState, command: EndProceedings, at: Moment): Decision => {
  const { on, outcome, ref } = command;
  const filedOn = state.proceedings.at(-1)?.filedOn ?? state.openedOn;
  if (on > today(at)) return fail("date-in-future", { on });
  if (on < filedOn) return fail("date-too-early", { on, filedOn });
  const act = actOf(command, null, today(at));
  return Result.succeed([
    { type: "DisputeProceedingsEnded", data: { outcome, on, ref } },
    ...(act === null ? [] : limitationEvents(state, act, at)),
  ]);
};
