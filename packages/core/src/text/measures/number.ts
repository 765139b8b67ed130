import { numeralPattern, readNumeral } from "../numeral/numeral.ts";

/** A number as it stands in half-width text, or a range of two. */
export interface FoundNumber {
  /** Exact decimals: one, or the two ends of a range. */
  readonly values: readonly [string] | readonly [string, string];
  readonly end: number;
  readonly text: string;
}

/** Between the two ends of a range. */
export const rangeMark = "\\s?(?:-{1,2}|—{1,2}|–|―|─|~|～|至|到|或者?)\\s?";
const single = new RegExp(`(${numeralPattern})(?:\\s?\\(\\s?(${numeralPattern})\\s?\\))?[余多]?`, "y");
const other = new RegExp(
  `${rangeMark}(${numeralPattern})(?:\\s?\\(\\s?(?:${numeralPattern})\\s?\\))?[余多]?`,
  "y",
);
/** 三五日, 二三十人: two neighbouring digits for "about". */
const about = /^([一二两三四五六七八])([二三四五六七八九])$/;

const opened = /(?:【|\[|(?<=[\u4e00-\u9fff])\(|_)\s{0,2}$/;
const closing = /\s{0,2}(?:[】\])]|_+)\s?/y;

/** 【30】日内, （5）个工作日, __30__日: where the bracket or line around a filled-in number ends. */
function closedEnd(text: string, at: number, end: number): number {
  if (!opened.test(text.slice(Math.max(0, at - 4), at))) return end;
  closing.lastIndex = end;
  return closing.test(text) ? closing.lastIndex : end;
}

/**
 * Reads the number that begins at `at`: figures or Chinese signs, a second way of writing it in brackets (三（3）), a range (2-3, 三至五).
 * `null` when there is none.
 */
export function numberAt(text: string, at: number): FoundNumber | null {
  single.lastIndex = at;
  const match = single.exec(text);
  if (match === null) return null;
  const [, first = ""] = match;
  let end = closedEnd(text, at, single.lastIndex);
  const approximate = about.exec(first);
  if (approximate !== null) {
    const [low, high] = [readNumeral(approximate[1] ?? ""), readNumeral(approximate[2] ?? "")];
    if (low === null || high === null || BigInt(high) <= BigInt(low)) return null;
    return { values: [low, high], end, text: first };
  }
  const value = readNumeral(first);
  if (value === null) return null;
  other.lastIndex = end;
  const second = other.exec(text);
  const upper = second === null ? null : readNumeral(second[1] ?? "");
  if (upper === null) return { values: [value], end, text: first };
  end = other.lastIndex;
  return { values: [value, upper], end, text: first };
}
