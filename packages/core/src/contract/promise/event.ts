import * as Schema from "effect/Schema";
import { AttachmentSchema } from "../../kernel/attachment-schema.ts";
import type { DomainEvent } from "../../kernel/decider.ts";
import type { Verdict } from "../../kernel/verdict.ts";
import { type PublicPromise, promiseSources } from "./state.ts";

export type PromiseEvent =
  | DomainEvent<"PromiseEntered", PublicPromise>
  | DomainEvent<"PromiseStruck", { readonly on: string; readonly reason: string }>;

export const promiseEventVersion = 1;

/** Stored form of the facts of each event type, schema version 1. */
export const promiseEventSchemas = {
  PromiseEntered: Schema.Struct({
    id: Schema.String,
    estate: Schema.String,
    contract: Schema.String,
    text: Schema.String,
    source: Schema.Struct({ kind: Schema.Literals(promiseSources), ref: Schema.String }),
    madeOn: Schema.String,
    until: Schema.NullOr(Schema.String),
    standard: Schema.NullOr(Schema.String),
    target: Schema.NullOr(Schema.String),
    frequency: Schema.NullOr(Schema.String),
    dueOn: Schema.NullOr(Schema.String),
    evidence: Schema.Array(AttachmentSchema),
    law: Schema.Json as unknown as Schema.ConstraintDecoder<Verdict>,
  }),
  PromiseStruck: Schema.Struct({ on: Schema.String, reason: Schema.String }),
} as const satisfies {
  readonly [Type in PromiseEvent["type"]]: Schema.ConstraintDecoder<
    Extract<PromiseEvent, { type: Type }>["data"]
  >;
};
