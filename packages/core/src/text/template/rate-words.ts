import { plainDecimal, shiftDecimal } from "../numeral/decimal.ts";

const digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/** A daily rate (`0.0003`) as contracts write it, the way we write it first: 万分之三, 0.03%. */
export const rateWords = (rate: string): readonly [string, ...string[]] => {
  const percent = `${shiftDecimal(rate, 2)}%`;
  const fractions = (
    [
      ["万分之", 4],
      ["千分之", 3],
    ] as const
  ).flatMap(([word, places]) => {
    const count = shiftDecimal(rate, places);
    const digit = /^\d{1,2}$/.test(count) ? digits[Number(count)] : undefined;
    return [...(digit === undefined ? [] : [`${word}${digit}`]), `${word}${count}`];
  });
  const first = fractions.find((words) => /[一二三四五六七八九十]$/.test(words)) ?? percent;
  return [first, percent, ...fractions];
};

/** A share (`0.2`) in percent: 20. */
export const percentOfShare = (share: string): string => shiftDecimal(plainDecimal(share), 2);
