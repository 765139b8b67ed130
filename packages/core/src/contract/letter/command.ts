import * as Schema from "effect/Schema";
import type { Attachment } from "../../kernel/attachment.ts";
import { AttachmentSchema } from "../../kernel/attachment-schema.ts";
import { DateText, Id, text } from "../../kernel/scalar.ts";
import {
  type Concern,
  concernKinds,
  type LetterKind,
  letterKinds,
  type ServiceMeans,
  serviceMeans,
} from "./state.ts";

/** Writes a letter (拟函). */
export interface WriteLetter {
  readonly type: "write";
  readonly estate: string;
  readonly contract: string;
  readonly kind: LetterKind;
  readonly recipient: string;
  readonly concerns?: Concern;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly answerBy?: string;
}
/** Files the sealed original (用印归档): from then on its words never change. */
export interface SealLetter {
  readonly type: "seal";
  readonly scan: Attachment;
}
/** Sends it (发出). */
export interface ServeLetter {
  readonly type: "serve";
  readonly means: ServiceMeans;
  readonly to: string;
  readonly sentOn: string;
  readonly reference?: string;
  readonly proof: readonly Attachment[];
  readonly dueToArrive?: string;
}
/** What became of a service (送达结果): a signed receipt, a return, a refusal. */
export interface NoteOutcome {
  readonly type: "note-outcome";
  /** Which service, counted from 0. */
  readonly service: number;
  readonly outcome: "arrived" | "returned" | "refused";
  readonly on: string;
  readonly proof: readonly Attachment[];
}
export interface WithdrawLetter {
  readonly type: "withdraw";
  readonly reason: string;
}
export type LetterAction = SealLetter | ServeLetter | NoteOutcome | WithdrawLetter;
export type LetterCommand = WriteLetter | LetterAction;

export const ConcernSchema = Schema.Struct({ kind: Schema.Literals(concernKinds), id: text(160) });

const proof = Schema.Array(AttachmentSchema).check(Schema.isMaxLength(9));

export const WriteLetterSchema = Schema.Struct({
  type: Schema.Literal("write"),
  estate: Id,
  contract: text(160),
  kind: Schema.Literals(letterKinds),
  recipient: Id,
  concerns: Schema.optionalKey(ConcernSchema),
  subject: text(200),
  paragraphs: Schema.Array(text(3000)).check(Schema.isMinLength(1), Schema.isMaxLength(50)),
  answerBy: Schema.optionalKey(DateText),
});

export const letterActionSchemas = {
  seal: Schema.Struct({ type: Schema.Literal("seal"), scan: AttachmentSchema }),
  serve: Schema.Struct({
    type: Schema.Literal("serve"),
    means: Schema.Literals(serviceMeans),
    to: text(300),
    sentOn: DateText,
    reference: Schema.optionalKey(text(100)),
    proof,
    dueToArrive: Schema.optionalKey(DateText),
  }),
  "note-outcome": Schema.Struct({
    type: Schema.Literal("note-outcome"),
    service: Schema.Natural,
    outcome: Schema.Literals(["arrived", "returned", "refused"]),
    on: DateText,
    proof,
  }),
  withdraw: Schema.Struct({ type: Schema.Literal("withdraw"), reason: text(500) }),
} as const;
