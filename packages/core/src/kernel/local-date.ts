declare const brand: unique symbol;

/** A calendar date `YYYY-MM-DD` (公历日期), years 0001 to 9999; sorts as text. */
export type LocalDate = string & { readonly [brand]: "LocalDate" };

/** ISO weekday, 1 = Monday … 7 = Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the text is a real date `YYYY-MM-DD`. */
export const isLocalDate = (text: unknown): text is LocalDate => {
  if (typeof text !== "string") return false;
  const match = PATTERN.exec(text);
  if (match === null) return false;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const day = Number(match[3]);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
};

/** Brands a literal; throws a `RangeError` unless it is a real date `YYYY-MM-DD`. */
export const localDate = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new RangeError(`"${text}" is not a date; write a real day as YYYY-MM-DD`);
  return text;
};

/** The date with these parts; throws a `RangeError` when there is no such day. */
export const fromParts = (year: number, month: number, day: number): LocalDate =>
  localDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);

export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));
export const monthOf = (date: LocalDate): number => Number(date.slice(5, 7));
export const dayOf = (date: LocalDate): number => Number(date.slice(8, 10));

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Days in a month, 28 to 31. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2
    ? isLeapYear(year)
      ? 29
      : 28
    : month === 4 || month === 6 || month === 9 || month === 11
      ? 30
      : 31;

/** Days since 1970-01-01. */
export const dayNumber = (date: LocalDate): number => {
  const month = monthOf(date);
  // The year is counted from March, so that the leap day is its last.
  const year = yearOf(date) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOf(date) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
};

/** The date of a day number; throws a `RangeError` outside the years 0001 to 9999. */
export const fromDayNumber = (number: number): LocalDate => {
  const shifted = number + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return fromParts(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
};

/** The date that many days later (earlier when negative). */
export const addDays = (date: LocalDate, days: number): LocalDate => fromDayNumber(dayNumber(date) + days);

/**
 * The corresponding day that many months later (earlier when negative); without one, the last day of that month
 * (民法典第二百零二条).
 */
export const addMonths = (date: LocalDate, months: number): LocalDate => {
  const index = yearOf(date) * 12 + (monthOf(date) - 1) + months;
  const year = Math.floor(index / 12);
  const month = (((index % 12) + 12) % 12) + 1;
  return fromParts(year, month, Math.min(dayOf(date), daysInMonth(year, month)));
};

/** Signed days from `from` to `to`. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => dayNumber(to) - dayNumber(from);

/** ISO weekday of a date. */
export const weekday = (date: LocalDate): Weekday => (((((dayNumber(date) + 3) % 7) + 7) % 7) + 1) as Weekday;

/** Negative, zero or positive as `a` is before, on or after `b`. */
export const compare = (a: LocalDate, b: LocalDate): number => (a < b ? -1 : a > b ? 1 : 0);

/** First and last day of the month of a date. */
export const startOfMonth = (date: LocalDate): LocalDate => fromParts(yearOf(date), monthOf(date), 1);
export const endOfMonth = (date: LocalDate): LocalDate =>
  fromParts(yearOf(date), monthOf(date), daysInMonth(yearOf(date), monthOf(date)));

const pad = (value: number, width: number): string => String(value).padStart(width, "0");
