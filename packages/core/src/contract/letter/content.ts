import * as Schema from "effect/Schema";
import type { InputIssue } from "../../kernel/input-issue.ts";
import { DateText, text } from "../../kernel/scalar.ts";
import type { LetterKind } from "./state.ts";

/** One bill that a demand lists (欠费明细). */
export interface LetterBill {
  /** What is charged, e.g. 住宅物业费. */
  readonly item: string;
  readonly period: string;
  /** Day it fell due. */
  readonly due: string;
  /** Still unpaid, fen. */
  readonly amount: number;
}

/** What a letter is to say (函件要素); our template of its kind puts it into words. */
export interface LetterContent {
  /** What happened or is told, one matter each. */
  readonly facts?: readonly string[];
  /** What is overdue: of a demand, and of no other kind. */
  readonly bills?: readonly LetterBill[];
  /** What is asked for, one matter each. */
  readonly asks?: readonly string[];
  /** Natural days to do it in, from the day the letter arrives. */
  readonly days?: number;
  /** How and where to pay. */
  readonly pay?: string;
}

const matters = Schema.Array(text(1000)).check(Schema.isMaxLength(40));

export const LetterBillSchema = Schema.Struct({
  item: text(100),
  period: text(60),
  due: DateText,
  amount: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 1e12 })),
});

export const LetterContentSchema = Schema.Struct({
  facts: Schema.optionalKey(matters),
  bills: Schema.optionalKey(Schema.Array(LetterBillSchema).check(Schema.isMaxLength(200))),
  asks: Schema.optionalKey(matters),
  days: Schema.optionalKey(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 365 }))),
  pay: Schema.optionalKey(text(500)),
});

type Need = "facts" | "bills" | "asks" | "days";

/** What each kind cannot do without. */
const needs: { readonly [Kind in LetterKind]: readonly Need[] } = {
  demand: ["bills", "days"],
  notice: ["facts"],
  rectification: ["facts", "asks", "days"],
};

/** What is missing for a letter of a kind, or does not belong into it; `at` is where the content stands in the input. */
export const contentIssues = (
  kind: LetterKind,
  content: LetterContent,
  at = "/content",
): readonly InputIssue[] => [
  ...needs[kind]
    .filter((need) => {
      const value = content[need];
      return value === undefined || (typeof value === "object" && value.length === 0);
    })
    .map((need) => ({
      path: `${at}/${need}`,
      code: "missing",
      message: `a letter of the kind ${kind} needs its ${need}; add them`,
    })),
  ...(kind === "demand"
    ? []
    : (["bills", "pay"] as const)
        .filter((key) => content[key] !== undefined)
        .map((key) => ({
          path: `${at}/${key}`,
          code: "unknown-key",
          message: `only a demand asks for money; leave ${key} out of a letter of the kind ${kind}`,
        }))),
];
