import * as Schema from "effect/Schema";
import type { Attachment, EvidenceItem } from "../../kernel/attachment.ts";
import { AttachmentSchema, EvidenceSchema } from "../../kernel/attachment-schema.ts";
import { DateText, Id, text } from "../../kernel/scalar.ts";

/** Invites to a symposium (召集座谈会). */
export interface ConveneSymposium {
  readonly type: "convene";
  readonly estate: string;
  readonly title: string;
  readonly place: string;
  readonly heldOn: string;
  readonly topics: readonly string[];
  readonly invited: readonly string[];
}
/** Writes the minutes (会议纪要): who was there, what was said, and what is done by whom and when. */
export interface MinuteSymposium {
  readonly type: "minute";
  readonly present: readonly string[];
  readonly text: string;
  readonly actions: readonly {
    readonly what: string;
    readonly person: string;
    readonly dueOn: string;
  }[];
  readonly attachments?: readonly Attachment[];
}
/** An action was done (落实), with evidence; the last one closes the symposium. */
export interface CompleteSymposiumAction {
  readonly type: "complete";
  readonly action: number;
  readonly note: string;
  readonly evidence: readonly EvidenceItem[];
}
/** It does not take place (取消). */
export interface CancelSymposium {
  readonly type: "cancel";
  readonly reason: string;
}
/** The system notes that a time has passed: it goes to the manager. */
export interface NoteMissedSymposium {
  readonly type: "note-missed";
  readonly deadline: string;
}
export type SymposiumAct = MinuteSymposium | CompleteSymposiumAction | CancelSymposium;
export type SymposiumCommand = ConveneSymposium | SymposiumAct | NoteMissedSymposium;

const people = Schema.Array(Id).check(Schema.isMinLength(1), Schema.isMaxLength(200));

export const ConveneSymposiumSchema = Schema.Struct({
  type: Schema.Literal("convene"),
  estate: Id,
  title: text(200),
  place: text(200),
  heldOn: DateText,
  topics: Schema.Array(text(300)).check(Schema.isMinLength(1), Schema.isMaxLength(30)),
  invited: people,
}) satisfies Schema.ConstraintDecoder<ConveneSymposium>;

export const symposiumActionSchemas = {
  minute: Schema.Struct({
    type: Schema.Literal("minute"),
    present: people,
    text: text(10_000),
    actions: Schema.Array(Schema.Struct({ what: text(500), person: Id, dueOn: DateText })).check(
      Schema.isMaxLength(50),
    ),
    attachments: Schema.optionalKey(Schema.Array(AttachmentSchema).check(Schema.isMaxLength(9))),
  }),
  complete: Schema.Struct({
    type: Schema.Literal("complete"),
    action: Schema.Natural,
    note: text(1000),
    evidence: Schema.Array(EvidenceSchema).check(Schema.isMaxLength(20)),
  }),
  cancel: Schema.Struct({ type: Schema.Literal("cancel"), reason: text(500) }),
} as const;

/** What only the system sends. */
export const symposiumReactionSchemas = {
  "note-missed": Schema.Struct({ type: Schema.Literal("note-missed"), deadline: Schema.String }),
} as const;
