import * as Schema from "effect/Schema";
import type { Attachment } from "../../kernel/attachment.ts";
import { AttachmentSchema } from "../../kernel/attachment-schema.ts";
import { dayDeadlineSchema } from "../../kernel/day-deadline-schema.ts";
import type { DomainEvent } from "../../kernel/decider.ts";
import type { Personal } from "../../kernel/personal.ts";
import { PersonalText } from "../../kernel/scalar.ts";
import { type VisitDeadline, visitDeadlineKinds, type VisitFollowUp, visitFollowUps, type VisitPurpose, visitPurposes } from "./state.ts"; // prettier-ignore

export type VisitEvent =
  | DomainEvent<
      "VisitPlanned",
      {
        readonly id: string;
        readonly estate: string;
        readonly person: string;
        readonly unit: string | null;
        readonly purpose: VisitPurpose;
        readonly dueOn: string;
        readonly visitor: string;
        readonly manager: string;
        readonly deadlines: readonly VisitDeadline[];
      }
    >
  | DomainEvent<
      "VisitRecorded",
      {
        readonly on: string;
        readonly by: string;
        readonly summary: Personal;
        readonly findings: readonly Personal[];
        readonly photos: readonly Attachment[];
        readonly deadlines: readonly VisitDeadline[];
      }
    >
  | DomainEvent<
      "VisitFindingTakenUp",
      {
        readonly finding: number;
        readonly as: VisitFollowUp;
        readonly by: string;
        readonly case: string;
        readonly person: string;
        readonly unit: string | null;
        readonly photos: readonly Attachment[];
        readonly contract: string | null;
        readonly standard: string | null;
      }
    >
  | DomainEvent<
      "VisitFindingNoted",
      { readonly finding: number; readonly by: string; readonly reason: Personal }
    >
  | DomainEvent<"VisitCancelled", { readonly by: string; readonly reason: Personal }>
  | DomainEvent<"VisitDeadlineMissed", { readonly deadline: VisitDeadline }>;

export const visitEventVersion = 1;

export const VisitDeadlineSchema = dayDeadlineSchema(visitDeadlineKinds);
const deadlines = Schema.Array(VisitDeadlineSchema);
const photos = Schema.Array(AttachmentSchema);
const Text = Schema.NullOr(Schema.String);

/** Stored form of the facts of each event type, schema version 1. */
export const visitEventSchemas = {
  VisitPlanned: Schema.Struct({
    id: Schema.String,
    estate: Schema.String,
    person: Schema.String,
    unit: Text,
    purpose: Schema.Literals(visitPurposes),
    dueOn: Schema.String,
    visitor: Schema.String,
    manager: Schema.String,
    deadlines,
  }),
  VisitRecorded: Schema.Struct({
    on: Schema.String,
    by: Schema.String,
    summary: PersonalText,
    findings: Schema.Array(PersonalText),
    photos,
    deadlines,
  }),
  VisitFindingTakenUp: Schema.Struct({
    finding: Schema.Natural,
    as: Schema.Literals(visitFollowUps),
    by: Schema.String,
    case: Schema.String,
    person: Schema.String,
    unit: Text,
    photos,
    contract: Text,
    standard: Text,
  }),
  VisitFindingNoted: Schema.Struct({
    finding: Schema.Natural,
    by: Schema.String,
    reason: PersonalText,
  }),
  VisitCancelled: Schema.Struct({ by: Schema.String, reason: PersonalText }),
  VisitDeadlineMissed: Schema.Struct({ deadline: VisitDeadlineSchema }),
} as const satisfies {
  readonly [Type in VisitEvent["type"]]: Schema.ConstraintDecoder<
    Extract<VisitEvent, { type: Type }>["data"]
  >;
};
