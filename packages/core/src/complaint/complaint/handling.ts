import * as Result from "effect/Result";
import { personal } from "../../kernel/personal.ts";
import type {
  AnswerQuote,
  AssignComplaint,
  PauseComplaint,
  QuoteService,
  TriageComplaint,
} from "./command.ts";
import { type Decision, fail, minutes, type Moment, one, resumed, said, today, untilDay } from "./moment.ts";
import { deadlineId, inMinutes } from "./promised-deadline.ts";
import type { ComplaintState, Deadline } from "./state.ts";
import type { ContractTime } from "./terms.ts";

/** A working clock: the contract's time where it promises one, else the house's. */
const clock = (
  at: Moment,
  kind: "arrive" | "respond",
  from: string,
  promised: ContractTime | null,
  own: number,
): Deadline =>
  promised === null
    ? minutes(at, kind, own)
    : inMinutes({
        id: deadlineId(at.id, kind, at.version),
        kind,
        from,
        minutes: promised.minutes,
        basis: "contract",
        citations: [promised.citation],
      });

const isPressing = (severity: string | undefined): boolean =>
  severity === "urgent" || severity === "emergency";

/** Category, severity, scope, justified or not, and the points to answer (分类). */
export const triage = (state: ComplaintState, command: TriageComplaint, at: Moment): Decision => {
  const { terms } = at;
  if (command.clause !== undefined && !(terms.contract?.clauses ?? []).includes(command.clause))
    return fail("clause-unknown", { clause: command.clause, contract: terms.contract?.id ?? null });
  if (command.standard !== undefined && !(terms.contract?.standards ?? []).includes(command.standard))
    return fail("standard-unknown", { standard: command.standard, contract: terms.contract?.id ?? null });
  const presses =
    isPressing(command.severity) && !isPressing(state.triage?.severity) && state.arrivedAt === null;
  const { arriveMinutes, assignMinutes } = terms.stepTimes;
  return one({
    type: "ComplaintTriaged",
    data: {
      triage: {
        category: command.category,
        severity: command.severity,
        scope: command.scope,
        ...(command.clause === undefined ? {} : { clause: command.clause }),
        ...(command.standard === undefined ? {} : { standard: command.standard }),
        ...(command.justified === undefined ? {} : { justified: command.justified }),
        points: (command.points ?? []).map((point) => personal(state.complainant, point)),
      },
      deadlines: [
        ...(state.phase === "acknowledged" ? [minutes(at, "assign", assignMinutes)] : []),
        ...(presses ? [clock(at, "arrive", state.filedAt, terms.contractArrival, arriveMinutes)] : []),
      ],
    },
  });
};

/** Names who does the work (派单); the first time in a round the complainant's first word gets a clock. */
export const assign = (state: ComplaintState, command: AssignComplaint, at: Moment): Decision => {
  const { contractResponse, staff, stepTimes } = at.terms;
  if (!staff.includes(command.assignee)) return fail("person-unknown", { person: command.assignee });
  return one({
    type: "ComplaintAssigned",
    data: {
      assignee: command.assignee,
      reason: said(state, command.reason),
      deadlines:
        state.phase === "triaged"
          ? [clock(at, "respond", at.context.now, contractResponse, stepTimes.respondMinutes)]
          : [],
    },
  });
};

/** Whether work waits for a price that its owner has agreed to: a service outside the contract, not in an emergency. */
export const waitsForQuote = ({ kind, quote, triage: sorted }: ComplaintState): boolean =>
  kind !== "complaint" &&
  sorted?.scope === "outside-contract" &&
  sorted.severity !== "emergency" &&
  quote?.agreed !== true;

export const arrive = (state: ComplaintState, note: string | undefined): Decision =>
  waitsForQuote(state)
    ? fail("quote-unconfirmed", { amount: state.quote?.amount ?? null })
    : one({ type: "StaffArrived", data: { note: said(state, note), deadlines: [] } });

export const pause = (state: ComplaintState, command: PauseComplaint, at: Moment): Decision =>
  command.until <= today(at)
    ? fail("until-in-past", { until: command.until })
    : one({
        type: "ComplaintPaused",
        data: {
          reason: personal(state.complainant, command.reason),
          until: command.until,
          deadlines: [untilDay(at, "resume", command.until)],
        },
      });

export const resume = (state: ComplaintState, note: string | undefined, at: Moment): Decision =>
  Result.succeed(
    resumed(state, at).map((event) =>
      event.type === "ComplaintResumed"
        ? { ...event, data: { ...event.data, note: said(state, note) } }
        : event,
    ),
  );

/** Prices a service outside the contract (报价). */
export const quote = (command: QuoteService, at: Moment): Decision => {
  const { amount, basis, validUntil = null } = command;
  if (validUntil !== null && validUntil < today(at)) return fail("until-in-past", { until: validUntil });
  return one({
    type: "ServiceQuoted",
    data: {
      by: at.context.actor.id,
      quote: { amount, basis, validUntil, agreed: null },
      deadlines: [],
    },
  });
};

/** What the owner says to the price. */
export const answerQuote = (state: ComplaintState, command: AnswerQuote, at: Moment): Decision => {
  const until = state.quote?.validUntil ?? null;
  return command.agreed && until !== null && today(at) > until
    ? fail("quote-expired", { until })
    : one({
        type: "QuoteAnswered",
        data: { agreed: command.agreed, note: said(state, command.note), deadlines: [] },
      });
};
