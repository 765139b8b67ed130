import { Uncountable } from "./fraction.ts";

/** Days of the year before each month, February with 28. */
const BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365] as const;

const DAY = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;

const isLeap = (year: number): boolean => (year % 100 === 0 ? year % 400 === 0 : year % 4 === 0);

const lengthOf = (year: number, month: number): number =>
  (BEFORE_MONTH[month] ?? 0) - (BEFORE_MONTH[month - 1] ?? 0) + (month === 2 && isLeap(year) ? 1 : 0);

const partsOf = (day: string): readonly [year: number, month: number, day: number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
  Number(day.slice(8)),
];

/** Whether a text is a real day `YYYY-MM-DD`, years 0001 to 9999. */
export const isDay = (text: unknown): text is string => {
  if (typeof text !== "string" || !DAY.test(text)) return false;
  const [year, month, day] = partsOf(text);
  return year > 0 && month > 0 && month < 13 && day > 0 && day <= lengthOf(year, month);
};

const dayText = (year: number, month: number, day: number): string => {
  if (year < 1 || year > 9999) throw new Uncountable(`the year ${year} lies outside of 0001 to 9999`);
  return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join(
    "-",
  );
};

/** Days before the first of January of a year, since the first of January 0001. */
const daysBeforeYear = (year: number): number => {
  const past = year - 1;
  return past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
};

/** Which day it is, counted from 1 on 0001-01-01 (a Monday). */
export const ordinalOf = (text: string): number => {
  const [year, month, day] = partsOf(text);
  return daysBeforeYear(year) + (BEFORE_MONTH[month - 1] ?? 0) + (month > 2 && isLeap(year) ? 1 : 0) + day;
};

/** The day with an ordinal. Throws `Uncountable` outside of the years 0001 to 9999. */
export const dayAt = (ordinal: number): string => {
  let year = Math.floor(((ordinal - 1) * 400) / 146097) + 1;
  while (daysBeforeYear(year + 1) < ordinal) year += 1;
  while (daysBeforeYear(year) >= ordinal) year -= 1;
  let left = ordinal - daysBeforeYear(year);
  let month = 1;
  while (left > lengthOf(year, month)) {
    left -= lengthOf(year, month);
    month += 1;
  }
  return dayText(year, month, left);
};

/** ISO weekday: Monday 1 to Sunday 7. */
export const weekdayOf = (day: string): number => ((ordinalOf(day) - 1) % 7) + 1;

/** That many days on (back when negative). */
export const daysOn = (day: string, days: number): string => dayAt(ordinalOf(day) + days);

/** The same day of another month, or its last one when it is shorter (民法典第二百零二条). */
export const monthsOn = (day: string, months: number): string => {
  const [year, month, dayOfMonth] = partsOf(day);
  const count = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(count / 12), count - Math.floor(count / 12) * 12 + 1];
  return dayText(toYear, toMonth, Math.min(dayOfMonth, lengthOf(toYear, toMonth)));
};

export const firstOfMonth = (day: string): string => `${day.slice(0, 8)}01`;

export const lastOfMonth = (day: string): string => {
  const [year, month] = partsOf(day);
  return dayText(year, month, lengthOf(year, month));
};

/** The last day of a month of a year. */
export const monthEnd = (year: number, month: number): string => dayText(year, month, lengthOf(year, month));

export const yearOfDay = (day: string): number => partsOf(day)[0];

/** Whole months that have passed between two days, 0 when the second lies before the first. */
export const monthsPassed = (from: string, to: string): number => {
  if (to < from) return 0;
  const [[fromYear, fromMonth], [toYear, toMonth]] = [partsOf(from), partsOf(to)];
  const apart = (toYear - fromYear) * 12 + toMonth - fromMonth;
  return monthsOn(from, apart) <= to ? apart : apart - 1;
};
