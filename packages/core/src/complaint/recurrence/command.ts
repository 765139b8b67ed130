import * as Schema from "effect/Schema";
import type { EvidenceItem } from "../../kernel/attachment.ts";
import { EvidenceSchema } from "../../kernel/attachment-schema.ts";
import { DateText, Id, text } from "../../kernel/scalar.ts";
import type { RecurringCase } from "./state.ts";

/** Opens it (立案) for complaints of the same place and cause that were grouped elsewhere; the grouping comes in as data. */
export interface OpenRecurrence {
  readonly type: "open";
  readonly estate: string;
  readonly place: string;
  readonly cause: string;
  readonly cases: readonly RecurringCase[];
  readonly contract?: string;
  readonly standard?: string;
}
/** Another complaint of the group (新增同类); whatever was thought to help did not. */
export interface AddCase extends RecurringCase {
  readonly type: "add-case";
}
/** Decides what is done so that it does not come again (制定预防措施). */
export interface PlanPrevention {
  readonly type: "plan";
  readonly what: string;
  readonly person: string;
  readonly dueDate: string;
}
/** It was done (措施完成), with evidence; the quiet period begins. */
export interface CompletePrevention {
  readonly type: "complete";
  readonly result: string;
  readonly evidence: readonly EvidenceItem[];
}
/** The quiet period is over without a new case (结案). */
export interface CloseRecurrence {
  readonly type: "close";
}
/** A deadline passed (系统). */
export interface NotePassed {
  readonly type: "note-passed";
  readonly deadline: string;
}
export type RecurrenceAction = AddCase | PlanPrevention | CompletePrevention | CloseRecurrence;
export type RecurrenceCommand = OpenRecurrence | RecurrenceAction | NotePassed;

/** A complaint of a group, and why it belongs there. */
export const RecurringCaseSchema = Schema.Struct({
  complaint: text(160),
  because: Schema.Array(text(300)).check(Schema.isMinLength(1), Schema.isMaxLength(20)),
});

export const OpenRecurrenceSchema = Schema.Struct({
  type: Schema.Literal("open"),
  estate: Id,
  place: text(200),
  cause: text(200),
  cases: Schema.Array(RecurringCaseSchema).check(Schema.isMinLength(1), Schema.isMaxLength(200)),
  contract: Schema.optionalKey(text(200)),
  standard: Schema.optionalKey(Id),
}) satisfies Schema.ConstraintDecoder<OpenRecurrence>;

export const recurrenceActionSchemas = {
  "add-case": Schema.Struct({ type: Schema.Literal("add-case"), ...RecurringCaseSchema.fields }),
  plan: Schema.Struct({
    type: Schema.Literal("plan"),
    what: text(1000),
    person: Id,
    dueDate: DateText,
  }),
  complete: Schema.Struct({
    type: Schema.Literal("complete"),
    result: text(1000),
    evidence: Schema.Array(EvidenceSchema).check(Schema.isMaxLength(20)),
  }),
  close: Schema.Struct({ type: Schema.Literal("close") }),
} as const satisfies {
  readonly [Type in RecurrenceAction["type"]]: Schema.ConstraintDecoder<
    Extract<RecurrenceAction, { type: Type }>
  >;
};

export const recurrenceReactionSchemas = {
  "note-passed": Schema.Struct({ type: Schema.Literal("note-passed"), deadline: text(200) }),
} as const;
