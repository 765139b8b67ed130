import * as Schema from "effect/Schema";
import type { Attachment } from "../../kernel/attachment.ts";
import { AttachmentSchema } from "../../kernel/attachment-schema.ts";
import { Id, text } from "../../kernel/scalar.ts";
import { type EnquiryChannel, enquiryChannels } from "./state.ts";

/** Asks (提出咨询): for oneself, or staff on behalf of whoever asked them. */
export interface AskEnquiry {
  readonly type: "ask";
  readonly estate: string;
  readonly unit?: string;
  /** Who asks, where staff write it down. */
  readonly asker?: string;
  readonly channel: EnquiryChannel;
  readonly text: string;
  /** Points to be answered one by one; the whole question is the one point when absent. */
  readonly points?: readonly string[];
  readonly attachments?: readonly Attachment[];
}
/** Another person answers (改派); what was promised to the asker stays. */
export interface AssignEnquiry {
  readonly type: "assign";
  readonly person: string;
  readonly reason: string;
}
/** Adds to the thread (补充、沟通); it is no answer. */
export interface AddEnquiryMessage {
  readonly type: "say";
  readonly text: string;
  readonly attachments?: readonly Attachment[];
}
/** Answers (答复): each open point with words of its own. */
export interface AnswerEnquiry {
  readonly type: "answer";
  readonly answers: readonly { readonly point: number; readonly text: string }[];
  /** What stands around the answers. */
  readonly text?: string;
  readonly attachments?: readonly Attachment[];
}
/** The asker is content (满意): it is settled. */
export interface AcceptEnquiry {
  readonly type: "accept";
  /** 1 to 5. */
  readonly rating?: number;
  readonly note?: string;
}
/** The asker is not, or asks on (追问): with the points that are still to be answered. */
export interface FollowUpEnquiry {
  readonly type: "follow-up";
  readonly text: string;
  readonly points?: readonly string[];
  readonly rating?: number;
}
/** Makes a complaint of it (转为投诉): the complaint is filed with the question and this, and each refers to the other. */
export interface ComplainEnquiry {
  readonly type: "complain";
  readonly text: string;
  readonly attachments?: readonly Attachment[];
}
/** The asker needs no answer any more (撤回). */
export interface WithdrawEnquiry {
  readonly type: "withdraw";
  readonly reason: string;
}
/** The system notes that a deadline has passed: an answer goes to the manager, once; a settled one is closed. */
export interface NoteMissedEnquiry {
  readonly type: "note-missed";
  readonly deadline: string;
}

export type EnquiryAction =
  | AssignEnquiry
  | AddEnquiryMessage
  | AnswerEnquiry
  | AcceptEnquiry
  | FollowUpEnquiry
  | ComplainEnquiry
  | WithdrawEnquiry;
export type EnquiryCommand = AskEnquiry | EnquiryAction | NoteMissedEnquiry;

const words = text(2000);
const attachments = Schema.optionalKey(Schema.Array(AttachmentSchema).check(Schema.isMaxLength(4)));
const points = Schema.optionalKey(
  Schema.Array(text(300)).check(Schema.isMinLength(1), Schema.isMaxLength(20)),
);
const rating = Schema.optionalKey(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 5 })));

export const AskEnquirySchema = Schema.Struct({
  type: Schema.Literal("ask"),
  estate: Id,
  unit: Schema.optionalKey(Id),
  asker: Schema.optionalKey(Id),
  channel: Schema.Literals(enquiryChannels),
  text: words,
  points,
  attachments,
}) satisfies Schema.ConstraintDecoder<AskEnquiry>;

export const enquiryActionSchemas = {
  assign: Schema.Struct({ type: Schema.Literal("assign"), person: Id, reason: text(500) }),
  say: Schema.Struct({ type: Schema.Literal("say"), text: words, attachments }),
  answer: Schema.Struct({
    type: Schema.Literal("answer"),
    answers: Schema.Array(Schema.Struct({ point: Schema.Natural, text: words })).check(
      Schema.isMinLength(1),
      Schema.isMaxLength(60),
    ),
    text: Schema.optionalKey(words),
    attachments,
  }),
  accept: Schema.Struct({
    type: Schema.Literal("accept"),
    rating,
    note: Schema.optionalKey(text(500)),
  }),
  "follow-up": Schema.Struct({ type: Schema.Literal("follow-up"), text: words, points, rating }),
  complain: Schema.Struct({ type: Schema.Literal("complain"), text: words, attachments }),
  withdraw: Schema.Struct({ type: Schema.Literal("withdraw"), reason: text(500) }),
} as const;

/** What only the system sends. */
export const enquiryReactionSchemas = {
  "note-missed": Schema.Struct({ type: Schema.Literal("note-missed"), deadline: Schema.String }),
} as const;
