import * as Schema from "effect/Schema";
import type { Attachment } from "../../kernel/attachment.ts";
import { AttachmentSchema } from "../../kernel/attachment-schema.ts";
import { DateText, Id, text } from "../../kernel/scalar.ts";
import { contentIssues, type LetterContent, LetterContentSchema } from "./content.ts";
import type { InputIssue } from "../../kernel/input-issue.ts";
import { type LetterLanguage, letterLanguages } from "./sheet.ts";
import {
  type Concern,
  concernKinds,
  type LetterKind,
  letterKinds,
  type ServiceMeans,
  serviceMeans,
} from "./state.ts";

/** Writes a letter (拟函): in its own words, or by our template from what it is to say. */
export interface WriteLetter {
  readonly type: "write";
  readonly estate: string;
  readonly contract: string;
  readonly kind: LetterKind;
  readonly recipient: string;
  readonly concerns?: Concern;
  /** Own words, both or neither. */
  readonly subject?: string;
  readonly paragraphs?: readonly string[];
  /** What the template of its kind puts into words; in own words, only the bills are set beside them. */
  readonly content?: LetterContent;
  /** Clauses of the contract that it rests on, by their ids. */
  readonly clauses?: readonly string[];
  /** Unit it is about. */
  readonly unit?: string;
  /** What is enclosed (附件). */
  readonly enclosures?: readonly string[];
  /** `zh-CN` when absent. */
  readonly language?: LetterLanguage;
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
  subject: Schema.optionalKey(text(200)),
  paragraphs: Schema.optionalKey(
    Schema.Array(text(3000)).check(Schema.isMinLength(1), Schema.isMaxLength(50)),
  ),
  content: Schema.optionalKey(LetterContentSchema),
  clauses: Schema.optionalKey(Schema.Array(text(60)).check(Schema.isMaxLength(20))),
  unit: Schema.optionalKey(Id),
  enclosures: Schema.optionalKey(Schema.Array(text(200)).check(Schema.isMaxLength(30))),
  language: Schema.optionalKey(Schema.Literals(letterLanguages)),
  answerBy: Schema.optionalKey(DateText),
});

/** What the schema cannot see: a letter has words of its own, or what the template of its kind needs. */
export const wordingIssues = ({
  clauses = [],
  content = {},
  kind,
  paragraphs,
  subject,
}: Pick<WriteLetter, "clauses" | "content" | "kind" | "paragraphs" | "subject">): readonly InputIssue[] => {
  if (subject === undefined && paragraphs === undefined)
    return [
      ...contentIssues(kind, content),
      ...(kind === "rectification" && clauses.length === 0
        ? [
            {
              path: "/clauses",
              code: "missing",
              message: "what is to be put right was agreed somewhere; name the clauses of the contract",
            },
          ]
        : []),
    ];
  const missing = subject === undefined ? "subject" : paragraphs === undefined ? "paragraphs" : null;
  if (missing !== null)
    return [
      {
        path: `/${missing}`,
        code: "missing",
        message: "a letter in its own words has a subject and paragraphs; add it, or leave both out",
      },
    ];
  return (["facts", "asks", "days", "pay"] as const)
    .filter((key) => content[key] !== undefined)
    .map((key) => ({
      path: `/content/${key}`,
      code: "unknown-key",
      message: "the words are given already; leave this out, or leave out subject and paragraphs",
    }));
};

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
