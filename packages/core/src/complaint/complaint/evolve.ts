import { hasPassed, remaining } from "./promised-deadline.ts";
import type { ComplaintEvent, FiledData } from "./event.ts";
import type { ComplaintState, Deadline, DeadlineKind } from "./state.ts";

/** An event with its place in the stream, as `evolve` reads it. */
export type PlacedComplaintEvent = ComplaintEvent & { readonly version: number; readonly at: string };

const filed = (data: FiledData, at: string): ComplaintState => ({
  id: data.id,
  number: data.number,
  estate: data.estate,
  unit: data.unit,
  complainant: data.complainant,
  kind: data.kind,
  channel: data.channel,
  subject: data.subject,
  text: data.text,
  place: data.place,
  attachments: data.attachments,
  contract: data.contract,
  filedAt: at,
  phase: "filed",
  acknowledgedBy: null,
  triage: null,
  responsible: data.responsible,
  assignee: null,
  arrivedAt: null,
  paused: null,
  deadlines: data.deadlines,
  missed: [],
  replied: false,
  outcome: null,
  evidence: [],
  verdict: null,
  escalations: 0,
  rung: 0,
  informed: [],
  warned: [],
  round: 1,
  closedAt: null,
  language: data.language ?? null,
  anonymous: data.anonymous ?? null,
  referral: data.referral ?? null,
  reported: null,
  quote: null,
  reviewOn: null,
  transfer: null,
  mergedInto: null,
  followers: [],
  related: data.splitFrom === undefined ? [] : [{ id: data.splitFrom, because: "split" }],
  followUps: [],
  ...(data.source === undefined ? {} : { source: data.source }),
});

/** Settles the deadlines of these kinds and adds the newly promised ones; one passed before it was met is kept as missed. */
const settle = (
  state: ComplaintState,
  kinds: readonly DeadlineKind[] | "all",
  promised: readonly Deadline[],
  at: string,
): Pick<ComplaintState, "deadlines" | "missed"> => {
  const settles = ({ kind }: Deadline): boolean =>
    kinds === "all" ? !outlasts.includes(kind) : kinds.includes(kind);
  const others = [...state.deadlines.filter((deadline) => !settles(deadline)), ...promised];
  // An escalation is settled by the next step, unless it stands for the promise to the owner that was missed.
  const kept =
    kinds === "all" || others.some(isPromise)
      ? []
      : state.deadlines.filter(({ kind }) => kind === "escalation");
  const settled = state.deadlines.filter((deadline) => settles(deadline) && !kept.includes(deadline));
  return {
    deadlines: [...kept.filter((deadline) => !others.includes(deadline)), ...others],
    missed: [
      ...state.missed,
      ...settled
        .filter((deadline) => hasPassed(deadline, at) && !isSoft(deadline))
        .map((deadline) => ({ deadline, at })),
    ],
  };
};

/** Deadlines of work that the end of another does not end: the sender's answer, the forwarding. */
const outlasts: readonly DeadlineKind[] = ["report-back", "forward"];

/** Deadlines whose passing is a step of the procedure and nobody's failure. */
const isSoft = (deadline: Deadline): boolean =>
  deadline.kind === "confirm" || deadline.kind === "lapse" || deadline.kind === "resume";

/** Deadlines the owner waits for; one of them, or the escalation of a missed one, is always open. */
const isPromise = ({ kind }: Deadline): boolean =>
  kind === "reply" ||
  kind === "resolve" ||
  kind === "confirm" ||
  kind === "lapse" ||
  kind === "close" ||
  kind === "follow-up";

/** Working clocks that a pause stops; whatever was promised to the owner runs on. */
const stops = (deadline: Deadline): boolean => deadline.kind === "arrive" || deadline.kind === "escalation";

type Basic =
  | "ComplaintFiled"
  | "ComplaintAcknowledged"
  | "ComplaintTriaged"
  | "ComplaintAssigned"
  | "StaffArrived"
  | "ComplaintPaused"
  | "ComplaintResumed"
  | "ComplaintReplied"
  | "ComplaintExplained"
  | "ComplaintResolved"
  | "ComplaintConfirmed"
  | "ComplaintReopened"
  | "ComplaintEscalated"
  | "LapseNotified"
  | "ComplaintClosed";

/** Folds what may happen beside the way from filing to closing. */
const further = (
  state: ComplaintState,
  event: Exclude<PlacedComplaintEvent, { type: Basic }>,
): ComplaintState => {
  const { at } = event;
  const promised = event.data.deadlines;
  switch (event.type) {
    case "ServiceQuoted":
      return { ...state, quote: event.data.quote };
    case "QuoteAnswered":
      return {
        ...state,
        quote: state.quote === null ? null : { ...state.quote, agreed: event.data.agreed },
      };
    case "ComplaintWithdrawn":
      return {
        ...state,
        phase: "withdrawn",
        paused: null,
        mergedInto: null,
        followers: [],
        ...settle(state, "all", promised, at),
      };
    case "ComplaintTransferred":
      return {
        ...state,
        phase: "resolved",
        replied: true,
        outcome: "transferred",
        transfer: { body: event.data.body, forwarded: null },
        ...settle(state, "all", promised, at),
      };
    case "ComplaintForwarded":
      return {
        ...state,
        transfer:
          state.transfer === null ? null : { ...state.transfer, forwarded: { ref: event.data.ref, at } },
        ...settle(state, ["forward"], promised, at),
      };
    case "ReferralAnswered": {
      const { by, form, ref } = event.data;
      return {
        ...state,
        reported: { by, at, form, ref },
        ...settle(state, ["report-back"], promised, at),
      };
    }
    case "FollowUpRecorded": {
      const { by, means, note, result } = event.data;
      return {
        ...state,
        responsible: promised.length > 0 || result === "dissatisfied" ? state.responsible : null,
        followUps: [...state.followUps, { by, at, means, note, result }],
        ...settle(state, "all", promised, at),
      };
    }
    case "DeadlineWarned":
      return {
        ...state,
        warned: [
          ...state.warned.filter((id) => state.deadlines.some((open) => open.id === id)),
          event.data.deadline,
        ],
      };
    case "ComplaintMerged":
      return {
        ...state,
        mergedInto: event.data.into,
        ...settle(state, ["acknowledge", "triage", "assign", "arrive", "respond"], promised, at),
      };
    case "ComplaintUnmerged":
      return { ...state, mergedInto: null, ...settle(state, [], promised, at) };
    case "FollowerNoted": {
      const { follower, follows } = event.data;
      const others = state.followers.filter((id) => id !== follower);
      return { ...state, followers: follows ? [...others, follower] : others };
    }
    case "ComplaintHandedOver": {
      const { from, to } = event.data;
      return { ...state, responsible: to, assignee: state.assignee === from ? to : state.assignee };
    }
    case "ComplaintRelated":
      return {
        ...state,
        related: [...state.related, { id: event.data.to, because: event.data.because }],
      };
  }
};

/**
 * Folds one event into the state. Never judges: what was decided stays decided. `null` only before the first event.
 */
export const evolve = (state: ComplaintState | null, event: PlacedComplaintEvent): ComplaintState => {
  const { at, data } = event;
  if (event.type === "ComplaintFiled") return filed(event.data, at);
  if (state === null)
    throw new RangeError(`The first event of a complaint is ComplaintFiled, not ${event.type}`);
  const promised = data.deadlines;
  switch (event.type) {
    case "ComplaintAcknowledged":
      return {
        ...state,
        phase: "acknowledged",
        acknowledgedBy: event.data.by,
        responsible: event.data.by,
        ...settle(state, ["acknowledge", "escalation"], promised, at),
      };
    case "ComplaintTriaged":
      return {
        ...state,
        phase: state.phase === "acknowledged" ? "triaged" : state.phase,
        triage: event.data.triage,
        ...settle(state, state.phase === "acknowledged" ? ["triage", "escalation"] : [], promised, at),
      };
    case "ComplaintAssigned":
      return {
        ...state,
        phase: state.phase === "triaged" ? "assigned" : state.phase,
        assignee: event.data.assignee,
        responsible: event.data.assignee,
        ...settle(state, ["assign", "escalation"], promised, at),
      };
    case "StaffArrived":
      return { ...state, arrivedAt: at, ...settle(state, ["arrive", "respond"], promised, at) };
    case "ComplaintPaused": {
      const stopped = state.deadlines.filter((deadline) => stops(deadline) && !hasPassed(deadline, at));
      return {
        ...state,
        paused: {
          since: at,
          until: event.data.until,
          stopped: stopped.map((deadline) => ({ deadline, left: remaining(deadline, at) })),
        },
        deadlines: [...state.deadlines.filter((deadline) => !stopped.includes(deadline)), ...promised],
      };
    }
    case "ComplaintResumed":
      return { ...state, paused: null, ...settle(state, ["resume"], promised, at) };
    case "ComplaintReplied":
      return event.data.kind === "progress"
        ? { ...state, ...settle(state, ["respond"], promised, at) }
        : {
            ...state,
            phase: "answered",
            replied: true,
            ...settle(state, ["reply", "escalation", "resolve", "respond"], promised, at),
          };
    case "ComplaintExplained":
      return {
        ...state,
        phase: "resolved",
        replied: true,
        outcome: "explained",
        reviewOn: event.data.reviewOn ?? null,
        ...settle(state, "all", promised, at),
      };
    case "ComplaintResolved":
      return {
        ...state,
        phase: "resolved",
        outcome: "done",
        evidence: [...state.evidence, ...event.data.evidence],
        ...settle(state, "all", promised, at),
      };
    case "ComplaintConfirmed":
      return {
        ...state,
        phase: "confirmed",
        verdict: { satisfied: true, rating: event.data.rating },
        ...settle(state, "all", promised, at),
      };
    case "ComplaintReopened":
      return {
        ...state,
        phase: state.assignee !== null ? "assigned" : state.triage !== null ? "triaged" : "acknowledged",
        responsible: state.responsible ?? state.assignee ?? event.data.responsible ?? null,
        replied: false,
        outcome: null,
        verdict: { satisfied: false, rating: null },
        round: state.round + 1,
        closedAt: null,
        rung: 0,
        reviewOn: null,
        transfer: null,
        mergedInto: null,
        ...settle(
          { ...state, deadlines: state.deadlines.filter(({ kind }) => kind !== "forward") },
          "all",
          promised,
          at,
        ),
      };
    case "ComplaintEscalated": {
      const { missed } = event.data;
      return {
        ...state,
        responsible: event.data.to,
        escalations: state.escalations + 1,
        rung: event.data.rung ?? state.rung,
        informed:
          event.data.informed === undefined || event.data.level === undefined
            ? state.informed
            : [...state.informed, { level: event.data.level, person: event.data.informed, at }],
        deadlines: [
          ...state.deadlines.filter(({ id, kind }) => id !== missed?.id && kind !== "escalation"),
          ...promised,
        ],
        missed: missed === null ? state.missed : [...state.missed, { deadline: missed, at }],
      };
    }
    case "LapseNotified":
      return { ...state, phase: "lapsed", ...settle(state, ["confirm", "escalation"], promised, at) };
    case "ComplaintClosed":
      return {
        ...state,
        phase: "closed",
        responsible: promised.length > 0 ? state.responsible : null,
        closedAt: at,
        ...settle(state, "all", promised, at),
      };
    default:
      return further(state, event);
  }
};

/** Events in order to their state. */
export const fold = (events: readonly PlacedComplaintEvent[]): ComplaintState | null =>
  events.reduce<ComplaintState | null>(evolve, null);
