import type { Citation } from "./citation.ts";
import { addDays, compare, type LocalDate, localDate, weekday } from "./local-date.ts";

/**
 * A working calendar (工作日历): which dates are workdays, including make-up workdays (调休上班日).
 * `isWorkday(d) = makeUp has d ? yes : off has d ? no : weekday(d) in week`.
 */
export interface WorkCalendar {
  readonly id: string;
  /** ISO weekdays that are normally worked, 1 = Monday … 7 = Sunday. */
  readonly week: readonly number[];
  /** Rest days declared by date (法定节假日、放假日). */
  readonly off: ReadonlySet<string>;
  /** Weekend days worked by order (调休上班日). */
  readonly makeUp: ReadonlySet<string>;
  /** First and last date the calendar knows; an answer past `knownThrough` is `stale`. */
  readonly knownFrom: string;
  readonly knownThrough: string;
  readonly citations: readonly Citation[];
}

/** Whether people work on a date: a make-up workday always, a declared rest day never, otherwise by the weekday. */
export const isWorkday = (calendar: WorkCalendar, date: LocalDate): boolean =>
  calendar.makeUp.has(date) || (!calendar.off.has(date) && calendar.week.includes(weekday(date)));

/** Whether the calendar knows a date; outside of that an answer is a guess. */
export const knows = (calendar: WorkCalendar, date: LocalDate): boolean =>
  calendar.knownFrom <= date && date <= calendar.knownThrough;

// Ten years without one workday is a calendar that nobody works by, not a long holiday.
const SEARCH_LIMIT = 3660;

const walk = (calendar: WorkCalendar, date: LocalDate, step: 1 | -1): LocalDate => {
  let current = date;
  for (let tries = 0; tries < SEARCH_LIMIT; tries += 1) {
    if (isWorkday(calendar, current)) return current;
    current = addDays(current, step);
  }
  throw new RangeError(`calendar ${calendar.id} has no workday within ten years of ${date}; check its week`);
};

/** The date itself when it is a workday, otherwise the next workday (顺延，民法典第二百零三条). */
export const rollForward = (calendar: WorkCalendar, date: LocalDate): LocalDate => walk(calendar, date, 1);

/** The date itself when it is a workday, otherwise the last workday before it. */
export const rollBackward = (calendar: WorkCalendar, date: LocalDate): LocalDate => walk(calendar, date, -1);

/**
 * The n-th workday after a date (工作日), the first day not counted; before it when negative. The date itself need not be
 * a workday; 0 rolls forward.
 */
export const addWorkdays = (calendar: WorkCalendar, date: LocalDate, workdays: number): LocalDate => {
  if (!Number.isSafeInteger(workdays)) throw new RangeError(`${workdays} is not a whole number of workdays`);
  if (workdays === 0) return rollForward(calendar, date);
  const step = workdays > 0 ? 1 : -1;
  let current = date;
  for (let left = Math.abs(workdays); left > 0; left -= 1)
    current = walk(calendar, addDays(current, step), step);
  return current;
};

/** Signed number of workdays in `(from, to]`; counting back, in `(to, from]`. */
export const countWorkdays = (calendar: WorkCalendar, from: LocalDate, to: LocalDate): number => {
  const [start, end, sign] = compare(from, to) <= 0 ? [from, to, 1] : [to, from, -1];
  let count = 0;
  for (let date = start; compare(date, end) < 0;) {
    date = addDays(date, 1);
    if (isWorkday(calendar, date)) count += 1;
  }
  return count === 0 ? 0 : sign * count;
};

/** A working calendar as a JSON document, the form of a calendar file. */
export interface WorkCalendarDocument {
  readonly id: string;
  readonly week: readonly number[];
  readonly off: readonly string[];
  readonly makeUp: readonly string[];
  readonly knownFrom: string;
  readonly knownThrough: string;
  readonly citations?: readonly Citation[];
}

/** Builds a calendar from its document; throws a `RangeError` that names the bad field. */
export const workCalendar = (document: WorkCalendarDocument): WorkCalendar => {
  const dates = (field: "off" | "makeUp"): ReadonlySet<string> => {
    if (!Array.isArray(document[field])) throw new RangeError(`calendar: "${field}" must be a list of dates`);
    return new Set(document[field].map(localDate));
  };
  if (typeof document.id !== "string" || document.id === "")
    throw new RangeError('calendar: "id" must be a name');
  if (
    !Array.isArray(document.week) ||
    document.week.some((day) => !Number.isInteger(day) || day < 1 || day > 7)
  ) {
    throw new RangeError(`calendar ${document.id}: "week" must list ISO weekdays, 1 = Monday to 7 = Sunday`);
  }
  const off = dates("off");
  const makeUp = dates("makeUp");
  for (const date of makeUp) {
    if (off.has(date)) throw new RangeError(`calendar ${document.id}: ${date} is in both "off" and "makeUp"`);
  }
  const knownFrom = localDate(document.knownFrom);
  const knownThrough = localDate(document.knownThrough);
  if (knownThrough < knownFrom)
    throw new RangeError(`calendar ${document.id}: "knownThrough" is before "knownFrom"`);
  return {
    id: document.id,
    week: document.week,
    off,
    makeUp,
    knownFrom,
    knownThrough,
    citations: document.citations ?? [],
  };
};

/** The document of a calendar, dates sorted, so that equal calendars have equal documents. */
export const calendarDocument = (calendar: WorkCalendar): WorkCalendarDocument => ({
  id: calendar.id,
  week: [...calendar.week],
  off: [...calendar.off].sort(),
  makeUp: [...calendar.makeUp].sort(),
  knownFrom: calendar.knownFrom,
  knownThrough: calendar.knownThrough,
  citations: calendar.citations,
});
