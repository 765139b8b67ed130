import { dayNumber, fromDayNumber, isLocalDate, type LocalDate } from "./local-date.ts";

declare const brand: unique symbol;

/**
 * A moment in time as RFC 3339 text with its offset, e.g. `2025-11-03T09:10+08:00`. Seconds may be left out on input,
 * and arithmetic keeps the precision and the offset it was given.
 */
export type Instant = string & { readonly [brand]: "Instant" };

const PATTERN = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2})$/;

interface Parts {
  /** Whole seconds since the epoch; the fraction is kept as text and never changes under arithmetic in seconds. */
  readonly seconds: number;
  readonly fraction: string;
  readonly hasSeconds: boolean;
  readonly offset: string;
}

/** Minutes east of UTC of `Z`, `+08:00`, `-03:30`; throws a `RangeError` for anything else. */
export const offsetMinutes = (offset: string): number => {
  if (offset === "Z") return 0;
  const match = /^([+-])(\d{2}):(\d{2})$/.exec(offset);
  if (match === null || Number(match[2]) > 23 || Number(match[3]) > 59) {
    throw new RangeError(`"${offset}" is not an offset; write Z or ±hh:mm`);
  }
  return (match[1] === "-" ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
};

const parse = (text: string): Parts | undefined => {
  const match = PATTERN.exec(text);
  if (match === null) return undefined;
  const [, date = "", hour = "", minute = "", second, fraction = "", offset = ""] = match;
  if (!isLocalDate(date) || Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59)
    return undefined;
  if (offset !== "Z" && (Number(offset.slice(1, 3)) > 23 || Number(offset.slice(4)) > 59)) return undefined;
  const wall = dayNumber(date) * 86400 + Number(hour) * 3600 + Number(minute) * 60 + Number(second ?? 0);
  return { seconds: wall - offsetMinutes(offset) * 60, fraction, hasSeconds: second !== undefined, offset };
};

const print = (parts: Parts): Instant => {
  const wall = parts.seconds + offsetMinutes(parts.offset) * 60;
  const day = Math.floor(wall / 86400);
  const time = wall - day * 86400;
  const clock = `${pad(Math.floor(time / 3600))}:${pad(Math.floor((time % 3600) / 60))}`;
  const second = parts.hasSeconds || time % 60 !== 0 || parts.fraction !== "" ? `:${pad(time % 60)}` : "";
  const fraction = parts.fraction === "" ? "" : `.${parts.fraction}`;
  return `${fromDayNumber(day)}T${clock}${second}${fraction}${parts.offset}` as Instant;
};

/** Whether the text is an instant with an offset. */
export const isInstant = (text: unknown): text is Instant =>
  typeof text === "string" && parse(text) !== undefined;

/** Brands a literal; throws a `RangeError` unless it is RFC 3339 with an offset. */
export const instant = (text: string): Instant => {
  if (!isInstant(text)) {
    throw new RangeError(
      `"${text}" is not an instant; write RFC 3339 with an offset, e.g. 2025-11-03T09:10+08:00`,
    );
  }
  return text;
};

const partsOf = (value: Instant): Parts => {
  const parts = parse(value);
  if (parts === undefined)
    throw new RangeError(`"${value}" is not an instant; write RFC 3339 with an offset`);
  return parts;
};

/** Milliseconds since 1970-01-01T00:00Z; digits beyond the millisecond are dropped. */
export const toEpochMillis = (value: Instant): number => {
  const parts = partsOf(value);
  return parts.seconds * 1000 + Number(parts.fraction.slice(0, 3).padEnd(3, "0"));
};

/** The instant of an epoch millisecond at an offset (`Z`, `+08:00`), with seconds, and with a fraction when there is one. */
export const fromEpochMillis = (millis: number, offset: string): Instant => {
  if (!Number.isSafeInteger(millis)) throw new RangeError(`${millis} is not a whole number of milliseconds`);
  const seconds = Math.floor(millis / 1000);
  const rest = millis - seconds * 1000;
  offsetMinutes(offset);
  return print({ seconds, fraction: rest === 0 ? "" : pad(rest, 3), hasSeconds: true, offset });
};

/** The offset as written: `Z` or `±hh:mm`. */
export const offsetOf = (value: Instant): string => partsOf(value).offset;

/** That many seconds later (earlier when negative), offset and precision kept. */
export const plusSeconds = (value: Instant, seconds: number): Instant => {
  if (!Number.isSafeInteger(seconds)) throw new RangeError(`${seconds} is not a whole number of seconds`);
  const parts = partsOf(value);
  return print({ ...parts, seconds: parts.seconds + seconds });
};

/** That many minutes later (earlier when negative), offset and precision kept. */
export const plusMinutes = (value: Instant, minutes: number): Instant => plusSeconds(value, minutes * 60);

/** Negative, zero or positive as `a` is before, at or after `b`, whatever their offsets. */
export const compare = (a: Instant, b: Instant): number => {
  const x = partsOf(a);
  const y = partsOf(b);
  if (x.seconds !== y.seconds) return x.seconds < y.seconds ? -1 : 1;
  const left = x.fraction.padEnd(9, "0");
  const right = y.fraction.padEnd(9, "0");
  return left < right ? -1 : left > right ? 1 : 0;
};

/** The calendar date at the instant's own offset. */
export const localDateOf = (value: Instant): LocalDate => {
  partsOf(value);
  return value.slice(0, 10) as LocalDate;
};

/** Midnight at the start of a date, at an offset, to the minute. */
export const startOfDay = (date: LocalDate, offset: string): Instant => instant(`${date}T00:00${offset}`);

const pad = (value: number, width = 2): string => String(value).padStart(width, "0");
