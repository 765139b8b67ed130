import { dayOf, earliest } from "../../kernel/day-deadline.ts";
import { reveal } from "../../kernel/personal.ts";
import type { RiskDeadline, RiskEntry, RiskState } from "./state.ts";

/** A risk register as its reader sees it (风险台账); words that were erased are `null`. */
export interface RiskView extends Omit<RiskState, "entries"> {
  readonly version: number;
  readonly entries: readonly (Omit<RiskEntry, "text" | "mitigation" | "ended"> & {
    readonly text: string | null;
    readonly mitigation: string | null;
    readonly isOverdue: boolean;
    readonly ended: (Omit<NonNullable<RiskEntry["ended"]>, "note"> & { readonly note: string | null }) | null;
  })[];
  readonly next: RiskDeadline | null;
}

/** Shows a risk register at an instant. */
export const view = (state: RiskState, version: number, now: string): RiskView => ({
  ...state,
  version,
  entries: state.entries.map((entry) => ({
    ...entry,
    text: reveal(entry.text),
    mitigation: reveal(entry.mitigation),
    isOverdue: entry.status === "open" && entry.dueDate < dayOf(now),
    ended: entry.ended === null ? null : { ...entry.ended, note: reveal(entry.ended.note) },
  })),
  next: earliest(state.deadlines),
});
