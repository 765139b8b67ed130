const digits = "零一二三四五六七八九";
const places = ["", "十", "百", "千"] as const;

/** A whole number from 1 to 9999 in Chinese as clauses are numbered: 十二, 一百零五. */
export const chineseNumber = (value: number): string => {
  if (!Number.isInteger(value) || value < 1 || value > 9999)
    throw new RangeError(`There is no clause number ${value}.`);
  const figures = [...String(value)].map(Number);
  const text = figures
    .map((digit, at) => (digit === 0 ? "零" : `${digits[digit]}${places[figures.length - 1 - at]}`))
    .join("")
    .replace(/零+/g, "零")
    .replace(/零$/, "");
  return value >= 10 && value < 20 ? text.slice(1) : text;
};
