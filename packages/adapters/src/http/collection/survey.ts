import {
  CapabilitySchema,
  OpenSurveySchema,
  surveyActionSchemas,
  SurveyTopicSchema,
} from "@heyue/core/contract/survey/command";
import type { SurveyView } from "@heyue/core/contract/survey/view";
import * as Schema from "effect/Schema";
import type { CollectionDescription } from "./description.ts";

/** What the API answers about a survey. */
const SurveyViewSchema = Schema.Struct({
  id: Schema.String,
  version: Schema.Natural,
  estate: Schema.String,
  title: Schema.String,
  phase: Schema.Literals(["open", "closed"]),
  closesOn: Schema.String,
  households: Schema.Natural,
  topics: Schema.Array(
    Schema.Struct({
      ...SurveyTopicSchema.fields,
      answered: Schema.Natural,
      weight: Schema.NullOr(Schema.Natural),
      wanted: Schema.NullOr(Schema.Natural),
      capability: Schema.NullOr(CapabilitySchema),
      gap: Schema.NullOr(Schema.Natural),
    }),
  ),
}).annotate({
  identifier: "SurveyView",
  description: "What households want, beside what the company can do; means in hundredths",
}) satisfies Schema.ConstraintDecoder<SurveyView>;

/** Pre-signing surveys (签约前调研). */
export const surveys: CollectionDescription = {
  name: "surveys",
  opening: OpenSurveySchema,
  actions: surveyActionSchemas,
  view: SurveyViewSchema,
  titles: {
    open: "发起调研 Ask what owners need before a contract is drafted",
    answer: "填写需求 What matters to a household; again to change its mind",
    assess: "能力评估 What the company can do, with which resources",
    close: "结束 End it",
  },
  refusals: {
    "survey-closed": { "zh-CN": "调研已经结束。", en: "The survey is over." },
    "closes-in-past": { "zh-CN": "截止日期不能早于今天。", en: "The last day lies in the past." },
    "topic-unknown": { "zh-CN": "调研中没有这一项。", en: "The survey does not ask about this." },
    "topic-twice": { "zh-CN": "同一项出现了两次。", en: "The same topic is named twice." },
  },
};
