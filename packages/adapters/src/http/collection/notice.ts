import {
  AudiencePartSchema,
  DraftNoticeSchema,
  noticeActionSchemas,
  NoticeTextSchema,
  PublicityWishSchema,
} from "@heyue/core/communication/notice/command";
import {
  addresseeFields,
  AudienceCountsSchema,
  NoticeDeadlineSchema,
  PromiseFlagSchema,
  PublicitySchema,
} from "@heyue/core/communication/notice/event";
import { attemptStates, noticePhases } from "@heyue/core/communication/notice/state";
import { noticeKinds } from "@heyue/core/communication/notice/text";
import { type NoticeView, reaches } from "@heyue/core/communication/notice/view";
import * as Schema from "effect/Schema";
import type { CollectionDescription } from "./description.ts";
import { noticeRefusals } from "./notice-refusals.ts";

const Text = Schema.NullOr(Schema.String);
const done = { by: Schema.String, at: Schema.String };

/** What the API answers about a notice. */
export const NoticeViewSchema = Schema.Struct({
  id: Schema.String,
  version: Schema.Natural,
  estate: Schema.String,
  contract: Text,
  kind: Schema.Literals(noticeKinds),
  phase: Schema.Literals(noticePhases),
  text: NoticeTextSchema,
  audience: Schema.Array(AudiencePartSchema),
  channels: Schema.Array(Schema.String),
  wish: Schema.NullOr(PublicityWishSchema),
  corrects: Text,
  authors: Schema.Array(Schema.String),
  revision: Schema.Natural,
  flags: Schema.Array(PromiseFlagSchema),
  approved: Schema.NullOr(Schema.Struct(done)),
  scheduledFor: Text,
  failure: Schema.NullOr(Schema.Struct({ at: Schema.String, code: Schema.String })),
  publishedAt: Text,
  counts: Schema.NullOr(AudienceCountsSchema),
  reach: Schema.Array(
    Schema.Struct({
      reach: Schema.Literals(reaches),
      people: Schema.Natural,
      events: Schema.Array(Schema.Natural),
    }),
  ),
  recipients: Schema.Array(
    Schema.Struct({
      ...addresseeFields,
      attempts: Schema.Array(
        Schema.Struct({
          channel: Schema.String,
          state: Schema.Literals(attemptStates),
          at: Schema.String,
          ref: Text,
          reason: Text,
          version: Schema.Natural,
        }),
      ),
      read: Schema.NullOr(
        Schema.Struct({
          at: Schema.String,
          how: Schema.Literals(["link", "act"]),
          version: Schema.Natural,
        }),
      ),
      reach: Schema.Literals(reaches),
    }),
  ),
  replies: Schema.Array(
    Schema.Struct({
      number: Schema.Natural,
      person: Schema.String,
      at: Schema.String,
      text: Text,
      answer: Schema.NullOr(Schema.Struct({ ...done, text: Text })),
    }),
  ),
  publicity: Schema.NullOr(Schema.Struct({ ...PublicitySchema.fields, kept: Schema.NullOr(Schema.Boolean) })),
  deadlines: Schema.Array(NoticeDeadlineSchema),
  missed: Schema.Array(NoticeDeadlineSchema),
  recalled: Schema.NullOr(Schema.Struct({ ...done, reason: Schema.String })),
  supersededBy: Schema.NullOr(Schema.Struct({ notice: Schema.String, at: Schema.String })),
}).annotate({
  identifier: "NoticeView",
  description:
    "A notice, whom it reached by which channel, and who read it; read is an opened personal link or an explicit act, never what a channel says",
}) satisfies Schema.ConstraintDecoder<NoticeView>;

/** Notices (通知公告). */
export const notices: CollectionDescription = {
  name: "notices",
  opening: DraftNoticeSchema,
  actions: noticeActionSchemas,
  view: NoticeViewSchema,
  titles: {
    open: "起草通知 Draft a notice, in words of one's own or from the template of its kind; `corrects` takes the place of another",
    revise: "修改 Write it anew before it is published; what was approved must be approved again",
    "judge-promise": "认定承诺 Say of a flagged sentence whether it is a promise, and of what",
    approve: "批准 Approve the revision that was read, as another person than its authors",
    schedule: "定时发布 Publish it by itself at a time",
    publish: "发布 Publish it to the people whom the directory has today",
    read: "确认已读 I have read it",
    reply: "回复 Reply to it",
    answer: "答复 Answer a reply",
    recall: "撤回 Recall it, with the reason; it stays on record",
    "report-delivery": "送达回执 Record what a channel says later about a message it took",
    post: "张贴照片 Photo of a board place when it was posted",
    "take-down": "撤下照片 Photo of a board place after the last day of the period",
  },
  refusals: noticeRefusals,
};
