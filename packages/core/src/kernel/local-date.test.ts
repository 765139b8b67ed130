import { describe, expect, it } from "@effect/vitest";
import * as Schema from "effect/Schema";
import * as LocalDate from "./local-date.ts";

// 0004 to 9997, so that a year either way stays inside.
const Day = Schema.Int.check(Schema.isBetween({ minimum: -718_000, maximum: 2_932_166 }));
const Months = Schema.Int.check(Schema.isBetween({ minimum: -11, maximum: 11 }));

describe("LocalDate", () => {
  it.each(["2024-02-29", "0001-01-01", "9999-12-31", "2000-02-29"])("takes %s", (text) => {
    expect(LocalDate.localDate(text)).toBe(text);
  });

  it.each([
    "2025-02-29",
    "1900-02-29",
    "2025-13-01",
    "2025-00-01",
    "2025-04-31",
    "2025-1-1",
    "0000-01-01",
    "20250101",
    "",
  ])("refuses %s", (text) =>
    expect(() => LocalDate.localDate(text)).toThrow("write a real day as YYYY-MM-DD"),
  );

  it("counts days from 1970 and knows the weekday", () => {
    expect(LocalDate.dayNumber(LocalDate.localDate("1970-01-01"))).toBe(0);
    expect(LocalDate.dayNumber(LocalDate.localDate("2000-03-01"))).toBe(11017);
    expect(LocalDate.weekday(LocalDate.localDate("1970-01-01"))).toBe(4);
    expect(LocalDate.weekday(LocalDate.localDate("2025-11-03"))).toBe(1);
    expect(LocalDate.weekday(LocalDate.localDate("1949-10-01"))).toBe(6);
  });

  it("ends a month without the corresponding day on its last day", () => {
    const add = (date: string, months: number) => LocalDate.addMonths(LocalDate.localDate(date), months);
    expect(add("2024-02-29", 24)).toBe("2026-02-28");
    expect(add("2025-01-31", 1)).toBe("2025-02-28");
    expect(add("2025-03-31", -1)).toBe("2025-02-28");
    expect(add("2025-03-14", 3)).toBe("2025-06-14");
    expect(add("2025-01-15", -13)).toBe("2023-12-15");
  });

  it("stops at the edge of the calendar", () => {
    expect(() => LocalDate.addDays(LocalDate.localDate("9999-12-31"), 1)).toThrow(RangeError);
    expect(() => LocalDate.addMonths(LocalDate.localDate("0001-01-01"), -1)).toThrow(RangeError);
  });

  it.prop("comes back from its day number, and the next day has the next weekday", [Day], ([day]) => {
    const date = LocalDate.fromDayNumber(day);
    const next = LocalDate.addDays(date, 1);
    return (
      LocalDate.dayNumber(date) === day &&
      date < next &&
      LocalDate.weekday(next) === (LocalDate.weekday(date) % 7) + 1 &&
      LocalDate.daysBetween(date, next) === 1
    );
  });

  it.prop("months: the same day, or the last of a shorter month", [Day, Months], ([day, months]) => {
    const from = LocalDate.fromDayNumber(day);
    const to = LocalDate.addMonths(from, months);
    const index = (date: LocalDate.LocalDate) => LocalDate.yearOf(date) * 12 + LocalDate.monthOf(date);
    const length = LocalDate.daysInMonth(LocalDate.yearOf(to), LocalDate.monthOf(to));
    return (
      index(to) - index(from) === months && LocalDate.dayOf(to) === Math.min(LocalDate.dayOf(from), length)
    );
  });
});
