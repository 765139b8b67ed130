import {
  addDays,
  compare,
  daysInMonth,
  type LocalDate,
  dayOf,
  endOfMonth,
  monthOf,
  yearOf,
} from "@heyue/core/kernel/local-date";
import { add, make, type Rate, zero } from "@heyue/core/kernel/rate";

/** A run of whole calendar months, or a part of one month. */
export interface MonthRun {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Whole number for whole months, days over days of the month for a part. */
  readonly months: Rate;
}

/** Cuts `[from, to]` by calendar months; whole months in a row stay together. Empty when `to` is before `from`. */
export const monthRuns = (from: LocalDate, to: LocalDate): readonly MonthRun[] => {
  const runs: MonthRun[] = [];
  for (let start = from; compare(start, to) <= 0;) {
    const month = endOfMonth(start);
    const end = compare(month, to) <= 0 ? month : to;
    const length = daysInMonth(yearOf(start), monthOf(start));
    const months = make(dayOf(end) - dayOf(start) + 1, length);
    const last = runs.at(-1);
    if (last !== undefined && last.months.denominator === 1n && months.denominator === 1n) {
      runs[runs.length - 1] = { from: last.from, to: end, months: add(last.months, months) };
    } else {
      runs.push({ from: start, to: end, months });
    }
    start = addDays(end, 1);
  }
  return runs;
};

/** Months in `[from, to]`, a part of a month by its days. */
export const monthsWithin = (from: LocalDate, to: LocalDate): Rate =>
  monthRuns(from, to).reduce<Rate>((total, run) => add(total, run.months), zero);
