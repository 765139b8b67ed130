import { dayNumber, fromDayNumber, type LocalDate, weekday, type Weekday } from "./local-date.ts";
import { momentOf, offsetAt, type TimeZone } from "./time-zone.ts";

/** A span of a day in seconds from midnight; the start is open, the end is not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Hours in which a service desk works (工作时间), and stretches in which its clock is stopped. */
export interface OpeningHours {
  readonly zone: TimeZone;
  /** Spans of each ISO weekday; a weekday without an entry is closed. */
  readonly weekly: ReadonlyMap<Weekday, readonly Span[]>;
  /** Dates without opening, whatever else is said of them. */
  readonly holidays: ReadonlySet<string>;
  /** Make-up workdays (调休上班日): open like the first working weekday when their own weekday is closed. */
  readonly makeUp: ReadonlySet<string>;
  /** Spans that replace those of one date. */
  readonly replaced: ReadonlyMap<string, readonly Span[]>;
  /** Spans taken out of one date. */
  readonly breaks: ReadonlyMap<string, readonly Span[]>;
  /** Stretches `[from, to)` in epoch milliseconds in which the clock stands still; `Infinity` = still paused. */
  readonly pauses: readonly (readonly [number, number])[];
}

type Interval = readonly [number, number];

// Ten years of closed days mean that the schedule never opens again.
const SEARCH_LIMIT = 3660;
const DAY = 86_400_000;

/** The spans of a date before breaks: a holiday has none, a replacement comes before the weekday. */
export const spansOn = (hours: OpeningHours, date: LocalDate): readonly Span[] => {
  if (hours.holidays.has(date)) return [];
  const replaced = hours.replaced.get(date);
  if (replaced !== undefined) return replaced;
  const own = hours.weekly.get(weekday(date)) ?? [];
  if (own.length > 0 || !hours.makeUp.has(date)) return own;
  for (const day of [1, 2, 3, 4, 5, 6, 7] as const) {
    const spans = hours.weekly.get(day) ?? [];
    if (spans.length > 0) return spans;
  }
  return [];
};

/** Open intervals of a date in epoch milliseconds, ascending and apart, breaks and pauses taken out. */
const openOn = (hours: OpeningHours, day: number): readonly Interval[] => {
  const date = fromDayNumber(day);
  const moment = (second: number): number => momentOf(hours.zone, day * DAY + second * 1000);
  const intervals = (spans: readonly Span[]): readonly Interval[] =>
    spans.map((span) => [moment(span.start), moment(span.end)] as const);
  let open = merge(intervals(spansOn(hours, date)));
  for (const gap of [...intervals(hours.breaks.get(date) ?? []), ...hours.pauses]) open = without(open, gap);
  return open;
};

const merge = (intervals: readonly Interval[]): readonly Interval[] => {
  const merged: [number, number][] = [];
  for (const [start, end] of [...intervals].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (end <= start) continue;
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
};

const without = (intervals: readonly Interval[], [from, to]: Interval): readonly Interval[] =>
  intervals.flatMap(([start, end]): Interval[] => {
    if (to <= start || from >= end || to <= from) return [[start, end]];
    const rest: Interval[] = [];
    if (start < from) rest.push([start, from]);
    if (to < end) rest.push([to, end]);
    return rest;
  });

const dayOf = (hours: OpeningHours, moment: number): number =>
  Math.floor((moment + offsetAt(hours.zone, moment)) / DAY);

const noOpening = (hours: OpeningHours, moment: number, direction: string): RangeError =>
  new RangeError(
    `no opening within ten years ${direction} ${fromDayNumber(dayOf(hours, moment))}; check the weekly hours and holidays`,
  );

/** Whether a moment is open: the start of a span is, its end is not. */
export const isOpen = (hours: OpeningHours, moment: number): boolean =>
  openOn(hours, dayOf(hours, moment)).some(([start, end]) => start <= moment && moment < end);

const isPausedForGood = (hours: OpeningHours, moment: number): boolean =>
  hours.pauses.some(([from, to]) => to === Number.POSITIVE_INFINITY && from <= moment);

/**
 * The moment after `millis` of open time. 0 gives the next open moment; a positive time may end on a closing moment.
 * `null` when the clock was paused for good before the time was up.
 */
export const addOpenTime = (hours: OpeningHours, from: number, millis: number): number | null => {
  let left = millis;
  const first = dayOf(hours, from);
  for (let day = first, empty = 0; empty < SEARCH_LIMIT; day += 1) {
    empty += 1;
    for (const [start, end] of openOn(hours, day)) {
      if (end <= from) continue;
      empty = 0;
      const begin = Math.max(start, from);
      if (left === 0 || begin + left <= end) return begin + left;
      left -= end - begin;
    }
    if (empty > 0 && isPausedForGood(hours, day * DAY)) return null;
  }
  throw noOpening(hours, from, "after");
};

/** The moment before which `millis` of open time lie. 0 gives the last open end not after it, itself if inside. */
export const subtractOpenTime = (hours: OpeningHours, from: number, millis: number): number => {
  let left = millis;
  for (let day = dayOf(hours, from), empty = 0; empty < SEARCH_LIMIT; day -= 1) {
    empty += 1;
    for (const [start, end] of [...openOn(hours, day)].reverse()) {
      if (start >= from) continue;
      empty = 0;
      const finish = Math.min(end, from);
      if (left === 0 || finish - left >= start) return finish - left;
      left -= finish - start;
    }
  }
  throw noOpening(hours, from, "before");
};

/** Signed open milliseconds between two moments. */
export const openTimeBetween = (hours: OpeningHours, from: number, to: number): number => {
  if (to < from) return -openTimeBetween(hours, to, from);
  let total = 0;
  const last = dayOf(hours, to);
  for (let day = dayOf(hours, from); day <= last; day += 1) {
    for (const [start, end] of openOn(hours, day)) {
      total += Math.max(0, Math.min(end, to) - Math.max(start, from));
    }
  }
  return total;
};

/** Local date of a moment in the zone of the hours. */
export const dateAt = (hours: OpeningHours, moment: number): LocalDate => fromDayNumber(dayOf(hours, moment));

/** The moment at the same wall time on another date. */
export const sameTimeOn = (hours: OpeningHours, moment: number, date: LocalDate): number => {
  const wall = moment + offsetAt(hours.zone, moment);
  return momentOf(hours.zone, dayNumber(date) * DAY + (wall - Math.floor(wall / DAY) * DAY));
};
