import { dayNumber, fromParts } from "@heyue/core/kernel/local-date";
import { firstYear, years } from "./cn.generated.ts";

/**
 * Working days by day number (days since 1970-01-01) for those who ask millions of times (工作日表): every answer is one or
 * two reads of an array. A day outside of the table is `undefined`: a year without a published schedule is not guessed.
 */
export interface WorkDayTable {
  /** First and last day number that the table knows. */
  readonly first: number;
  readonly last: number;
  readonly isWorkday: (day: number) => boolean | undefined;
  /** The day itself when it is worked, otherwise the next worked day. */
  readonly rollForward: (day: number) => number | undefined;
  /** The n-th worked day after a day, the day itself not counted; `n` is at least 1. */
  readonly addWorkdays: (day: number, n: number) => number | undefined;
}

const build = (): WorkDayTable => {
  const first = dayNumber(fromParts(firstYear, 1, 1));
  const worked: number[] = [];
  const ranks: number[] = [];
  for (const [index, row] of years.entries()) {
    const start = dayNumber(fromParts(firstYear + index, 1, 1));
    const length = dayNumber(fromParts(firstYear + index + 1, 1, 1)) - start;
    for (let day = 0; day < length; day += 1) {
      if (((Number.parseInt(row.charAt(day >> 2), 16) << (day & 3)) & 8) !== 0) worked.push(start + day);
      ranks.push(worked.length);
    }
  }
  // Rank of a day: how many worked days there are through it.
  const rank = Int32Array.from(ranks);
  const days = Int32Array.from(worked);
  const last = first + rank.length - 1;
  const isWorkday = (day: number): boolean | undefined => {
    const at = day - first;
    if (at < 0 || at >= rank.length) return undefined;
    return rank[at] !== (at === 0 ? 0 : rank[at - 1]);
  };
  const addWorkdays = (day: number, n: number): number | undefined => {
    const at = day - first;
    return at < 0 || at >= rank.length ? undefined : days[(rank[at] as number) + n - 1];
  };
  return {
    first,
    last,
    isWorkday,
    rollForward: (day) => (isWorkday(day) === true ? day : addWorkdays(day, 1)),
    addWorkdays,
  };
};

/** The table of mainland China. */
export const cnWorkDays: WorkDayTable = build();
