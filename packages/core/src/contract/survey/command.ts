import * as Schema from "effect/Schema";
import { DateText, Id, text } from "../../kernel/scalar.ts";
import { type Capability, type Need, surveyAreas, type SurveyTopic } from "./state.ts";

/** Opens a survey before a contract is drafted (发起调研). */
export interface OpenSurvey {
  readonly type: "open";
  readonly estate: string;
  readonly title: string;
  readonly closesOn: string;
  readonly topics: readonly SurveyTopic[];
}
/** A household says what matters to it (填写需求); again before the end to change its mind. */
export interface AnswerSurvey {
  readonly type: "answer";
  readonly unit: string;
  readonly needs: readonly Need[];
}
/** The company says what it can do (能力评估). */
export interface AssessSurvey {
  readonly type: "assess";
  readonly capabilities: readonly Capability[];
}
/** Ends it (结束); what was answered stands. */
export interface CloseSurvey {
  readonly type: "close";
}
export type SurveyAction = AnswerSurvey | AssessSurvey | CloseSurvey;
export type SurveyCommand = OpenSurvey | SurveyAction;

const level = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 5 }));

export const SurveyTopicSchema = Schema.Struct({
  id: Id,
  area: Schema.Literals(surveyAreas),
  title: text(200),
});

export const CapabilitySchema = Schema.Struct({ topic: Id, level, resources: text(1000) });

export const OpenSurveySchema = Schema.Struct({
  type: Schema.Literal("open"),
  estate: Id,
  title: text(200),
  closesOn: DateText,
  topics: Schema.Array(SurveyTopicSchema).check(Schema.isMinLength(1), Schema.isMaxLength(100)),
});

export const surveyActionSchemas = {
  answer: Schema.Struct({
    type: Schema.Literal("answer"),
    unit: Id,
    needs: Schema.Array(Schema.Struct({ topic: Id, weight: level, wanted: level })).check(
      Schema.isMinLength(1),
      Schema.isMaxLength(100),
    ),
  }),
  assess: Schema.Struct({
    type: Schema.Literal("assess"),
    capabilities: Schema.Array(CapabilitySchema).check(Schema.isMinLength(1), Schema.isMaxLength(100)),
  }),
  close: Schema.Struct({ type: Schema.Literal("close") }),
} as const;
