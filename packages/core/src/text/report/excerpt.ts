import type { Finding } from "../lint/finding.ts";
import { sentenceAt } from "../lint/sentence-at.ts";
import type { ContractReading } from "../reading.ts";

/** Spans shorter than this are shown with what stands around them; so much of it, and so much in all. */
const sizes = {
  zh: { short: 12, around: 14, most: 40 },
  en: { short: 40, around: 30, most: 90 },
} as const;
const letter = /[A-Za-z0-9’'-]/;

/** The words of a finding on one line (摘录), in their sentence when they are few; never cut in a word. */
export const excerptOf = (reading: ContractReading, { start, end }: Finding): string => {
  const { text, language } = reading;
  const { short, around, most } = sizes[language];
  const sentence = sentenceAt(reading, start);
  let [from, to] = [start, end];
  if (end - start < short && sentence !== undefined && start >= sentence.start && end <= sentence.end) {
    from = Math.max(sentence.start, start - around);
    to = Math.min(sentence.end, end + around);
  }
  to = Math.min(to, Math.max(from + most, start + 1));
  const isWordAt = (at: number): boolean => letter.test(text[at - 1] ?? "") && letter.test(text[at] ?? "");
  while (from < start && isWordAt(from)) from += 1;
  while (to > Math.min(end, from + 1) && isWordAt(to)) to -= 1;
  const words = text.slice(from, to).trim().replace(/\s+/g, " ").replace(/_{4,}/g, "____");
  const isCutBefore = sentence !== undefined && from > sentence.start;
  const isCutAfter = to < end || (sentence !== undefined && to < sentence.end);
  return `${isCutBefore ? "…" : ""}${words}${isCutAfter ? "…" : ""}`;
};
