/** Languages that answers to people are written in. */
export type Locale = "zh-CN" | "en";

/**
 * The language of an `Accept-Language` header: the first of Chinese and English by its weights, Chinese when neither
 * is named.
 */
export const localeOf = (header: string | null): Locale => {
  const ranked = (header ?? "")
    .split(",")
    .map((part, index) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const weight = parameters
        .map((text) => /^\s*q=([\d.]+)$/.exec(text)?.[1])
        .find((text) => text !== undefined);
      return { tag, weight: weight === undefined ? 1 : Number(weight), index };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.index - b.index);
  const found = ranked.find(({ tag }) => /^(zh|en)\b/.test(tag));
  return found?.tag.startsWith("en") === true ? "en" : "zh-CN";
};
