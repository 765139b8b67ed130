import * as Schema from "effect/Schema";
import type { DomainEvent } from "../../kernel/decider.ts";
import type { Subcontract } from "./state.ts";

export type SubcontractEvent =
  | DomainEvent<
      "SubcontractRegisterOpened",
      { readonly id: string; readonly estate: string; readonly contract: string }
    >
  | DomainEvent<"SubcontractorEngaged", Subcontract>
  | DomainEvent<
      "SubcontractEnded",
      { readonly subcontract: string; readonly on: string; readonly reason: string }
    >
  | DomainEvent<
      "SubcontractorReplaced",
      {
        readonly subcontract: string;
        /** Last day of the former one. */
        readonly on: string;
        readonly reason: string;
        readonly by: Subcontract;
      }
    >;

export const subcontractEventVersion = 1;

/** A subcontract, as stored and as answered. */
export const SubcontractSchema = Schema.Struct({
  id: Schema.String,
  name: Schema.String,
  registration: Schema.String,
  standards: Schema.Array(Schema.String),
  from: Schema.String,
  to: Schema.String,
  clause: Schema.String,
  replaces: Schema.NullOr(Schema.String),
}) satisfies Schema.ConstraintDecoder<Subcontract>;

/** Stored form of the facts of each event type, schema version 1. */
export const subcontractEventSchemas = {
  SubcontractRegisterOpened: Schema.Struct({
    id: Schema.String,
    estate: Schema.String,
    contract: Schema.String,
  }),
  SubcontractorEngaged: SubcontractSchema,
  SubcontractEnded: Schema.Struct({
    subcontract: Schema.String,
    on: Schema.String,
    reason: Schema.String,
  }),
  SubcontractorReplaced: Schema.Struct({
    subcontract: Schema.String,
    on: Schema.String,
    reason: Schema.String,
    by: SubcontractSchema,
  }),
} as const satisfies {
  readonly [Type in SubcontractEvent["type"]]: Schema.ConstraintDecoder<
    Extract<SubcontractEvent, { type: Type }>["data"]
  >;
};
