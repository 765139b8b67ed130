import * as Schema from "effect/Schema";
import type { DomainEvent } from "../../kernel/decider.ts";
import { comparators } from "../../standard/standard/standard.ts";
import { CheckAnswerSchema } from "./command.ts";
import type { CheckAnswer } from "./reading-check.ts";
import type { EscalationPath, RoleSheet } from "./role-sheet.ts";
import type { AcknowledgementDeadline } from "./state.ts";

/** An acknowledgement that has to be given again, with its new deadline where none is running. */
export interface Reopened {
  readonly sheet: string;
  readonly person: string;
  readonly deadline: AcknowledgementDeadline | null;
}

export type BriefingEvent =
  | DomainEvent<
      "BriefingOpened",
      {
        readonly id: string;
        readonly estate: string;
        readonly contract: string;
        readonly textHash: string;
        readonly effectiveFrom: string;
        readonly reopenDays: number;
        readonly escalation: EscalationPath;
        readonly sheets: readonly RoleSheet[];
      }
    >
  | DomainEvent<
      "SheetSent",
      {
        readonly sheet: string;
        readonly revision: number;
        readonly hash: string;
        readonly check: boolean;
        readonly to: readonly { readonly person: string; readonly deadline: AcknowledgementDeadline }[];
      }
    >
  | DomainEvent<
      "ReadingCheckFailed",
      {
        readonly sheet: string;
        readonly revision: number;
        readonly person: string;
        readonly answers: readonly CheckAnswer[];
        readonly wrong: readonly string[];
      }
    >
  | DomainEvent<
      "SheetAcknowledged",
      {
        readonly sheet: string;
        readonly revision: number;
        readonly hash: string;
        readonly person: string;
        /** Answers of the reading check that was passed; `null` where none was taken. */
        readonly answers: readonly CheckAnswer[] | null;
      }
    >
  | DomainEvent<
      "BriefingRenewed",
      {
        readonly cause: "amendment" | "subcontract";
        readonly source: string;
        readonly textHash: string;
        readonly effectiveFrom: string;
        /** Sheets that became stale, as they are now. */
        readonly stale: readonly RoleSheet[];
        readonly added: readonly RoleSheet[];
        readonly retired: readonly string[];
        readonly reopened: readonly Reopened[];
      }
    >
  | DomainEvent<
      "AcknowledgementMissed",
      { readonly deadline: string; readonly sheet: string; readonly person: string }
    >;

export const briefingEventVersion = 1;

/** A role sheet, as stored and as answered. */
export const RoleSheetSchema = Schema.Struct({
  id: Schema.String,
  kind: Schema.Literals(["post", "subcontractor"]),
  name: Schema.String,
  standards: Schema.Array(
    Schema.Struct({
      id: Schema.String,
      title: Schema.String,
      area: Schema.Literals(["customer-service", "maintenance", "cleaning", "greening", "order", "safety"]),
      clause: Schema.String,
      metric: Schema.String,
      comparator: Schema.Literals(comparators),
      target: Schema.String,
      unit: Schema.String,
      frequency: Schema.NullOr(Schema.String),
      response: Schema.NullOr(Schema.Struct({ amount: Schema.String, unit: Schema.String })),
      measuredBy: Schema.String,
      grade: Schema.NullOr(Schema.Struct({ standard: Schema.String, grade: Schema.String })),
      doneBy: Schema.Array(Schema.Struct({ name: Schema.String, from: Schema.String, to: Schema.String })),
    }),
  ),
  clauses: Schema.Array(
    Schema.Struct({
      id: Schema.String,
      number: Schema.String,
      heading: Schema.String,
      textHash: Schema.String,
    }),
  ),
  breaches: Schema.Array(
    Schema.Struct({
      id: Schema.String,
      clause: Schema.String,
      trigger: Schema.String,
      remedy: Schema.String,
      standards: Schema.Array(Schema.String),
    }),
  ),
  escalation: Schema.Array(Schema.String),
  days: Schema.NullOr(Schema.Struct({ from: Schema.String, to: Schema.String })),
  textHash: Schema.String,
  hash: Schema.String,
}) satisfies Schema.ConstraintDecoder<RoleSheet>;

export const DeadlineSchema = Schema.Struct({
  id: Schema.String,
  dueDate: Schema.String,
  due: Schema.String,
}) satisfies Schema.ConstraintDecoder<AcknowledgementDeadline>;

const sheets = Schema.Array(RoleSheetSchema);

/** Stored form of the facts of each event type, schema version 1. */
export const briefingEventSchemas = {
  BriefingOpened: Schema.Struct({
    id: Schema.String,
    estate: Schema.String,
    contract: Schema.String,
    textHash: Schema.String,
    effectiveFrom: Schema.String,
    reopenDays: Schema.Natural,
    escalation: Schema.Struct({
      manager: Schema.String,
      steps: Schema.Array(Schema.Struct({ post: Schema.String, next: Schema.String })),
    }),
    sheets,
  }),
  SheetSent: Schema.Struct({
    sheet: Schema.String,
    revision: Schema.Natural,
    hash: Schema.String,
    check: Schema.Boolean,
    to: Schema.Array(Schema.Struct({ person: Schema.String, deadline: DeadlineSchema })),
  }),
  ReadingCheckFailed: Schema.Struct({
    sheet: Schema.String,
    revision: Schema.Natural,
    person: Schema.String,
    answers: Schema.Array(CheckAnswerSchema),
    wrong: Schema.Array(Schema.String),
  }),
  SheetAcknowledged: Schema.Struct({
    sheet: Schema.String,
    revision: Schema.Natural,
    hash: Schema.String,
    person: Schema.String,
    answers: Schema.NullOr(Schema.Array(CheckAnswerSchema)),
  }),
  BriefingRenewed: Schema.Struct({
    cause: Schema.Literals(["amendment", "subcontract"]),
    source: Schema.String,
    textHash: Schema.String,
    effectiveFrom: Schema.String,
    stale: sheets,
    added: sheets,
    retired: Schema.Array(Schema.String),
    reopened: Schema.Array(
      Schema.Struct({
        sheet: Schema.String,
        person: Schema.String,
        deadline: Schema.NullOr(DeadlineSchema),
      }),
    ),
  }),
  AcknowledgementMissed: Schema.Struct({
    deadline: Schema.String,
    sheet: Schema.String,
    person: Schema.String,
  }),
} as const satisfies {
  readonly [Type in BriefingEvent["type"]]: Schema.ConstraintDecoder<
    Extract<BriefingEvent, { type: Type }>["data"]
  >;
};
