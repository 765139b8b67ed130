import { localDateOf, startOfDay } from "@heyue/core/kernel/instant";
import {
  addDays,
  addMonths,
  daysBetween,
  daysInMonth,
  endOfMonth,
  fromParts,
  type LocalDate,
  startOfMonth,
  yearOf,
} from "@heyue/core/kernel/local-date";
import { allocate, fromFen } from "@heyue/core/kernel/money";
import { add, divideBy, make, multiply, type Rate, subtract, toInteger, zero } from "@heyue/core/kernel/rate";
import { isWorkday, knows } from "@heyue/core/kernel/work-calendar";
import type { FrequencyUnit } from "../format/document.ts";
import { monthsWithin } from "./month-count.ts";
import type { Run } from "./run.ts";
import { type Annual, type DueValue, type Frequency, NONE, order, type Value } from "./value.ts";

/** What a strict operator does with its operands, all of them known. `undefined` when it cannot be settled. */
export type Apply = (values: readonly Value[], run: Run) => Value | undefined;

const MODES = { "half-up": "half-up", floor: "floor", ceil: "ceiling" } as const;

/** Months between two turns of a frequency, and turns a year. */
const PER_YEAR: { readonly [unit in FrequencyUnit]: readonly [months: Rate, turns: number] } = {
  day: [make(12, 365), 365],
  week: [make(12, 52), 52],
  "half-month": [make(1, 2), 24],
  month: [make(1), 12],
  quarter: [make(3), 4],
  "half-year": [make(6), 2],
  year: [make(12), 1],
};

const dateOf = (value: Value | undefined): LocalDate =>
  (String(value).length > 10 ? localDateOf(value as never) : String(value)) as LocalDate;

const whole = (value: Value | undefined, what: string): number => {
  const number = value as Rate;
  if (number.denominator !== 1n) throw new RangeError(`${what} must be a whole number`);
  return Number(number.numerator);
};

const completedMonths = (from: LocalDate, to: LocalDate): number => {
  let months = Math.max(0, (yearOf(to) - yearOf(from) - 1) * 12);
  while (addMonths(from, months + 1) <= to) months += 1;
  return to < from ? 0 : months;
};

const extreme =
  (sign: 1 | -1): Apply =>
  (values) =>
    values.reduce((best, value) => (order(value, best) * sign < 0 ? value : best));

const compared =
  (holds: (order: number) => boolean): Apply =>
  ([a, b]) =>
    holds(order(a as Value, b as Value));

/** Values of different kinds, such as a number and a code, are never equal. */
const same = (a: Value, b: Value): boolean =>
  typeof a !== typeof b ? false : typeof a === "boolean" ? a === b : order(a, b) === 0;

/** A code is compared as it is written; dates and numbers by their order. */
const equal: Apply = ([a, b]) =>
  a === NONE || b === NONE
    ? false
    : typeof a === "string" && typeof b === "string"
      ? a === b
      : same(a as Value, b as Value);

const shares: Apply = ([total, weights]) => {
  const fen = multiply(total as Rate, make(100));
  if (fen.denominator !== 1n) throw new RangeError("what is allocated must be whole fen; round it first");
  const rates = weights as readonly Rate[];
  // Weights on one denominator, so that they are whole numbers in the same proportion.
  const common = rates.reduce((product, { denominator }) => product * denominator, 1n);
  return allocate(
    fromFen(fen.numerator),
    rates.map(({ numerator, denominator }) => numerator * (common / denominator)),
  ).map((share) => make(share, 100));
};

/** The operators that need every operand. */
export const strict: { readonly [key: string]: Apply } = {
  add: (values) => (values as readonly Rate[]).reduce(add),
  mul: (values) => (values as readonly Rate[]).reduce(multiply),
  sub: ([a, b]) => subtract(a as Rate, b as Rate),
  div: ([a, b]) => {
    if ((b as Rate).numerator === 0n)
      throw new RangeError("a divisor is 0; check the totals that were given");
    return divideBy(a as Rate, b as Rate);
  },
  min: extreme(1),
  max: extreme(-1),
  ge: compared((found) => found >= 0),
  gt: compared((found) => found > 0),
  le: compared((found) => found <= 0),
  lt: compared((found) => found < 0),
  eq: equal,
  ne: (values, run) => equal(values, run) !== true,
  not: ([value]) => value !== true,
  known: () => true,
  raw: ([due], run) => {
    if ((due as DueValue).isRawSettled) return (due as DueValue).raw;
    run.stale = true;
    return undefined;
  },
  // A last day that may still move is not settled.
  due: ([due], run) => {
    if ((due as DueValue).isSettled) return (due as DueValue).due;
    run.stale = true;
    return undefined;
  },
  days: ([from, to]) => make(daysBetween(dateOf(from), dateOf(to))),
  months: ([first, last]) =>
    dateOf(last) < dateOf(first) ? zero : monthsWithin(dateOf(first), dateOf(last)),
  wholeMonths: ([from, to]) => make(completedMonths(dateOf(from), dateOf(to))),
  yearFraction: ([from, to]) => make(daysBetween(dateOf(from), dateOf(to)), 365),
  addDays: ([date, days]) => addDays(dateOf(date), whole(days, "a number of days")),
  addMonths: ([date, months]) => addMonths(dateOf(date), whole(months, "a number of months")),
  firstDay: ([date]) => startOfMonth(dateOf(date)),
  lastDay: ([date]) => endOfMonth(dateOf(date)),
  month: ([date]) => dateOf(date).slice(0, 7),
  date: ([moment]) => dateOf(moment),
  startOfNextDay: ([date], run) => startOfDay(addDays(dateOf(date), 1), run.offset),
  isOffDay: ([date], run) => {
    const day = dateOf(date);
    if (knows(run.calendar, day)) return !isWorkday(run.calendar, day);
    run.stale = true;
    return undefined;
  },
  daysOf: ([value]) => {
    const { amount, unit } = value as { readonly amount: number; readonly unit: string };
    if (unit !== "days" && unit !== "workdays") throw new RangeError(`${amount} ${unit} are not days`);
    return make(amount);
  },
  hoursOf: ([value]) => {
    const { amount, unit } = value as { readonly amount: number; readonly unit: string };
    if (unit !== "hours" && unit !== "minutes") throw new RangeError(`${amount} ${unit} are not hours`);
    return make(amount, unit === "hours" ? 1 : 60);
  },
  monthsOf: ([value]) => {
    if (typeof value === "object" && "per" in value) {
      const { times, per } = value as Frequency;
      return divideBy(PER_YEAR[per][0], make(times));
    }
    const { amount, unit } = value as { readonly amount: number; readonly unit: string };
    if (unit !== "months") throw new RangeError(`${amount} ${unit} are not months`);
    return make(amount);
  },
  timesAYear: ([value]) => {
    const { times, per } = value as Frequency;
    return make(times * PER_YEAR[per][1]);
  },
  annualAfter: ([date, annual]) => {
    const year = yearOf(dateOf(date)) + 1;
    const { month } = annual as Annual;
    return fromParts(year, month, daysInMonth(year, month));
  },
  list: (values) => values,
  sum: ([list]) => (list as readonly Rate[]).reduce(add, zero),
  count: ([list]) => make((list as readonly Value[]).length),
  allocate: shares,
};

/** `round` and `in` and `field` carry constants of their own. */
export const rounding = (to: "fen" | "whole", mode: keyof typeof MODES): Apply => {
  const unit = to === "fen" ? make(100) : make(1);
  return ([value]) => make(toInteger(multiply(value as Rate, unit), MODES[mode]), unit.numerator);
};

export const membership =
  (of: readonly (string | boolean)[]): Apply =>
  ([value]) =>
    value !== NONE &&
    of.includes(typeof value === "object" ? String((value as Rate).numerator) : (value as string | boolean));

export const selection =
  (field: string): Apply =>
  ([list]) => {
    const values = (list as readonly { readonly [name: string]: Value }[]).map((record) => record[field]);
    return values.some((value) => value === undefined) ? undefined : (values as readonly Value[]);
  };
