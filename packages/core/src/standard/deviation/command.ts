import * as Schema from "effect/Schema";
import type { EvidenceItem } from "../../kernel/attachment.ts";
import { EvidenceSchema } from "../../kernel/attachment-schema.ts";
import { DateText, Id, InstantText, text } from "../../kernel/scalar.ts";
import { MissSchema } from "../inspection/event.ts";
import type { Miss } from "../inspection/state.ts";
import {
  type ActionKind,
  actionKinds,
  causeCategories,
  type CauseCategory,
  type DeviationSource,
} from "./state.ts";

/** Opens a deviation (立案): the system for each miss of an inspection, anybody who works here for what they saw or for a complaint. */
export interface OpenDeviation {
  readonly type: "open";
  readonly estate: string;
  readonly contract: string;
  readonly standard: string;
  readonly source: DeviationSource;
  readonly miss?: Miss;
  readonly place?: string;
  /** What is wrong; needed where nothing was measured. */
  readonly what?: string;
  /** When it was found; now when absent. */
  readonly foundAt?: string;
}
/** Somebody else sees it through, or does an action (改派); the dates stay. */
export interface AssignDeviation {
  readonly type: "assign";
  readonly person: string;
  readonly action?: ActionKind;
  readonly reason: string;
}
/** Says why it happened (原因分析). */
export interface AnalyseDeviation {
  readonly type: "analyse";
  readonly category: CauseCategory;
  /** One to five answers, the last one the root. */
  readonly whys: readonly string[];
}
export interface PlannedAction {
  readonly what: string;
  readonly person: string;
  readonly dueDate: string;
}
/** Says what is done about it, by whom and by when (制定措施); again when the effect did not show. */
export interface PlanDeviation {
  readonly type: "plan";
  readonly corrective: PlannedAction;
  readonly preventive: PlannedAction;
}
/** An action was done (措施完成), with evidence. */
export interface CompleteAction {
  readonly type: "complete";
  readonly action: ActionKind;
  /** Today when absent. */
  readonly doneOn?: string;
  /** When exactly, where that is known; now when it was done today, the end of `doneOn` otherwise. */
  readonly doneAt?: string;
  readonly note: string;
  readonly evidence: readonly EvidenceItem[];
}
/**
 * Closes it (验证关闭): by a later inspection, or a third party's later visit, that measured the standard at the same place and
 * found it kept. One of the two is named.
 */
export interface CloseDeviation {
  readonly type: "close";
  readonly inspection?: string;
  /** Third-party assessment (第三方评估). */
  readonly assessment?: string;
}
/** It was none (不成立), and why; where somebody outside of the company raised it, the committee says so. */
export interface DismissDeviation {
  readonly type: "dismiss";
  readonly reason: string;
}
/** A deadline passed (系统). */
export interface NoteMissed {
  readonly type: "note-missed";
  readonly deadline: string;
}
export type DeviationAction =
  | AssignDeviation
  | AnalyseDeviation
  | PlanDeviation
  | CompleteAction
  | CloseDeviation
  | DismissDeviation;
export type DeviationCommand = OpenDeviation | DeviationAction | NoteMissed;

export const SourceSchema = Schema.Union([
  Schema.Struct({ kind: Schema.Literal("observation") }),
  Schema.Struct({ kind: Schema.Literal("inspection"), id: text(200), event: text(200) }),
  Schema.Struct({
    kind: Schema.Literals(["complaint", "assessment", "finding", "satisfaction", "visit"]),
    id: text(200),
  }),
]) satisfies Schema.ConstraintDecoder<DeviationSource>;

export const OpenDeviationSchema = Schema.Struct({
  type: Schema.Literal("open"),
  estate: Id,
  contract: text(200),
  standard: Id,
  source: SourceSchema,
  miss: Schema.optionalKey(MissSchema),
  place: Schema.optionalKey(text(200)),
  what: Schema.optionalKey(text(1000)),
  foundAt: Schema.optionalKey(InstantText),
}) satisfies Schema.ConstraintDecoder<OpenDeviation>;

const planned = Schema.Struct({ what: text(1000), person: Id, dueDate: DateText });
const action = Schema.Literals(actionKinds);

/** Schema of each action of a person. */
export const deviationActionSchemas = {
  assign: Schema.Struct({
    type: Schema.Literal("assign"),
    person: Id,
    action: Schema.optionalKey(action),
    reason: text(500),
  }),
  analyse: Schema.Struct({
    type: Schema.Literal("analyse"),
    category: Schema.Literals(causeCategories),
    whys: Schema.Array(text(500)).check(Schema.isMinLength(1), Schema.isMaxLength(5)),
  }),
  plan: Schema.Struct({ type: Schema.Literal("plan"), corrective: planned, preventive: planned }),
  complete: Schema.Struct({
    type: Schema.Literal("complete"),
    action,
    doneOn: Schema.optionalKey(DateText),
    doneAt: Schema.optionalKey(InstantText),
    note: text(1000),
    evidence: Schema.Array(EvidenceSchema).check(Schema.isMaxLength(20)),
  }),
  close: Schema.Struct({
    type: Schema.Literal("close"),
    inspection: Schema.optionalKey(text(200)),
    assessment: Schema.optionalKey(text(200)),
  }),
  dismiss: Schema.Struct({ type: Schema.Literal("dismiss"), reason: text(500) }),
} as const;

/** What follows from time: the system's own command. */
export const deviationReactionSchemas = {
  "note-missed": Schema.Struct({ type: Schema.Literal("note-missed"), deadline: text(200) }),
} as const;
