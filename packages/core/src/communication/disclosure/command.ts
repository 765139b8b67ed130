import * as Schema from "effect/Schema";
import type { Attachment } from "../../kernel/attachment.ts";
import { AttachmentSchema } from "../../kernel/attachment-schema.ts";
import { DateText, Id, text } from "../../kernel/scalar.ts";
import type { ImportedRow } from "./line.ts";
import { type DisclosureReport, reportReceivers } from "./state.ts";
import {
  type DisclosureSource,
  disclosureSources,
  type DisclosureSubject,
  disclosureSubjects,
} from "./subject.ts";

/** Opens the disclosures of a signed contract (建立信息公示台账): the schedule follows from law and contract. */
export interface OpenDisclosures {
  readonly type: "open";
  readonly estate: string;
  readonly contract: string;
  /** What clauses of the contract agree on. */
  readonly agreed?: readonly {
    readonly subject: DisclosureSubject;
    readonly clause: string;
    readonly timesAYear: number;
    readonly postingDays?: number;
  }[];
  /** End of the period that was laid open last, before this register was kept. */
  readonly last?: readonly { readonly subject: DisclosureSubject; readonly on: string }[];
}
/** Puts the figures of an item together (编制). */
export interface CompileDisclosure {
  readonly type: "compile";
  readonly item: string;
  readonly source: DisclosureSource;
  readonly period: { readonly from: string; readonly to: string };
  /** Of an import: the uploaded file, and its rows. */
  readonly file?: Attachment;
  readonly rows?: readonly ImportedRow[];
}
export interface ApproveDisclosure {
  readonly type: "approve";
  readonly item: string;
  readonly revision: number;
}
/** Posts it at the boards, with a photo of each (张贴). */
export interface PostDisclosure {
  readonly type: "post";
  readonly item: string;
  readonly places: readonly { readonly place: string; readonly photo: Attachment }[];
}
export interface TakeDownDisclosure {
  readonly type: "take-down";
  readonly item: string;
  readonly place: string;
  readonly photo: Attachment;
}
/** An owner objects to what is laid open (异议). */
export interface ObjectToDisclosure {
  readonly type: "object";
  readonly item: string;
  readonly text: string;
}
export interface AnswerObjection {
  readonly type: "answer";
  readonly item: string;
  readonly objection: number;
  readonly text: string;
}
/** It was reported to assembly or committee (报告). */
export interface ReportDisclosure {
  readonly type: "report";
  readonly item: string;
  readonly to: DisclosureReport["to"];
  readonly on: string;
  readonly ref: string;
}
export type DisclosureAction =
  | CompileDisclosure
  | ApproveDisclosure
  | PostDisclosure
  | TakeDownDisclosure
  | ObjectToDisclosure
  | AnswerObjection
  | ReportDisclosure;
export type DisclosureReaction = { readonly type: "note-missed"; readonly deadline: string };
export type DisclosureCommand = OpenDisclosures | DisclosureAction | DisclosureReaction;

const Subject = Schema.Literals(disclosureSubjects);
const between = (minimum: number, maximum: number) =>
  Schema.Int.check(Schema.isBetween({ minimum, maximum }));
const Amount = Schema.String.check(
  Schema.makeFilter(
    (value: string) =>
      /^(?:|-?\d{1,12}(?:\.\d{1,4})?)$/.test(value)
        ? true
        : "write an exact number such as 1200.50, or nothing where it is unknown",
    { toJsonSchema: () => ({ pattern: "^(?:|-?\\d{1,12}(?:\\.\\d{1,4})?)$" }) },
  ),
);

export const OpenDisclosuresSchema = Schema.Struct({
  type: Schema.Literal("open"),
  estate: Id,
  contract: text(160),
  agreed: Schema.optionalKey(
    Schema.Array(
      Schema.Struct({
        subject: Subject,
        clause: Id,
        timesAYear: between(1, 12),
        postingDays: Schema.optionalKey(between(1, 365)),
      }),
    ).check(Schema.isMaxLength(20)),
  ),
  last: Schema.optionalKey(
    Schema.Array(Schema.Struct({ subject: Subject, on: DateText })).check(Schema.isMaxLength(20)),
  ),
});

const item = Id;

export const disclosureActionSchemas = {
  compile: Schema.Struct({
    type: Schema.Literal("compile"),
    item,
    source: Schema.Literals(disclosureSources),
    period: Schema.Struct({ from: DateText, to: DateText }),
    file: Schema.optionalKey(AttachmentSchema),
    rows: Schema.optionalKey(
      Schema.Array(Schema.Struct({ label: text(200), value: Amount, unit: text(40) })).check(
        Schema.isMinLength(1),
        Schema.isMaxLength(2000),
      ),
    ),
  }),
  approve: Schema.Struct({ type: Schema.Literal("approve"), item, revision: Schema.Natural }),
  post: Schema.Struct({
    type: Schema.Literal("post"),
    item,
    places: Schema.Array(Schema.Struct({ place: text(100), photo: AttachmentSchema })).check(
      Schema.isMinLength(1),
      Schema.isMaxLength(100),
    ),
  }),
  "take-down": Schema.Struct({
    type: Schema.Literal("take-down"),
    item,
    place: text(100),
    photo: AttachmentSchema,
  }),
  object: Schema.Struct({ type: Schema.Literal("object"), item, text: text(4000) }),
  answer: Schema.Struct({
    type: Schema.Literal("answer"),
    item,
    objection: Schema.Natural,
    text: text(4000),
  }),
  report: Schema.Struct({
    type: Schema.Literal("report"),
    item,
    to: Schema.Literals(reportReceivers),
    on: DateText,
    ref: text(300),
  }),
} as const;

/** Not offered over HTTP. */
export const disclosureReactionSchemas = {
  "note-missed": Schema.Struct({ type: Schema.Literal("note-missed"), deadline: Schema.String }),
} as const;
