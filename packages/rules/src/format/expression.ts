/**
 * The one bounded expression tree of a policy (表达式): exact fractions, dates and codes; every node is an object with one
 * operator key. Numbers other than 0 and 1 stand in parameters, where they are cited. At most 24 deep and 400 nodes a rule.
 */
export type Expression =
  | 0
  | 1
  | boolean
  /** Value of a fact: unknown when absent; `null` computes nothing and counts as unknown. */
  | { readonly fact: string }
  /** A parameter in force on the law date or on another date (`on`); `by` selects the row of a table. */
  | { readonly param: string; readonly by?: Expression; readonly on?: Expression }
  | { readonly step: string }
  /** Whether a parameter has law on the law date. */
  | { readonly inForce: string }
  /** A code, never a number. */
  | { readonly code: string }
  /** The `means` of a word parameter; the ids of a terms parameter, as a list of codes. */
  | { readonly means: string }
  | { readonly terms: string }
  // Arithmetic on exact fractions; money is in yuan, area in square metres.
  | { readonly add: readonly Expression[] }
  | { readonly sub: readonly [Expression, Expression] }
  | { readonly mul: readonly Expression[] }
  /** A divisor of 0 makes the input invalid. */
  | { readonly div: readonly [Expression, Expression] }
  | { readonly min: readonly Expression[] }
  | { readonly max: readonly Expression[] }
  /** Rounds to a multiple of a unit: `fen` 0.01, `whole` 1. */
  | { readonly round: Expression; readonly to: "fen" | "whole"; readonly mode: "half-up" | "floor" | "ceil" }
  // Comparison: numbers with numbers, dates with dates, codes with codes (eq, ne).
  | { readonly ge: Pair }
  | { readonly gt: Pair }
  | { readonly le: Pair }
  | { readonly lt: Pair }
  | { readonly eq: Pair }
  | { readonly ne: Pair }
  | { readonly in: Expression; readonly of: readonly (string | boolean)[] }
  | { readonly and: readonly Expression[] }
  | { readonly or: readonly Expression[] }
  | { readonly not: Expression }
  /** Whether a fact is there and not null. Never unknown. */
  | { readonly given: string }
  /** Whether a fact is null, known to be none. False when it is absent. Never unknown. */
  | { readonly none: string }
  /** True when its operand is known, otherwise unknown for the same facts. */
  | { readonly known: Expression }
  | { readonly if: Expression; readonly then: Expression; readonly else: Expression }
  /** The first row whose `when` holds; without `else`, no row is `not-covered`. */
  | {
      readonly case: readonly { readonly when: Expression; readonly then: Expression }[];
      readonly else?: Expression;
    }
  /** The first that is known. */
  | { readonly first: readonly Expression[] }
  /** Ends the rule with a verdict. */
  | { readonly refuse: "not-covered" | "contract-governs" | "discretionary"; readonly flag?: string }
  // Dates.
  | { readonly deadline: DeadlineNode }
  /** Last day before rolling, and after it, of a deadline. */
  | { readonly raw: Expression }
  | { readonly due: Expression }
  /** Whole days from a date to a date; negative when it lies before. */
  | { readonly days: Pair }
  /** Months in `[first, last]`, a part of a month by its days, exact. */
  | { readonly months: Pair }
  /** Part of a year that the days from a date to a date make, by a day count: actual days over 365. */
  | { readonly yearFraction: Pair; readonly basis: "act/365" }
  /** Completed months from a date to a date, 0 when it lies before. */
  | { readonly wholeMonths: Pair }
  | { readonly addDays: Pair }
  | { readonly addMonths: Pair }
  | { readonly firstDay: Expression }
  | { readonly lastDay: Expression }
  /** `YYYY-MM` of a date. */
  | { readonly month: Expression }
  /** The date of a moment. */
  | { readonly date: Expression }
  | { readonly startOfNextDay: Expression }
  | { readonly isOffDay: Expression }
  /** Days of a period counted in days. */
  | { readonly daysOf: Expression }
  /** Hours of a period counted in hours or minutes. */
  | { readonly hoursOf: Expression }
  /** Months of a period, or between two turns of a frequency; turns of a frequency a year. */
  | { readonly monthsOf: Expression }
  | { readonly timesAYear: Expression }
  /** The last day of the annual month that follows the year of a date. */
  | { readonly annualAfter: Expression; readonly annual: Expression }
  // Lists.
  | { readonly list: readonly Expression[] }
  | { readonly sum: Expression }
  | { readonly count: Expression }
  /** One field of every record of a list. */
  | { readonly field: string; readonly of: Expression }
  /** Shares of a total by weights, in fen, which sum to the total (largest remainder, first one first). */
  | { readonly allocate: Expression; readonly weights: Expression }
  /** A clause of the contract (a fact) that counts in so far as the law leaves it (`may`). */
  | { readonly clause: string; readonly law: Expression; readonly may: ClausePower }
  /** A charge over a period, cut at every month, change of law, contract or occupancy. */
  | { readonly slices: SlicesNode };

export type Pair = readonly [Expression, Expression];

/** What a contract may do: put its own value, or only one that lies on one side of the law's. */
export type ClausePower = "set" | "shorten" | "lengthen" | "lower" | "raise" | "none";

/** Counting of a period (期间). */
export interface DeadlineNode {
  readonly from: Expression;
  /** A period parameter, a clause, or a number of days. */
  readonly period: Expression;
  readonly direction: "after" | "before";
  readonly roll: "forward" | "none";
}

/** Slices of a charge: amount of each = `each` (an amount per month, with the facts of the slice) × its months. */
export interface SlicesNode {
  readonly from: Expression;
  readonly to: Expression;
  /** The parameter that allows the charge: cited with each slice, and a change of it cuts. */
  readonly law: string;
  /** Fact that lists changes of the contract or occupancy: `{ from, …facts that change }`. */
  readonly changes?: string;
  /** Monthly amount, unrounded; a whole month is rounded half up to the fen. */
  readonly each: Expression;
}
