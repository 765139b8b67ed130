import * as Result from "effect/Result";
import type { DecisionContext } from "../../kernel/decider.ts";
import { instant, localDateOf } from "../../kernel/instant.ts";
import { addDays, localDate } from "../../kernel/local-date.ts";
import { personal } from "../../kernel/personal.ts";
import type { ComplaintAction, ComplaintCommand, FileComplaint } from "./command.ts";
import {
  atEndOf,
  deadlineId,
  type Ground,
  hasPassed,
  inMinutes,
  replyDeadline,
  restarted,
} from "./promised-deadline.ts";
import type { ComplaintEvent } from "./event.ts";
import { guard, refuse } from "./permission.ts";
import type { ComplaintRejection } from "./rejection.ts";
import type { ComplaintState, Deadline, DeadlineKind } from "./state.ts";
import type { ComplaintTerms } from "./terms.ts";

type Decision = Result.Result<readonly ComplaintEvent[], ComplaintRejection>;

const house: Ground = { basis: "house" };

/** Everything a single decision looks at. `version` is the version the next event will have. */
interface Moment {
  readonly terms: ComplaintTerms;
  readonly context: DecisionContext;
  readonly id: string;
  readonly version: number;
}

const minutes = (at: Moment, kind: DeadlineKind, amount: number, from = at.context.now): Deadline =>
  inMinutes({ id: deadlineId(at.id, kind, at.version), kind, from, minutes: amount, ...house });

const days = (at: Moment, kind: DeadlineKind, amount: number): Deadline => {
  const from = at.context.now;
  const date = addDays(localDateOf(instant(from)), amount);
  return atEndOf({ id: deadlineId(at.id, kind, at.version), kind, from, date, ...house });
};

const arrivalDeadline = (state: ComplaintState, at: Moment): Deadline => {
  const id = deadlineId(at.id, "arrive", at.version);
  const promised = at.terms.contractArrival;
  return promised === null
    ? minutes(at, "arrive", at.terms.stepTimes.arriveMinutes)
    : inMinutes({
        id,
        kind: "arrive",
        from: state.filedAt,
        minutes: promised.minutes,
        basis: "contract",
        citations: [promised.citation],
      });
};

const file = (command: FileComplaint, at: Moment, number: string): Decision => {
  const { actor, now } = at.context;
  const complainant = command.complainant ?? actor.id;
  const onBehalf = complainant !== actor.id;
  if (onBehalf && !["desk", "manager", "staff", "system"].includes(actor.role)) {
    return Result.fail(
      refuse("not-allowed", { action: "file", role: actor.role, allowed: ["desk", "manager", "staff"] }),
    );
  }
  if (at.terms.unitHeld === false)
    return Result.fail(refuse("relation-missing", { unit: command.unit ?? null }));
  const subject = command.subject ?? firstLine(command.text);
  return Result.succeed([
    {
      type: "ComplaintFiled",
      data: {
        id: at.id,
        number,
        estate: command.estate,
        unit: command.unit ?? null,
        complainant,
        kind: command.kind,
        channel: command.channel,
        subject: personal(complainant, subject),
        text: personal(complainant, command.text),
        place: command.place === undefined ? null : personal(complainant, command.place),
        attachments: command.attachments ?? [],
        contract:
          at.terms.contract === null
            ? null
            : { id: at.terms.contract.id, version: at.terms.contract.version },
        responsible: at.terms.dutyPerson,
        deadlines: [
          minutes(at, "acknowledge", at.terms.stepTimes.acknowledgeMinutes),
          replyDeadline(at.terms, { id: deadlineId(at.id, "reply", at.version), from: now }),
        ],
      },
    },
  ]);
};

const firstLine = (text: string): string => {
  const line = [...(text.trim().split(/[\n。！？!?]/u)[0] ?? "")];
  return line.length <= 40 ? line.join("") : `${line.slice(0, 39).join("")}…`;
};

const unanswered = (state: ComplaintState, answered: readonly number[] | undefined): readonly number[] =>
  (state.triage?.points ?? []).map((_, index) => index).filter((index) => !(answered ?? []).includes(index));

/** A full answer to a paused complaint ends the pause first. */
const resumed = (state: ComplaintState, at: Moment): readonly ComplaintEvent[] =>
  state.paused === null
    ? []
    : [
        {
          type: "ComplaintResumed",
          data: {
            note: null,
            deadlines: state.paused.stopped.map(({ deadline, left }) =>
              restarted(deadline, deadlineId(at.id, deadline.kind, at.version), at.context.now, left),
            ),
          },
        },
      ];

const act = (state: ComplaintState, command: ComplaintAction, at: Moment): Decision => {
  const { actor, now } = at.context;
  const { terms } = at;
  const said = (text: string | undefined) => (text === undefined ? null : personal(state.complainant, text));
  const fail = (...parts: Parameters<typeof refuse>): Decision => Result.fail(refuse(...parts));
  switch (command.type) {
    case "acknowledge":
      return one({
        type: "ComplaintAcknowledged",
        data: {
          by: actor.id,
          note: said(command.note),
          deadlines: [minutes(at, "triage", terms.stepTimes.triageMinutes)],
        },
      });
    case "triage": {
      if (command.clause !== undefined && !(terms.contract?.clauses ?? []).includes(command.clause)) {
        return fail("clause-unknown", { clause: command.clause, contract: terms.contract?.id ?? null });
      }
      const urgent =
        command.severity === "urgent" && state.triage?.severity !== "urgent" && state.arrivedAt === null;
      const first = state.phase === "acknowledged";
      return one({
        type: "ComplaintTriaged",
        data: {
          triage: {
            category: command.category,
            severity: command.severity,
            scope: command.scope,
            ...(command.clause === undefined ? {} : { clause: command.clause }),
            points: (command.points ?? []).map((point) => personal(state.complainant, point)),
          },
          deadlines: [
            ...(first ? [minutes(at, "assign", terms.stepTimes.assignMinutes)] : []),
            ...(urgent ? [arrivalDeadline(state, at)] : []),
          ],
        },
      });
    }
    case "assign":
      if (!terms.staff.includes(command.assignee))
        return fail("person-unknown", { person: command.assignee });
      return one({
        type: "ComplaintAssigned",
        data: { assignee: command.assignee, reason: said(command.reason), deadlines: [] },
      });
    case "arrive":
      return one({ type: "StaffArrived", data: { note: said(command.note), deadlines: [] } });
    case "pause":
      if (command.until <= localDateOf(instant(now))) return fail("until-in-past", { until: command.until });
      return one({
        type: "ComplaintPaused",
        data: {
          reason: personal(state.complainant, command.reason),
          until: command.until,
          deadlines: [
            atEndOf({
              id: deadlineId(at.id, "resume", at.version),
              kind: "resume",
              from: now,
              date: command.until,
              ...house,
            }),
          ],
        },
      });
    case "resume":
      return Result.succeed(
        resumed(state, at).map((event) =>
          event.type === "ComplaintResumed"
            ? { ...event, data: { ...event.data, note: said(command.note) } }
            : event,
        ),
      );
    case "reply": {
      const reply = {
        text: personal(state.complainant, command.text),
        pointsAnswered: command.pointsAnswered ?? [],
        attachments: command.attachments ?? [],
      };
      if (command.kind === "progress")
        return one({ type: "ComplaintReplied", data: { ...reply, kind: "progress", deadlines: [] } });
      if (state.phase !== "assigned" && state.phase !== "answered") {
        return fail("wrong-phase", {
          action: "reply",
          phase: state.phase,
          allowed: ["assigned", "answered"],
        });
      }
      const open = unanswered(state, command.pointsAnswered);
      if (open.length > 0) return fail("points-unanswered", { points: open });
      if (command.resolveBy === undefined) return fail("resolve-date-missing");
      if (command.resolveBy < localDateOf(instant(now)))
        return fail("until-in-past", { until: command.resolveBy });
      return answer(state, at, (moment) => ({
        type: "ComplaintReplied",
        data: {
          ...reply,
          kind: "full",
          deadlines: [
            atEndOf({
              id: deadlineId(at.id, "resolve", moment.version),
              kind: "resolve",
              from: now,
              date: localDate(command.resolveBy ?? ""),
              basis: "promise",
            }),
          ],
        },
      }));
    }
    case "explain": {
      const open = unanswered(state, command.pointsAnswered);
      if (open.length > 0) return fail("points-unanswered", { points: open });
      return answer(state, at, (moment) => ({
        type: "ComplaintExplained",
        data: {
          text: personal(state.complainant, command.text),
          reason: command.reason,
          ground: command.ground,
          pointsAnswered: command.pointsAnswered ?? [],
          deadlines: [days(moment, "confirm", terms.stepTimes.confirmDays)],
        },
      }));
    }
    case "resolve":
      if (command.evidence.length === 0) return fail("evidence-missing");
      return answer(state, at, (moment) => ({
        type: "ComplaintResolved",
        data: {
          text: personal(state.complainant, command.text),
          evidence: command.evidence,
          deadlines: [days(moment, "confirm", terms.stepTimes.confirmDays)],
        },
      }));
    case "confirm":
      return one({
        type: "ComplaintConfirmed",
        data: {
          rating: command.rating ?? null,
          comment: said(command.comment),
          deadlines: [days(at, "close", terms.stepTimes.closeDays)],
        },
      });
    case "reopen": {
      const last =
        state.closedAt === null
          ? null
          : addDays(localDateOf(instant(state.closedAt)), terms.stepTimes.reopenDays);
      if (last !== null && localDateOf(instant(now)) > last) return fail("reopen-window-over", { last });
      return one({
        type: "ComplaintReopened",
        data: {
          reason: personal(state.complainant, command.reason),
          deadlines: [replyDeadline(terms, { id: deadlineId(at.id, "reply", at.version), from: now })],
        },
      });
    }
    case "escalate": {
      const missed =
        command.missed === undefined
          ? null
          : (state.deadlines.find(({ id }) => id === command.missed) ?? null);
      if (command.missed !== undefined && missed === null)
        return fail("already-escalated", { deadline: command.missed });
      if (missed !== null && !hasPassed(missed, now))
        return fail("not-due", { deadline: missed.id, due: missed.due });
      if (missed === null && actor.role === "system") return fail("not-due");
      // Each further step gives twice the time, up to 30 days, so that a case nobody can move does not fill its stream.
      const allowance = Math.min(
        terms.stepTimes.escalationMinutes * 2 ** Math.min(state.escalations, 16),
        30 * 1440,
      );
      return one({
        type: "ComplaintEscalated",
        data: {
          to: terms.manager,
          missed,
          reason: said(command.reason),
          deadlines: [minutes(at, "escalation", allowance)],
        },
      });
    }
    case "notify-lapse": {
      const waiting = state.deadlines.find(({ kind }) => kind === "confirm");
      if (waiting !== undefined && !hasPassed(waiting, now))
        return fail("not-due", { deadline: waiting.id, due: waiting.due });
      return one({
        type: "LapseNotified",
        data: { deadlines: [days(at, "lapse", terms.stepTimes.lapseDays)] },
      });
    }
    case "close": {
      const lapse = state.deadlines.find(({ kind }) => kind === "lapse");
      if (state.phase === "lapsed" && lapse !== undefined && !hasPassed(lapse, now))
        return fail("lapse-not-over", { due: lapse.due });
      // Reply, person and evidence are there by construction: answered -> resolved is the only way here.
      return one({
        type: "ComplaintClosed",
        data: {
          outcome: state.phase === "lapsed" ? "lapsed" : "confirmed",
          note: said(command.note),
          deadlines: [],
        },
      });
    }
  }
};

const one = (event: ComplaintEvent): Decision => Result.succeed([event]);

const answer = (state: ComplaintState, at: Moment, event: (moment: Moment) => ComplaintEvent): Decision => {
  const before = resumed(state, at);
  return Result.succeed([...before, event({ ...at, version: at.version + before.length })]);
};

/** Decides a complaint command: events, or a refusal with its code. Pure; `version` is the stream's current version. */
export const decide =
  (terms: ComplaintTerms, context: DecisionContext, version: number) =>
  (state: ComplaintState | null, command: ComplaintCommand): Decision => {
    if (command.type === "file") {
      const fresh = terms.fresh;
      if (state !== null) return Result.fail(refuse("already-open"));
      if (fresh === undefined)
        return Result.fail(refuse("wrong-phase", { action: "file", phase: null, allowed: [] }));
      return file(command, { terms, context, id: fresh.id, version: 1 }, fresh.number);
    }
    if (state === null) return Result.fail(refuse("not-found"));
    const refusal = guard(state, context.actor, command.type);
    return refusal === null
      ? act(state, command, { terms, context, id: state.id, version: version + 1 })
      : Result.fail(refusal);
  };

/** Whether the state stands as the invariant demands: one responsible person and one next deadline until closed. */
export const isKept = (state: ComplaintState): boolean =>
  state.phase === "closed"
    ? state.responsible === null && state.deadlines.length === 0
    : state.responsible !== null && state.deadlines.length > 0;
