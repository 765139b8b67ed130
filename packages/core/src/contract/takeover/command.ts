import * as Schema from "effect/Schema";
import type { EvidenceItem } from "../../kernel/attachment.ts";
import { EvidenceSchema } from "../../kernel/attachment-schema.ts";
import { DateText, Id, text } from "../../kernel/scalar.ts";
import {
  type DefectMender,
  defectMenders,
  defectSeverities,
  type DefectSeverity,
  type TakeoverPart,
  takeoverParts,
  type TakeoverSide,
  takeoverSides,
  type TakeoverState,
} from "./state.ts";

/** Opens the inspection before service begins (启动承接查验). */
export interface OpenTakeover {
  readonly type: "open";
  readonly estate: string;
  readonly contract: string;
  readonly from: TakeoverState["from"];
  /** Needed once service has begun. */
  readonly lateReason?: string;
}
/** Adds a common part of this estate (补充查验项目). */
export interface AddPart {
  readonly type: "add-part";
  readonly part: TakeoverPart;
  readonly title: string;
  readonly place?: string;
}
export interface FoundDefect {
  readonly severity: DefectSeverity;
  readonly text: string;
  readonly mender: DefectMender;
  readonly dueDate: string;
}
/** What the joint inspection of a part found (现场查验); without defects it passed. */
export interface InspectPart {
  readonly type: "inspect";
  readonly item: string;
  readonly defects: readonly FoundDefect[];
  readonly evidence: readonly EvidenceItem[];
}
/** A document is there, or missing and to follow by a day (资料清点). */
export interface CheckDocument {
  readonly type: "check-document";
  readonly document: string;
  readonly status: "present" | "missing";
  readonly dueDate?: string;
}
/** A missing document followed (补交资料). */
export interface DeliverDocument {
  readonly type: "deliver-document";
  readonly document: string;
  readonly proof: readonly EvidenceItem[];
}
/** What a side does not agree to (保留意见). */
export interface Reserve {
  readonly type: "reserve";
  readonly side: TakeoverSide;
  readonly text: string;
}
/** Both sides sign (签字确认); what is open stays open with whoever has to mend it. */
export interface SignTakeover {
  readonly type: "sign";
  readonly signatures: readonly { readonly side: TakeoverSide; readonly name: string }[];
}
/** A defect is said to be mended (整改完成). */
export interface MendDefect {
  readonly type: "mend";
  readonly defect: number;
  readonly on: string;
  readonly evidence: readonly EvidenceItem[];
}
/** The mending was looked at (复验). */
export interface CheckMending {
  readonly type: "check-mending";
  readonly defect: number;
  readonly accepted: boolean;
}
/** Nothing is open any more (办结). */
export interface CloseTakeover {
  readonly type: "close";
}
/** A deadline passed (系统). */
export interface NoteMissed {
  readonly type: "note-missed";
  readonly deadline: string;
}
export type TakeoverAction =
  | AddPart
  | InspectPart
  | CheckDocument
  | DeliverDocument
  | Reserve
  | SignTakeover
  | MendDefect
  | CheckMending
  | CloseTakeover;
export type TakeoverCommand = OpenTakeover | TakeoverAction | NoteMissed;

const side = Schema.Literals(takeoverSides);
const evidence = Schema.Array(EvidenceSchema).check(Schema.isMaxLength(20));

export const FromSchema = Schema.Struct({
  kind: Schema.Literals(["developer", "outgoing-provider", "owners"]),
  name: text(200),
}) satisfies Schema.ConstraintDecoder<TakeoverState["from"]>;

export const OpenTakeoverSchema = Schema.Struct({
  type: Schema.Literal("open"),
  estate: Id,
  contract: text(200),
  from: FromSchema,
  lateReason: Schema.optionalKey(text(500)),
}) satisfies Schema.ConstraintDecoder<OpenTakeover>;

export const takeoverActionSchemas = {
  "add-part": Schema.Struct({
    type: Schema.Literal("add-part"),
    part: Schema.Literals(takeoverParts),
    title: text(200),
    place: Schema.optionalKey(text(200)),
  }),
  inspect: Schema.Struct({
    type: Schema.Literal("inspect"),
    item: text(100),
    defects: Schema.Array(
      Schema.Struct({
        severity: Schema.Literals(defectSeverities),
        text: text(1000),
        mender: Schema.Literals(defectMenders),
        dueDate: DateText,
      }),
    ).check(Schema.isMaxLength(50)),
    evidence,
  }),
  "check-document": Schema.Struct({
    type: Schema.Literal("check-document"),
    document: text(100),
    status: Schema.Literals(["present", "missing"]),
    dueDate: Schema.optionalKey(DateText),
  }),
  "deliver-document": Schema.Struct({
    type: Schema.Literal("deliver-document"),
    document: text(100),
    proof: evidence,
  }),
  reserve: Schema.Struct({ type: Schema.Literal("reserve"), side, text: text(1000) }),
  sign: Schema.Struct({
    type: Schema.Literal("sign"),
    signatures: Schema.Array(Schema.Struct({ side, name: text(100) })).check(Schema.isMaxLength(20)),
  }),
  mend: Schema.Struct({ type: Schema.Literal("mend"), defect: Schema.Natural, on: DateText, evidence }),
  "check-mending": Schema.Struct({
    type: Schema.Literal("check-mending"),
    defect: Schema.Natural,
    accepted: Schema.Boolean,
  }),
  close: Schema.Struct({ type: Schema.Literal("close") }),
} as const;

/** What follows from time: the system's own command. */
export const takeoverReactionSchemas = {
  "note-missed": Schema.Struct({ type: Schema.Literal("note-missed"), deadline: text(200) }),
} as const;
