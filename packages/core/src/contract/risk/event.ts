import * as Schema from "effect/Schema";
import { EvidenceSchema } from "../../kernel/attachment-schema.ts";
import { dayDeadlineSchema } from "../../kernel/day-deadline-schema.ts";
import type { DomainEvent } from "../../kernel/decider.ts";
import { PersonalText } from "../../kernel/scalar.ts";
import type { FactorScore, RiskAssessment } from "./assess.ts";
import { type RiskFactor, riskFactors, type RiskParameters } from "./factor.ts";
import {
  type RecordedAssessment,
  type RiskDeadline,
  riskDeadlineKinds,
  type RiskEntry,
  type RiskState,
  type RiskWarning,
} from "./state.ts";

interface Promising {
  readonly deadlines: readonly RiskDeadline[];
}
type Ended = NonNullable<RiskEntry["ended"]>;

export type RiskEvent =
  | DomainEvent<
      "RiskRegisterOpened",
      Promising & Pick<RiskState, "id" | "estate" | "contract" | "lead" | "everyDays" | "parameters">
    >
  | DomainEvent<
      "RiskTuned",
      { readonly parameters: RiskParameters; readonly reason: string; readonly by: string }
    >
  | DomainEvent<"RiskAssessed", Promising & Omit<RecordedAssessment, "version">>
  | DomainEvent<"RiskWarned", RiskWarning & { readonly contract: string }>
  | DomainEvent<
      "RiskEased",
      { readonly factor: RiskFactor; readonly score: number | null; readonly on: string }
    >
  | DomainEvent<"RiskEntered", Promising & Omit<RiskEntry, "status" | "ended">>
  | DomainEvent<"RiskReassigned", { readonly entry: number; readonly owner: string }>
  | DomainEvent<"RiskMitigated", Ended & { readonly entry: number }>
  | DomainEvent<"RiskAccepted", Ended & { readonly entry: number }>
  | DomainEvent<"RiskDeadlineMissed", { readonly deadline: string; readonly at: string }>
  | DomainEvent<"RiskAssessingEnded", { readonly on: string; readonly entries: readonly number[] }>
  | DomainEvent<"RiskRegisterClosed", { readonly on: string }>;

export const riskEventVersion = 1;

export const RiskDeadlineSchema = dayDeadlineSchema(riskDeadlineKinds);
const deadlines = Schema.Array(RiskDeadlineSchema);
const text = Schema.String;
export const FactorSchema = Schema.Literals(riskFactors);
const perFactor = Schema.Struct({
  deviations: Schema.Natural,
  complaints: Schema.Natural,
  arrears: Schema.Natural,
  briefing: Schema.Natural,
  expiry: Schema.Natural,
  staffing: Schema.Natural,
  lint: Schema.Natural,
});

export const ParametersSchema = Schema.Struct({
  weights: perFactor,
  lines: perFactor,
  full: perFactor,
}) satisfies Schema.ConstraintDecoder<RiskParameters>;

const FactorScoreSchema = Schema.Struct({
  factor: FactorSchema,
  value: Schema.NullOr(Schema.Natural),
  formula: text,
  // Days to the end are negative once it is past.
  inputs: Schema.Record(Schema.String, Schema.Int),
  weight: Schema.Natural,
  line: Schema.Natural,
  isOver: Schema.Boolean,
  warning: Schema.optionalKey(Schema.Literal("nothing-to-measure")),
  sources: Schema.Array(Schema.Struct({ stream: text, version: Schema.Natural })),
}) satisfies Schema.ConstraintDecoder<FactorScore>;

export const AssessmentSchema = Schema.Struct({
  factors: Schema.Array(FactorScoreSchema),
  total: Schema.Struct({ value: Schema.NullOr(Schema.Natural), factors: Schema.Array(FactorSchema) }),
  unknown: Schema.Array(FactorSchema),
  sensitivity: Schema.Array(
    Schema.Struct({ factor: FactorSchema, up: Schema.Natural, down: Schema.Natural }),
  ),
}) satisfies Schema.ConstraintDecoder<RiskAssessment>;

export const WarningSchema = Schema.Struct({
  factor: FactorSchema,
  score: Schema.Natural,
  line: Schema.Natural,
  previous: Schema.NullOr(Schema.Natural),
  on: text,
}) satisfies Schema.ConstraintDecoder<RiskWarning>;

const ended = {
  entry: Schema.Natural,
  on: text,
  by: text,
  note: PersonalText,
  evidence: Schema.Array(EvidenceSchema),
};

/** Stored form of the facts of each event type, schema version 1. */
export const riskEventSchemas = {
  RiskRegisterOpened: Schema.Struct({
    id: text,
    estate: text,
    contract: text,
    lead: text,
    everyDays: Schema.Natural,
    parameters: ParametersSchema,
    deadlines,
  }),
  RiskTuned: Schema.Struct({ parameters: ParametersSchema, reason: text, by: text }),
  RiskAssessed: Schema.Struct({ ...AssessmentSchema.fields, on: text, by: text, deadlines }),
  RiskWarned: Schema.Struct({ ...WarningSchema.fields, contract: text }),
  RiskEased: Schema.Struct({ factor: FactorSchema, score: Schema.NullOr(Schema.Natural), on: text }),
  RiskEntered: Schema.Struct({
    number: Schema.Natural,
    factor: Schema.NullOr(FactorSchema),
    text: PersonalText,
    owner: text,
    mitigation: PersonalText,
    dueDate: text,
    deadlines,
  }),
  RiskReassigned: Schema.Struct({ entry: Schema.Natural, owner: text }),
  RiskMitigated: Schema.Struct(ended),
  RiskAccepted: Schema.Struct(ended),
  RiskDeadlineMissed: Schema.Struct({ deadline: text, at: text }),
  RiskAssessingEnded: Schema.Struct({ on: text, entries: Schema.Array(Schema.Natural) }),
  RiskRegisterClosed: Schema.Struct({ on: text }),
} as const satisfies {
  readonly [Type in RiskEvent["type"]]: Schema.ConstraintDecoder<Extract<RiskEvent, { type: Type }>["data"]>;
};
