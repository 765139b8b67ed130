import { chineseNumeralSigns, readChineseNumeral } from "./chinese-numeral.ts";
import { addDecimals, plainDecimal, shiftDecimal } from "./decimal.ts";
import { halfWidth } from "./half-width.ts";

/** A number in figures, half-width: 30, 30,000.50; with 万 or 亿 behind it (3.5万, 2百万, 1亿2000万). */
export const figuresPattern =
  "(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?(?:\\s?[十百千]?[万亿](?:\\d+(?:\\.\\d+)?[百千]?万)?|[百千](?=[元米平人克]))?";
/** A number in Chinese signs: 三十五, 贰仟, 三点五, 半. */
const chinesePattern = `[${chineseNumeralSigns}]+(?:点[零〇一二三四五六七八九]+)?|半`;
/** A number in either hand, without groups. */
export const numeralPattern = `(?:${figuresPattern}|${chinesePattern})`;

const scales: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };
const shiftOf = (scale: string): number => [...scale].reduce((sum, sign) => sum + (scales[sign] ?? 0), 0);

function readFigures(text: string): string | null {
  const part = /(\d[\d,]*(?:\.\d+)?)\s?([十百千]?[万亿]|[百千])?/gy;
  let total = "0";
  let end = 0;
  for (const match of text.matchAll(part)) {
    const figures = (match[1] ?? "").replaceAll(",", "");
    total = addDecimals(total, shiftDecimal(figures, shiftOf(match[2] ?? "")));
    end = match.index + match[0].length;
  }
  return end === text.length && end > 0 ? total : null;
}

/**
 * Reads one number in figures or Chinese signs, full-width or not, as an exact decimal: `30,000.00` is `30000`, 3.5万 is `35000`, 一百零五
 * is `105`, 半 is `0.5`. `null` when the text is not one number.
 */
export function readNumeral(text: string): string | null {
  if (/^(?:0|[1-9]\d*)$/.test(text)) return text;
  const plain = halfWidth(text).trim();
  if (plain === "半") return "0.5";
  if (/^\d+(?:\.\d+)?$/.test(plain)) return plainDecimal(plain);
  if (/^\d/.test(plain)) return readFigures(plain);
  const [whole = "", fraction] = plain.split("点");
  const value = readChineseNumeral(whole);
  if (value === null) return null;
  if (fraction === undefined) return value.toString();
  const signs = [...fraction].map((sign) => readChineseNumeral(sign));
  if (signs.length === 0 || signs.some((sign) => sign === null || sign > 9n)) return null;
  return plainDecimal(`${value}.${signs.join("")}`);
}
