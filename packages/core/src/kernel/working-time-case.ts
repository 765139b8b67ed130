import { fromEpochMillis, isInstant, toEpochMillis } from "./instant.ts";
import { addDays, compare, dayNumber, isLocalDate, type LocalDate, type Weekday } from "./local-date.ts";
import { type OpeningHours, type Span } from "./opening-hours.ts";
import { formatOffset, momentOf, offsetAt, type TimeZone } from "./time-zone.ts";
import {
  addWorkdays,
  countWorkdays,
  isWorkday,
  rollBackward,
  rollForward,
  type WorkCalendar,
} from "./work-calendar.ts";

/** What is wrong with a working-time question, and where. */
export class CaseError extends RangeError {
  readonly path: string;
  constructor(path: string, message: string) {
    super(`${path}: ${message}`);
    this.name = "CaseError";
    this.path = path;
  }
}

/** A decoded question. */
export interface CaseFile {
  readonly op: string;
  /** `floating` when times have no zone. */
  readonly floating: boolean;
  readonly hours: OpeningHours;
  readonly hasHours: boolean;
  readonly calendar: WorkCalendar;
  readonly input: { readonly [key: string]: unknown };
  readonly amount: number;
  readonly unit: string;
}

const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

const record = (value: unknown, path: string): { readonly [key: string]: unknown } => {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new CaseError(path, "must be an object");
  return value as { readonly [key: string]: unknown };
};

const list = (value: unknown, path: string): readonly unknown[] => {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new CaseError(path, "must be a list");
  return value;
};

const second = (value: unknown, path: string): number => {
  const match = typeof value === "string" ? /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(value) : null;
  const total = match === null ? -1 : Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0);
  if (match === null || Number(match[2]) > 59 || Number(match[3] ?? 0) > 59 || total > 86400) {
    throw new CaseError(
      path,
      `${JSON.stringify(value)} is not a time of day; write hh:mm from 00:00 to 24:00`,
    );
  }
  return total;
};

const spans = (value: unknown, path: string): readonly Span[] =>
  list(value, path).map((item, index) => {
    const at = `${path}[${index}]`;
    const [from, to] = list(item, at);
    const start = second(from, `${at}[0]`);
    const end = second(to, `${at}[1]`);
    // Midnight as the end of a span is the end of its own day.
    const closing = end === 0 ? 86400 : end;
    if (closing <= start) throw new CaseError(at, "must end after it starts; write 24:00 for midnight");
    return { start, end: closing };
  });

const datedSpans = (value: unknown, path: string): ReadonlyMap<string, readonly Span[]> => {
  if (value === undefined || value === null) return new Map();
  return new Map(
    Object.entries(record(value, path)).map(([date, item]) => {
      if (!isLocalDate(date)) throw new CaseError(`${path}.${date}`, "is not a date YYYY-MM-DD");
      return [date, spans(item, `${path}.${date}`)] as const;
    }),
  );
};

const dates = (value: unknown, path: string): ReadonlySet<string> =>
  new Set(
    list(value, path).map((item, index) => {
      if (!isLocalDate(item)) throw new CaseError(`${path}[${index}]`, "is not a date YYYY-MM-DD");
      return item;
    }),
  );

const weekly = (value: unknown): ReadonlyMap<Weekday, readonly Span[]> => {
  if (value === undefined || value === null) return new Map();
  return new Map(
    Object.entries(record(value, "weekly_hours")).map(([name, item]) => {
      const index = DAYS.indexOf(name.toLowerCase().slice(0, 3) as (typeof DAYS)[number]);
      if (index < 0)
        throw new CaseError(
          `weekly_hours.${name}`,
          "is not a weekday; write mon, tue, wed, thu, fri, sat or sun",
        );
      return [(index + 1) as Weekday, spans(item, `weekly_hours.${name}`)] as const;
    }),
  );
};

/** Reads a question; throws a {@link CaseError} for the first bad field. */
export const decodeCase = (value: unknown, calendars: { readonly CN: WorkCalendar }): CaseFile => {
  const source = record(value, "$");
  const op = source["op"];
  if (typeof op !== "string") throw new CaseError("op", "must name the operation");
  const tz = source["tz"] ?? (op.endsWith("_CN") ? "Asia/Shanghai" : "floating");
  if (typeof tz !== "string") throw new CaseError("tz", 'must be an IANA zone, "UTC", "floating" or "date"');
  const floating = tz === "floating" || tz === "date";
  const zone: TimeZone = floating ? "UTC" : tz;
  try {
    offsetAt(zone, 0);
  } catch (error) {
    throw new CaseError("tz", (error as Error).message);
  }
  const input = record(source["input"], "input");
  const amount = input["amount"] ?? 0;
  if (typeof amount !== "number" || !Number.isFinite(amount))
    throw new CaseError("input.amount", "must be a number");
  const hasHours = source["weekly_hours"] !== undefined && source["weekly_hours"] !== null;
  const replaced = new Map([
    ...datedSpans(source["special_day_hours"], "special_day_hours"),
    ...datedSpans(source["shift_overrides"], "shift_overrides"),
  ]);
  const hours: OpeningHours = {
    zone,
    weekly: weekly(source["weekly_hours"]),
    holidays: dates(source["holidays"], "holidays"),
    makeUp: dates(source["extra_working_dates"], "extra_working_dates"),
    replaced,
    breaks: datedSpans(source["breaks"], "breaks"),
    pauses: list(input["pauses"], "input.pauses").map((item, index) =>
      pause(item, zone, floating, `input.pauses[${index}]`),
    ),
  };
  const own = ownCalendar(hours, hasHours);
  const calendar = pausedCalendar(op.endsWith("_CN") ? chineseCalendar(calendars.CN, own) : own, hours);
  return { op, floating, hours, hasHours, calendar, input, amount, unit: String(input["unit"] ?? "days") };
};

const pause = (
  value: unknown,
  zone: TimeZone,
  floating: boolean,
  path: string,
): readonly [number, number] => {
  const [from, to] = list(value, path);
  const start = moment(from, zone, floating, `${path}[0]`);
  const end =
    to === null || to === undefined ? Number.POSITIVE_INFINITY : moment(to, zone, floating, `${path}[1]`);
  if (end < start) throw new CaseError(path, "must end after it starts");
  return [start, end];
};

const moment = (value: unknown, zone: TimeZone, floating: boolean, path: string): number => {
  if (isInstant(value) && !floating) return toEpochMillis(value);
  if (isLocalDate(value)) return momentOf(zone, dayNumber(value) * 86_400_000);
  if (typeof value === "string" && isInstant(`${value}Z`))
    return momentOf(zone, toEpochMillis(`${value}Z` as never));
  throw new CaseError(
    path,
    floating
      ? `${JSON.stringify(value)} is not a local time without an offset, e.g. 2025-11-03T09:10:00`
      : `${JSON.stringify(value)} is not an instant; write RFC 3339 with an offset, e.g. 2025-11-03T09:10:00+08:00`,
  );
};

const ownCalendar = (hours: OpeningHours, hasHours: boolean): WorkCalendar => {
  const off = new Set(hours.holidays);
  const makeUp = new Set(hours.makeUp);
  for (const [date, own] of hours.replaced) {
    if (own.length === 0) off.add(date);
    else if (!off.has(date)) makeUp.add(date);
  }
  const week = hasHours
    ? [...hours.weekly].filter(([, own]) => own.length > 0).map(([day]) => day)
    : [1, 2, 3, 4, 5];
  return {
    id: "case",
    week,
    off,
    makeUp,
    knownFrom: "0001-01-01",
    knownThrough: "9999-12-31",
    citations: [],
  };
};

const chineseCalendar = (calendar: WorkCalendar, own: WorkCalendar): WorkCalendar => ({
  ...calendar,
  off: new Set([...calendar.off, ...own.off]),
  makeUp: new Set(
    [...calendar.makeUp, ...own.makeUp].filter((date) => !own.off.has(date) || own.makeUp.has(date)),
  ),
});

/** A business day inside a pause is not counted: days from the first paused to the one before work goes on. */
const pausedCalendar = (calendar: WorkCalendar, hours: OpeningHours): WorkCalendar => {
  if (hours.pauses.length === 0) return calendar;
  const day = (at: number): number => Math.floor((at + offsetAt(hours.zone, at)) / 86_400_000);
  const off = new Set(calendar.off);
  const makeUp = new Set(calendar.makeUp);
  for (const [from, to] of hours.pauses) {
    const last = Number.isFinite(to) ? day(to) : day(from) + 3660;
    for (let current = day(from); current < last; current += 1) {
      const date = addDays("1970-01-01" as LocalDate, current);
      off.add(date);
      makeUp.delete(date);
    }
  }
  return { ...calendar, off, makeUp };
};

/** A moment of the input in epoch milliseconds; without an offset it is the wall time of the zone. */
export const readMoment = (file: CaseFile, name: string): number => {
  const value = file.input[name];
  if (value === undefined) throw new CaseError(`input.${name}`, "is missing");
  return moment(value, file.hours.zone, file.floating, `input.${name}`);
};

/** Writes a moment the way the named input was written: in the zone of the case, seconds only where they were used. */
export const writeMoment = (file: CaseFile, like: string, value: number): string => {
  const offset = offsetAt(file.hours.zone, value);
  const text = fromEpochMillis(value + offset, "Z").slice(0, -1);
  const short = /T\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})?$/.test(String(file.input[like]));
  const precise = short && text.endsWith(":00") ? text.slice(0, -3) : text;
  if (file.floating) return precise;
  return precise + (file.hours.zone === "UTC" ? "Z" : formatOffset(offset));
};

/** A date of the input under the first of these names that is there; of a time, its own date. */
export const readDate = (file: CaseFile, names: readonly string[]): LocalDate => {
  const name = names.find((candidate) => file.input[candidate] !== undefined) ?? names[0] ?? "date";
  const value = file.input[name];
  if (value === undefined) throw new CaseError(`input.${name}`, "is missing");
  const date = typeof value === "string" ? value.slice(0, 10) : value;
  if (!isLocalDate(date))
    throw new CaseError(`input.${name}`, `${JSON.stringify(value)} is not a date YYYY-MM-DD`);
  known(file, date, `input.${name}`);
  return date;
};

const known = (file: CaseFile, date: LocalDate, path: string): void => {
  const { calendar } = file;
  if (date < calendar.knownFrom || date > calendar.knownThrough) {
    throw new CaseError(
      path,
      `${date} is outside of what calendar ${calendar.id} knows, ${calendar.knownFrom} to ${calendar.knownThrough}`,
    );
  }
};

/** Business days away: an origin on a rest day first rolls in the direction of travel; 0 stays. */
export const addBusinessDays = (calendar: WorkCalendar, date: LocalDate, amount: number): LocalDate => {
  if (amount === 0) return date;
  return addWorkdays(
    calendar,
    amount > 0 ? rollForward(calendar, date) : rollBackward(calendar, date),
    amount,
  );
};

/** Signed business days in `(from, to]`, or in `[from, to]` when inclusive. */
export const businessDaysBetween = (
  calendar: WorkCalendar,
  from: LocalDate,
  to: LocalDate,
  inclusive: boolean,
): number => {
  const between = countWorkdays(calendar, from, to);
  if (!inclusive) return between;
  const forward = compare(from, to) <= 0;
  const first = isWorkday(calendar, forward ? from : to) ? 1 : 0;
  return forward ? between + first : between - first;
};

/** Every business day in `[from, to]`. */
export const businessDaysWithin = (
  calendar: WorkCalendar,
  from: LocalDate,
  to: LocalDate,
): readonly LocalDate[] => {
  const found: LocalDate[] = [];
  for (let date = from; compare(date, to) <= 0; date = addDays(date, 1))
    if (isWorkday(calendar, date)) found.push(date);
  return found;
};
