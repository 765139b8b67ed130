import * as Schema from "effect/Schema";
import type { Attachment } from "../../kernel/attachment.ts";
import { AttachmentSchema } from "../../kernel/attachment-schema.ts";
import type { DomainEvent } from "../../kernel/decider.ts";
import type { Personal } from "../../kernel/personal.ts";
import { PersonalText } from "../../kernel/scalar.ts";
import { ItemResultSchema, MissSchema } from "../inspection/event.ts";
import type { ItemResult, Miss } from "../inspection/state.ts";
import { assessmentKinds, type AssessmentState, type Rating, type UnitAnswer } from "./state.ts";

export type AssessmentEvent =
  | DomainEvent<
      "AssessmentOpened",
      Pick<AssessmentState, "id" | "estate" | "contract" | "kind" | "assessor" | "from" | "to">
    >
  | DomainEvent<
      "AssessmentMeasured",
      {
        readonly contract: string;
        readonly at: string;
        readonly place: string;
        readonly by: string;
        readonly results: readonly ItemResult[];
        /** Each opens a deviation. */
        readonly misses: readonly Miss[];
      }
    >
  | DomainEvent<
      "AssessmentVisitStruck",
      { readonly visit: number; readonly by: string; readonly reason: string }
    >
  | DomainEvent<
      "AssessmentRated",
      {
        readonly contract: string;
        readonly unit: string;
        readonly by: string;
        readonly via: UnitAnswer["via"];
        readonly ratings: readonly Rating[];
        readonly comment: Personal | null;
      }
    >
  | DomainEvent<"AssessmentClosed", { readonly by: string; readonly report: readonly Attachment[] }>;

export const assessmentEventVersion = 1;

/** Stored form of the facts of each event type, schema version 1. */
export const assessmentEventSchemas = {
  AssessmentOpened: Schema.Struct({
    id: Schema.String,
    estate: Schema.String,
    contract: Schema.String,
    kind: Schema.Literals(assessmentKinds),
    assessor: Schema.Struct({ organisation: Schema.String, engagement: Schema.NullOr(Schema.String) }),
    from: Schema.String,
    to: Schema.String,
  }),
  AssessmentMeasured: Schema.Struct({
    contract: Schema.String,
    at: Schema.String,
    place: Schema.String,
    by: Schema.String,
    results: Schema.Array(ItemResultSchema),
    misses: Schema.Array(MissSchema),
  }),
  AssessmentVisitStruck: Schema.Struct({
    visit: Schema.Natural,
    by: Schema.String,
    reason: Schema.String,
  }),
  AssessmentRated: Schema.Struct({
    contract: Schema.String,
    unit: Schema.String,
    by: Schema.String,
    via: Schema.Literals(["own", "noted"]),
    ratings: Schema.Array(Schema.Struct({ standard: Schema.String, score: Schema.NullOr(Schema.Natural) })),
    comment: Schema.NullOr(PersonalText),
  }),
  AssessmentClosed: Schema.Struct({ by: Schema.String, report: Schema.Array(AttachmentSchema) }),
} as const satisfies {
  readonly [Type in AssessmentEvent["type"]]: Schema.ConstraintDecoder<
    Extract<AssessmentEvent, { type: Type }>["data"]
  >;
};
