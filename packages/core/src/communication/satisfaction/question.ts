import * as Schema from "effect/Schema";
import type { Personal } from "../../kernel/personal.ts";
import { Id, PersonalText, text } from "../../kernel/scalar.ts";

/** The same words in both languages. */
export interface BothLanguages {
  readonly "zh-CN": string;
  readonly en: string;
}

interface Asked {
  readonly id: string;
  readonly text: BothLanguages;
}

/** One answer of several to choose from (选项). */
export interface Option {
  readonly id: string;
  readonly text: BothLanguages;
}

/** A question (题目): single 单选, multiple 多选, scale 量表, text 开放题. Each may be passed over. */
export type Question =
  | (Asked & { readonly kind: "single" | "multiple"; readonly options: readonly Option[] })
  | (Asked & {
      readonly kind: "scale";
      /** Points from 1 to this. */
      readonly points: number;
      /** From this point on an answer counts as satisfied. */
      readonly satisfiedFrom: number;
    })
  | (Asked & { readonly kind: "text" });

/** What is said to one question; a question that is passed over has none. */
export type Answer<Text = string> =
  | { readonly question: string; readonly choices: readonly string[] }
  | { readonly question: string; readonly point: number }
  | { readonly question: string; readonly text: Text };

/** An answer as it is stored: words are personal. */
export type StoredAnswer = Answer<Personal>;

const Both = Schema.Struct({ "zh-CN": text(300), en: text(300) });
const options = Schema.Array(Schema.Struct({ id: Id, text: Both })).check(
  Schema.isMinLength(2),
  Schema.isMaxLength(20),
);

export const BothLanguagesSchema = Both;

export const QuestionSchema = Schema.Union([
  Schema.Struct({ id: Id, text: Both, kind: Schema.Literals(["single", "multiple"]), options }),
  Schema.Struct({
    id: Id,
    text: Both,
    kind: Schema.Literal("scale"),
    points: Schema.Int.check(Schema.isBetween({ minimum: 2, maximum: 10 })),
    satisfiedFrom: Schema.Int.check(Schema.isBetween({ minimum: 2, maximum: 10 })),
  }),
  Schema.Struct({ id: Id, text: Both, kind: Schema.Literal("text") }),
]) satisfies Schema.ConstraintDecoder<Question>;

const choices = Schema.Array(Id).check(Schema.isMinLength(1), Schema.isMaxLength(20));

export const AnswerSchema = Schema.Union([
  Schema.Struct({ question: Id, choices }),
  Schema.Struct({ question: Id, point: Schema.Natural }),
  Schema.Struct({ question: Id, text: text(1000) }),
]) satisfies Schema.ConstraintDecoder<Answer>;

export const StoredAnswerSchema = Schema.Union([
  Schema.Struct({ question: Id, choices }),
  Schema.Struct({ question: Id, point: Schema.Natural }),
  Schema.Struct({ question: Id, text: PersonalText }),
]) satisfies Schema.ConstraintDecoder<StoredAnswer>;

/** What is wrong with an answer to a question, or `null`. */
export const answerFault = (
  question: Question,
  answer: Answer,
): "answer-kind" | "option-unknown" | "option-twice" | "point-unknown" | null => {
  if ("choices" in answer) {
    if (question.kind !== "single" && question.kind !== "multiple") return "answer-kind";
    if (question.kind === "single" && answer.choices.length !== 1) return "answer-kind";
    if (new Set(answer.choices).size !== answer.choices.length) return "option-twice";
    return answer.choices.every((choice) => question.options.some(({ id }) => id === choice))
      ? null
      : "option-unknown";
  }
  if ("point" in answer) {
    if (question.kind !== "scale") return "answer-kind";
    return answer.point >= 1 && answer.point <= question.points ? null : "point-unknown";
  }
  return question.kind === "text" ? null : "answer-kind";
};
