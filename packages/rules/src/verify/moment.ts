import { dayAt, isDay, ordinalOf } from "./day.ts";

const INSTANT = /^(.{10})T([0-9]{2}):([0-9]{2})(:[0-9]{2})?(\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})$/;

interface Clock {
  /** Whole seconds of the wall clock since the day before 0001-01-01. */
  readonly wall: number;
  readonly offset: number;
  readonly hasSeconds: boolean;
  readonly fraction: string;
  readonly zone: string;
}

const clockOf = (text: string): Clock | undefined => {
  const [, day = "", hour = "", minute = "", second, fraction, zone = ""] = INSTANT.exec(text) ?? [];
  if (!isDay(day) || hour > "23" || minute > "59" || (second ?? ":00") > ":59") return undefined;
  if (fraction !== undefined && second === undefined) return undefined;
  const [zoneHour, zoneMinute] = zone === "Z" ? ["00", "00"] : [zone.slice(1, 3), zone.slice(4)];
  if (zoneHour > "23" || zoneMinute > "59") return undefined;
  const east = (Number(zoneHour) * 60 + Number(zoneMinute)) * 60;
  return {
    wall:
      ordinalOf(day) * 86400 + Number(hour) * 3600 + Number(minute) * 60 + Number((second ?? ":0").slice(1)),
    offset: zone.startsWith("-") ? -east : east,
    hasSeconds: second !== undefined,
    fraction: fraction ?? "",
    zone,
  };
};

/** Whether a text is an instant with offset (RFC 3339). */
export const isInstantText = (text: unknown): text is string =>
  typeof text === "string" && clockOf(text) !== undefined;

/** The day of a day or an instant, at the instant's own offset. */
export const dayOfMoment = (moment: string): string => moment.slice(0, 10);

/** That many minutes on, as precisely as it was written. */
export const minutesOn = (moment: string, minutes: number): string => {
  const clock = clockOf(moment) as Clock;
  const wall = clock.wall + minutes * 60;
  const ofDay = wall % 86400;
  const two = (value: number): string => String(Math.floor(value)).padStart(2, "0");
  const seconds = clock.hasSeconds ? `:${two(ofDay % 60)}` : "";
  return (
    `${dayAt((wall - ofDay) / 86400)}T${two(ofDay / 3600)}:${two((ofDay % 3600) / 60)}` +
    `${seconds}${clock.fraction}${clock.zone}`
  );
};

/** Below, at or above 0 as the first of two instants is the earlier one, whatever their offsets. */
export const instantOrder = (a: string, b: string): number => {
  const [left, right] = [clockOf(a) as Clock, clockOf(b) as Clock];
  const apart = left.wall - left.offset - (right.wall - right.offset);
  if (apart !== 0) return apart;
  const [early, late] = [left.fraction.slice(1).padEnd(9, "0"), right.fraction.slice(1).padEnd(9, "0")];
  return early < late ? -1 : early > late ? 1 : 0;
};

/** Order of two moments; a day and an instant meet on the day. */
export const momentOrder = (a: string, b: string): number => {
  if (a.length > 10 && b.length > 10) return instantOrder(a, b);
  const [left, right] = [dayOfMoment(a), dayOfMoment(b)];
  return left < right ? -1 : left > right ? 1 : 0;
};
