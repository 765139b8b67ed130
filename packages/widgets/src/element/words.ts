import type { Language } from "./language.ts";

/** The strings of one element: Chinese, English. `{name}` marks a value. */
export type Dictionary<Key extends string> = Readonly<
  Record<Key, readonly [chinese: string, english: string]>
>;

/** Fills `{name}` marks; a mark without a value stays, so that the mistake is seen. */
export const fill = (text: string, values: Readonly<Record<string, string | number>> = {}): string =>
  text.replace(/\{(\w+)\}/g, (mark, name: string) => (name in values ? String(values[name]) : mark));

/** The word for a code; the code itself where a newer server knows one that we do not. */
export const word = (
  vocabulary: Dictionary<string>,
  language: Language,
  code: string | null | undefined,
): string =>
  code ? ((vocabulary as Partial<Dictionary<string>>)[code]?.[language === "en" ? 1 : 0] ?? code) : "";
