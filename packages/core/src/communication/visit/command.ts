import * as Schema from "effect/Schema";
import type { Attachment } from "../../kernel/attachment.ts";
import { AttachmentSchema } from "../../kernel/attachment-schema.ts";
import { DateText, Id, text } from "../../kernel/scalar.ts";
import { type VisitFollowUp, visitFollowUps, type VisitPurpose, visitPurposes } from "./state.ts";

/** Plans a visit (安排走访). */
export interface PlanVisit {
  readonly type: "plan";
  readonly estate: string;
  readonly person: string;
  readonly unit?: string;
  readonly purpose: VisitPurpose;
  readonly dueOn: string;
  /** Who goes; the actor when absent. */
  readonly visitor?: string;
}
/** Writes down a visit (走访记录), with everything that was found. */
export interface RecordVisit {
  readonly type: "record";
  readonly heldOn: string;
  readonly summary: string;
  readonly findings: readonly string[];
  readonly photos?: readonly Attachment[];
}
/** Makes a case of a finding (转办): a complaint, repair or request in the name of who was visited, or a deviation. */
export interface TakeUpFinding {
  readonly type: "take-up";
  readonly finding: number;
  readonly as: VisitFollowUp;
  /** For a deviation: from which standard of which contract. */
  readonly contract?: string;
  readonly standard?: string;
}
/** Says why a finding needs no case (记录备查). */
export interface NoteFinding {
  readonly type: "note";
  readonly finding: number;
  readonly reason: string;
}
/** Nobody goes (取消), and why. */
export interface CancelVisit {
  readonly type: "cancel";
  readonly reason: string;
}
/** The system notes that a time has passed: it goes to the manager. */
export interface NoteMissedVisit {
  readonly type: "note-missed";
  readonly deadline: string;
}
export type VisitAction = RecordVisit | TakeUpFinding | NoteFinding | CancelVisit;
export type VisitCommand = PlanVisit | VisitAction | NoteMissedVisit;

export const PlanVisitSchema = Schema.Struct({
  type: Schema.Literal("plan"),
  estate: Id,
  person: Id,
  unit: Schema.optionalKey(Id),
  purpose: Schema.Literals(visitPurposes),
  dueOn: DateText,
  visitor: Schema.optionalKey(Id),
}) satisfies Schema.ConstraintDecoder<PlanVisit>;

export const visitActionSchemas = {
  record: Schema.Struct({
    type: Schema.Literal("record"),
    heldOn: DateText,
    summary: text(2000),
    findings: Schema.Array(text(1000)).check(Schema.isMaxLength(20)),
    photos: Schema.optionalKey(Schema.Array(AttachmentSchema).check(Schema.isMaxLength(9))),
  }),
  "take-up": Schema.Struct({
    type: Schema.Literal("take-up"),
    finding: Schema.Natural,
    as: Schema.Literals(visitFollowUps),
    contract: Schema.optionalKey(text(200)),
    standard: Schema.optionalKey(Id),
  }),
  note: Schema.Struct({ type: Schema.Literal("note"), finding: Schema.Natural, reason: text(500) }),
  cancel: Schema.Struct({ type: Schema.Literal("cancel"), reason: text(500) }),
} as const;

/** What only the system sends. */
export const visitReactionSchemas = {
  "note-missed": Schema.Struct({ type: Schema.Literal("note-missed"), deadline: Schema.String }),
} as const;
