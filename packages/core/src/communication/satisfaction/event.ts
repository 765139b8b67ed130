import * as Schema from "effect/Schema";
import { dayDeadlineSchema } from "../../kernel/day-deadline-schema.ts";
import type { DomainEvent } from "../../kernel/decider.ts";
import { type BothLanguages, BothLanguagesSchema, type Question, QuestionSchema, type StoredAnswer, StoredAnswerSchema } from "./question.ts"; // prettier-ignore
import { type Sample, type SamplingMethod, samplingMethods } from "./sampling.ts";
import { type Former, type SatisfactionDeadline, satisfactionDeadlineKinds } from "./state.ts";
import type { SatisfactionTimes } from "./times.ts";

export type SatisfactionEvent =
  | DomainEvent<
      "SatisfactionDrafted",
      {
        readonly id: string;
        readonly estate: string;
        readonly title: BothLanguages;
        readonly questions: readonly Question[];
        readonly follows: string | null;
        readonly organiser: string;
      }
    >
  | DomainEvent<
      "SatisfactionRevised",
      { readonly title: BothLanguages; readonly questions: readonly Question[] }
    >
  | DomainEvent<
      "SatisfactionSampled",
      {
        readonly method: SamplingMethod;
        readonly size: number | null;
        readonly seed: string;
        readonly closesOn: string;
        readonly sample: Sample;
        readonly times: SatisfactionTimes;
        readonly deadlines: readonly SatisfactionDeadline[];
      }
    >
  | DomainEvent<"SatisfactionReminded", { readonly by: string; readonly numbers: readonly number[] }>
  | DomainEvent<
      "SatisfactionAnswered",
      { readonly number: number; readonly answers: readonly StoredAnswer[] }
    >
  | DomainEvent<
      "SatisfactionClosed",
      { readonly former: Former | null; readonly deadlines: readonly SatisfactionDeadline[] }
    >
  | DomainEvent<
      "SatisfactionTakenUp",
      {
        readonly question: string;
        readonly contract: string;
        readonly standard: string;
        readonly what: string;
        readonly by: string;
      }
    >
  | DomainEvent<"SatisfactionPublished", { readonly by: string }>
  | DomainEvent<"SatisfactionDeadlineMissed", { readonly deadline: SatisfactionDeadline }>;

export const satisfactionEventVersion = 1;

export const SatisfactionDeadlineSchema = dayDeadlineSchema(satisfactionDeadlineKinds);
const deadlines = Schema.Array(SatisfactionDeadlineSchema);
const questions = Schema.Array(QuestionSchema);

export const SampleSchema = Schema.Struct({
  people: Schema.Array(
    Schema.Struct({ person: Schema.String, building: Schema.String, number: Schema.Natural }),
  ),
  strata: Schema.Array(
    Schema.Struct({ building: Schema.String, population: Schema.Natural, sampled: Schema.Natural }),
  ),
  population: Schema.Natural,
  frame: Schema.String,
}) satisfies Schema.ConstraintDecoder<Sample>;

export const FormerSchema = Schema.Struct({
  survey: Schema.String,
  title: BothLanguagesSchema,
  closedOn: Schema.String,
  figures: Schema.Array(
    Schema.Union([
      Schema.Struct({
        question: Schema.String,
        kind: Schema.Literal("share"),
        option: Schema.NullOr(Schema.String),
        hits: Schema.Natural,
        n: Schema.Natural,
      }),
      Schema.Struct({
        question: Schema.String,
        kind: Schema.Literal("mean"),
        population: Schema.Natural,
        n: Schema.Natural,
        sum: Schema.Natural,
        squares: Schema.Natural,
      }),
    ]),
  ),
}) satisfies Schema.ConstraintDecoder<Former>;

/** Stored form of the facts of each event type, schema version 1. */
export const satisfactionEventSchemas = {
  SatisfactionDrafted: Schema.Struct({
    id: Schema.String,
    estate: Schema.String,
    title: BothLanguagesSchema,
    questions,
    follows: Schema.NullOr(Schema.String),
    organiser: Schema.String,
  }),
  SatisfactionRevised: Schema.Struct({ title: BothLanguagesSchema, questions }),
  SatisfactionSampled: Schema.Struct({
    method: Schema.Literals(samplingMethods),
    size: Schema.NullOr(Schema.Natural),
    seed: Schema.String,
    closesOn: Schema.String,
    sample: SampleSchema,
    times: Schema.Struct({
      remindDaysBefore: Schema.Natural,
      publishDays: Schema.Natural,
      minimumAnswers: Schema.Natural,
      weakBelowPercent: Schema.Natural,
    }),
    deadlines,
  }),
  SatisfactionReminded: Schema.Struct({ by: Schema.String, numbers: Schema.Array(Schema.Natural) }),
  SatisfactionAnswered: Schema.Struct({
    number: Schema.Natural,
    answers: Schema.Array(StoredAnswerSchema),
  }),
  SatisfactionClosed: Schema.Struct({ former: Schema.NullOr(FormerSchema), deadlines }),
  SatisfactionTakenUp: Schema.Struct({
    question: Schema.String,
    contract: Schema.String,
    standard: Schema.String,
    what: Schema.String,
    by: Schema.String,
  }),
  SatisfactionPublished: Schema.Struct({ by: Schema.String }),
  SatisfactionDeadlineMissed: Schema.Struct({ deadline: SatisfactionDeadlineSchema }),
} as const satisfies {
  readonly [Type in SatisfactionEvent["type"]]: Schema.ConstraintDecoder<
    Extract<SatisfactionEvent, { type: Type }>["data"]
  >;
};
