/** What the inspections of the story find: a function of the day and the standard alone. */

/** The three misses of the story, each on the one round that looks at the standard that day. */
export const misses = [
  { note: "lamps", standard: "s-lamps", on: "2025-03-01", value: "92.5" },
  { note: "corridor", standard: "s-corridor", on: "2025-06-10", value: "1" },
  { note: "corridor-again", standard: "s-corridor", on: "2025-07-29", value: "1" },
] as const;

/** Lowest value and how many more a value can be, in steps; all of it keeps the standard. */
const ranges: { readonly [standard: string]: readonly [least: number, steps: number, step: number] } = {
  "s-calls": [9, 10, 1],
  "s-revenue": [1, 1, 1],
  "s-urgent": [11, 14, 1],
  "s-lamps": [95.5, 9, 0.5],
  "s-lift-call": [8, 18, 1],
  "s-corridor": [2, 1, 1],
  "s-corridor-quality": [90, 3, 5],
  "s-lift-clean": [92.5, 4, 2.5],
  "s-green": [90, 2, 10],
  "s-patrol": [98.1, 18, 0.1],
  "s-fire": [100, 1, 1],
  "s-charging": [1, 1, 1],
  "s-disinfect": [1, 1, 1],
};

const spread = (text: string): number =>
  [...text].reduce((sum, sign) => (sum * 31 + sign.codePointAt(0)!) % 9973, 7);

/** First day on which corridors are swept once a week instead of twice. */
export const sweptOnceFrom = "2025-08-11";

/** What is measured of a standard on a day, as text. */
export const measured = (standard: string, day: string): string => {
  if (standard === "s-corridor" && day >= sweptOnceFrom) return "1";
  const missed = misses.find((miss) => miss.standard === standard && miss.on === day);
  if (missed !== undefined) return missed.value;
  const [least, steps, step] = ranges[standard] ?? [1, 1, 1];
  return String(Math.round((least + (spread(`${day}/${standard}`) % steps) * step) * 10) / 10);
};
