import type { WorkCalendar } from "@heyue/core/kernel/work-calendar";
import type { FrequencyUnit } from "../format/document.ts";
import { isCharted, isWorked } from "./counting.ts";
import {
  daysOn,
  firstOfMonth,
  isDay,
  lastOfMonth,
  monthEnd,
  monthsOn,
  monthsPassed,
  ordinalOf,
  yearOfDay,
} from "./day.ts";
import {
  exactText,
  type Fraction,
  fraction,
  minus,
  over,
  plus,
  type RoundingMode,
  sign,
  times,
  toCount,
  toWhole,
  Uncountable,
} from "./fraction.ts";
import { dayOfMoment, isInstantText, momentOrder } from "./moment.ts";
import { shares } from "./share.ts";
import {
  type Counted,
  countOf,
  type Fields,
  isFraction,
  isTurns,
  type Known,
  type Length,
  type YearMark,
} from "./value.ts";

/** What operators need beside their operands. */
interface Surroundings {
  readonly calendar: WorkCalendar;
  readonly offset: string;
}

/** A fact that is known to be none, which is an answer to `eq`, `ne` and `in`: it equals nothing. */
export const NONE = Symbol("none");

/** What a deadline or a day off needs and the calendar does not have. */
export const STALE = Symbol("stale");

type Operand = Known | typeof NONE;

/** The result of an operator whose operands are all known; `undefined` is unknown, `STALE` past the calendar. */
export type Operation = (
  values: readonly Operand[],
  node: { readonly [key: string]: unknown },
  around: Surroundings,
) => Known | undefined | typeof STALE;

const ZERO = fraction(0);

/** Turns of a year, exactly as law counts them: 365 days, 52 weeks, 24 half-months. */
const TURNS_A_YEAR: { readonly [unit in FrequencyUnit]: number } = {
  day: 365,
  week: 52,
  "half-month": 24,
  month: 12,
  quarter: 4,
  "half-year": 2,
  year: 1,
};

const number = (value: Operand | undefined): Fraction => {
  if (!isFraction(value)) throw new Uncountable("a number is needed");
  return value;
};
const day = (value: Operand | undefined): string => dayOfMoment(String(value));

const order = (a: Operand | undefined, b: Operand | undefined): number =>
  isFraction(a) && isFraction(b) ? sign(a, b) : momentOrder(String(a), String(b));

const isMoment = (value: Operand | undefined): value is string => isDay(value) || isInstantText(value);

const equal = (a: Operand | undefined, b: Operand | undefined): boolean => {
  if (a === NONE || b === NONE) return false;
  if (isFraction(a) && isFraction(b)) return sign(a, b) === 0;
  return isMoment(a) && isMoment(b) ? momentOrder(a, b) === 0 : a === b;
};

/** Months of `[first, last]`: a part of a month counts by its days. */
const monthsIn = (first: string, last: string): Fraction => {
  if (last < first) return ZERO;
  const dayNumber = (text: string): number => Number(text.slice(8));
  const part = (text: string, from: number, to: number): Fraction =>
    fraction(to - from + 1, dayNumber(lastOfMonth(text)));
  if (first.slice(0, 7) === last.slice(0, 7)) return part(first, dayNumber(first), dayNumber(last));
  const between = monthsPassed(firstOfMonth(first), firstOfMonth(last)) - 1;
  const head = part(first, dayNumber(first), dayNumber(lastOfMonth(first)));
  return plus(plus(head, part(last, 1, dayNumber(last))), countOf(between));
};

const comparison =
  (holds: (order: number) => boolean): Operation =>
  ([a, b]) =>
    holds(order(a, b));

const best =
  (way: 1 | -1): Operation =>
  (values) =>
    (values as readonly Known[]).reduce((kept, value) => (order(value, kept) * way < 0 ? value : kept));

/** Every operator that needs all of its operands. */
export const operations: { readonly [key: string]: Operation } = {
  add: (values) => values.map(number).reduce(plus),
  mul: (values) => values.map(number).reduce(times),
  sub: ([a, b]) => minus(number(a), number(b)),
  div: ([a, b]) => over(number(a), number(b)),
  min: best(1),
  max: best(-1),
  round: ([value], { to, mode }) => {
    const unit = to === "fen" ? 100 : 1;
    return fraction(toWhole(times(number(value), countOf(unit)), mode as RoundingMode), unit);
  },
  ge: comparison((found) => found >= 0),
  gt: comparison((found) => found > 0),
  le: comparison((found) => found <= 0),
  lt: comparison((found) => found < 0),
  eq: ([a, b]) => equal(a, b),
  ne: ([a, b]) => !equal(a, b),
  in: ([value], { of }) => (of as readonly unknown[]).includes(isFraction(value) ? exactText(value) : value),
  not: ([value]) => value === false,
  raw: ([end]) => ((end as Counted).rawIsKnown ? (end as Counted).raw : STALE),
  due: ([end]) => ((end as Counted).dueIsKnown ? (end as Counted).due : STALE),
  days: ([from, to]) => countOf(ordinalOf(day(to)) - ordinalOf(day(from))),
  months: ([first, last]) => monthsIn(day(first), day(last)),
  yearFraction: ([from, to]) => fraction(ordinalOf(day(to)) - ordinalOf(day(from)), 365),
  wholeMonths: ([from, to]) => countOf(monthsPassed(day(from), day(to))),
  addDays: ([from, amount]) => daysOn(day(from), toCount(number(amount))),
  addMonths: ([from, amount]) => monthsOn(day(from), toCount(number(amount))),
  firstDay: ([of]) => firstOfMonth(day(of)),
  lastDay: ([of]) => lastOfMonth(day(of)),
  month: ([of]) => day(of).slice(0, 7),
  date: ([moment]) => day(moment),
  startOfNextDay: ([of], _node, { offset }) => `${daysOn(day(of), 1)}T00:00${offset}`,
  isOffDay: ([of], _node, { calendar }) =>
    isCharted(calendar, day(of)) ? !isWorked(calendar, day(of)) : STALE,
  hoursOf: ([value]) => {
    const { amount, unit } = value as Length;
    if (unit !== "hours" && unit !== "minutes") throw new Uncountable(`${amount} ${unit} are not hours`);
    return fraction(amount, unit === "hours" ? 1 : 60);
  },
  daysOf: ([value]) => {
    const { amount, unit } = value as Length;
    if (unit !== "days" && unit !== "workdays") throw new Uncountable(`${amount} ${unit} are not days`);
    return countOf(amount);
  },
  monthsOf: ([value]) => {
    if (isTurns(value)) return fraction(12, TURNS_A_YEAR[value.per] * value.turns);
    const { amount, unit } = value as Length;
    if (unit !== "months") throw new Uncountable(`${amount} ${unit} are not months`);
    return countOf(amount);
  },
  timesAYear: ([value]) => {
    if (!isTurns(value)) throw new Uncountable("a frequency is needed");
    return countOf(value.turns * TURNS_A_YEAR[value.per]);
  },
  annualAfter: ([of, mark]) => monthEnd(yearOfDay(day(of)) + 1, (mark as YearMark).month),
  known: () => true,
  list: (values) => values as readonly Known[],
  sum: ([list]) => (list as readonly Known[]).map(number).reduce(plus, ZERO),
  count: ([list]) => countOf((list as readonly Known[]).length),
  field: ([list], { field }) => {
    const found = (list as readonly Fields[]).map(({ fields }) => fields[String(field)]);
    return found.every((value) => value !== undefined) ? found : undefined;
  },
  allocate: ([total, weights]) => shares(number(total), (weights as readonly Known[]).map(number)),
};
