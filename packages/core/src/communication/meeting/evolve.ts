import type { MeetingEvent } from "./event.ts";
import type { MeetingState } from "./state.ts";

/** Folds one event into the state. */
export const evolve = (
  state: MeetingState | null,
  event: MeetingEvent & { readonly at: string },
): MeetingState => {
  if (event.type === "MeetingConvened")
    return {
      ...event.data,
      phase: "convened",
      notice: null,
      roll: null,
      corrections: [],
      disputes: [],
      proxies: [],
      electors: [],
      sales: [],
      official: null,
      result: null,
      publicity: null,
      objections: [],
      resolution: null,
      cancelled: null,
      deadlines: [],
      missed: [],
    };
  if (state === null)
    throw new RangeError(`The first event of a meeting is MeetingConvened, not ${event.type}`);
  switch (event.type) {
    case "MeetingNoticed":
      return { ...state, phase: "noticed", notice: event.data };
    case "RollFrozen":
      return { ...state, roll: event.data };
    case "RollCorrected":
      return {
        ...state,
        corrections: [...state.corrections, event.data],
        roll: state.roll && {
          ...state.roll,
          units: state.roll.units.map((unit) => (unit.unit === event.data.unit ? event.data.to : unit)),
        },
      };
    case "RollDisputed":
      return { ...state, disputes: [...state.disputes, { ...event.data, settled: null }] };
    case "RollDisputeSettled":
      return {
        ...state,
        disputes: state.disputes.map((dispute) =>
          dispute.id === event.data.dispute
            ? { ...dispute, settled: { outcome: event.data.outcome, reason: event.data.reason } }
            : dispute,
        ),
      };
    case "ProxyGiven": {
      const { document, holder, unit } = event.data;
      return { ...state, proxies: [...state.proxies, { unit, holder, document, at: event.at }] };
    }
    case "ProxyRevoked":
      return { ...state, proxies: state.proxies.filter(({ unit }) => unit !== event.data.unit) };
    case "VotingOpened":
      return {
        ...state,
        phase: "voting",
        electors: event.data.electors,
        sales: event.data.sales,
        deadlines: [event.data.deadline],
      };
    case "VotingClosed":
      return { ...state, phase: "closed", deadlines: [] };
    case "BallotsSealed":
      return { ...state, phase: "sealed" };
    case "OfficialResultImported":
      return { ...state, official: event.data };
    case "VotesCounted": {
      const { deadline, ...result } = event.data;
      return { ...state, phase: "counted", result, deadlines: deadline === null ? [] : [deadline] };
    }
    case "ResultPublished": {
      const { document, endsOn, on } = event.data;
      return { ...state, phase: "published", publicity: { on, endsOn, document }, deadlines: [] };
    }
    case "ObjectionRaised":
      return { ...state, objections: [...state.objections, { ...event.data, answer: null }] };
    case "ObjectionAnswered":
      return {
        ...state,
        objections: state.objections.map((objection) =>
          objection.id === event.data.objection
            ? { ...objection, answer: { outcome: event.data.outcome, text: event.data.text } }
            : objection,
        ),
      };
    case "MeetingResolved": {
      const { document, number, on } = event.data;
      return { ...state, phase: "resolved", resolution: { on, number, document } };
    }
    case "MeetingCancelled":
      return { ...state, phase: "cancelled", cancelled: event.data.reason, deadlines: [] };
    case "MeetingDeadlineMissed":
      return {
        ...state,
        deadlines: state.deadlines.filter(({ id }) => id !== event.data.deadline),
        missed: [...state.missed, event.data.deadline],
      };
  }
};
