import { addMonths, dayNumber, fromDayNumber } from "../../kernel/local-date.ts";

/** Periods a frequency can count in. */
export const periods = ["day", "week", "month", "quarter", "year"] as const;
export type Period = (typeof periods)[number];

/** How often something is done (频次): `times` in each `per`. */
export interface Frequency {
  readonly times: number;
  readonly per: Period;
}

/** Reads `2/week`; `null` when it is not a frequency, so that nobody takes it for "never". */
export const readFrequency = (text: string): Frequency | null => {
  const match = /^([1-9]\d{0,3})\/(day|week|month|quarter|year)$/.exec(text);
  return match === null ? null : { times: Number(match[1]), per: match[2] as Period };
};

const months: { readonly [P in Period]: number } = { day: 0, week: 0, month: 1, quarter: 3, year: 12 };

/** First day of the `n`-th period after an anchor, as a day number. */
const startOf = (anchor: number, per: Period, n: number): number =>
  per === "day"
    ? anchor + n
    : per === "week"
      ? anchor + 7 * n
      : dayNumber(addMonths(fromDayNumber(anchor), months[per] * n));

/**
 * The days on which it is due, as day numbers, from an anchor on and before `until` (应做日期): evenly spread over each period,
 * periods counted from the anchor. More often than daily is daily: it is a day on which it is due.
 */
export const dueDays = ({ per, times }: Frequency, anchor: number, until: number): readonly number[] => {
  const days: number[] = [];
  for (let n = 0, start = anchor; start < until; n += 1) {
    const next = startOf(anchor, per, n + 1);
    const length = next - start;
    const count = Math.min(times, length);
    for (let j = 0; j < count; j += 1) {
      const day = start + Math.floor((j * length) / count);
      if (day >= until) break;
      days.push(day);
    }
    start = next;
  }
  return days;
};
