import * as Schema from "effect/Schema";
import type { Attachment } from "../../kernel/attachment.ts";
import { AttachmentSchema } from "../../kernel/attachment-schema.ts";
import { DateText, decimal, Id, text } from "../../kernel/scalar.ts";
import { readFrequency } from "../../standard/standard/frequency.ts";
import { type PromiseSource, promiseSources } from "./state.ts";

/** Enters a public promise on the register, with where and when it was made (登记公开承诺). */
export interface EnterPromise {
  readonly type: "enter";
  readonly estate: string;
  readonly contract: string;
  readonly text: string;
  readonly source: { readonly kind: PromiseSource; readonly ref: string };
  readonly madeOn: string;
  readonly until?: string;
  /** Standard that it raises; what it raises is its target, its frequency, or both. */
  readonly standard?: string;
  readonly target?: string;
  readonly frequency?: string;
  readonly dueOn?: string;
  readonly evidence?: readonly Attachment[];
}
/** Strikes a promise that was entered by mistake (更正); it stays on record. */
export interface StrikePromise {
  readonly type: "strike";
  readonly reason: string;
}
export type PromiseAction = StrikePromise;
export type PromiseCommand = EnterPromise | PromiseAction;

const FrequencyText = text(40).check(
  Schema.makeFilter((value: string) =>
    readFrequency(value) === null
      ? "write how often as times/period, e.g. 2/week; periods are day, week, month, quarter, year"
      : true,
  ),
);

export const EnterPromiseSchema = Schema.Struct({
  type: Schema.Literal("enter"),
  estate: Id,
  contract: text(160),
  text: text(1000),
  source: Schema.Struct({ kind: Schema.Literals(promiseSources), ref: text(500) }),
  madeOn: DateText,
  until: Schema.optionalKey(DateText),
  standard: Schema.optionalKey(Id),
  target: Schema.optionalKey(decimal(4)),
  frequency: Schema.optionalKey(FrequencyText),
  dueOn: Schema.optionalKey(DateText),
  evidence: Schema.optionalKey(Schema.Array(AttachmentSchema).check(Schema.isMaxLength(50))),
});

export const promiseActionSchemas = {
  strike: Schema.Struct({ type: Schema.Literal("strike"), reason: text(1000) }),
} as const;
