import type { BallotEvent } from "./event.ts";
import type { BallotState } from "./state.ts";

/** Folds one event into the state. */
export const evolve = (state: BallotState | null, event: BallotEvent): BallotState => {
  if (event.type === "BallotIssued")
    return {
      ...event.data,
      phase: "issued",
      deliveries: [],
      vote: null,
      opinion: null,
      votes: 0,
      outcome: null,
    };
  if (state === null) throw new RangeError(`The first event of a ballot is BallotIssued, not ${event.type}`);
  switch (event.type) {
    case "BallotDelivered":
      return {
        ...state,
        phase: state.phase === "issued" ? "delivered" : state.phase,
        deliveries: [...state.deliveries, event.data],
      };
    case "VoterNamed":
      return { ...state, elector: { ...state.elector, voter: event.data.person } };
    case "BallotEntrusted":
      return { ...state, holder: event.data.holder };
    case "BallotCast":
    case "BallotRecorded": {
      const { binding, vote } = event.data;
      return binding
        ? { ...state, phase: "returned", vote, votes: state.votes + 1 }
        : { ...state, opinion: vote, votes: state.votes + 1 };
    }
    case "BallotClosed":
      return { ...state, phase: "closed", outcome: event.data.outcome };
  }
};
