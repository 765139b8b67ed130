import * as Schema from "effect/Schema";
import { AttachmentSchema } from "../../kernel/attachment-schema.ts";
import type { DomainEvent } from "../../kernel/decider.ts";
import { PersonalText } from "../../kernel/scalar.ts";
import { comparators } from "../standard/standard.ts";
import type { InspectionState, ItemResult, Miss, Upload } from "./state.ts";

/** An upload with what follows from it; `misses` open a deviation each. */
interface Recorded extends Upload {
  readonly contract: string;
  readonly plan: string | null;
  readonly round: string | null;
  readonly place: string;
  readonly misses: readonly Miss[];
}

export type InspectionEvent =
  | DomainEvent<
      "InspectionOpened",
      Pick<
        InspectionState,
        "id" | "estate" | "contract" | "plan" | "round" | "plannedOn" | "place" | "inspector" | "standards"
      >
    >
  | DomainEvent<"InspectionRecorded", Recorded>
  | DomainEvent<"InspectionRecordedAgain", Recorded & { readonly differs: readonly string[] }>
  | DomainEvent<
      "InspectionCorrected",
      {
        readonly contract: string;
        readonly plan: string | null;
        readonly place: string;
        readonly by: string;
        /** When it was corrected. */
        readonly on: string;
        /** When the inspection was done. */
        readonly at: string;
        readonly reason: string;
        readonly adopted: string | null;
        readonly results: readonly ItemResult[];
        /** Misses that did not stand before. */
        readonly misses: readonly Miss[];
      }
    >;

export const inspectionEventVersion = 1;

const Text = Schema.NullOr(Schema.String);

export const ItemResultSchema = Schema.Struct({
  standard: Schema.String,
  clause: Schema.String,
  comparator: Schema.Literals(comparators),
  target: Schema.String,
  targetUnit: Schema.String,
  measured: Text,
  unit: Schema.String,
  method: Schema.String,
  met: Schema.NullOr(Schema.Boolean),
  reason: Text,
  note: Schema.NullOr(PersonalText),
  photos: Schema.Array(AttachmentSchema),
  place: Text,
}) satisfies Schema.ConstraintDecoder<ItemResult>;

export const MissSchema = Schema.Struct({
  standard: Schema.String,
  clause: Schema.String,
  target: Schema.String,
  targetUnit: Schema.String,
  comparator: Schema.Literals(comparators),
  measured: Schema.String,
  unit: Schema.String,
  place: Text,
}) satisfies Schema.ConstraintDecoder<Miss>;

const recorded = {
  contract: Schema.String,
  plan: Text,
  round: Text,
  place: Schema.String,
  upload: Schema.String,
  by: Schema.String,
  at: Schema.String,
  results: Schema.Array(ItemResultSchema),
  notLookedAt: Schema.Array(Schema.String),
  misses: Schema.Array(MissSchema),
};

/** Stored form of the facts of each event type, schema version 1. */
export const inspectionEventSchemas = {
  InspectionOpened: Schema.Struct({
    id: Schema.String,
    estate: Schema.String,
    contract: Schema.String,
    plan: Text,
    round: Text,
    plannedOn: Text,
    place: Schema.String,
    inspector: Schema.String,
    standards: Schema.Array(Schema.String),
  }),
  InspectionRecorded: Schema.Struct(recorded),
  InspectionRecordedAgain: Schema.Struct({ ...recorded, differs: Schema.Array(Schema.String) }),
  InspectionCorrected: Schema.Struct({
    contract: Schema.String,
    plan: Text,
    place: Schema.String,
    by: Schema.String,
    on: Schema.String,
    at: Schema.String,
    reason: Schema.String,
    adopted: Text,
    results: Schema.Array(ItemResultSchema),
    misses: Schema.Array(MissSchema),
  }),
} as const satisfies {
  readonly [Type in InspectionEvent["type"]]: Schema.ConstraintDecoder<
    Extract<InspectionEvent, { type: Type }>["data"]
  >;
};
