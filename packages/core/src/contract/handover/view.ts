import { dayOf } from "../../kernel/day-deadline.ts";
import { type Personal, reveal } from "../../kernel/personal.ts";
import {
  type BothNames,
  type DisputeHold,
  type HandoverItem,
  type HandoverState,
  holdOf,
  isSettled,
  type ItemRecord,
  type ItemResolution,
  openRefunds,
} from "./state.ts";

interface ShownNames {
  readonly giver: string | null;
  readonly receiver: string | null;
}

/** An item as its reader sees it; words that were erased are `null`. */
export interface HandoverItemView extends Omit<HandoverItem, "record" | "resolution"> {
  readonly record:
    | (Omit<ItemRecord, "note" | keyof BothNames> & ShownNames & { readonly note: string | null })
    | null;
  readonly resolution:
    | (Omit<ItemResolution, "note" | keyof BothNames> & ShownNames & { readonly note: string | null })
    | null;
  readonly isSettled: boolean;
  /** Dispute that holds it. */
  readonly heldBy: string | null;
}

/** A handover as its reader sees it (退出移交). */
export interface HandoverView extends Omit<HandoverState, "items" | "holds" | "completed"> {
  readonly version: number;
  readonly items: readonly HandoverItemView[];
  readonly holds: readonly (Omit<DisputeHold, "reason"> & { readonly reason: string | null })[];
  readonly completed:
    | (Omit<NonNullable<HandoverState["completed"]>, "names"> & { readonly names: ShownNames })
    | null;
  /** Items settled, and which are not. */
  readonly progress: { readonly settled: number; readonly of: number; readonly open: readonly string[] };
  /** What still goes back to units, fen, with the units it was added up from; `null` where one figure is not settled. */
  readonly refunds: { readonly value: number | null; readonly units: readonly string[] };
  readonly isOverdue: boolean;
}

const namesOf = ({
  giver,
  receiver,
}: {
  readonly giver: Personal;
  readonly receiver: Personal;
}): ShownNames => ({
  giver: reveal(giver),
  receiver: reveal(receiver),
});

/** Shows a handover at an instant. */
export const view = (state: HandoverState, version: number, now: string): HandoverView => {
  const settled = state.items.filter(isSettled);
  const refunds = openRefunds(state);
  return {
    ...state,
    version,
    items: state.items.map((item) => ({
      ...item,
      record:
        item.record === null
          ? null
          : { ...item.record, ...namesOf(item.record), note: reveal(item.record.note ?? undefined) },
      resolution:
        item.resolution === null
          ? null
          : { ...item.resolution, ...namesOf(item.resolution), note: reveal(item.resolution.note) },
      isSettled: isSettled(item),
      heldBy: holdOf(state, item.id)?.dispute ?? null,
    })),
    holds: state.holds.map((hold) => ({ ...hold, reason: reveal(hold.reason) })),
    completed:
      state.completed === null ? null : { ...state.completed, names: namesOf(state.completed.names) },
    progress: {
      settled: settled.length,
      of: state.items.length,
      open: state.items.filter((item) => !isSettled(item)).map(({ id }) => id),
    },
    refunds: {
      value: refunds.reduce<number | null>(
        (sum, { refund }) => (sum === null || refund === null ? null : sum + refund),
        0,
      ),
      units: refunds.map(({ unit }) => unit),
    },
    isOverdue: state.missed.length > 0 || state.deadlines.some(({ dueDate }) => dueDate < dayOf(now)),
  };
};
