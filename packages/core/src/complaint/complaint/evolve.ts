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
  round: 1,
  closedAt: null,
});

/** Settles the deadlines of these kinds and adds the newly promised ones; one passed before it was met is kept as missed. */
const settle = (
  state: ComplaintState,
  kinds: readonly DeadlineKind[] | "all",
  promised: readonly Deadline[],
  at: string,
): Pick<ComplaintState, "deadlines" | "missed"> => {
  const settles = ({ kind }: Deadline): boolean => kinds === "all" || kinds.includes(kind);
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

/** Deadlines whose passing is a step of the procedure and nobody's failure. */
const isSoft = (deadline: Deadline): boolean =>
  deadline.kind === "confirm" || deadline.kind === "lapse" || deadline.kind === "resume";

/** Deadlines the owner waits for; one of them, or the escalation of a missed one, is always open. */
const isPromise = ({ kind }: Deadline): boolean =>
  kind === "reply" || kind === "resolve" || kind === "confirm" || kind === "lapse" || kind === "close";

/** Working clocks that a pause stops; whatever was promised to the owner runs on. */
const stops = (deadline: Deadline): boolean => deadline.kind === "arrive" || deadline.kind === "escalation";

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
      return { ...state, arrivedAt: at, ...settle(state, ["arrive"], promised, at) };
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
        ? state
        : {
            ...state,
            phase: "answered",
            replied: true,
            ...settle(state, ["reply", "escalation", "resolve"], promised, at),
          };
    case "ComplaintExplained":
      return {
        ...state,
        phase: "resolved",
        replied: true,
        outcome: "explained",
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
        phase: state.assignee === null ? "triaged" : "assigned",
        responsible: state.responsible ?? state.assignee,
        replied: false,
        outcome: null,
        verdict: { satisfied: false, rating: null },
        round: state.round + 1,
        closedAt: null,
        ...settle(state, "all", promised, at),
      };
    case "ComplaintEscalated": {
      const { missed } = event.data;
      return {
        ...state,
        responsible: event.data.to,
        escalations: state.escalations + 1,
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
        responsible: null,
        closedAt: at,
        ...settle(state, "all", promised, at),
      };
  }
};

/** Events in order to their state. */
export const fold = (events: readonly PlacedComplaintEvent[]): ComplaintState | null =>
  events.reduce<ComplaintState | null>(evolve, null);
