import * as Schema from "effect/Schema";
import type { DomainEvent } from "../../kernel/decider.ts";
import { PersonalText } from "../../kernel/scalar.ts";
import { TrainerSchema } from "./command.ts";
import type { Attendance, Session, TrainingResult, TrainingState } from "./state.ts";

type Planned = Pick<Session, "number" | "plannedOn" | "audience" | "trainer">;

export type TrainingEvent =
  | DomainEvent<
      "TrainingPlanned",
      Pick<TrainingState, "id" | "estate" | "contract" | "topic" | "deviations" | "audience" | "offset"> & {
        readonly session: Planned;
      }
    >
  | DomainEvent<
      "TrainingHeld",
      {
        readonly session: number;
        readonly on: string;
        readonly minutes: number;
        readonly attendance: readonly Attendance[];
        readonly by: string;
      }
    >
  | DomainEvent<
      "TrainingResultsRecorded",
      {
        readonly session: number;
        readonly results: readonly Omit<TrainingResult, "version">[];
        readonly by: string;
      }
    >
  | DomainEvent<"TrainingRepeated", { readonly session: Planned; readonly by: string }>
  | DomainEvent<"TrainingDayMissed", { readonly session: number; readonly plannedOn: string }>
  | DomainEvent<
      "TrainingCompleted",
      {
        readonly remaining: readonly string[];
        readonly reason: string | null;
        readonly by: string;
      }
    >
  | DomainEvent<"TrainingCancelled", { readonly reason: string; readonly by: string }>;

export const trainingEventVersion = 1;

const people = Schema.Array(Schema.String);
const session = Schema.Struct({
  number: Schema.Natural,
  plannedOn: Schema.String,
  audience: people,
  trainer: TrainerSchema,
});

/** Stored form of the facts of each event type, schema version 1. */
export const trainingEventSchemas = {
  TrainingPlanned: Schema.Struct({
    id: Schema.String,
    estate: Schema.String,
    contract: Schema.String,
    topic: Schema.String,
    deviations: Schema.Array(Schema.String),
    audience: people,
    offset: Schema.String,
    session,
  }),
  TrainingHeld: Schema.Struct({
    session: Schema.Natural,
    on: Schema.String,
    minutes: Schema.Natural,
    attendance: Schema.Array(
      Schema.Struct({
        person: Schema.String,
        attended: Schema.Boolean,
        reason: Schema.NullOr(PersonalText),
      }),
    ),
    by: Schema.String,
  }),
  TrainingResultsRecorded: Schema.Struct({
    session: Schema.Natural,
    results: Schema.Array(
      Schema.Struct({
        person: Schema.String,
        outcome: Schema.Literals(["passed", "failed"]),
        score: Schema.NullOr(Schema.Natural),
      }),
    ),
    by: Schema.String,
  }),
  TrainingRepeated: Schema.Struct({ session, by: Schema.String }),
  TrainingDayMissed: Schema.Struct({ session: Schema.Natural, plannedOn: Schema.String }),
  TrainingCompleted: Schema.Struct({
    remaining: people,
    reason: Schema.NullOr(Schema.String),
    by: Schema.String,
  }),
  TrainingCancelled: Schema.Struct({ reason: Schema.String, by: Schema.String }),
} as const satisfies {
  readonly [Type in TrainingEvent["type"]]: Schema.ConstraintDecoder<
    Extract<TrainingEvent, { type: Type }>["data"]
  >;
};
