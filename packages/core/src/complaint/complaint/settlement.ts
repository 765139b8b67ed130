import * as Result from "effect/Result";
import { instant, localDateOf } from "../../kernel/instant.ts";
import { addDays } from "../../kernel/local-date.ts";
import { personal } from "../../kernel/personal.ts";
import { led } from "./answer.ts";
import type { CloseComplaint, ConfirmComplaint, RecordFollowUp } from "./command.ts";
import { escalateMissed } from "./escalation.ts";
import type { ComplaintEvent } from "./event.ts";
import { days, type Decision, fail, minutes, type Moment, one, said, today, untilDay } from "./moment.ts";
import { deadlineId, hasPassed } from "./promised-deadline.ts";
import { replyDeadline } from "./reply-deadline.ts";
import type { ComplaintState, Deadline } from "./state.ts";

export const confirm = (state: ComplaintState, command: ConfirmComplaint, at: Moment): Decision =>
  one({
    type: "ComplaintConfirmed",
    data: {
      rating: command.rating ?? null,
      comment: said(state, command.comment),
      deadlines: [days(at, "close", at.terms.stepTimes.closeDays)],
    },
  });

/** Begins a new round: a new time for the reply, and for the next step where nobody is at work on it yet. */
const reopened = (state: ComplaintState, reason: string, at: Moment): ComplaintEvent => {
  const { dutyPerson, stepTimes } = at.terms;
  const reply = replyDeadline(at.terms, {
    id: deadlineId(at.id, "reply", at.version),
    from: at.context.now,
  });
  const step =
    state.assignee !== null
      ? []
      : state.triage === null
        ? [minutes(at, "triage", stepTimes.triageMinutes)]
        : [minutes(at, "assign", stepTimes.assignMinutes)];
  return {
    type: "ComplaintReopened",
    data: {
      reason: personal(state.complainant, reason),
      deadlines: [reply, ...step],
      ...(state.responsible === null && state.assignee === null ? { responsible: dutyPerson } : {}),
    },
  };
};

export const reopen = (state: ComplaintState, reason: string, at: Moment): Decision => {
  const last =
    state.closedAt === null
      ? null
      : addDays(localDateOf(instant(state.closedAt)), at.terms.stepTimes.reopenDays);
  return last !== null && today(at) > last
    ? fail("reopen-window-over", { last })
    : one(reopened(state, reason, at));
};

export const notifyLapse = (state: ComplaintState, at: Moment): Decision => {
  const waiting = state.deadlines.find(({ kind }) => kind === "confirm");
  return waiting !== undefined && !hasPassed(waiting, at.context.now)
    ? fail("not-due", { deadline: waiting.id, due: waiting.due })
    : one({ type: "LapseNotified", data: { deadlines: [days(at, "lapse", at.terms.stepTimes.lapseDays)] } });
};

/** Takes it back (撤回): it is put away, and whoever followed it goes their own way again. */
export const withdraw = (state: ComplaintState, reason: string, at: Moment): Decision =>
  one({
    type: "ComplaintWithdrawn",
    data: {
      reason: personal(state.complainant, reason),
      deadlines: [days(at, "close", at.terms.stepTimes.closeDays)],
      ...led(state),
    },
  });

/** The follow-up after closing: on the day an explanation named, else after the house's interval; none for who cannot be asked. */
const followUpDeadlines = (state: ComplaintState, at: Moment): readonly Deadline[] => {
  const { followUpDays } = at.terms.stepTimes;
  if (state.anonymous !== null || state.phase === "withdrawn") return [];
  if (state.reviewOn !== null && state.reviewOn > today(at))
    return [untilDay(at, "follow-up", state.reviewOn, { basis: "promise" })];
  return followUpDays === null ? [] : [days(at, "follow-up", followUpDays)];
};

/** What is still owed to somebody before it can be put away, or `null`. */
const owed = (state: ComplaintState): Decision | null => {
  if (state.referral !== null && state.reported === null)
    return fail("sender-unanswered", { office: state.referral.office, number: state.referral.number });
  // A follower is told of the transfer; the forwarding is its leading case's.
  if (state.transfer !== null && state.transfer.forwarded === null && state.mergedInto === null)
    return fail("not-forwarded", { body: state.transfer.body });
  return null;
};

/** Puts it away (归档). Reply, person and evidence are there by construction: there is no other way here. */
export const close = (state: ComplaintState, command: CloseComplaint, at: Moment): Decision => {
  const lapse = state.deadlines.find(({ kind }) => kind === "lapse");
  if (state.phase === "lapsed" && lapse !== undefined && !hasPassed(lapse, at.context.now))
    return fail("lapse-not-over", { due: lapse.due });
  const open = owed(state);
  if (open !== null) {
    // The time to put it away has passed and somebody is still owed an answer: that is somebody's failure, and goes up.
    const passed = state.deadlines.find(
      (deadline) =>
        (deadline.kind === "lapse" || deadline.kind === "close") && hasPassed(deadline, at.context.now),
    );
    return at.context.actor.role === "system" && passed !== undefined
      ? escalateMissed(state, passed, null, at)
      : open;
  }
  const outcome =
    state.phase === "lapsed" ? "lapsed" : state.phase === "withdrawn" ? "withdrawn" : "confirmed";
  return one({
    type: "ComplaintClosed",
    data: { outcome, note: said(state, command.note), deadlines: followUpDeadlines(state, at) },
  });
};

/** What was heard after closing (回访): content ends it, discontent reopens it, nobody reached is tried again, not for ever. */
export const followUp = (state: ComplaintState, command: RecordFollowUp, at: Moment): Decision => {
  const { means, note, result } = command;
  const { followUpAttempts, followUpDays } = at.terms.stepTimes;
  const missed = state.followUps.filter((one) => one.result === "unreached").length + 1;
  const again = result === "unreached" && followUpDays !== null && missed < followUpAttempts;
  const recorded: ComplaintEvent = {
    type: "FollowUpRecorded",
    data: {
      by: at.context.actor.id,
      result,
      means,
      note: said(state, note),
      deadlines: again ? [days(at, "follow-up", followUpDays)] : [],
    },
  };
  return result === "dissatisfied"
    ? Result.succeed([recorded, reopened(state, note ?? "", { ...at, version: at.version + 1 })])
    : one(recorded);
};
