import { dayOf, earliest } from "../../kernel/day-deadline.ts";
import { reveal } from "../../kernel/personal.ts";
import {
  type DefectMender,
  missingDocuments,
  openDefects,
  type Reservation,
  type TakeoverDeadline,
  type TakeoverDefect,
  type TakeoverSide,
  type TakeoverState,
} from "./state.ts";

/** A takeover inspection as its reader sees it (承接查验); words that were erased are `null`. */
export interface TakeoverView extends Omit<TakeoverState, "defects" | "reservations" | "signed"> {
  readonly version: number;
  readonly defects: readonly (Omit<TakeoverDefect, "text"> & {
    readonly text: string | null;
    readonly isOverdue: boolean;
  })[];
  readonly reservations: readonly (Omit<Reservation, "text"> & { readonly text: string | null })[];
  readonly signed: {
    readonly on: string;
    readonly signatures: readonly { readonly side: TakeoverSide; readonly name: string | null }[];
  } | null;
  /** Open defects by whoever has to mend them, with their numbers. */
  readonly open: readonly {
    readonly mender: DefectMender;
    readonly value: number;
    readonly defects: readonly number[];
  }[];
  /** Documents that are still missing. */
  readonly missing: readonly string[];
  readonly next: TakeoverDeadline | null;
}

/** Shows a takeover inspection at an instant. */
export const view = (state: TakeoverState, version: number, now: string): TakeoverView => {
  const open = openDefects(state);
  const today = dayOf(now);
  return {
    ...state,
    version,
    defects: state.defects.map((defect) => ({
      ...defect,
      text: reveal(defect.text),
      isOverdue: defect.acceptedOn === null && defect.dueDate < today,
    })),
    reservations: state.reservations.map((item) => ({ ...item, text: reveal(item.text) })),
    signed:
      state.signed === null
        ? null
        : {
            on: state.signed.on,
            signatures: state.signed.signatures.map(({ name, side }) => ({ side, name: reveal(name) })),
          },
    open: [...new Set(open.map(({ mender }) => mender))].map((mender) => {
      const defects = open.filter((defect) => defect.mender === mender).map(({ number }) => number);
      return { mender, value: defects.length, defects };
    }),
    missing: missingDocuments(state).map(({ id }) => id),
    next: earliest(state.deadlines),
  };
};
