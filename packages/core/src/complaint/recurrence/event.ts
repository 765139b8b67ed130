import * as Schema from "effect/Schema";
import type { EvidenceItem } from "../../kernel/attachment.ts";
import { EvidenceSchema } from "../../kernel/attachment-schema.ts";
import type { DomainEvent } from "../../kernel/decider.ts";
import { RecurringCaseSchema } from "./command.ts";
import {
  type RecurrenceDeadline,
  recurrenceDeadlineKinds,
  type RecurrenceState,
  type RecurringCase,
} from "./state.ts";

interface Promises {
  readonly deadlines: readonly RecurrenceDeadline[];
}

export type RecurrenceEvent =
  | DomainEvent<
      "RecurrenceOpened",
      Promises &
        Pick<
          RecurrenceState,
          "id" | "estate" | "place" | "cause" | "contract" | "standard" | "cases" | "manager"
        > & { readonly on: string }
    >
  | DomainEvent<
      "RecurrenceCaseAdded",
      Promises &
        RecurringCase & {
          /** Whether it brings the recurrence back to its beginning. */
          readonly again: boolean;
        }
    >
  | DomainEvent<
      "RecurrenceActionPlanned",
      Promises & { readonly what: string; readonly person: string; readonly dueDate: string }
    >
  | DomainEvent<
      "RecurrenceActionDone",
      Promises & {
        readonly on: string;
        readonly by: string;
        readonly result: string;
        readonly evidence: readonly EvidenceItem[];
      }
    >
  | DomainEvent<"RecurrenceEscalated", Promises & { readonly missed: RecurrenceDeadline }>
  | DomainEvent<"RecurrenceClosed", { readonly on: string }>;

export const recurrenceEventVersion = 1;

/** A deadline as it is stored and shown. */
export const RecurrenceDeadlineSchema = Schema.Struct({
  id: Schema.String,
  kind: Schema.Literals(recurrenceDeadlineKinds),
  due: Schema.String,
  dueDate: Schema.String,
});
const deadlines = Schema.Array(RecurrenceDeadlineSchema);

/** Stored form of the facts of each event type, schema version 1. */
export const recurrenceEventSchemas = {
  RecurrenceOpened: Schema.Struct({
    id: Schema.String,
    estate: Schema.String,
    place: Schema.String,
    cause: Schema.String,
    contract: Schema.NullOr(Schema.String),
    standard: Schema.NullOr(Schema.String),
    cases: Schema.Array(RecurringCaseSchema),
    manager: Schema.String,
    on: Schema.String,
    deadlines,
  }),
  RecurrenceCaseAdded: Schema.Struct({ ...RecurringCaseSchema.fields, again: Schema.Boolean, deadlines }),
  RecurrenceActionPlanned: Schema.Struct({
    what: Schema.String,
    person: Schema.String,
    dueDate: Schema.String,
    deadlines,
  }),
  RecurrenceActionDone: Schema.Struct({
    on: Schema.String,
    by: Schema.String,
    result: Schema.String,
    evidence: Schema.Array(EvidenceSchema),
    deadlines,
  }),
  RecurrenceEscalated: Schema.Struct({ missed: RecurrenceDeadlineSchema, deadlines }),
  RecurrenceClosed: Schema.Struct({ on: Schema.String }),
} as const satisfies {
  readonly [Type in RecurrenceEvent["type"]]: Schema.ConstraintDecoder<
    Extract<RecurrenceEvent, { type: Type }>["data"]
  >;
};
