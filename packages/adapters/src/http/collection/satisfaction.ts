import {
  DraftSatisfactionSchema,
  satisfactionActionSchemas,
} from "@heyue/core/communication/satisfaction/command";
import { SampleSchema, SatisfactionDeadlineSchema } from "@heyue/core/communication/satisfaction/event";
import { BothLanguagesSchema, QuestionSchema } from "@heyue/core/communication/satisfaction/question";
import { samplingMethods } from "@heyue/core/communication/satisfaction/sampling";
import { satisfactionPhases } from "@heyue/core/communication/satisfaction/state";
import type { SatisfactionView } from "@heyue/core/communication/satisfaction/view";
import * as Schema from "effect/Schema";
import type { CollectionDescription } from "./description.ts";

const Text = Schema.NullOr(Schema.String);
const { people: _, population, frame, strata } = SampleSchema.fields;

const NotEnoughSchema = Schema.Struct({ kind: Schema.Literal("not-enough-answers") });
const counted = {
  n: Schema.Natural,
  events: Schema.Array(Schema.Natural),
  low: Schema.Int,
  high: Schema.Int,
};
const ShareSchema = Schema.Union([
  Schema.Struct({ kind: Schema.Literal("share"), hits: Schema.Natural, ...counted }),
  NotEnoughSchema,
]);
const MeanSchema = Schema.Union([
  Schema.Struct({
    kind: Schema.Literal("mean"),
    sum: Schema.Natural,
    squares: Schema.Natural,
    ...counted,
  }),
  NotEnoughSchema,
]);

const QuestionResultSchema = Schema.Union([
  Schema.Struct({
    question: Schema.String,
    kind: Schema.Literal("choice"),
    options: Schema.Array(Schema.Struct({ option: Schema.String, share: ShareSchema })),
  }),
  Schema.Struct({
    question: Schema.String,
    kind: Schema.Literal("scale"),
    mean: MeanSchema,
    satisfied: ShareSchema,
    isWeak: Schema.NullOr(Schema.Boolean),
  }),
  Schema.Struct({ question: Schema.String, kind: Schema.Literal("text"), answers: Schema.Natural }),
]);

const asked = Schema.Struct({ n: Schema.Natural });

/** What the API answers about a satisfaction survey. */
const SatisfactionViewSchema = Schema.Struct({
  id: Schema.String,
  version: Schema.Natural,
  estate: Schema.String,
  title: BothLanguagesSchema,
  questions: Schema.Array(QuestionSchema),
  follows: Text,
  organiser: Schema.String,
  phase: Schema.Literals(satisfactionPhases),
  closesOn: Text,
  sampling: Schema.NullOr(
    Schema.Struct({
      method: Schema.Literals(samplingMethods),
      seed: Schema.String,
      population,
      sampled: Schema.Natural,
      frame,
      strata,
      people: Schema.NullOr(
        Schema.Array(
          Schema.Struct({
            person: Schema.String,
            building: Schema.String,
            number: Schema.Natural,
            hasAnswered: Schema.Boolean,
          }),
        ),
      ),
    }),
  ),
  rate: Schema.Struct({ answered: Schema.Natural, sampled: Schema.Natural }),
  own: Schema.Struct({ isAsked: Schema.Boolean, hasAnswered: Schema.Boolean }),
  reminders: Schema.Array(Schema.Struct({ at: Schema.String, by: Schema.String, people: Schema.Natural })),
  results: Schema.NullOr(
    Schema.Struct({
      questions: Schema.Array(QuestionResultSchema),
      buildings: Schema.Array(
        Schema.Struct({
          building: Schema.String,
          population: Schema.Natural,
          sampled: Schema.Natural,
          results: Schema.Union([Schema.Array(QuestionResultSchema), NotEnoughSchema]),
        }),
      ),
      compared: Schema.Array(
        Schema.Struct({
          question: Schema.String,
          kind: Schema.Literals(["share", "mean"]),
          option: Text,
          earlier: asked,
          later: asked,
          difference: Schema.Int,
          low: Schema.Int,
          high: Schema.Int,
          isSignificant: Schema.Boolean,
        }),
      ),
    }),
  ),
  words: Schema.NullOr(
    Schema.Array(Schema.Struct({ question: Schema.String, texts: Schema.Array(Schema.String) })),
  ),
  takenUp: Schema.Array(
    Schema.Struct({
      question: Schema.String,
      contract: Schema.String,
      standard: Schema.String,
      what: Schema.String,
      by: Schema.String,
      at: Schema.String,
    }),
  ),
  published: Schema.NullOr(Schema.Struct({ at: Schema.String, by: Schema.String })),
  next: Schema.NullOr(SatisfactionDeadlineSchema),
  missed: Schema.Array(Schema.Struct({ deadline: SatisfactionDeadlineSchema, at: Schema.String })),
}).annotate({
  identifier: "SatisfactionView",
  description:
    "A satisfaction survey: sample, response rate, figures with intervals; shares in hundredths of a percent, means in hundredths of a point",
}) satisfies Schema.ConstraintDecoder<SatisfactionView>;

/** Satisfaction surveys (满意度调查). */
export const questionnaires: CollectionDescription = {
  name: "questionnaires",
  opening: DraftSatisfactionSchema,
  actions: satisfactionActionSchemas,
  view: SatisfactionViewSchema,
  titles: {
    open: "设计问卷 Write a satisfaction questionnaire, in both languages",
    revise: "修改问卷 Replace it while it is a draft",
    draw: "抽样并开始 Draw the sample from a seed and begin",
    remind: "催答 Remind whoever has not answered",
    answer: "填写问卷 Answer, once; what is left out is passed over",
    close: "结束 End it",
    "take-up": "采取措施 Do something about a weak question: a deviation is opened",
    publish: "公布结果 Lay the figures open",
  },
  refusals: {
    "question-twice": { "zh-CN": "同一题目出现了两次。", en: "The same question is named twice." },
    "option-twice": { "zh-CN": "同一选项出现了两次。", en: "The same option is named twice." },
    "scale-invalid": {
      "zh-CN": "满意的起点不能高于量表的最高分。",
      en: "Satisfied cannot begin above the last point of the scale.",
    },
    "former-unknown": {
      "zh-CN": "本小区没有这次已结束的调查可供比较。",
      en: "The estate has no such survey that has ended.",
    },
    "closes-in-past": { "zh-CN": "截止日期须晚于今天。", en: "The last day must be after today." },
    "size-missing": {
      "zh-CN": "抽样须写明人数；全部询问请用 everybody。",
      en: "Say how many are asked; use everybody to ask all.",
    },
    "nobody-to-ask": {
      "zh-CN": "没有登记并核实的业主可供抽样。",
      en: "No owner with checked evidence is there to be asked.",
    },
    "not-sampled": { "zh-CN": "此人不在样本中。", en: "This person is not in the sample." },
    "already-answered": { "zh-CN": "每人只能填写一次。", en: "Everybody answers once." },
    "question-unknown": { "zh-CN": "问卷中没有这一题。", en: "The questionnaire does not ask this." },
    "answer-kind": {
      "zh-CN": "回答方式与题型不符。",
      en: "The answer does not fit the kind of question.",
    },
    "option-unknown": { "zh-CN": "没有这一选项。", en: "There is no such option." },
    "point-unknown": { "zh-CN": "分值不在量表之内。", en: "The point is not on the scale." },
    "survey-closed": { "zh-CN": "调查已经截止。", en: "The survey is over." },
    "still-open": {
      "zh-CN": "截止日前仍有人未答，不能提前结束。",
      en: "Somebody can still answer; it does not end before its last day.",
    },
    "everybody-answered": {
      "zh-CN": "样本中的人都已回答，无人可催。",
      en: "Everybody has answered; nobody is left to remind.",
    },
    "not-enough-answers": {
      "zh-CN": "答卷不足，不能得出结论。",
      en: "There are not enough answers to conclude from.",
    },
    "not-weak": { "zh-CN": "这一题不是弱项。", en: "This question is not weak." },
    "already-taken-up": { "zh-CN": "已经采取过措施。", en: "Something is done about it already." },
  },
};
