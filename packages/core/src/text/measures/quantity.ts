import { isPenalTrigger } from "./act.ts";
import { addDecimals, shiftDecimal } from "../numeral/decimal.ts";
import { readNumeral, numeralPattern } from "../numeral/numeral.ts";
import { boundBefore, boundBehind, boundOfShare } from "./bound.ts";
import { numberAt, rangeMark, type FoundNumber } from "./number.ts";
import { strokesAt } from "./per.ts";
import type { Quantity } from "./token.ts";
import { standsAsUnit, unitOf, unitPattern, type Unit } from "./unit.ts";

const unitAfter = new RegExp(`\\s{0,2}(个半)?(${unitPattern})(半(?=[^年月天日小个]|$))?`, "y");
const upperWithUnit = new RegExp(
  `(?:\\(不?含[^()]{0,8}\\))?${rangeMark}(${numeralPattern})\\s?(${unitPattern})`,
  "y",
);
const moneyTail = new RegExp(
  "(?:[零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖]{1,2}角)?(?:[零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖]{1,2}分)?[整正]?",
  "y",
);
const fractionOf = new RegExp(
  `([百千万])分之(${numeralPattern})(?:${rangeMark}(?:\\1分之)?(${numeralPattern}))?`,
  "y",
);
const fractionShift: Readonly<Record<string, number>> = { 百: 0, 千: -1, 万: -2 };
const percent = unitOf("%") as Unit;

interface Core {
  readonly values: readonly string[];
  readonly unit: Unit;
  readonly end: number;
  readonly text: string;
}

/** 百分之九十五, 千分之三, 万分之五至万分之八 as per cent. */
function wordPercent(text: string, at: number): Core | null {
  fractionOf.lastIndex = at;
  const match = fractionOf.exec(text);
  if (match === null) return null;
  const shift = fractionShift[match[1] ?? ""] ?? 0;
  const numbers = [match[2], match[3]].filter((part) => part !== undefined);
  const values = numbers.map((part) => (part === "百" ? "100" : readNumeral(part)));
  if (values.some((value) => value === null)) return null;
  return {
    values: values.map((value) => shiftDecimal(value ?? "0", shift)),
    unit: percent,
    end: fractionOf.lastIndex,
    text: match[0],
  };
}

/** 伍角叁分 behind 元, as a decimal of yuan. */
function smallMoney(text: string, at: number): { readonly value: string; readonly end: number } {
  moneyTail.lastIndex = at;
  const match = moneyTail.exec(text);
  if (match === null || match[0] === "") return { value: "0", end: at };
  let value = "0";
  for (const [, digits = "", coin] of match[0].matchAll(/([^角分整正]+)([角分])/g)) {
    const number = readNumeral(digits.replace(/^[零〇](?=.)/, ""));
    if (number !== null) value = addDecimals(value, shiftDecimal(number, coin === "角" ? -1 : -2));
  }
  return { value, end: at + match[0].length };
}

const halfOf = (value: string): string => addDecimals(value, "0.5");

function withUnit(text: string, found: FoundNumber): Core | null {
  unitAfter.lastIndex = found.end;
  const match = unitAfter.exec(text);
  if (match === null) return null;
  const unit = unitOf(match[2] ?? "");
  const end = unitAfter.lastIndex;
  if (unit === undefined || !standsAsUnit(unit, text, end)) return null;
  const isHalf = match[1] !== undefined || (match[3] !== undefined && unit.family === "time");
  const values = isHalf ? found.values.map(halfOf) : found.values;
  return { values, unit, end: match[3] !== undefined && !isHalf ? end - 1 : end, text: found.text };
}

function core(text: string, at: number): Core | null {
  const words = wordPercent(text, at);
  if (words !== null) return words;
  const found = numberAt(text, at);
  if (found === null) return null;
  const read = withUnit(text, found);
  if (read === null) return null;
  if (read.unit.name === "CNY") {
    const small = smallMoney(text, read.end);
    const values =
      small.value === "0" ? read.values : read.values.map((value) => addDecimals(value, small.value));
    return upper(text, { ...read, values, end: small.end });
  }
  return upper(text, read);
}

/** 1000元至3000元, 5%-10%: the second end of a range whose first has a unit of its own. */
function upper(text: string, read: Core): Core {
  const { shift } = read.unit;
  const shifted = shift === 0 ? read.values : read.values.map((value) => shiftDecimal(value, shift));
  if (read.values.length > 1) return { ...read, values: shifted };
  upperWithUnit.lastIndex = read.end;
  const match = upperWithUnit.exec(text);
  const unit = match === null ? undefined : unitOf(match[2] ?? "");
  const value = match === null ? null : readNumeral(match[1] ?? "");
  if (unit?.name !== read.unit.name || value === null || !standsAsUnit(unit, text, upperWithUnit.lastIndex))
    return { ...read, values: shifted };
  return { ...read, values: [...shifted, shiftDecimal(value, unit.shift)], end: upperWithUnit.lastIndex };
}

const amountWithoutUnit = /(?:[¥￥]|(?:人民币|RMB|CNY)\s?)\s?$/;

/** ¥30000.00, 人民币5万: the currency stands before the number. */
function markedMoney(text: string, at: number): Core | null {
  if (!amountWithoutUnit.test(text.slice(Math.max(0, at - 5), at))) return null;
  const found = numberAt(text, at);
  const unit = unitOf("元");
  return found === null || unit === undefined
    ? null
    : { values: found.values, unit, end: found.end, text: found.text };
}

const buildings: ReadonlySet<string> = new Set(["栋", "幢", "座", "层", "户"]);
/** 88号3栋2单元: an address. */
const partOfAddress = (text: string, start: number, end: number): boolean =>
  /[号路街弄]$/.test(text.slice(Math.max(0, start - 1), start)) ||
  /^\s?(?:\d|单元|室)/.test(text.slice(end, end + 4));
/** 一份 and 一人次 count; 一个, 一户, 一套 are mostly an article, unless a deduction follows (发现一处扣1分). */
const alwaysCounted: ReadonlySet<string> = new Set(["份", "人次"]);
const inside = /内$/;
/** Adverbs and set phrases that read like a number with a unit: 十分, 万分. */
const phrase = /^(?:十|万|百|千)$/;
const scored = /[扣满得加减计]$/;

/** Reads the quantity whose number begins at `at` in half-width text; `null` when what stands there is none. */
export function quantityAt(text: string, at: number): Quantity | null {
  const read = core(text, at) ?? markedMoney(text, at);
  if (read === null) return null;
  const { unit } = read;
  if (unit.family === "score" && phrase.test(read.text) && !scored.test(text.slice(Math.max(0, at - 2), at)))
    return null;
  if (buildings.has(unit.name) && partOfAddress(text, at, read.end)) return null;
  const before = boundBefore(text, at);
  const strokes = strokesAt(text, read.end, unit.family === "money");
  const share = unit.family === "percent" && before.bound === "" ? boundOfShare(text, at) : before;
  const behind = boundBehind(text, strokes.end);
  const one = /^[一1]$/.test(read.text);
  const fewInWords = /^[一二两]$/.test(read.text);
  const free = before.bound === "" && behind.bound === "";
  const isArticle =
    (unit.loose && fewInWords) ||
    (unit.family === "count" && read.text === "一" && !alwaysCounted.has(unit.name));
  if (free && isArticle && !isPenalTrigger(text, at, strokes.end)) return null;
  return {
    type: "quantity",
    start: share.start,
    end: behind.end,
    at,
    unitEnd: strokes.end,
    value: read.values.join("-"),
    bound: behind.bound || share.bound || (unit.family !== "time" && inside.test(behind.word) ? "<=" : ""),
    unit,
    behind: behind.word,
    one,
    per: strokes.per,
  };
}
