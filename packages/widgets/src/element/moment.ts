import type { Language } from "./language.ts";

const minutesOf = (offset: string): number => {
  const found = /([+-])(\d\d):(\d\d)$/.exec(offset);
  return found ? (found[1] === "-" ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3])) : 0;
};

/**
 * The wall clock an instant was written for, as a UTC date to format: people read deadlines in the estate's
 * time, wherever their device is. An instant in UTC (`Z`) is shown in the given offset.
 */
const wallClock = (instant: string, offset: string): Date => {
  const own = /[+-]\d\d:\d\d$/.exec(instant)?.[0];
  return new Date(Date.parse(instant) + minutesOf(own && own !== "+00:00" ? own : offset) * 60_000);
};

const format = (date: Date, language: Language, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(language === "en" ? "en-GB" : "zh-CN", { timeZone: "UTC", ...options }).format(
    date,
  );

const dayOptions: Intl.DateTimeFormatOptions = { year: "numeric", month: "long", day: "numeric" };

/** `2026年11月24日`, of a date or the day of an instant. */
export const dayText = (value: string, language: Language, offset = "+08:00"): string =>
  format(
    value.length === 10 ? new Date(`${value}T00:00:00Z`) : wallClock(value, offset),
    language,
    dayOptions,
  );

/** `2026年11月24日周二`: a day by which something is promised. */
export const weekdayText = (value: string, language: Language, offset = "+08:00"): string =>
  format(value.length === 10 ? new Date(`${value}T00:00:00Z`) : wallClock(value, offset), language, {
    ...dayOptions,
    weekday: "short",
  });

/** `11月24日 13:05`; with the year when it is not the current one. */
export const instantText = (value: string, language: Language, now: number, offset = "+08:00"): string => {
  const date = wallClock(value, offset);
  const year = new Date(now + minutesOf(offset) * 60_000).getUTCFullYear() !== date.getUTCFullYear();
  const day = format(date, language, {
    ...(year && { year: "numeric" as const }),
    month: language === "en" ? "short" : "long",
    day: "numeric",
  });
  return `${day} ${format(date, language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" })}`;
};

/** Whole units left until an instant (negative when it has passed): the largest of days, hours, minutes that fits. */
export const distance = (
  due: string,
  now: number,
): { readonly past: boolean; readonly unit: "day" | "hour" | "minute"; readonly n: number } => {
  const left = Date.parse(due) - now;
  const minutes = Math.floor(Math.abs(left) / 60_000);
  const past = left < 0;
  if (minutes >= 2880) return { past, unit: "day", n: Math.floor(minutes / 1440) };
  if (minutes >= 120) return { past, unit: "hour", n: Math.floor(minutes / 60) };
  return { past, unit: "minute", n: minutes };
};

const shifted = (now: number, offset: string): string =>
  new Date(now + minutesOf(offset) * 60_000).toISOString();

/** The estate's date at an instant, milliseconds since 1970. */
export const dateAt = (now: number, offset = "+08:00"): string => shifted(now, offset).slice(0, 10);

/** An instant as the estate's clock writes it, e.g. `2026-11-24T10:30:00+08:00`. */
export const instantAt = (now: number, offset = "+08:00"): string =>
  shifted(now, offset).slice(0, 19) + offset;

/** Whole days from one date to another; negative when it has passed. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
