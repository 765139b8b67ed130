import { plainDecimal } from "../numeral/decimal.ts";

const small: Readonly<Record<string, number>> = {
  zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
  thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30,
  forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
}; // prettier-ignore
const large: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, million: 1_000_000 };

const word = [...Object.keys(small), ...Object.keys(large)].join("|");

/** A number in figures or words, with the figures that may repeat the words: `30`, `1,500.00`, `sixty (60)`; no groups. */
export const englishNumberPattern =
  `(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|(?:${word})(?:[\\s-](?:and\\s)?(?:${word}))*)(?:\\s?million(?!\\w))?` +
  "(?:\\s?\\(\\s?\\d[\\d,]*(?:\\.\\d+)?\\s?\\))?";

/** Reads `1,500`, `sixty (60)`, `one hundred twenty`, `half`; `null` when the text is no number. */
export function readEnglishNumber(text: string): string | null {
  const plain = text
    .toLowerCase()
    .replace(/\(.*\)/, "")
    .trim();
  const figures = /^(\d[\d,]*(?:\.\d+)?)(\s?million)?$/.exec(plain);
  if (figures !== null) {
    const number = plainDecimal((figures[1] ?? "").replaceAll(",", ""));
    return figures[2] === undefined ? number : plainDecimal(`${shiftMillions(number)}`);
  }
  if (plain === "half") return "0.5";
  let total = 0;
  let section = 0;
  for (const part of plain.split(/[\s-]+/)) {
    if (part === "and") continue;
    const digit = small[part];
    const scale = large[part];
    if (digit !== undefined) section += digit;
    else if (scale === 100) section = Math.max(1, section) * 100;
    else if (scale !== undefined) {
      total += Math.max(1, section) * scale;
      section = 0;
    } else return null;
  }
  return String(total + section);
}

function shiftMillions(decimal: string): string {
  const [whole = "0", fraction = ""] = decimal.split(".");
  return `${whole}${fraction.padEnd(6, "0").slice(0, 6)}${fraction.length > 6 ? `.${fraction.slice(6)}` : ""}`;
}
