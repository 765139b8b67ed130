import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { addDays, compare, fromParts, type LocalDate } from "@heyue/core/kernel/local-date";
import { isWorkday, knows } from "@heyue/core/kernel/work-calendar";
import { cnCalendar } from "../src/calendars/cn.ts";

/**
 * Compiles the working days of China from the package `chinese-days` into `src/calendars/cn.generated.ts`: the years with a
 * published schedule, one bit a day. Stops when a day differs from the notices that are kept by hand.
 */
interface Days {
  readonly holidays: { readonly [date: string]: string };
  readonly workdays: { readonly [date: string]: string };
}

const require = createRequire(import.meta.url);
const data = JSON.parse(readFileSync(require.resolve("chinese-days/dist/chinese-days.json"), "utf8")) as Days;

/** A year whose spring and national holidays are both there has its schedule; a lone January day belongs to another year. */
const isPublished = (year: number): boolean => {
  const months = new Set(
    Object.keys(data.holidays)
      .filter((date) => date.startsWith(String(year)))
      .map((date) => date.slice(5, 7)),
  );
  return months.has("10") && months.has("05");
};

const years = Array.from({ length: 100 }, (_, index) => 2004 + index).filter(isPublished);
const first = Math.min(...years);
const last = Math.max(...years);
if (last - first + 1 !== years.length) throw new Error(`the years ${years.join(", ")} have a gap`);

const isWorked = (date: LocalDate): boolean => {
  if (data.workdays[date] !== undefined) return true;
  if (data.holidays[date] !== undefined) return false;
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  return day !== 0 && day !== 6;
};

const differences: string[] = [];
const rows = years.map((year) => {
  const bits: boolean[] = [];
  for (
    let date = fromParts(year, 1, 1);
    compare(date, fromParts(year, 12, 31)) <= 0;
    date = addDays(date, 1)
  ) {
    const worked = isWorked(date);
    if (knows(cnCalendar, date) && isWorkday(cnCalendar, date) !== worked) differences.push(date);
    bits.push(worked);
  }
  let hex = "";
  for (let at = 0; at < bits.length; at += 4) {
    hex += bits
      .slice(at, at + 4)
      .reduce((digit, bit, index) => digit | (bit ? 8 >> index : 0), 0)
      .toString(16);
  }
  return `  "${hex}",`;
});
if (differences.length > 0)
  throw new Error(`chinese-days and the notices differ on ${differences.join(", ")}`);

writeFileSync(
  new URL("../src/calendars/cn.generated.ts", import.meta.url),
  `// Written by scripts/calendar.ts from chinese-days ${(require("chinese-days/package.json") as { version: string }).version}; do not edit.

/** First year of the table. */
export const firstYear = ${first};

/** One text a year: a bit for each day from 1 January, 1 = worked, four bits a digit. */
export const years: readonly string[] = [
${rows.join("\n")}
];
`,
);
