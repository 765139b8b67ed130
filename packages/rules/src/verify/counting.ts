import type { WorkCalendar } from "@heyue/core/kernel/work-calendar";
import { dayOfMoment, minutesOn, momentOrder } from "./moment.ts";
import { daysOn, monthsOn, weekdayOf } from "./day.ts";
import { Uncountable } from "./fraction.ts";
import type { Counted, Length } from "./value.ts";

/** How a deadline is counted. */
export interface Counting {
  readonly direction: "after" | "before";
  readonly roll: "forward" | "none";
  readonly calendar: WorkCalendar;
}

/** Whether people work on a day: an order to work comes first, then a holiday, then the weekday. */
export const isWorked = (calendar: WorkCalendar, day: string): boolean => {
  if (calendar.makeUp.has(day)) return true;
  if (calendar.off.has(day)) return false;
  return calendar.week.includes(weekdayOf(day));
};

/** Whether the calendar says anything about a day. */
export const isCharted = (calendar: WorkCalendar, day: string): boolean =>
  day >= calendar.knownFrom && day <= calendar.knownThrough;

const TEN_YEARS = 3660;

/** The next workday on that side of a day, the day itself included. */
const workdayAt = (calendar: WorkCalendar, day: string, way: 1 | -1): string => {
  let found = day;
  for (let tried = 0; !isWorked(calendar, found); tried += 1) {
    if (tried === TEN_YEARS) throw new Uncountable(`no workday within ten years of ${day}`);
    found = daysOn(found, way);
  }
  return found;
};

/**
 * Counts a deadline. The day it starts on is not counted (民法典第二百零一条); in months it ends on the corresponding day
 * (第二百零二条); a last day off moves to the next workday (第二百零三条), but never when counted back; minutes and hours run
 * on; workdays are counted by the calendar.
 */
export const countDeadline = (from: string, length: Length, how: Counting): Counted => {
  const { amount, unit } = length;
  if (!Number.isSafeInteger(amount) || amount < 0)
    throw new Uncountable(`${amount} ${unit} cannot be counted`);
  const way = how.direction === "before" ? -1 : 1;
  if (unit === "minutes" || unit === "hours") {
    if (from.length === 10) throw new Uncountable(`${unit} run from an instant, and ${from} is a day`);
    const end = minutesOn(from, way * amount * (unit === "hours" ? 60 : 1));
    return { raw: end, due: end, rawIsKnown: true, dueIsKnown: true };
  }
  const start = dayOfMoment(from);
  const { calendar } = how;
  if (unit === "workdays") return countWorkdays(start, amount, way, calendar);
  const raw = unit === "days" ? daysOn(start, way * amount) : monthsOn(start, way * amount);
  const rolls = way === 1 && how.roll === "forward";
  const due = rolls ? workdayAt(calendar, raw, 1) : raw;
  const isInside = due <= calendar.knownThrough && (!rolls || isCharted(calendar, raw));
  return { raw, due, rawIsKnown: true, dueIsKnown: isInside };
};

const countWorkdays = (start: string, amount: number, way: 1 | -1, calendar: WorkCalendar): Counted => {
  let end = start;
  if (amount === 0) end = way === 1 ? workdayAt(calendar, start, 1) : start;
  for (let left = amount; left > 0; left -= 1) end = workdayAt(calendar, daysOn(end, way), way);
  const looked = end === start ? [end] : [daysOn(start, end > start ? 1 : -1), end];
  const isKnown =
    end <= calendar.knownThrough && (end === start || looked.every((day) => isCharted(calendar, day)));
  return { raw: end, due: end, rawIsKnown: isKnown, dueIsKnown: isKnown };
};

/**
 * Which of two periods is the longer: in one unit by amount, otherwise by where each ends, counted without rolling from
 * the start of one day.
 */
export const lengthOrder = (
  a: Length,
  b: Length,
  day: string,
  offset: string,
  calendar: WorkCalendar,
): number => {
  if (a.unit === b.unit) return a.amount - b.amount;
  const how: Counting = { direction: "after", roll: "none", calendar };
  const end = (length: Length): string => countDeadline(`${day}T00:00${offset}`, length, how).raw;
  return momentOrder(end(a), end(b));
};
