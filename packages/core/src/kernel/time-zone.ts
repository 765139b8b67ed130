import { dayNumber, type LocalDate } from "./local-date.ts";

/** `UTC`, or an IANA time zone such as `Asia/Shanghai`. */
export type TimeZone = string;

const formatters = new Map<TimeZone, Intl.DateTimeFormat>();

const formatterOf = (zone: TimeZone): Intl.DateTimeFormat => {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  let formatter: Intl.DateTimeFormat;
  try {
    formatter = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
  } catch {
    throw new RangeError(
      `"${zone}" is not a known time zone; write UTC or an IANA name such as Asia/Shanghai`,
    );
  }
  formatters.set(zone, formatter);
  return formatter;
};

/** Milliseconds that the wall clock of a zone is ahead of UTC at a moment. Throws a `RangeError` for an unknown zone. */
export const offsetAt = (zone: TimeZone, epochMillis: number): number => {
  if (zone === "UTC") return 0;
  const parts = new Map(
    formatterOf(zone)
      .formatToParts(epochMillis)
      .map((part) => [part.type, part.value]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes): string => parts.get(name) ?? "0";
  const date = `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}` as LocalDate;
  const clock = Number(part("hour")) * 3600 + Number(part("minute")) * 60 + Number(part("second"));
  const wall = (dayNumber(date) * 86400 + clock) * 1000;
  return wall - Math.floor(epochMillis / 1000) * 1000;
};

/**
 * The moment at which the wall clock of a zone shows a time (milliseconds as if the wall were UTC). A time that comes
 * twice, when the clock is put back, is its first occurrence; a time that is skipped moves on by the gap.
 */
export const momentOf = (zone: TimeZone, wallMillis: number): number => {
  const before = offsetAt(zone, wallMillis - 86_400_000);
  const after = offsetAt(zone, wallMillis + 86_400_000);
  const early = wallMillis - before;
  if (before === after || offsetAt(zone, early) === before) return early;
  const late = wallMillis - after;
  return offsetAt(zone, late) === after ? late : early;
};

/** An offset in milliseconds as `±hh:mm`. */
export const formatOffset = (millis: number): string => {
  const minutes = Math.round(Math.abs(millis) / 60_000);
  const pad = (value: number): string => String(value).padStart(2, "0");
  return `${millis < 0 ? "-" : "+"}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
};
