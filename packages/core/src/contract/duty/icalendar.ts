import { addDays, localDate } from "../../kernel/local-date.ts";
import type { Duty, DutyDate } from "./duties.ts";

/** What a calendar is called; `id` makes its events' ids unique in the world, e.g. the contract's id. */
export interface CalendarName {
  readonly id: string;
  readonly name: string;
}

const bytesOf = (character: string): number => {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** RFC 5545 §3.1: no line longer than 75 octets; a longer one goes on after a space. Never within a character. */
const folded = (line: string): string => {
  let out = "";
  let length = 0;
  for (const character of line) {
    const bytes = bytesOf(character);
    if (length + bytes > 75) {
      out += "\r\n ";
      length = 1;
    }
    out += character;
    length += bytes;
  }
  return out;
};

/** RFC 5545 §3.3.11: text with its separators escaped; a line break becomes `\n`. */
const escaped = (text: string): string => text.replaceAll(/[\\;,]/g, "\\$&").replaceAll(/\r\n|\r|\n/g, "\\n");

const compact = (date: string): string => date.replaceAll("-", "");

/** Dates on end with the same number of times, as one event that repeats daily. */
interface Run {
  readonly first: DutyDate;
  readonly days: number;
}

const runsOf = ({ dates, frequency }: Duty): readonly Run[] => {
  const isDaily = frequency?.endsWith("/day") === true;
  const runs: Run[] = [];
  for (const date of dates) {
    const last = runs.at(-1);
    const isNext =
      isDaily &&
      last !== undefined &&
      last.first.times === date.times &&
      last.first.subcontractor === date.subcontractor &&
      addDays(localDate(last.first.date), last.days) === date.date;
    if (isNext) runs[runs.length - 1] = { ...last, days: last.days + 1 };
    else runs.push({ first: date, days: 1 });
  }
  return runs;
};

const eventOf = (duty: Duty, { days, first }: Run, nth: number, { id }: CalendarName): readonly string[] => {
  const isDaily = duty.frequency?.endsWith("/day") === true;
  // A daily duty is one event for each text, so that its id stays when the window moves on.
  const uid = isDaily ? `${duty.id}-from-${duty.textFrom}-${nth + 1}` : `${duty.id}-${first.date}`;
  const about = [duty.clauseNumber, duty.post, first.subcontractor, duty.frequency].filter(
    (part) => part !== null,
  );
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(`${uid}@${id}`)}`,
    `DTSTAMP:${compact(duty.textFrom)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(first.date)}`,
    `DTEND;VALUE=DATE:${compact(addDays(localDate(first.date), 1))}`,
    ...(days === 1 ? [] : [`RRULE:FREQ=DAILY;COUNT=${days}`]),
    `SUMMARY:${escaped(first.times === 1 ? duty.title : `${duty.title} ×${first.times}`)}`,
    ...(about.length === 0 ? [] : [`DESCRIPTION:${escaped(about.join(" · "))}`]),
    `CATEGORIES:${duty.area ?? duty.kind}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
};

/**
 * A calendar of due days that any calendar program subscribes to (iCalendar, RFC 5545): whole-day events, so that no time zone can
 * move them. The same duties give the same bytes, and an event keeps its id from one look to the next.
 */
export const icalendar = (duties: readonly Duty[], calendar: CalendarName): string =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Heyue//Duties//ZH",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `NAME:${escaped(calendar.name)}`,
    `X-WR-CALNAME:${escaped(calendar.name)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:P1D",
    ...duties.flatMap((duty) => runsOf(duty).flatMap((run, nth) => eventOf(duty, run, nth, calendar))),
    "END:VCALENDAR",
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join("");
