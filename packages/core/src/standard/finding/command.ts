import * as Schema from "effect/Schema";
import type { Attachment } from "../../kernel/attachment.ts";
import { AttachmentSchema } from "../../kernel/attachment-schema.ts";
import { Id, InstantText, text } from "../../kernel/scalar.ts";

/** Raises what one saw (提出问题). */
export interface RaiseFinding {
  readonly type: "raise";
  readonly estate: string;
  readonly contract: string;
  readonly standard: string;
  readonly place: string;
  readonly what: string;
  readonly photos: readonly Attachment[];
  /** When it was seen; now when absent. */
  readonly seenAt?: string;
}
/** Takes it up (采纳): a deviation is opened. `problem` says what is wrong without naming anybody. */
export interface AcceptFinding {
  readonly type: "accept";
  readonly problem: string;
}
/** Does not (不采纳), and says why. */
export interface DeclineFinding {
  readonly type: "decline";
  readonly reason: string;
}
/** Praises whoever raised it (表扬). */
export interface RecogniseFinding {
  readonly type: "recognise";
  readonly note: string;
}
export type FindingAction = AcceptFinding | DeclineFinding | RecogniseFinding;
export type FindingCommand = RaiseFinding | FindingAction;

export const RaiseFindingSchema = Schema.Struct({
  type: Schema.Literal("raise"),
  estate: Id,
  contract: text(200),
  standard: Id,
  place: text(200),
  what: text(1000),
  photos: Schema.Array(AttachmentSchema).check(Schema.isMaxLength(9)),
  seenAt: Schema.optionalKey(InstantText),
}) satisfies Schema.ConstraintDecoder<RaiseFinding>;

export const findingActionSchemas = {
  accept: Schema.Struct({ type: Schema.Literal("accept"), problem: text(500) }),
  decline: Schema.Struct({ type: Schema.Literal("decline"), reason: text(500) }),
  recognise: Schema.Struct({ type: Schema.Literal("recognise"), note: text(500) }),
} as const;
