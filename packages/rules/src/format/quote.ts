import { rate } from "@heyue/core/kernel/rate";
import type { FrequencyUnit, LawPeriod, ParameterValue, ScalarValue } from "./document.ts";
import { parseChineseNumeral, type Quantity, quantitiesIn } from "./numeral.ts";

/** The words for each unit in a statute, longest first; a standard may print English or ISO ones. */
const UNIT_WORDS: { readonly [unit in LawPeriod["unit"]]: readonly string[] } = {
  minutes: ["分钟", "分", "minute", "min"],
  hours: ["个小时", "小时", "时", "hour"],
  days: ["天", "日", "day", "calendar day"],
  workdays: ["个工作日", "工作日", "working day", "business day", "workday"],
  months: ["个月", "月", "month"],
  years: ["年", "周年", "year"],
};

const PER_WORDS: { readonly [unit in FrequencyUnit]: readonly string[] } = {
  day: ["每日", "每天", "/天", "/日", "daily"],
  week: ["每周", "/周", "weekly"],
  "half-month": ["每半月", "半月"],
  month: ["每月", "/月", "按月", "monthly"],
  quarter: ["每季度", "按季度", "/季度", "quarterly"],
  "half-year": ["每半年", "半年"],
  year: ["每年", "年度", "/年", "annual", "every year", "each year"],
};

/**
 * What of a value does not literally stand in its quote, in words; empty when all of it does. A number counts only with
 * its unit and as a whole: 十日 does not stand in 三十日.
 */
export const missingFromQuote = (value: ParameterValue, quote: string): readonly string[] => {
  const quantities = quantitiesIn(quote);
  return value.kind === "table"
    ? Object.values(value.rows).flatMap((row) => missingScalar(row, quote, quantities))
    : missingScalar(value, quote, quantities);
};

const missingScalar = (
  value: ScalarValue,
  quote: string,
  quantities: readonly Quantity[],
): readonly string[] => {
  const bound = "bound" in value ? value.bound : undefined;
  const bounds = bound === undefined || quote.includes(bound) ? [] : [`the word ${bound}`];
  switch (value.kind) {
    case "period":
      return [...missingPeriod(value.period, quantities), ...bounds];
    case "number":
      return [...missingNumber(value.number, quote, quantities), ...bounds];
    case "money": {
      const fen = rate(value.yuan);
      const found = quantities.some(
        (quantity) =>
          quantity.numerator * fen.denominator === fen.numerator * quantity.denominator &&
          /^\s*(元|yuan)/.test(quantity.after),
      );
      return [...(found ? [] : [`${value.yuan} yuan`]), ...bounds];
    }
    case "frequency": {
      const per = PER_WORDS[value.per].some((words) => quote.includes(words));
      const times =
        value.times === 1 ||
        quantities.some((quantity) => quantity.numerator === BigInt(value.times) * quantity.denominator);
      return [...(per ? [] : [`every ${value.per}`]), ...(times ? [] : [`${value.times} times`]), ...bounds];
    }
    case "annual":
      return quote.includes(value.words) && endsInMonth(value.words, value.month)
        ? []
        : [`the end of month ${value.month}`];
    case "word":
      return quote.includes(value.word) ? [] : [`the word ${value.word}`];
    case "terms":
      return value.terms.filter((term) => !quote.includes(term.word)).map((term) => `the words ${term.word}`);
  }
};

const QUARTERS: { readonly [words: string]: number } = {
  第一季度: 3,
  第二季度: 6,
  第三季度: 9,
  第四季度: 12,
};

const endsInMonth = (words: string, month: number): boolean => {
  for (const [quarter, last] of Object.entries(QUARTERS)) if (words.includes(quarter)) return last === month;
  const numeral = /([一二三四五六七八九十\d]+)月/.exec(words)?.[1] ?? "";
  const read = /^\d+$/.test(numeral) ? BigInt(numeral) : parseChineseNumeral(numeral);
  return read === BigInt(month);
};

const missingPeriod = (period: LawPeriod, quantities: readonly Quantity[]): readonly string[] => {
  const found = quantities.some(
    (quantity) =>
      quantity.numerator === BigInt(period.amount) * quantity.denominator &&
      UNIT_WORDS[period.unit].some((word) => quantity.after.trimStart().startsWith(word)),
  );
  return found ? [] : [`${period.amount} ${period.unit}`];
};

/** 半数 and 双倍 are numbers too. */
const WORDS: { readonly [word: string]: string } = {
  半数: "1/2",
  一半: "1/2",
  双倍: "2",
  全部: "1",
  全额: "1",
};

const missingNumber = (text: string, quote: string, quantities: readonly Quantity[]): readonly string[] => {
  const wanted = rate(text);
  const isIt = (numerator: bigint, denominator: bigint): boolean =>
    numerator * wanted.denominator === wanted.numerator * denominator;
  const found =
    quantities.some(({ numerator, denominator }) => isIt(numerator, denominator)) ||
    Object.entries(WORDS).some(([word, number]) => {
      const { numerator, denominator } = rate(number);
      return quote.includes(word) && isIt(numerator, denominator);
    });
  return found ? [] : [text];
};
