import * as Schema from "effect/Schema";
import type { Checkpoint, CheckpointSignature, TimeStamp } from "../../evidence/checkpoint.ts";
import type { DomainEvent } from "../../kernel/decider.ts";
import type { Deposit } from "./state.ts";

export type CheckpointEvent =
  | DomainEvent<"CheckpointsStarted", { readonly id: string; readonly estate: string }>
  | DomainEvent<
      "CheckpointMade",
      {
        readonly checkpoint: Checkpoint;
        readonly position: number;
        readonly signature: CheckpointSignature | null;
      }
    >
  | DomainEvent<"CheckpointDeposited", { readonly day: string } & Deposit>
  | DomainEvent<"CheckpointTimeStamped", { readonly day: string } & TimeStamp>;

export const checkpointEventVersion = 1;

export const CheckpointSchema = Schema.Struct({
  format: Schema.Literal("heyue-checkpoint/1"),
  tenant: Schema.String,
  estate: Schema.String,
  day: Schema.String,
  at: Schema.String,
  streams: Schema.Natural,
  root: Schema.String,
  previous: Schema.NullOr(Schema.String),
});

export const CheckpointSignatureSchema = Schema.Struct({
  scheme: Schema.Literal("ed25519"),
  key: Schema.String,
  value: Schema.String,
});

/** Stored form of the facts of each event type, schema version 1. */
export const checkpointEventSchemas = {
  CheckpointsStarted: Schema.Struct({ id: Schema.String, estate: Schema.String }),
  CheckpointMade: Schema.Struct({
    checkpoint: CheckpointSchema,
    position: Schema.Natural,
    signature: Schema.NullOr(CheckpointSignatureSchema),
  }),
  CheckpointDeposited: Schema.Struct({
    day: Schema.String,
    depository: Schema.String,
    receipt: Schema.String,
    at: Schema.String,
  }),
  CheckpointTimeStamped: Schema.Struct({
    day: Schema.String,
    authority: Schema.String,
    token: Schema.String,
  }),
} as const satisfies {
  readonly [Type in CheckpointEvent["type"]]: Schema.ConstraintDecoder<
    Extract<CheckpointEvent, { type: Type }>["data"]
  >;
};
