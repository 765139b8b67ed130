import { describe, expect, it } from "vitest";
import { dayNumber, fromDayNumber, localDate } from "../../kernel/local-date.ts";
import { dueDays, readFrequency } from "./frequency.ts";

const days = (frequency: string, from: string, until: string): readonly string[] => {
  const read = readFrequency(frequency);
  if (read === null) throw new Error(`${frequency} is not a frequency`);
  return dueDays(read, dayNumber(localDate(from)), dayNumber(localDate(until))).map(fromDayNumber);
};

describe("a frequency", () => {
  it("is spread evenly over its period, counted from its first day", () => {
    expect(days("2/week", "2026-03-02", "2026-03-16")).toEqual([
      "2026-03-02",
      "2026-03-05",
      "2026-03-09",
      "2026-03-12",
    ]);
    expect(days("4/year", "2026-01-01", "2027-01-01")).toEqual([
      "2026-01-01",
      "2026-04-02",
      "2026-07-02",
      "2026-10-01",
    ]);
  });

  it("keeps to the day of the month, or the last one", () => {
    expect(days("1/month", "2026-01-31", "2026-05-01")).toEqual([
      "2026-01-31",
      "2026-02-28",
      "2026-03-31",
      "2026-04-30",
    ]);
  });

  it("is daily when it is more often than that", () => {
    expect(days("4/day", "2026-03-02", "2026-03-05")).toHaveLength(3);
    expect(days("60/month", "2026-02-01", "2026-03-01")).toHaveLength(28);
  });

  it.each(["", "weekly", "0/day", "1.5/week", "2/fortnight", "-1/day"])("is not read from %j", (text) => {
    expect(readFrequency(text)).toBeNull();
  });
});
