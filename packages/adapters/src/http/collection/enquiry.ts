import { AskEnquirySchema, enquiryActionSchemas } from "@heyue/core/communication/enquiry/command";
import { EnquiryDeadlineSchema } from "@heyue/core/communication/enquiry/event";
import { enquiryChannels, enquiryOutcomes, enquiryPhases } from "@heyue/core/communication/enquiry/state";
import type { EnquiryView } from "@heyue/core/communication/enquiry/view";
import { AttachmentSchema } from "@heyue/core/kernel/attachment-schema";
import * as Schema from "effect/Schema";
import type { CollectionDescription } from "./description.ts";

const Text = Schema.NullOr(Schema.String);

/** What the API answers about an enquiry. */
const EnquiryViewSchema = Schema.Struct({
  id: Schema.String,
  version: Schema.Natural,
  estate: Schema.String,
  unit: Text,
  asker: Schema.String,
  channel: Schema.Literals(enquiryChannels),
  askedAt: Schema.String,
  phase: Schema.Literals(enquiryPhases),
  answerer: Schema.String,
  points: Schema.Array(
    Schema.Struct({
      text: Text,
      answer: Schema.NullOr(Schema.Struct({ text: Text, by: Schema.String, at: Schema.String })),
    }),
  ),
  thread: Schema.Array(
    Schema.Struct({
      kind: Schema.Literals(["question", "message", "answer", "follow-up", "complaint"]),
      side: Schema.Literals(["asker", "house"]),
      by: Schema.String,
      at: Schema.String,
      text: Text,
      attachments: Schema.Array(AttachmentSchema),
    }),
  ),
  next: Schema.NullOr(EnquiryDeadlineSchema),
  overdueSince: Text,
  missed: Schema.Array(
    Schema.Struct({ deadline: EnquiryDeadlineSchema, at: Schema.String, escalatedTo: Text }),
  ),
  rounds: Schema.Natural,
  satisfaction: Schema.NullOr(
    Schema.Struct({
      satisfied: Schema.Boolean,
      rating: Schema.NullOr(Schema.Natural),
      note: Text,
      at: Schema.String,
    }),
  ),
  ended: Schema.NullOr(Schema.Struct({ outcome: Schema.Literals(enquiryOutcomes), at: Schema.String })),
  complaint: Text,
}).annotate({
  identifier: "EnquiryView",
  description: "A question with its points, the thread, who owes the answer and by when",
}) satisfies Schema.ConstraintDecoder<EnquiryView>;

/** Enquiries (咨询). */
export const enquiries: CollectionDescription = {
  name: "enquiries",
  opening: AskEnquirySchema,
  actions: enquiryActionSchemas,
  view: EnquiryViewSchema,
  titles: {
    open: "提出咨询 Ask, for oneself or on behalf of who asked",
    assign: "改派 Another person answers; the time stays",
    say: "补充、沟通 Add to the thread; it is no answer",
    answer: "答复 Answer every open point with words of its own",
    accept: "满意 Settle it",
    "follow-up": "追问 Ask on, with the points that are open",
    complain: "转为投诉 Make a complaint of it; question and complaint refer to each other",
    withdraw: "撤回 No answer is needed any more",
  },
  refusals: {
    "asker-missing": {
      "zh-CN": "请在 asker 中写明是谁询问。",
      en: "Say in asker who asked.",
    },
    "not-asker": { "zh-CN": "只有询问人可以进行此操作。", en: "Only whoever asked may do this." },
    "not-answerer": {
      "zh-CN": "只有指定的答复人或者项目经理可以答复；可先改派。",
      en: "Only the named answerer or the manager answers; assign it first.",
    },
    "not-staff": {
      "zh-CN": "答复人须是本小区的工作人员。",
      en: "The answerer must work at this estate.",
    },
    "nothing-changed": { "zh-CN": "此人已经是答复人。", en: "This person is the answerer already." },
    "points-unanswered": {
      "zh-CN": "须逐点答复；尚有要点没有回答。",
      en: "Every point needs an answer; some have none yet.",
    },
    "point-unknown": { "zh-CN": "没有这一要点。", en: "There is no such point." },
    "point-twice": { "zh-CN": "同一要点回答了两次。", en: "The same point is answered twice." },
  },
};
