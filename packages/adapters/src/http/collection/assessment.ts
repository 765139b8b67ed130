import { AttachmentSchema } from "@heyue/core/kernel/attachment-schema";
import {
  assessmentActionSchemas,
  OpenAssessmentSchema,
  RatingSchema,
} from "@heyue/core/standard/assessment/command";
import { assessmentEventSchemas } from "@heyue/core/standard/assessment/event";
import { assessmentPhases } from "@heyue/core/standard/assessment/state";
import type { AssessmentView } from "@heyue/core/standard/assessment/view";
import { ItemResultSchema } from "@heyue/core/standard/inspection/event";
import * as Schema from "effect/Schema";
import { SatisfactionSchema, TallySchema } from "../score-schema.ts";
import type { CollectionDescription } from "./description.ts";

const Text = Schema.NullOr(Schema.String);

/** What the API answers about an assessment. */
const AssessmentViewSchema = Schema.Struct({
  ...assessmentEventSchemas.AssessmentOpened.fields,
  version: Schema.Natural,
  phase: Schema.Literals(assessmentPhases),
  standards: Schema.Array(
    Schema.Struct({
      standard: Schema.String,
      thirdParty: Schema.NullOr(TallySchema),
      owners: Schema.NullOr(SatisfactionSchema),
    }),
  ),
  visits: Schema.Array(
    Schema.Struct({
      version: Schema.Natural,
      at: Schema.String,
      place: Schema.String,
      by: Schema.String,
      results: Schema.Array(Schema.Struct({ ...ItemResultSchema.fields, note: Text })),
      struck: Schema.NullOr(Schema.Struct({ by: Schema.String, reason: Schema.String })),
    }),
  ),
  units: Schema.Natural,
  noted: Schema.Natural,
  answers: Schema.NullOr(
    Schema.Array(
      Schema.Struct({
        unit: Schema.String,
        version: Schema.Natural,
        at: Schema.String,
        by: Schema.String,
        via: Schema.Literals(["own", "noted"]),
        ratings: Schema.Array(RatingSchema),
        comment: Text,
      }),
    ),
  ),
  report: Schema.Array(AttachmentSchema),
}).annotate({
  identifier: "AssessmentView",
  description: "Owner feedback or a third-party assessment, counted apart from the company's own inspections",
}) satisfies Schema.ConstraintDecoder<AssessmentView>;

/** Assessments from outside (外部评价). */
export const assessments: CollectionDescription = {
  name: "assessments",
  opening: OpenAssessmentSchema,
  actions: assessmentActionSchemas,
  view: AssessmentViewSchema,
  titles: {
    open: "发起评价 Open an assessment: owner feedback, or a third party's under its engagement",
    measure: "录入实测 Enter what a third party measured, by the same check as an inspection's",
    strike: "作废 Take a visit out of the count, with the reason; it stays on record",
    rate: "评分 A unit says how content it is, 1 to 5; its latest answer counts",
    close: "结束 End it; a third party's with its report",
  },
  refusals: {
    "standard-twice": { "zh-CN": "同一项标准出现了两次。", en: "The same standard is named twice." },
    "unit-unfit": {
      "zh-CN": "计量单位与合同标准不符，无法评定。",
      en: "The unit does not fit the standard's, so nothing can be said.",
    },
    "method-unfit": {
      "zh-CN": "测量方法与合同约定的考核方法不符。",
      en: "It was not measured in the way the contract says.",
    },
    "wrong-kind": {
      "zh-CN": "第三方评估录入实测值，业主评价录入满意度评分。",
      en: "A third party measures, owners rate; this is the other kind.",
    },
    "engagement-missing": {
      "zh-CN": "第三方评估须写明委托合同。",
      en: "Name the contract of engagement of the third party.",
    },
    "period-reversed": { "zh-CN": "结束日期早于开始日期。", en: "The period would end before it begins." },
    "outside-period": { "zh-CN": "不在评价期间内。", en: "It lies outside the period of the assessment." },
    "measured-in-future": {
      "zh-CN": "测量时间不能晚于现在。",
      en: "It cannot have been measured in the future.",
    },
    "visit-unknown": {
      "zh-CN": "没有这次实测记录，或已经作废。",
      en: "There is no such visit, or it was struck already.",
    },
    "unit-unknown": { "zh-CN": "小区没有这一房屋。", en: "The estate has no such unit." },
  },
};
