import { type RecurrenceState, responsibleFor } from "./state.ts";

/** A recurrence as its reader sees it. */
export interface RecurrenceView extends RecurrenceState {
  readonly version: number;
  readonly responsible: string | null;
}

/** Shows a recurrence. */
export const view = (state: RecurrenceState, version: number): RecurrenceView => ({
  ...state,
  version,
  responsible: responsibleFor(state),
});
