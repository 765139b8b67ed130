import * as Schema from "effect/Schema";
import type { Attachment } from "../../kernel/attachment.ts";
import { AttachmentSchema } from "../../kernel/attachment-schema.ts";
import { Id, text } from "../../kernel/scalar.ts";
import { type SlipKind, slipKinds } from "./state.ts";

/** Opens the box (开箱): two people, the actor and a second one. */
export interface OpenBox {
  readonly type: "open";
  readonly estate: string;
  readonly box: string;
  readonly second: string;
}
/** Writes a slip down (登记意见条), word for word; it becomes a case at once. */
export interface RecordSlip {
  readonly type: "record";
  readonly kind: SlipKind;
  readonly text: string;
  /** Who wrote it, where it bears a name. */
  readonly writer?: string;
  /** For a slip without a name: 12 to 64 visible ASCII characters, posted beside its number. */
  readonly code?: string;
  readonly photo?: Attachment;
}
/** The second person confirms (共同确认) that so many slips lay in the box, and that all of them are written down. */
export interface ConfirmBox {
  readonly type: "confirm";
  readonly slips: number;
}
/** The system notes that nobody confirmed it on the day. */
export interface NoteMissedBox {
  readonly type: "note-missed";
  readonly deadline: string;
}
export type BoxAction = RecordSlip | ConfirmBox;
export type BoxCommand = OpenBox | BoxAction | NoteMissedBox;

export const OpenBoxSchema = Schema.Struct({
  type: Schema.Literal("open"),
  estate: Id,
  box: text(100),
  second: Id,
}) satisfies Schema.ConstraintDecoder<OpenBox>;

const code = Schema.String.check(
  Schema.makeFilter(
    (value: string) => (/^[\x21-\x7e]{12,64}$/.test(value) ? true : "12 to 64 visible ASCII characters"),
    { toJsonSchema: () => ({ pattern: "^[\\x21-\\x7e]{12,64}$" }) },
  ),
);

export const boxActionSchemas = {
  record: Schema.Struct({
    type: Schema.Literal("record"),
    kind: Schema.Literals(slipKinds),
    text: text(5000),
    writer: Schema.optionalKey(Id),
    code: Schema.optionalKey(code),
    photo: Schema.optionalKey(AttachmentSchema),
  }),
  confirm: Schema.Struct({ type: Schema.Literal("confirm"), slips: Schema.Natural }),
} as const;

/** What only the system sends. */
export const boxReactionSchemas = {
  "note-missed": Schema.Struct({ type: Schema.Literal("note-missed"), deadline: Schema.String }),
} as const;
