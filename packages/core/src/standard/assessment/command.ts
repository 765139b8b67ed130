import * as Schema from "effect/Schema";
import type { Attachment } from "../../kernel/attachment.ts";
import { AttachmentSchema } from "../../kernel/attachment-schema.ts";
import { DateText, Id, InstantText, text } from "../../kernel/scalar.ts";
import { type ResultEntry, ResultEntrySchema } from "../inspection/command.ts";
import { type AssessmentKind, assessmentKinds, type Rating } from "./state.ts";

/** Opens an assessment (发起评价) of a contract's standards over a period. */
export interface OpenAssessment {
  readonly type: "open";
  readonly estate: string;
  readonly contract: string;
  readonly kind: AssessmentKind;
  readonly assessor: { readonly organisation: string; readonly engagement?: string };
  readonly from: string;
  readonly to: string;
}
/** Enters what a third party measured on one visit (录入实测), by the same check as an inspection's. */
export interface MeasureAssessment {
  readonly type: "measure";
  /** When it was measured; within the period, never in the future. */
  readonly measuredAt: string;
  readonly place: string;
  readonly results: readonly ResultEntry[];
}
/** Takes a visit out of the count (作废), and says why; it stays on record. */
export interface StrikeVisit {
  readonly type: "strike";
  /** Version of the event that entered it. */
  readonly visit: number;
  readonly reason: string;
}
/** A unit says how content it is (评分); its answer replaces the one it gave before. */
export interface RateStandards {
  readonly type: "rate";
  readonly unit: string;
  readonly ratings: readonly Rating[];
  readonly comment?: string;
}
/** Ends it (结束); a third party's with its report. */
export interface CloseAssessment {
  readonly type: "close";
  readonly report?: readonly Attachment[];
}
export type AssessmentAction = MeasureAssessment | StrikeVisit | RateStandards | CloseAssessment;
export type AssessmentCommand = OpenAssessment | AssessmentAction;

export const OpenAssessmentSchema = Schema.Struct({
  type: Schema.Literal("open"),
  estate: Id,
  contract: text(200),
  kind: Schema.Literals(assessmentKinds),
  assessor: Schema.Struct({ organisation: text(200), engagement: Schema.optionalKey(text(100)) }),
  from: DateText,
  to: DateText,
}) satisfies Schema.ConstraintDecoder<OpenAssessment>;

export const RatingSchema = Schema.Struct({
  standard: Id,
  score: Schema.NullOr(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 5 }))),
}) satisfies Schema.ConstraintDecoder<Rating>;

export const assessmentActionSchemas = {
  measure: Schema.Struct({
    type: Schema.Literal("measure"),
    measuredAt: InstantText,
    place: text(200),
    results: Schema.Array(ResultEntrySchema).check(Schema.isMinLength(1), Schema.isMaxLength(200)),
  }),
  strike: Schema.Struct({ type: Schema.Literal("strike"), visit: Schema.Natural, reason: text(500) }),
  rate: Schema.Struct({
    type: Schema.Literal("rate"),
    unit: Id,
    ratings: Schema.Array(RatingSchema).check(Schema.isMinLength(1), Schema.isMaxLength(200)),
    comment: Schema.optionalKey(text(1000)),
  }),
  close: Schema.Struct({
    type: Schema.Literal("close"),
    report: Schema.optionalKey(Schema.Array(AttachmentSchema).check(Schema.isMaxLength(20))),
  }),
} as const;

/** Attachments that a command names. */
export const attachmentsOf = (command: AssessmentCommand): readonly string[] =>
  command.type === "measure"
    ? command.results.flatMap(({ photos = [] }) => photos.map(({ id }) => id))
    : command.type === "close"
      ? (command.report ?? []).map(({ id }) => id)
      : [];
