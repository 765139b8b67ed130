import { dayNumber, fromDayNumber, localDate } from "@heyue/core/kernel/local-date";
import { addWorkdays, isWorkday, rollForward } from "@heyue/core/kernel/work-calendar";
import { describe, expect, it } from "vitest";
import { cnCalendar } from "./cn.ts";
import { cnWorkDays } from "./work-day-table.ts";

const day = (date: string): number => dayNumber(localDate(date));

describe("the table of working days", () => {
  it("says of every day what the notices say", () => {
    const [first, last] = [day(cnCalendar.knownFrom), day(cnCalendar.knownThrough)];
    for (let at = first; at <= last; at += 1) {
      expect([fromDayNumber(at), cnWorkDays.isWorkday(at)]).toEqual([
        fromDayNumber(at),
        isWorkday(cnCalendar, fromDayNumber(at)),
      ]);
    }
  });

  it("counts and rolls as the calendar does", () => {
    for (let at = day("2020-01-01"); at < day("2026-11-30"); at += 1) {
      const date = fromDayNumber(at);
      expect(cnWorkDays.rollForward(at)).toBe(dayNumber(rollForward(cnCalendar, date)));
      expect(cnWorkDays.addWorkdays(at, 5)).toBe(dayNumber(addWorkdays(cnCalendar, date, 5)));
    }
  });

  it("does not guess a year without a published schedule", () => {
    expect(fromDayNumber(cnWorkDays.last)).toBe("2026-12-31");
    expect(cnWorkDays.isWorkday(day("2027-01-04"))).toBeUndefined();
    expect(cnWorkDays.addWorkdays(day("2026-12-30"), 5)).toBeUndefined();
    expect(cnWorkDays.isWorkday(day("2003-12-31"))).toBeUndefined();
  });
});
