const DIGITS = "零一二三四五六七八九";
const NUMERAL = "零〇一二两三四五六七八九十百千万亿";

/** Whole value of a Chinese numeral up to 亿, e.g. 三十 = 30, 一万 = 10000; `undefined` when it is not one. */
export const parseChineseNumeral = (text: string): bigint | undefined => {
  let total = 0n;
  let section = 0n;
  let digit: bigint | undefined;
  if (text === "") return undefined;
  for (const character of text) {
    const plain = character === "两" ? "二" : character === "〇" ? "零" : character;
    const value = DIGITS.indexOf(plain);
    if (value >= 0) {
      // Two digits in a row are not a number but a list, such as 二三; a zero may stand between.
      if (digit !== undefined && digit !== 0n) return undefined;
      digit = BigInt(value);
      continue;
    }
    const unit = { 十: 10n, 百: 100n, 千: 1000n, 万: 10000n, 亿: 100000000n }[plain];
    if (unit === undefined) return undefined;
    if (unit >= 10000n) {
      const before = total + section + (digit ?? 0n);
      // 万 by itself, as in 万分之五, is one of them.
      total = (before === 0n ? 1n : before) * unit;
      section = 0n;
    } else {
      section += (digit ?? 1n) * unit;
    }
    digit = undefined;
  }
  return total + section + (digit ?? 0n);
};

/** A quantity read in a quote: an exact number and the text right after it. */
export interface Quantity {
  readonly numerator: bigint;
  readonly denominator: bigint;
  /** What follows, up to the next number: holds the unit. */
  readonly after: string;
}

const ENGLISH: { readonly [word: string]: bigint } = {
  one: 1n,
  two: 2n,
  three: 3n,
  four: 4n,
  five: 5n,
  six: 6n,
  seven: 7n,
  eight: 8n,
  nine: 9n,
  ten: 10n,
  twelve: 12n,
};

// 百分之三十 and 四分之三 come before the plain numeral, which would read only a part of them.
const PATTERN = new RegExp(
  [
    `(?<of>[${NUMERAL}]+)分之(?<part>[${NUMERAL}]+)`,
    "(?<arabic>\\d+(?:\\.\\d+)?)(?<scale>[万亿])?(?<mark>[%％])?",
    // 三成 is three tenths.
    "(?<tenths>[一二三四五六七八九])成(?!立|员|果|本|交|都)",
    `(?<chinese>[${NUMERAL}]+)`,
    "(?<half>半)(?=年|个月|小时)",
    "\\b(?<english>one|two|three|four|five|six|seven|eight|nine|ten|twelve)\\b",
  ].join("|"),
  "giu",
);

/** Every number that literally stands in a quote, in Chinese numerals or Arabic digits. */
export const quantitiesIn = (quote: string): readonly Quantity[] => {
  const matches = [...quote.matchAll(PATTERN)];
  return matches.flatMap((match, index): Quantity[] => {
    const end = match.index + match[0].length;
    const after = quote.slice(end, matches[index + 1]?.index ?? quote.length);
    const { of, part, arabic, scale, mark, tenths, chinese, half, english } = match.groups ?? {};
    if (tenths !== undefined) {
      return [{ numerator: parseChineseNumeral(tenths) ?? 0n, denominator: 10n, after }];
    }
    if (english !== undefined) {
      return [{ numerator: ENGLISH[english.toLowerCase()] ?? 0n, denominator: 1n, after }];
    }
    if (of !== undefined && part !== undefined) {
      const denominator = parseChineseNumeral(of);
      const numerator = parseChineseNumeral(part);
      return numerator === undefined || !denominator ? [] : [{ numerator, denominator, after }];
    }
    if (half !== undefined) return [{ numerator: 1n, denominator: 2n, after }];
    if (arabic !== undefined) {
      const [whole = "", fraction = ""] = arabic.split(".");
      const unit = scale === "万" ? 10000n : scale === "亿" ? 100000000n : 1n;
      return [
        {
          numerator: BigInt(whole + fraction) * unit,
          denominator: 10n ** BigInt(fraction.length) * (mark === undefined ? 1n : 100n),
          after,
        },
      ];
    }
    const numerator = parseChineseNumeral(chinese ?? "");
    return numerator === undefined ? [] : [{ numerator, denominator: 1n, after }];
  });
};
