import { localDate } from "@heyue/core/kernel/local-date";
import { addWorkdays, countWorkdays, isWorkday, rollForward } from "@heyue/core/kernel/work-calendar";
import { describe, expect, it } from "vitest";
import { cnCalendar } from "./cn.ts";

describe("the Chinese working calendar", () => {
  it("knows 2020 to 2026", () => {
    expect([cnCalendar.knownFrom, cnCalendar.knownThrough]).toEqual(["2020-01-01", "2026-12-31"]);
  });

  it.each([
    ["2025-09-28", true, "a Sunday worked by order"],
    ["2025-10-08", false, "the last day of the holiday"],
    ["2025-10-11", true, "a Saturday worked by order"],
    ["2022-12-31", false, "a December day that the next year's notice moved"],
    ["2020-01-31", false, "the holiday that was extended in 2020"],
    ["2026-01-04", true, "the Sunday after New Year 2026"],
  ])("%s: %s, %s", (date, working) => expect(isWorkday(cnCalendar, localDate(date))).toBe(working));

  it("rolls to a make-up Sunday and not past it", () => {
    expect(rollForward(cnCalendar, localDate("2026-01-02"))).toBe("2026-01-04");
    expect(addWorkdays(cnCalendar, localDate("2025-09-26"), 5)).toBe("2025-10-10");
  });

  // Weekdays of the year, less rest days on weekdays, plus make-up days: 262-19+8, 261-18+5, 261-19+6.
  it.each([
    ["2024", 251],
    ["2025", 248],
    ["2026", 248],
  ])("has as many workdays in %s as the notice leaves: %s", (year, workdays) => {
    expect(
      countWorkdays(cnCalendar, localDate(`${Number(year) - 1}-12-31`), localDate(`${year}-12-31`)),
    ).toBe(workdays);
  });

  it("cites the notice of every year", () => {
    expect(cnCalendar.citations.map(({ inForceFrom }) => inForceFrom?.slice(0, 4))).toEqual(
      expect.arrayContaining(["2020", "2021", "2022", "2023", "2024", "2025", "2026"]),
    );
  });
});
