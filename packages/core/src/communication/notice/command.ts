import * as Schema from "effect/Schema";
import type { Attachment } from "../../kernel/attachment.ts";
import { AttachmentSchema } from "../../kernel/attachment-schema.ts";
import type { InputIssue } from "../../kernel/input-issue.ts";
import { DateText, decimal, Id, InstantText, text } from "../../kernel/scalar.ts";
import { RoleSchema } from "../../ports/directory-schema.ts";
import type { AudiencePart } from "./audience.ts";
import type { PromiseDetail } from "./promise-flag.ts";
import type { PublicityWish } from "./state.ts";
import { blanksOf, fillTemplate, noticeTemplates, type TemplateValues } from "./template/templates.ts";
import { type NoticeKind, noticeKinds, type NoticeText } from "./text.ts";

/** What a notice is to be; the text is written, or comes from our template of its kind. */
export interface NoticeContent {
  readonly kind: NoticeKind;
  readonly text?: NoticeText;
  readonly values?: TemplateValues;
  readonly audience: readonly AudiencePart[];
  readonly channels: readonly string[];
  readonly contract?: string;
  readonly publicity?: PublicityWish;
}
/** Drafts a notice (起草通知); `corrects` names the one it takes the place of (更正). */
export interface DraftNotice extends NoticeContent {
  readonly type: "draft";
  readonly estate: string;
  readonly corrects?: string;
}
/** Writes it anew before it is published (修改); what was approved must be approved again. */
export interface ReviseNotice extends NoticeContent {
  readonly type: "revise";
}
/** A person says of a flagged sentence whether it is a promise (认定承诺), and of what. */
export interface JudgePromise extends PromiseDetail {
  readonly type: "judge-promise";
  readonly flag: string;
  readonly isPromise: boolean;
  readonly reason: string;
}
/** Another person approves the revision that was read (审批). */
export interface ApproveNotice {
  readonly type: "approve";
  readonly revision: number;
}
export interface ScheduleNotice {
  readonly type: "schedule";
  readonly at: string;
}
export interface PublishNotice {
  readonly type: "publish";
}
/** I have read it (确认已读). */
export interface ReadNotice {
  readonly type: "read";
}
export interface ReplyNotice {
  readonly type: "reply";
  readonly text: string;
}
export interface AnswerReply {
  readonly type: "answer";
  readonly reply: number;
  readonly text: string;
}
export interface RecallNotice {
  readonly type: "recall";
  readonly reason: string;
}
/** What the channel says later about a message it took (送达回执). */
export interface ReportDelivery {
  readonly type: "report-delivery";
  readonly person: string;
  readonly channel: string;
  readonly outcome: "delivered" | "failed";
  readonly reason?: string;
}
/** A photo of a board place when it was posted 张贴, or when it was taken down 撤下. */
export interface PostPhoto {
  readonly type: "post" | "take-down";
  readonly place: string;
  readonly photo: Attachment;
}
/** What came of sending, as the channels answered. */
export interface DeliveryResult {
  readonly person: string;
  readonly channel: string;
  /** Id under which it was taken; `null` when it failed. */
  readonly ref: string | null;
  readonly reason: string | null;
}
export type NoticeAction =
  | ReviseNotice
  | JudgePromise
  | ApproveNotice
  | ScheduleNotice
  | PublishNotice
  | ReadNotice
  | ReplyNotice
  | AnswerReply
  | RecallNotice
  | ReportDelivery
  | PostPhoto;
/** What the house itself does with a notice. */
export type NoticeReaction =
  | { readonly type: "record-deliveries"; readonly results: readonly DeliveryResult[] }
  | { readonly type: "fall-back"; readonly deadline: string }
  | { readonly type: "open-link"; readonly person: string }
  | { readonly type: "supersede"; readonly by: string }
  | { readonly type: "note-missed"; readonly deadline: string };
export type NoticeCommand = DraftNotice | NoticeAction | NoticeReaction;

const Words = Schema.Struct({ title: text(200), body: text(20_000) });
export const NoticeTextSchema = Schema.Struct({ "zh-CN": Words, en: Schema.optionalKey(Words) });
const Values = Schema.Record(Schema.String, text(2000));

export const AudiencePartSchema = Schema.Union([
  Schema.Struct({ kind: Schema.Literal("building"), building: text(60) }),
  Schema.Struct({ kind: Schema.Literal("unit"), unit: Id }),
  Schema.Struct({ kind: Schema.Literal("role"), role: RoleSchema }),
  Schema.Struct({ kind: Schema.Literal("tag"), tag: text(100) }),
]);

const Days = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 365 }));
export const PublicityWishSchema = Schema.Struct({
  places: Schema.Array(text(100)).check(Schema.isMinLength(1), Schema.isMaxLength(100)),
  subject: Schema.optionalKey(text(60)),
  agreed: Schema.optionalKey(Schema.Struct({ clause: Id, days: Days })),
  days: Schema.optionalKey(Days),
});

const content = {
  kind: Schema.Literals(noticeKinds),
  text: Schema.optionalKey(NoticeTextSchema),
  values: Schema.optionalKey(Schema.Struct({ "zh-CN": Values, en: Schema.optionalKey(Values) })),
  audience: Schema.Array(AudiencePartSchema).check(Schema.isMinLength(1), Schema.isMaxLength(200)),
  channels: Schema.Array(Id).check(Schema.isMinLength(1), Schema.isMaxLength(10)),
  contract: Schema.optionalKey(text(160)),
  publicity: Schema.optionalKey(PublicityWishSchema),
};

export const DraftNoticeSchema = Schema.Struct({
  type: Schema.Literal("draft"),
  estate: Id,
  ...content,
  corrects: Schema.optionalKey(text(160)),
});

export const promiseDetailFields = {
  standard: Schema.optionalKey(Id),
  target: Schema.optionalKey(decimal(4)),
  frequency: Schema.optionalKey(text(40)),
  until: Schema.optionalKey(DateText),
  dueOn: Schema.optionalKey(DateText),
};

const photo = { place: text(100), photo: AttachmentSchema };

export const noticeActionSchemas = {
  revise: Schema.Struct({ type: Schema.Literal("revise"), ...content }),
  "judge-promise": Schema.Struct({
    type: Schema.Literal("judge-promise"),
    flag: Id,
    isPromise: Schema.Boolean,
    reason: text(1000),
    ...promiseDetailFields,
  }),
  approve: Schema.Struct({ type: Schema.Literal("approve"), revision: Schema.Natural }),
  schedule: Schema.Struct({ type: Schema.Literal("schedule"), at: InstantText }),
  publish: Schema.Struct({ type: Schema.Literal("publish") }),
  read: Schema.Struct({ type: Schema.Literal("read") }),
  reply: Schema.Struct({ type: Schema.Literal("reply"), text: text(4000) }),
  answer: Schema.Struct({ type: Schema.Literal("answer"), reply: Schema.Natural, text: text(4000) }),
  recall: Schema.Struct({ type: Schema.Literal("recall"), reason: text(1000) }),
  "report-delivery": Schema.Struct({
    type: Schema.Literal("report-delivery"),
    person: Id,
    channel: Id,
    outcome: Schema.Literals(["delivered", "failed"]),
    reason: Schema.optionalKey(text(500)),
  }),
  post: Schema.Struct({ type: Schema.Literal("post"), ...photo }),
  "take-down": Schema.Struct({ type: Schema.Literal("take-down"), ...photo }),
} as const;

export const DeliveryResultSchema = Schema.Struct({
  person: Id,
  channel: Id,
  ref: Schema.NullOr(Schema.String),
  reason: Schema.NullOr(Schema.String),
});

/** Not offered over HTTP. */
export const noticeReactionSchemas = {
  "record-deliveries": Schema.Struct({
    type: Schema.Literal("record-deliveries"),
    results: Schema.Array(DeliveryResultSchema).check(Schema.isMinLength(1), Schema.isMaxLength(1000)),
  }),
  "fall-back": Schema.Struct({ type: Schema.Literal("fall-back"), deadline: Schema.String }),
  "open-link": Schema.Struct({ type: Schema.Literal("open-link"), person: Id }),
  supersede: Schema.Struct({ type: Schema.Literal("supersede"), by: Schema.String }),
  "note-missed": Schema.Struct({ type: Schema.Literal("note-missed"), deadline: Schema.String }),
} as const;

const templateOf = (kind: NoticeKind) => noticeTemplates.find((template) => template.kind === kind);

/** The text that a content comes to; `null` where it has none or blanks are left. */
export const textOf = ({ kind, text, values }: NoticeContent): NoticeText | null => {
  if (text !== undefined) return text;
  const template = templateOf(kind);
  return values === undefined || template === undefined || blanksOf(template, values).length > 0
    ? null
    : fillTemplate(template, values);
};

/** What a schema cannot see: text or values, not both and not none, and no blank left. */
export const contentIssues = (command: NoticeCommand): readonly InputIssue[] => {
  if (command.type !== "draft" && command.type !== "revise") return [];
  const { kind, text, values } = command;
  if ((text === undefined) === (values === undefined))
    return [{ path: "/text", code: "invalid", message: "give either a text or the values of the template" }];
  const template = templateOf(kind);
  if (values === undefined || template === undefined) return [];
  return blanksOf(template, values).map((blank) => ({
    path: `/values/${blank}`,
    code: "missing",
    message: "the template needs this; fill it in",
  }));
};
