import { disclosureActionSchemas, OpenDisclosuresSchema } from "@heyue/core/communication/disclosure/command";
import {
  AgreedSchema,
  CompilationSchema,
  DisclosureDeadlineSchema,
  DueItemSchema,
  EscalationSchema,
  PostingSchema,
  ReportSchema,
} from "@heyue/core/communication/disclosure/event";
import { disclosurePhases, itemPhases } from "@heyue/core/communication/disclosure/state";
import type { DisclosureView } from "@heyue/core/communication/disclosure/view";
import * as Schema from "effect/Schema";
import type { CollectionDescription } from "./description.ts";

const Text = Schema.NullOr(Schema.String);
const done = { by: Schema.String, at: Schema.String };

/** What the API answers about the disclosures of a contract. */
const DisclosureViewSchema = Schema.Struct({
  id: Schema.String,
  version: Schema.Natural,
  estate: Schema.String,
  contract: Schema.String,
  openedOn: Schema.String,
  phase: Schema.Literals(disclosurePhases),
  agreed: Schema.Array(AgreedSchema),
  items: Schema.Array(
    Schema.Struct({
      ...DueItemSchema.fields,
      phase: Schema.Literals(itemPhases),
      compiled: Schema.NullOr(Schema.Struct({ ...CompilationSchema.fields, unknown: Schema.Natural })),
      approved: Schema.NullOr(Schema.Struct(done)),
      posted: Schema.NullOr(PostingSchema),
      objections: Schema.Array(
        Schema.Struct({
          number: Schema.Natural,
          person: Schema.String,
          at: Schema.String,
          text: Text,
          answer: Schema.NullOr(Schema.Struct({ ...done, text: Text })),
        }),
      ),
      objectionCount: Schema.Natural,
      answeredCount: Schema.Natural,
      reports: Schema.Array(ReportSchema),
      escalations: Schema.Array(EscalationSchema),
    }),
  ),
  deadlines: Schema.Array(DisclosureDeadlineSchema),
  missed: Schema.Array(DisclosureDeadlineSchema),
  overdue: Schema.Array(DisclosureDeadlineSchema),
}).annotate({
  identifier: "DisclosureView",
  description:
    "What is laid open under one contract, when it is due and on what that rests; a figure that nobody knows is null, and each names the events or file rows it comes from",
}) satisfies Schema.ConstraintDecoder<DisclosureView>;

/** Disclosures (信息公示). */
export const disclosures: CollectionDescription = {
  name: "disclosures",
  opening: OpenDisclosuresSchema,
  actions: disclosureActionSchemas,
  view: DisclosureViewSchema,
  titles: {
    open: "建立信息公示台账 Open the disclosures of a contract; what is due when follows from law, contract and the house",
    compile:
      "编制 Put the figures of an item together from the contract, the scorecard, the account or an uploaded table",
    approve: "批准 Approve the figures that were seen, as another person than who compiled them",
    post: "张贴 Post it at the boards, with a photo of each",
    "take-down": "撤下 Photo of a board place after the last day of the period",
    object: "异议 Object to what is laid open",
    answer: "答复异议 Answer an objection",
    report: "报告 Record that it was reported to the assembly or the committee",
  },
  refusals: {
    "contract-unknown": {
      "zh-CN": "没有这份合同，或者合同没有这一条款。",
      en: "There is no such contract, or it has no such clause.",
    },
    "contract-not-in-force": { "zh-CN": "合同尚未生效或者已经终止。", en: "The contract is not in force." },
    "subject-twice": { "zh-CN": "同一公示事项出现了两次。", en: "The same subject is named twice." },
    "item-unknown": { "zh-CN": "没有这一公示事项。", en: "There is no such item." },
    "source-not-for-subject": {
      "zh-CN": "这一事项不能从该来源编制，请选择所列的来源。",
      en: "This subject is not compiled from there; choose one of the sources listed.",
    },
    "import-missing": {
      "zh-CN": "导入须同时有已上传的文件和各行数据，其他来源都不需要。",
      en: "An import needs the uploaded file and its rows; any other source has neither.",
    },
    "period-in-future": { "zh-CN": "所属期间不能晚于今天。", en: "The period cannot reach beyond today." },
    "period-backwards": { "zh-CN": "所属期间的结束早于开始。", en: "The period ends before it begins." },
    "nothing-known": {
      "zh-CN": "该来源在所属期间没有任何数据。",
      en: "This source has nothing for the period.",
    },
    "own-compilation": {
      "zh-CN": "编制人不能批准，请由他人批准。",
      en: "Whoever compiled it cannot approve it; ask another person.",
    },
    "compiled-since": {
      "zh-CN": "公示内容在您查看之后又重新编制，请查看最新内容。",
      en: "It was compiled anew since you saw it; look at it as it is now.",
    },
    "too-few-places": { "zh-CN": "张贴的位置少于法规要求。", en: "It must be posted at more places." },
    "place-twice": { "zh-CN": "同一位置出现了两次。", en: "The same place is named twice." },
    "place-unknown": { "zh-CN": "没有在该处张贴。", en: "It is not posted at this place." },
    "photo-twice": { "zh-CN": "该处已经有撤下的照片。", en: "This place has its last photo already." },
    "period-running": {
      "zh-CN": "公示期未满，最后一天过后才能撤下。",
      en: "The period is not over; it is taken down after its last day.",
    },
    "objection-unknown": { "zh-CN": "没有这一异议。", en: "There is no such objection." },
    "already-answered": { "zh-CN": "这一异议已经答复过。", en: "This objection was answered already." },
    "already-reported": { "zh-CN": "已经向其报告过。", en: "It was reported there already." },
    "deadline-running": { "zh-CN": "这一时限尚未届满。", en: "This deadline has not passed yet." },
    "on-in-future": { "zh-CN": "日期不能晚于今天。", en: "The day lies in the future." },
  },
};
