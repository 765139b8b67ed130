import * as Schema from "effect/Schema";
import { AttachmentSchema } from "../../kernel/attachment-schema.ts";
import type { DomainEvent } from "../../kernel/decider.ts";
import type { Personal } from "../../kernel/personal.ts";
import { PersonalText } from "../../kernel/scalar.ts";
import type { FindingState } from "./state.ts";

export type FindingEvent =
  | DomainEvent<"FindingRaised", Omit<FindingState, "phase" | "decided" | "recognition">>
  | DomainEvent<
      "FindingAccepted",
      Pick<FindingState, "contract" | "standard" | "place" | "seenAt"> & {
        readonly by: string;
        readonly problem: string;
      }
    >
  | DomainEvent<"FindingDeclined", { readonly by: string; readonly reason: string }>
  | DomainEvent<
      "FindingRecognised",
      { readonly by: string; readonly on: string; readonly person: string; readonly note: Personal }
    >;

export const findingEventVersion = 1;

/** Stored form of the facts of each event type, schema version 1. */
export const findingEventSchemas = {
  FindingRaised: Schema.Struct({
    id: Schema.String,
    estate: Schema.String,
    contract: Schema.String,
    standard: Schema.String,
    place: Schema.String,
    what: PersonalText,
    photos: Schema.Array(AttachmentSchema),
    seenAt: Schema.String,
    raisedBy: Schema.String,
    manager: Schema.String,
  }),
  FindingAccepted: Schema.Struct({
    contract: Schema.String,
    standard: Schema.String,
    place: Schema.String,
    seenAt: Schema.String,
    by: Schema.String,
    problem: Schema.String,
  }),
  FindingDeclined: Schema.Struct({ by: Schema.String, reason: Schema.String }),
  FindingRecognised: Schema.Struct({
    by: Schema.String,
    on: Schema.String,
    person: Schema.String,
    note: PersonalText,
  }),
} as const satisfies {
  readonly [Type in FindingEvent["type"]]: Schema.ConstraintDecoder<
    Extract<FindingEvent, { type: Type }>["data"]
  >;
};
