import type { FindingEvent } from "./event.ts";
import type { FindingState } from "./state.ts";

/** Folds one event into the state. */
export const evolve = (state: FindingState | null, event: FindingEvent): FindingState => {
  if (event.type === "FindingRaised")
    return { ...event.data, phase: "raised", decided: null, recognition: null };
  if (state === null)
    throw new RangeError(`The first event of a finding is FindingRaised, not ${event.type}`);
  switch (event.type) {
    case "FindingAccepted":
      return { ...state, phase: "accepted", decided: { by: event.data.by, text: event.data.problem } };
    case "FindingDeclined":
      return { ...state, phase: "declined", decided: { by: event.data.by, text: event.data.reason } };
    case "FindingRecognised": {
      const { by, note, on } = event.data;
      return { ...state, recognition: { by, on, note } };
    }
  }
};
