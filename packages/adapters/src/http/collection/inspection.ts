import { inspectionActionSchemas, OpenInspectionSchema } from "@heyue/core/standard/inspection/command";
import { ItemResultSchema } from "@heyue/core/standard/inspection/event";
import type { InspectionView } from "@heyue/core/standard/inspection/view";
import * as Schema from "effect/Schema";
import type { CollectionDescription } from "./description.ts";

const Text = Schema.NullOr(Schema.String);
const result = { ...ItemResultSchema.fields, note: Text };
const upload = {
  upload: Schema.String,
  by: Schema.String,
  at: Schema.String,
  notLookedAt: Schema.Array(Schema.String),
};

/** What the API answers about an inspection. */
const InspectionViewSchema = Schema.Struct({
  id: Schema.String,
  version: Schema.Natural,
  estate: Schema.String,
  contract: Schema.String,
  plan: Text,
  round: Text,
  plannedOn: Text,
  place: Schema.String,
  inspector: Schema.String,
  phase: Schema.Literals(["open", "recorded"]),
  standards: Schema.Array(Schema.String),
  record: Schema.NullOr(Schema.Struct(upload)),
  results: Schema.Array(Schema.Struct({ ...result, at: Schema.String, version: Schema.Natural })),
  notLookedAt: Schema.Array(Schema.String),
  missed: Schema.Array(Schema.String),
  further: Schema.Array(
    Schema.Struct({
      ...upload,
      results: Schema.Array(Schema.Struct(result)),
      differs: Schema.Array(Schema.String),
      adopted: Schema.Boolean,
    }),
  ),
  contested: Schema.Boolean,
  corrections: Schema.Array(
    Schema.Struct({
      by: Schema.String,
      on: Schema.String,
      reason: Schema.String,
      standards: Schema.Array(Schema.String),
      adopted: Text,
    }),
  ),
}).annotate({
  identifier: "InspectionView",
  description:
    "An inspection: measured (zero included), not applicable with its reason, and not looked at are three things",
}) satisfies Schema.ConstraintDecoder<InspectionView>;

/** Inspections (检查). */
export const inspections: CollectionDescription = {
  name: "inspections",
  opening: OpenInspectionSchema,
  actions: inspectionActionSchemas,
  view: InspectionViewSchema,
  titles: {
    open: "发起检查 Open an inspection: a round of the plan, or ad hoc under a key of the device's own",
    submit:
      "提交结果 Hand in what was found; use `upload` as the idempotency key, so that a repeat counts once",
    correct: "更正录入错误 Mend an entry error, with the reason",
    adopt: "采用另一份提交 Take over what another device handed in, with the reason",
  },
  refusals: {
    "nothing-changed": {
      "zh-CN": "更正后的结果与原结果相同。",
      en: "The corrected results are the same as before.",
    },
    "round-unknown": { "zh-CN": "检查计划中没有这一次检查。", en: "The plan has no such round." },
    "standard-unknown": {
      "zh-CN": "当日有效的合同文本中没有这项标准。",
      en: "The contract as of that day has no such standard.",
    },
    "standard-twice": { "zh-CN": "同一项标准出现了两次。", en: "The same standard is named twice." },
    "unit-unfit": {
      "zh-CN": "计量单位与合同标准不符，无法判定。",
      en: "The unit does not fit the standard's, so nothing can be said.",
    },
    "method-unfit": {
      "zh-CN": "测量方法与合同约定的考核方法不符。",
      en: "It was not measured in the way the contract says.",
    },
    "done-in-future": { "zh-CN": "完成时间不能晚于现在。", en: "It cannot have been done in the future." },
    "upload-known": { "zh-CN": "这份结果已经提交过。", en: "This upload was handed in already." },
    "upload-unknown": {
      "zh-CN": "没有这份提交，或已经采用。",
      en: "There is no such upload, or it was taken over already.",
    },
    "not-inspector": {
      "zh-CN": "只有检查人本人或项目经理可以更正。",
      en: "Only the one who inspected, or the manager, may mend it.",
    },
    "result-unknown": {
      "zh-CN": "该项标准没有检查结果，不能更正。",
      en: "Nothing was recorded about this standard that could be mended.",
    },
  },
};
