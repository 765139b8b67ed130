import { localDate, weekday } from "@heyue/core/kernel/local-date";
import { addWorkdays, isWorkday, knows } from "@heyue/core/kernel/work-calendar";
import { describe, expect, test } from "vitest";
import { gbEngCalendar } from "./gb-eng.ts";

const days = [...gbEngCalendar.off].sort();

describe("working calendar of England", () => {
  test("eight days off a year, none of them on a weekend", () => {
    for (const year of ["2024", "2025", "2026"]) {
      expect(days.filter((day) => day.startsWith(year))).toHaveLength(8);
    }
    expect(days.filter((day) => weekday(localDate(day)) > 5)).toEqual([]);
  });

  test("the Mondays are Mondays and Good Friday lies three days before Easter Monday", () => {
    for (const [friday, monday] of [
      ["2024-03-29", "2024-04-01"],
      ["2025-04-18", "2025-04-21"],
      ["2026-04-03", "2026-04-06"],
    ] as const) {
      expect([weekday(localDate(friday)), weekday(localDate(monday))]).toEqual([5, 1]);
      expect(addWorkdays(gbEngCalendar, localDate(friday), 1)).toBe(
        addWorkdays(gbEngCalendar, localDate(monday), 1),
      );
    }
    for (const monday of days.filter((day) => /-05-|-08-/.test(day)))
      expect(weekday(localDate(monday))).toBe(1);
  });

  test("a Boxing Day on a Saturday moves to Monday", () => {
    expect(isWorkday(gbEngCalendar, localDate("2026-12-28"))).toBe(false);
    expect(isWorkday(gbEngCalendar, localDate("2026-12-29"))).toBe(true);
  });

  test("years without a proclamation are not known", () => {
    expect(knows(gbEngCalendar, localDate("2027-01-01"))).toBe(false);
    expect(knows(gbEngCalendar, localDate("2023-12-31"))).toBe(false);
  });
});
