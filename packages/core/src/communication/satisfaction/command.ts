import * as Schema from "effect/Schema";
import { DateText, Id, text } from "../../kernel/scalar.ts";
import {
  type Answer,
  AnswerSchema,
  type BothLanguages,
  BothLanguagesSchema,
  type Question,
  QuestionSchema,
} from "./question.ts";
import { type SamplingMethod, samplingMethods } from "./sampling.ts";

/** Writes a questionnaire (设计问卷). */
export interface DraftSatisfaction {
  readonly type: "draft";
  readonly estate: string;
  readonly title: BothLanguages;
  readonly questions: readonly Question[];
  /** Earlier survey to compare with. */
  readonly follows?: string;
}
/** Replaces the questionnaire while it is a draft (修改问卷). */
export interface ReviseSatisfaction {
  readonly type: "revise";
  readonly title: BothLanguages;
  readonly questions: readonly Question[];
}
/** Draws the sample from the owners of today and begins (抽样并开始): the sample never changes afterwards. */
export interface DrawSatisfaction {
  readonly type: "draw";
  readonly method: SamplingMethod;
  /** How many are asked; nothing for everybody. */
  readonly size?: number;
  /** Decides who: told beforehand, so that it is nobody's choice. */
  readonly seed: string;
  readonly closesOn: string;
}
/** Reminds whoever has not answered (催答). */
export interface RemindSatisfaction {
  readonly type: "remind";
}
/** Answers (填写问卷): once; what is left out is passed over. Staff name whose answers they write down. */
export interface AnswerSatisfaction {
  readonly type: "answer";
  readonly person?: string;
  readonly answers: readonly Answer[];
}
/** Ends it (结束). */
export interface CloseSatisfaction {
  readonly type: "close";
}
/** Does something about a weak question (采取措施): a deviation from the standard is opened. */
export interface TakeUpSatisfaction {
  readonly type: "take-up";
  readonly question: string;
  readonly contract: string;
  readonly standard: string;
  readonly what: string;
}
/** Lays the figures open to everybody of the estate (公布结果). */
export interface PublishSatisfaction {
  readonly type: "publish";
}
/** The system notes that it was not published in time. */
export interface NoteMissedSatisfaction {
  readonly type: "note-missed";
  readonly deadline: string;
}

export type SatisfactionAction =
  | ReviseSatisfaction
  | DrawSatisfaction
  | RemindSatisfaction
  | AnswerSatisfaction
  | CloseSatisfaction
  | TakeUpSatisfaction
  | PublishSatisfaction;
export type SatisfactionCommand = DraftSatisfaction | SatisfactionAction | NoteMissedSatisfaction;

const questions = Schema.Array(QuestionSchema).check(Schema.isMinLength(1), Schema.isMaxLength(50));

export const DraftSatisfactionSchema = Schema.Struct({
  type: Schema.Literal("draft"),
  estate: Id,
  title: BothLanguagesSchema,
  questions,
  follows: Schema.optionalKey(text(200)),
}) satisfies Schema.ConstraintDecoder<DraftSatisfaction>;

export const satisfactionActionSchemas = {
  revise: Schema.Struct({ type: Schema.Literal("revise"), title: BothLanguagesSchema, questions }),
  draw: Schema.Struct({
    type: Schema.Literal("draw"),
    method: Schema.Literals(samplingMethods),
    size: Schema.optionalKey(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 5000 }))),
    seed: text(100),
    closesOn: DateText,
  }),
  remind: Schema.Struct({ type: Schema.Literal("remind") }),
  answer: Schema.Struct({
    type: Schema.Literal("answer"),
    person: Schema.optionalKey(Id),
    answers: Schema.Array(AnswerSchema).check(Schema.isMinLength(1), Schema.isMaxLength(50)),
  }),
  close: Schema.Struct({ type: Schema.Literal("close") }),
  "take-up": Schema.Struct({
    type: Schema.Literal("take-up"),
    question: Id,
    contract: text(200),
    standard: Id,
    what: text(500),
  }),
  publish: Schema.Struct({ type: Schema.Literal("publish") }),
} as const;

/** What only the system sends. */
export const satisfactionReactionSchemas = {
  "note-missed": Schema.Struct({ type: Schema.Literal("note-missed"), deadline: Schema.String }),
} as const;
