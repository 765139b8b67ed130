import { describe, expect, it } from "@effect/vitest";
import * as Schema from "effect/Schema";
import { due, formatPeriod, isAfterDue, parsePeriod, type DueQuestion } from "./due.ts";
import { addDays, compare, fromDayNumber, type LocalDate, localDate } from "./local-date.ts";
import {
  addWorkdays,
  calendarDocument,
  countWorkdays,
  isWorkday,
  rollBackward,
  rollForward,
  workCalendar,
} from "./work-calendar.ts";

/** The autumn of 2025 and the New Year of 2026 as ordered by the State Council. */
const calendar = workCalendar({
  id: "autumn-2025",
  week: [1, 2, 3, 4, 5],
  off: [
    "2025-10-01",
    "2025-10-02",
    "2025-10-03",
    "2025-10-06",
    "2025-10-07",
    "2025-10-08",
    "2026-01-01",
    "2026-01-02",
  ],
  makeUp: ["2025-09-28", "2025-10-11", "2026-01-04"],
  knownFrom: "2025-09-01",
  knownThrough: "2026-01-31",
});

const within = (from: string, period: string, rest: Partial<DueQuestion> = {}) =>
  due({ from, ...parsePeriod(period), calendar, ...rest });

describe("due", () => {
  it("counts workdays from the day after, make-up days included", () => {
    expect(within("2025-09-26T10:00:00+08:00", "5 workdays")).toEqual({
      from: "2025-09-26T10:00:00+08:00",
      within: "5 workdays",
      raw: "2025-10-10",
      due: "2025-10-10",
      calendar: "autumn-2025",
      knownThrough: "2026-01-31",
      verdict: "determined",
    });
  });

  it.each([
    ["2025-12-03", "30 days", "2026-01-02", "2026-01-04"],
    ["2025-09-24", "10 days", "2025-10-04", "2025-10-09"],
    ["2025-09-18", "10 days", "2025-09-28", "2025-09-28"],
    ["2025-11-03T23:59+08:00", "10 days", "2025-11-13", "2025-11-13"],
    ["2025-10-31", "1 month", "2025-11-30", "2025-12-01"],
    ["2025-10-04", "0 days", "2025-10-04", "2025-10-09"],
  ])("%s within %s: %s, rolled to %s", (from, period, raw, end) => {
    expect(within(from, period)).toMatchObject({ raw, due: end, verdict: "determined" });
    expect(within(from, period, { roll: "none" })).toMatchObject({ raw, due: raw });
  });

  it("lets minutes and hours run on through rest days", () => {
    expect(within("2025-09-30T17:00+08:00", "24 hours").due).toBe("2025-10-01T17:00+08:00");
    expect(within("2025-11-03T09:10+08:00", "15 minutes").due).toBe("2025-11-03T09:25+08:00");
    expect(within("2025-11-03T09:10+08:00", "2 hours", { before: true }).due).toBe("2025-11-03T07:10+08:00");
  });

  it("rolls nothing when it counts back", () => {
    expect(within("2025-12-31", "90 days", { before: true })).toMatchObject({
      raw: "2025-10-02",
      due: "2025-10-02",
    });
    expect(within("2025-10-09", "1 workday", { before: true }).due).toBe("2025-09-30");
    expect(within("2025-10-04", "0 workdays", { before: true }).due).toBe("2025-10-04");
    expect(within("2025-12-31", "1 month", { before: true }).due).toBe("2025-11-30");
  });

  it("is determined up to the last day the calendar knows", () => {
    expect(within("2026-01-29", "1 day")).toMatchObject({ due: "2026-01-30", verdict: "determined" });
    expect(within("2026-01-30", "1 day", { roll: "none" })).toMatchObject({
      due: "2026-01-31",
      verdict: "determined",
    });
  });

  it("is stale when rolling or counting leads out of the calendar", () => {
    expect(within("2026-01-31", "1 day")).toMatchObject({ due: "2026-02-02", verdict: "stale" });
    expect(within("2026-01-28", "3 workdays").verdict).toBe("stale");
    expect(within("2026-01-31", "1 day", { roll: "none" }).verdict).toBe("stale");
    expect(within("2020-01-01", "1 day").verdict).toBe("stale");
    expect(within("2025-08-29", "2 workdays").verdict).toBe("stale");
    expect(within("2025-08-31", "2 workdays")).toMatchObject({ due: "2025-09-02", verdict: "determined" });
    expect(within("2026-02-03", "3 workdays", { before: true }).verdict).toBe("stale");
    expect(within("2026-02-28", "90 days", { before: true }).verdict).toBe("determined");
    expect(within("2026-01-31T09:00+08:00", "48 hours").verdict).toBe("determined");
  });

  it("refuses what it cannot count", () => {
    expect(() => within("2025-11-03", "2 hours")).toThrow(
      'hours run from a moment, and "2025-11-03" is a date',
    );
    expect(() => within("3 November", "2 days")).toThrow("neither a date nor an instant");
    expect(() => within("2025-11-03", "2 weeks")).toThrow('"2 weeks" is not a period');
    expect(() => due({ from: "2025-11-03", amount: -1, unit: "days", calendar })).toThrow(
      "whole number of days of at least 0",
    );
    expect(() => due({ from: "2025-11-03", amount: 1.5, unit: "days", calendar })).toThrow(RangeError);
  });

  it("reads and writes periods", () => {
    expect(parsePeriod("1 day")).toEqual({ amount: 1, unit: "days" });
    expect(formatPeriod({ amount: 1, unit: "months" })).toBe("1 month");
    expect(formatPeriod({ amount: 5, unit: "workdays" })).toBe("5 workdays");
  });

  it("is overrun only after the end of a day, or after the moment", () => {
    expect(isAfterDue("2025-11-13T23:59+08:00", "2025-11-13")).toBe(false);
    expect(isAfterDue("2025-11-14", "2025-11-13")).toBe(true);
    expect(isAfterDue("2025-11-03T09:26+08:00", "2025-11-03T09:25+08:00")).toBe(true);
    expect(isAfterDue("2025-11-03T01:25Z", "2025-11-03T09:25+08:00")).toBe(false);
  });
});

describe("work calendar", () => {
  const Day = Schema.Int.check(Schema.isBetween({ minimum: 20_330, maximum: 20_480 }));
  const Steps = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 80 }));

  it.prop("rolls to the nearest workday in its direction", [Day], ([day]) => {
    const date = fromDayNumber(day);
    const ahead = rollForward(calendar, date);
    const behind = rollBackward(calendar, date);
    const between = (from: LocalDate, to: LocalDate): boolean => {
      for (let at = addDays(from, 1); compare(at, to) < 0; at = addDays(at, 1))
        if (isWorkday(calendar, at)) return false;
      return true;
    };
    return (
      isWorkday(calendar, ahead) &&
      isWorkday(calendar, behind) &&
      (isWorkday(calendar, date)
        ? ahead === date && behind === date
        : between(date, ahead) && between(behind, date))
    );
  });

  it.prop("counts as many workdays as it added, forwards and back", [Day, Steps], ([day, steps]) => {
    const date = fromDayNumber(day);
    return (
      countWorkdays(calendar, date, addWorkdays(calendar, date, steps)) === steps &&
      addWorkdays(calendar, addWorkdays(calendar, date, steps), -steps) <= date &&
      addWorkdays(calendar, rollForward(calendar, date), 0) === rollForward(calendar, date)
    );
  });

  it.prop("counts back what it counted forwards", [Day, Day], ([a, b]) => {
    const [x, y] = [fromDayNumber(a), fromDayNumber(b)];
    return countWorkdays(calendar, x, y) + countWorkdays(calendar, y, x) === 0;
  });

  it("comes back from its document", () => {
    expect(calendarDocument(workCalendar(calendarDocument(calendar)))).toEqual(calendarDocument(calendar));
  });

  it("refuses a document that contradicts itself", () => {
    const document = calendarDocument(calendar);
    expect(() => workCalendar({ ...document, makeUp: ["2025-10-01"] })).toThrow("2025-10-01 is in both");
    expect(() => workCalendar({ ...document, week: [0] })).toThrow('"week" must list ISO weekdays');
    expect(() => workCalendar({ ...document, off: ["2025-13-01"] })).toThrow("is not a date");
    expect(() => workCalendar({ ...document, knownThrough: "2020-01-01" })).toThrow(
      '"knownThrough" is before',
    );
    expect(() =>
      rollForward(workCalendar({ ...document, week: [], makeUp: [] }), localDate("2025-10-01")),
    ).toThrow("no workday within ten years");
  });
});
