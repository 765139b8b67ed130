import type { BoxEvent } from "./event.ts";
import type { BoxState } from "./state.ts";

/** Folds one event into the state. */
export const evolve = (state: BoxState | null, event: BoxEvent & { readonly at: string }): BoxState => {
  const { at } = event;
  if (event.type === "SuggestionBoxOpened")
    return { ...event.data, openedAt: at, phase: "open", slips: [], confirmed: null, missed: [] };
  if (state === null)
    throw new RangeError(`The first event of a box is SuggestionBoxOpened, not ${event.type}`);
  switch (event.type) {
    case "SuggestionSlipRecorded":
      return { ...state, slips: [...state.slips, { ...event.data, at }] };
    case "SuggestionBoxConfirmed":
      return { ...state, phase: "confirmed", confirmed: { by: event.data.by, at }, deadlines: [] };
    case "SuggestionBoxUnconfirmed":
      return { ...state, deadlines: [], missed: [...state.missed, { deadline: event.data.deadline, at }] };
  }
};
