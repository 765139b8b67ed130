/** Numbers as Word prints them in lists (自动编号): the formats of ST_NumberFormat (ECMA-376 part 1, 17.18.59). */

const digits = "〇一二三四五六七八九";

/** Below a myriad. `leadingOne` keeps the 一 of 一十一 and 一百. */
const below10000 = (
  value: number,
  names: string,
  units: readonly string[],
  leadingOne: boolean,
  zero: string,
): string => {
  let text = "";
  let gap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      gap = text !== "";
      continue;
    }
    if (gap) text += zero;
    gap = false;
    const isBareTen = !leadingOne && place === 1 && digit === 1 && text === "";
    text += `${isBareTen ? "" : names[digit]}${units[place]}`;
  }
  return text;
};

const chinese = (
  value: number,
  names: string,
  units: readonly string[],
  leadingOne: boolean,
  zero: string,
): string => {
  if (value === 0) return zero;
  const [high, low] = [Math.floor(value / 10_000), value % 10_000];
  if (high === 0) return below10000(low, names, units, leadingOne, zero);
  const rest = low === 0 ? "" : `${low < 1000 ? zero : ""}${below10000(low, names, units, true, zero)}`;
  return `${below10000(high, names, units, leadingOne, zero)}${units[4] ?? "万"}${rest}`;
};

const plain = ["", "十", "百", "千", "万"];
const formal = ["", "拾", "佰", "仟", "万"];
const traditional = ["", "拾", "佰", "仟", "萬"];

const roman = (value: number): string => {
  const signs: readonly (readonly [number, string])[] = [
    [1000, "M"],
    [900, "CM"],
    [500, "D"],
    [400, "CD"],
    [100, "C"],
    [90, "XC"],
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ];
  let text = "";
  let rest = Math.min(value, 32_767);
  for (const [size, sign] of signs) {
    text += sign.repeat(Math.floor(rest / size));
    rest %= size;
  }
  return text;
};

/** a … z, aa, bb …: Word repeats the letter. */
const letter = (value: number): string =>
  value < 1 ? "" : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(Math.ceil(value / 26), 30));

const ordinalEnding = (value: number): string => {
  const tens = value % 100;
  if (tens >= 11 && tens <= 13) return "th";
  return ["th", "st", "nd", "rd"][value % 10] ?? "th";
};

/** A row of characters from a first one; past its end the plain number, as Word does. */
const row = (first: number, length: number) => (value: number) =>
  value >= 1 && value <= length ? String.fromCodePoint(first + value - 1) : String(value);

const circled = (value: number): string =>
  value === 0
    ? "⓪"
    : value <= 20
      ? row(0x2460, 20)(value)
      : value <= 35
        ? String.fromCodePoint(0x3251 + value - 21)
        : value <= 50
          ? String.fromCodePoint(0x32b1 + value - 36)
          : String(value);

const cycle = (signs: string) => (value: number) => [...signs][(value - 1) % signs.length] ?? String(value);

const byDigit = (value: number): string => [...String(value)].map((digit) => digits[Number(digit)]).join("");

const ones = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" "); // prettier-ignore
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const cardinal = (value: number): string => {
  if (value < 1 || value > 99) return String(value);
  if (value < 20) return ones[value - 1]!;
  const unit = value % 10;
  return `${tens[Math.floor(value / 10) - 2]}${unit === 0 ? "" : `-${ones[unit - 1]}`}`;
};
const irregular: Readonly<Record<string, string>> = {
  one: "first", two: "second", three: "third", five: "fifth", eight: "eighth", nine: "ninth", twelve: "twelfth",
}; // prettier-ignore
const ordinalText = (value: number): string => {
  const text = cardinal(value);
  if (/^\d/.test(text)) return `${text}${ordinalEnding(value)}`;
  return text.replace(/[a-z]+$/, (last) => irregular[last] ?? `${last.replace(/y$/, "ie")}th`);
};
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const formats: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (value) => String(value).padStart(2, "0"),
  decimalFullWidth: (value) =>
    String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  decimalFullWidth2: (value) =>
    String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  numberInDash: (value) => `- ${value} -`,
  hex: (value) => value.toString(16).toUpperCase(),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: (value) => letter(value).toUpperCase(),
  lowerLetter: letter,
  ordinal: (value) => `${value}${ordinalEnding(value)}`,
  cardinalText: (value) => capital(cardinal(value)),
  ordinalText: (value) => capital(ordinalText(value)),
  chineseCounting: (value) => (value < 100 ? chinese(value, digits, plain, false, "〇") : byDigit(value)),
  chineseCountingThousand: (value) => chinese(value, digits, plain, false, "零"),
  taiwaneseCounting: (value) => (value < 100 ? chinese(value, digits, plain, false, "〇") : byDigit(value)),
  taiwaneseCountingThousand: (value) => chinese(value, digits, plain, false, "零"),
  japaneseCounting: (value) => chinese(value, digits, plain, false, "〇"),
  ideographDigital: byDigit,
  japaneseDigitalTenThousand: byDigit,
  taiwaneseDigital: byDigit,
  chineseLegalSimplified: (value) => chinese(value, "零壹贰叁肆伍陆柒捌玖", formal, true, "零"),
  ideographLegalTraditional: (value) => chinese(value, "零壹貳參肆伍陸柒捌玖", traditional, true, "零"),
  ideographTraditional: cycle("甲乙丙丁戊己庚辛壬癸"),
  ideographZodiac: cycle("子丑寅卯辰巳午未申酉戌亥"),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: row(0x2474, 20),
  decimalEnclosedFullstop: row(0x2488, 20),
  ideographEnclosedCircle: row(0x3220, 10),
  none: () => "",
};

/**
 * A number in one of Word's formats; plain digits for formats of other languages. `pattern` is the example of a custom format,
 * `001, 002, …`: its width is kept.
 */
export const formatNumber = (value: number, format: string, pattern?: string): string => {
  if (format === "custom") return String(value).padStart(/^0*\d/.exec(pattern ?? "")?.[0].length ?? 1, "0");
  return (formats[format] ?? String)(value);
};
