/** What the numbers in front of clauses are worth: 十二, １２, xii, l, ⑫. */

const chineseDigits = "〇一二三四五六七八九";
const chineseUnits: ReadonlyMap<string, number> = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);

/** 十二 is 12, 二百零三 is 203, 二〇二五 is 2025; not a number otherwise. */
const chineseValue = (numeral: string): number => {
  let total = 0;
  let digit = -1;
  let positional = 0;
  let isPositional = true;
  for (const sign of numeral) {
    const unit = chineseUnits.get(sign);
    if (unit !== undefined) {
      total += (digit <= 0 ? 1 : digit) * unit;
      digit = -1;
      isPositional = false;
      continue;
    }
    digit = chineseDigits.indexOf(sign.replace(/[零○]/, "〇").replace("两", "二"));
    if (digit < 0) return Number.NaN;
    positional = positional * 10 + digit;
  }
  return isPositional ? positional : total + Math.max(digit, 0);
};

/** Half-width digits of full-width ones. */
export const plainDigits = (digits: string): string =>
  digits.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));

/** 12, １２, 十二 — and spaces between — as an integer. */
export const integerValue = (numeral: string): number => {
  const plain = plainDigits(numeral.replace(/\s/g, ""));
  return /^\d+$/.test(plain) ? Number(plain) : chineseValue(plain);
};

const romanDigits: ReadonlyMap<string, number> = new Map([
  ["i", 1],
  ["v", 5],
  ["x", 10],
  ["l", 50],
  ["c", 100],
]);

/** xiv is 14, in either case; 0 when it is no roman number as one writes it. */
export const romanValue = (numeral: string): number => {
  const lower = numeral.toLowerCase();
  if (!/^(?:c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(lower)) return 0;
  let total = 0;
  for (let at = 0; at < lower.length; at += 1) {
    const value = romanDigits.get(lower[at]!) ?? 0;
    total += value < (romanDigits.get(lower[at + 1] ?? "") ?? 0) ? -value : value;
  }
  return total;
};

/** a is 1, z is 26, in either case. */
export const letterValue = (letter: string): number => letter.toLowerCase().charCodeAt(0) - 96;

/** First signs of the runs of numbers that are one character, and what the first is worth. */
const enclosedRuns: readonly (readonly [first: number, last: number, value: number])[] = [
  [0x2460, 0x2473, 1],
  [0x3251, 0x325f, 21],
  [0x2474, 0x2487, 1],
  [0x2488, 0x249b, 1],
  [0x3220, 0x3229, 1],
  [0x2776, 0x277f, 1],
];

/** ③ ⑶ ⒊ ㈢ ❸ are 3. */
export const enclosedValue = (sign: string): number => {
  const code = sign.charCodeAt(0);
  const run = enclosedRuns.find(([first, last]) => code >= first && code <= last);
  return run === undefined ? Number.NaN : code - run[0] + run[2];
};
