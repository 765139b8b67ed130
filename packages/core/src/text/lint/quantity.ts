import { plainDecimal } from "../numeral/decimal.ts";
import { numeralPattern, readNumeral } from "../numeral/numeral.ts";
import type { Span } from "../span.ts";

/** A number with the unit that stands behind it, for sums. */
export interface Quantity extends Span {
  /** Exact decimal in the unit. */
  readonly value: string;
  /** 元, %, 人, 分, 平方米, 户 … */
  readonly unit: string;
}

const units: Readonly<Record<string, string>> = {
  元: "元", 圆: "元", "%": "%", "％": "%", 人: "人", 名: "人", 分: "分", 平方米: "平方米", "㎡": "平方米", 户: "户", 台: "台", 个: "个", 套: "套", 期: "期",
}; // prettier-ignore
const quantity = new RegExp(
  `(?<![\\d.,．]|\\d、)(${numeralPattern})\\s*(平方米|元|圆|%|％|人(?![员民工均次])|名|分(?![钟包期别项之公布类担])|㎡|户|台|套)`,
  "g",
);

/** Numbers with units, in order; rates (元/平方米, 元/月) are left out, for they do not add up. */
export const quantitiesOf = (text: string): readonly Quantity[] => {
  const found: Quantity[] = [];
  for (const match of text.matchAll(quantity)) {
    const value = readNumeral(match[1] ?? "");
    const unit = units[match[2] ?? ""];
    const end = match.index + match[0].length;
    if (value === null || unit === undefined || /^\s*[/／每]/.test(text.slice(end, end + 2))) continue;
    found.push({ start: match.index, end, value: plainDecimal(value), unit });
  }
  return found;
};
