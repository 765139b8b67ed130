import * as Schema from "effect/Schema";
import { DateText, Hash, Id, text } from "../../kernel/scalar.ts";
import type { CheckAnswer } from "./reading-check.ts";

/** Generates the role sheets from the contract in force and begins the briefing (启动交底). */
export interface OpenBriefing {
  readonly type: "open";
  readonly estate: string;
  readonly contract: string;
  /** Days that people have to acknowledge a sheet that an amendment renewed; 7 when absent. */
  readonly reopenDays?: number;
  /** Who is next after a post; after one that is not named comes the manager. */
  readonly escalation?: readonly { readonly post: string; readonly next: string }[];
}
/** Sends a sheet to named people (发送交底卡), who acknowledge it by a day. */
export interface SendSheet {
  readonly type: "send";
  readonly sheet: string;
  readonly people: readonly string[];
  /** Last day to acknowledge it. */
  readonly dueOn: string;
  /** Whether the reading check must be passed. */
  readonly check?: boolean;
}
/** The person themselves acknowledges a sheet (确认), with the answers of its reading check. */
export interface AcknowledgeSheet {
  readonly type: "acknowledge";
  readonly sheet: string;
  /** Hash of the sheet that was read. */
  readonly hash: string;
  readonly answers?: readonly CheckAnswer[];
}
/** Generates the sheets anew after the contract or its subcontracts changed (系统). */
export interface RenewBriefing {
  readonly type: "renew";
  readonly cause: "amendment" | "subcontract";
  /** Amendment, or event of the subcontract register, that it follows from. */
  readonly source: string;
  readonly affected: { readonly standards: readonly string[]; readonly duties: readonly string[] };
}
/** A deadline to acknowledge passed unmet (系统). */
export interface NoteMissed {
  readonly type: "note-missed";
  readonly deadline: string;
}
/** What people do in a briefing that is open. */
export type BriefingAction = SendSheet | AcknowledgeSheet;
export type BriefingCommand = OpenBriefing | BriefingAction | RenewBriefing | NoteMissed;

const Sheet = text(200);

export const OpenBriefingSchema = Schema.Struct({
  type: Schema.Literal("open"),
  estate: Id,
  contract: text(160),
  reopenDays: Schema.optionalKey(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 90 }))),
  escalation: Schema.optionalKey(
    Schema.Array(Schema.Struct({ post: text(100), next: text(100) })).check(Schema.isMaxLength(200)),
  ),
});

export const CheckAnswerSchema = Schema.Struct({ question: text(200), answer: text(40) });

export const briefingActionSchemas = {
  send: Schema.Struct({
    type: Schema.Literal("send"),
    sheet: Sheet,
    people: Schema.Array(Id).check(Schema.isMinLength(1), Schema.isMaxLength(200)),
    dueOn: DateText,
    check: Schema.optionalKey(Schema.Boolean),
  }),
  acknowledge: Schema.Struct({
    type: Schema.Literal("acknowledge"),
    sheet: Sheet,
    hash: Hash,
    answers: Schema.optionalKey(Schema.Array(CheckAnswerSchema).check(Schema.isMaxLength(20))),
  }),
} as const;

/** What follows from other streams or from time: the system's own commands. */
export const briefingReactionSchemas = {
  renew: Schema.Struct({
    type: Schema.Literal("renew"),
    cause: Schema.Literals(["amendment", "subcontract"]),
    source: text(200),
    affected: Schema.Struct({
      standards: Schema.Array(Schema.String),
      duties: Schema.Array(Schema.String),
    }),
  }),
  "note-missed": Schema.Struct({ type: Schema.Literal("note-missed"), deadline: text(200) }),
} as const;
