import { reveal } from "../../kernel/personal.ts";
import type { ShiftState } from "./state.ts";

/** A shift sheet as its reader sees it; words that were erased are `null`. */
export interface ShiftView extends Omit<ShiftState, "note"> {
  readonly version: number;
  readonly note: string | null;
}

/** Shows a shift sheet. */
export const view = (state: ShiftState, version: number): ShiftView => ({
  ...state,
  version,
  note: state.note === null ? null : reveal(state.note),
});
