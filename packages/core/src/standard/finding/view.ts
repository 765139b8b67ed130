import { reveal } from "../../kernel/personal.ts";
import type { FindingState } from "./state.ts";

/** A finding as its reader sees it; words that were erased are `null`. */
export interface FindingView extends Omit<FindingState, "what" | "recognition" | "manager"> {
  readonly version: number;
  readonly what: string | null;
  readonly recognition: { readonly by: string; readonly on: string; readonly note: string | null } | null;
  /** Who decides; `null` once it was decided. */
  readonly responsible: string | null;
}

/** Shows a finding. */
export const view = (state: FindingState, version: number): FindingView => {
  const { manager, recognition, what, ...rest } = state;
  return {
    ...rest,
    version,
    what: reveal(what),
    recognition: recognition === null ? null : { ...recognition, note: reveal(recognition.note) },
    responsible: state.phase === "raised" ? manager : null,
  };
};
