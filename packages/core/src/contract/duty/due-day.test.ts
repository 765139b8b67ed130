import { describe, expect, it } from "vitest";
import { addDays, localDate } from "../../kernel/local-date.ts";
import { periods, readFrequency } from "../../standard/standard/frequency.ts";
import { occurrences } from "./due-day.ts";

const due = (text: string, from: string, to: string) => {
  const frequency = readFrequency(text);
  if (frequency === null) throw new Error(text);
  return occurrences(frequency, localDate(from), localDate(to)).map(({ date, times }) =>
    times === 1 ? date : `${date}×${times}`,
  );
};

describe("when something of a frequency is due", () => {
  it.each<[string, string, string, readonly string[]]>([
    ["1/day", "2026-03-30", "2026-04-01", ["2026-03-30", "2026-03-31", "2026-04-01"]],
    ["3/day", "2026-03-30", "2026-03-30", ["2026-03-30×3"]],
    // 2026-03-02 is a Monday: four days, then three.
    ["2/week", "2026-03-02", "2026-03-08", ["2026-03-05", "2026-03-08"]],
    ["1/month", "2026-01-15", "2026-03-15", ["2026-01-31", "2026-02-28"]],
    ["2/month", "2026-02-01", "2026-02-28", ["2026-02-14", "2026-02-28"]],
    ["1/quarter", "2026-01-01", "2026-12-31", ["2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31"]],
    ["2/year", "2026-01-01", "2026-12-31", ["2026-07-02", "2026-12-31"]],
    ["1/year", "2026-01-01", "2026-12-30", []],
  ])("%s from %s to %s", (text, from, to, expected) => {
    expect(due(text, from, to)).toEqual(expected);
  });

  it("owes every period its number of times, in stretches that follow each other without a gap", () => {
    for (const per of periods) {
      for (const times of [1, 2, 3, 5, 8, 12]) {
        const found = occurrences({ times, per }, localDate("2024-01-01"), localDate("2024-12-31"));
        const total = found.reduce((sum, item) => sum + item.times, 0);
        // 2024 begins on a Monday and has 366 days: 52 full weeks and two days.
        const full = { day: 366, week: 52, month: 12, quarter: 4, year: 1 }[per] * times;
        const rest =
          per === "week" ? occurrences({ times, per }, localDate("2024-12-30"), localDate("2024-12-31")) : [];
        expect(total, `${times}/${per}`).toBe(full + rest.reduce((sum, item) => sum + item.times, 0));
        for (const [index, item] of found.entries()) {
          expect(item.opens <= item.date).toBe(true);
          const former = found[index - 1];
          if (former !== undefined) expect(item.opens).toBe(addDays(former.date, 1));
        }
      }
    }
  });

  it("gives the same days whether the window is asked whole or in parts", () => {
    for (const text of ["1/day", "2/week", "3/month", "1/quarter", "5/year"]) {
      expect([...due(text, "2026-01-10", "2026-06-17"), ...due(text, "2026-06-18", "2026-12-20")]).toEqual(
        due(text, "2026-01-10", "2026-12-20"),
      );
    }
  });
});
