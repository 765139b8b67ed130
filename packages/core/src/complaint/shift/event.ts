import * as Schema from "effect/Schema";
import type { DomainEvent } from "../../kernel/decider.ts";
import { PersonalText } from "../../kernel/scalar.ts";
import { deadlineKinds } from "../complaint/state.ts";
import type { ShiftCase, ShiftState } from "./state.ts";

export type ShiftEvent =
  | DomainEvent<
      "ShiftSheetOpened",
      Pick<ShiftState, "id" | "estate" | "outgoing" | "incoming" | "note" | "openedAt" | "due"> & {
        readonly cases: readonly ShiftCase[];
      }
    >
  | DomainEvent<
      "ShiftCaseAcknowledged",
      { readonly complaint: string; readonly from: string; readonly to: string; readonly at: string }
    >
  | DomainEvent<
      "ShiftSheetClosed",
      /** Who ended it, and the cases that stay with whoever handed over. */
      { readonly by: string; readonly at: string; readonly stay: readonly string[] }
    >;

export const shiftEventVersion = 1;

/** A case as it is stored on the sheet. */
export const ShiftCaseSchema = Schema.Struct({
  complaint: Schema.String,
  number: Schema.String,
  next: Schema.Struct({ kind: Schema.Literals(deadlineKinds), due: Schema.String }),
});

/** Stored form of the facts of each event type, schema version 1. */
export const shiftEventSchemas = {
  ShiftSheetOpened: Schema.Struct({
    id: Schema.String,
    estate: Schema.String,
    outgoing: Schema.String,
    incoming: Schema.String,
    note: Schema.NullOr(PersonalText),
    openedAt: Schema.String,
    due: Schema.String,
    cases: Schema.Array(ShiftCaseSchema),
  }),
  ShiftCaseAcknowledged: Schema.Struct({
    complaint: Schema.String,
    from: Schema.String,
    to: Schema.String,
    at: Schema.String,
  }),
  ShiftSheetClosed: Schema.Struct({
    by: Schema.String,
    at: Schema.String,
    stay: Schema.Array(Schema.String),
  }),
} as const satisfies {
  readonly [Type in ShiftEvent["type"]]: Schema.ConstraintDecoder<
    Extract<ShiftEvent, { type: Type }>["data"]
  >;
};
