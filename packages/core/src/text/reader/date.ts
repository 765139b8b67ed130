import type { DateMention } from "../reading.ts";
import { integerValue } from "./numeral-value.ts";

const digit = "0-9０-９";
const chinese = "〇零○一二三四五六七八九十";
const months = "January|February|March|April|May|June|July|August|September|October|November|December";
const monthNames = months.split("|");
const monthWord = `(?:${months}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?`;

const written = new RegExp(
  [
    `(?<![${digit}])(?<year>[${digit}]{4}|[${chinese}]{4})[ \\t]*年[ \\t]*(?<month>[${digit}]{1,2}|[${chinese}]{1,3})[ \\t]*月[ \\t]*(?<day>[${digit}]{1,2}|[${chinese}]{1,3})[ \\t]*[日号]`,
    `(?<![${digit}.／/-])(?<isoYear>(?:19|20)[0-9]{2})(?<mark>[-/.])(?<isoMonth>[0-9]{1,2})\\k<mark>(?<isoDay>[0-9]{1,2})(?![${digit}]|[-/.][${digit}])`,
    `\\b(?<dayBefore>[0-9]{1,2})(?:st|nd|rd|th)?(?:\\s+day)?(?:\\s+of)?\\s+(?<monthAfter>${monthWord}),?\\s+(?<yearAfter>(?:19|20)[0-9]{2})\\b`,
    `\\b(?<monthFirst>${monthWord})\\s+(?<dayAfter>[0-9]{1,2})(?:st|nd|rd|th)?,?\\s+(?<yearLast>(?:19|20)[0-9]{2})\\b`,
  ].join("|"),
  "g",
);

const daysOf = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

/** `YYYY-MM-DD`; `undefined` when the calendar has no such day. */
const isoDate = (year: number, month: number, day: number): string | undefined => {
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month) && year >= 1000))
    return undefined;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
};

const monthOf = (word: string): number =>
  monthNames.findIndex((name) => name.startsWith(word.slice(0, 3))) + 1;

/** Full dates of a text: 2025年3月1日, 2025-03-01, 二〇二五年三月一日, November 6, 2009, the 6th day of November, 2009. */
export const datesIn = (text: string): readonly DateMention[] => {
  const dates: DateMention[] = [];
  for (const match of text.matchAll(written)) {
    const found = match.groups!;
    const date =
      found["year"] !== undefined
        ? isoDate(integerValue(found["year"]), integerValue(found["month"]!), integerValue(found["day"]!))
        : found["isoYear"] !== undefined
          ? isoDate(Number(found["isoYear"]), Number(found["isoMonth"]), Number(found["isoDay"]))
          : found["dayBefore"] !== undefined
            ? isoDate(Number(found["yearAfter"]), monthOf(found["monthAfter"]!), Number(found["dayBefore"]))
            : isoDate(Number(found["yearLast"]), monthOf(found["monthFirst"]!), Number(found["dayAfter"]));
    if (date === undefined) continue;
    dates.push({ start: match.index, end: match.index + match[0].length, text: match[0], date });
  }
  return dates;
};
