import { formatPeriod, parsePeriod, type Period } from "@heyue/core/kernel/due";
import type { Measure, Words } from "@heyue/core/text";

const minutesOfDay = 1440;

/** Shortest and longest that a period can last, in minutes: months and workdays depend on when they begin. */
export interface PeriodBounds {
  readonly least: number;
  readonly most: number;
}

const daysOf = ({ amount, unit }: Period): readonly [number, number] => {
  // A run of workdays with the weekends in it, and at most one long holiday.
  if (unit === "workdays") return [Math.floor(amount / 5) * 7 + (amount % 5), Math.ceil(amount / 5) * 7 + 9];
  return [Math.floor(amount * 30.4) - 2, Math.ceil(amount * 30.5) + 1];
};

/** The bounds of a period. */
export const boundsOf = (period: Period): PeriodBounds => {
  const { amount, unit } = period;
  if (unit === "minutes") return { least: amount, most: amount };
  if (unit === "hours") return { least: amount * 60, most: amount * 60 };
  const [least, most] = unit === "days" ? [amount, amount] : daysOf(period);
  return { least: least * minutesOfDay, most: most * minutesOfDay };
};

/** Whether the one is longer than the other whenever they begin. */
export const isLonger = (one: Period, other: Period): boolean =>
  one.unit === other.unit ? one.amount > other.amount : boundsOf(one).least > boundsOf(other).most;

const units: Readonly<Record<string, readonly [Period["unit"], number]>> = {
  minute: ["minutes", 1],
  hour: ["hours", 1],
  day: ["days", 1],
  workday: ["workdays", 1],
  week: ["days", 7],
  month: ["months", 1],
  year: ["months", 12],
};

/** The period of a measure: of a range the longer end, or the shorter; `undefined` when it is no whole period. */
export const periodOf = ({ kind, value, unit }: Measure, end: "most" | "least"): Period | undefined => {
  const known = units[unit];
  if (kind !== "duration" || known === undefined) return undefined;
  const numbers = value
    .replace(/^[<>]=?/, "")
    .split("-")
    .map(Number);
  const number = end === "most" ? Math.max(...numbers) : Math.min(...numbers);
  const [name, times] = known;
  const amount = number * times;
  if (Number.isInteger(amount) && amount > 0) return { amount, unit: name };
  // Half a day or a year and a half are whole in the next unit.
  if (name === "hours" && Number.isInteger(amount * 60)) return { amount: amount * 60, unit: "minutes" };
  return undefined;
};

const chinese: Readonly<Record<Period["unit"], string>> = {
  minutes: "分钟",
  hours: "小时",
  days: "日",
  workdays: "个工作日",
  months: "个月",
};

/** A period as the engine writes it (`10 days`), in both languages; `undefined` when it is none. */
export const periodWords = (text: string): Words | undefined => {
  if (!/^\d{1,6} (?:minute|hour|day|workday|month)s?$/.test(text)) return undefined;
  const period = parsePeriod(text);
  return { "zh-CN": `${period.amount}${chinese[period.unit]}`, en: formatPeriod(period) };
};
