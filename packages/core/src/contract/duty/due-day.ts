import {
  addDays,
  addMonths,
  dayNumber,
  type LocalDate,
  localDate,
  monthOf,
  startOfMonth,
  weekday,
} from "../../kernel/local-date.ts";
import type { Frequency, Period } from "../../standard/standard/frequency.ts";

/** Times in a year of 364 days, months and quarters even; to compare two frequencies. */
export const timesAYear = ({ per, times }: Frequency): number =>
  times * { day: 364, week: 52, month: 12, quarter: 4, year: 1 }[per];

/** One time that something is due: on which day at the latest, from which day on, and how many times that day. */
export interface Occurrence {
  readonly date: LocalDate;
  /** First day of the stretch that it is due for. */
  readonly opens: LocalDate;
  readonly times: number;
}

const startOf = (date: LocalDate, per: Period): LocalDate => {
  switch (per) {
    case "day":
      return date;
    case "week":
      return addDays(date, 1 - weekday(date));
    case "month":
      return startOfMonth(date);
    case "quarter":
      return addMonths(startOfMonth(date), -((monthOf(date) - 1) % 3));
    case "year":
      return localDate(`${date.slice(0, 4)}-01-01`);
  }
};

const next = (start: LocalDate, per: Period): LocalDate =>
  per === "day"
    ? addDays(start, 1)
    : per === "week"
      ? addDays(start, 7)
      : addMonths(start, { month: 1, quarter: 3, year: 12 }[per]);

/** The due days of one period of `length` days: it is cut into equal stretches, each due at the end of its last day. */
const stretches = (start: LocalDate, length: number, times: number): readonly Occurrence[] => {
  const found: Occurrence[] = [];
  let opens = 0;
  for (let nth = 1; nth <= times; nth += 1) {
    const last = Math.ceil((nth * length) / times) - 1;
    const former = found.at(-1);
    const date = addDays(start, last);
    if (former?.date === date) found[found.length - 1] = { ...former, times: former.times + 1 };
    else found.push({ date, opens: addDays(start, opens), times: 1 });
    opens = last + 1;
  }
  return found;
};

/**
 * When something of a frequency is due, from one day to another, both inclusive (到期日). Each calendar period is cut into as
 * many equal stretches as there are times, and each is due on the last day of its stretch: spread evenly, known ahead, the
 * same for whoever asks. A stretch that ends outside owes nothing inside.
 */
export const occurrences = (frequency: Frequency, from: LocalDate, to: LocalDate): readonly Occurrence[] => {
  const found: Occurrence[] = [];
  for (let start = startOf(from, frequency.per); start <= to; start = next(start, frequency.per)) {
    const length = dayNumber(next(start, frequency.per)) - dayNumber(start);
    found.push(...stretches(start, length, frequency.times).filter(({ date }) => date >= from && date <= to));
  }
  return found;
};
