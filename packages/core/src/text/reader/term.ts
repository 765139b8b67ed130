import type { DefinedTerm } from "../reading.ts";
import type { Sentence } from "../sentence.ts";
import type { Span } from "../span.ts";

const open = '[“"「『‘]';
const close = '[”"」』’]';
const short = new RegExp(
  `(?:以下|下|以后)(?:简称|统称|合称|均?称)(?:为|作)?\\s*[：:]?\\s*(?:${open}(?<quoted>[^“”"「」\\n]{1,30})${close}|(?<plain>[\\u4e00-\\u9fff]{1,12})(?=[）)，,。；;、：:]))`,
  "g",
);
const meaning = new RegExp(
  `(?:${open}(?<quoted>[^“”"「」\\n]{1,40})${close}|本(?:合同|协议|条例|办法|标准|规定|条款)(?:中|所)?(?:称|指)?的?(?<called>[^\\s，。；、“”的]{2,20}?)[，,]?)\\s*(?:，|,)?\\s*(?:是指|系指|指的是|意指|指(?!定|导|示|标|派|引|南|挥|令|认|控|出|明|纹))`,
  "g",
);
const means =
  /[“"](?<quoted>[^“”"\n]{1,60}(?:\n[^“”"\n]{1,40})?)[”"]\s+(?:of\s+(?:another\s+)?\w+\s+)?(?:means?|shall\s+mean|has\s+the\s+meaning|have\s+the\s+meanings?|includes?|refers?\s+to)\b|(?<=^|\n)(?<called>[A-Z][A-Za-z ]{1,40})\t\s*means\b/g;
const inParentheses =
  /\((?:(?:hereinafter|collectively|together|each|individually|herein|referred\s+to|called|as|or|and|an?|the|in|such|being|this|is),?\s+){0,8}[“"](?<quoted>[^“”"]{1,60})[”"](?:\s+(?:or|and)\s+(?:the\s+)?[“"][^“”"]{1,60}[”"])?\)/g;

const sentenceStart = /[。；;！？!?\n]/;
const phraseStart = /[，,。；;：:！？\n（(）)]/;

/** Back from `at` to the nearest mark, at most `most` characters. */
const since = (text: string, at: number, marks: RegExp, most: number): number => {
  let start = at;
  while (start > 0 && at - start < most && !marks.test(text[start - 1]!)) start -= 1;
  return start;
};

const until = (text: string, at: number, marks: RegExp, most: number): number => {
  let end = at;
  while (end < text.length && end - at < most && !marks.test(text[end]!)) end += 1;
  return end;
};

const trimmed = (text: string, start: number, end: number): Span => {
  let [from, to] = [start, end];
  while (from < to && /[\s，,：:]/.test(text[from]!)) from += 1;
  while (to > from && /[\s（(]/.test(text[to - 1]!)) to -= 1;
  return { start: from, end: to };
};

const within = (sentences: readonly Sentence[], at: number): Sentence | undefined => {
  let [low, high] = [0, sentences.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle]!;
    if (at < sentence.start) high = middle - 1;
    else if (at >= sentence.end) low = middle + 1;
    else return sentence;
  }
  return undefined;
};

/** Terms a text defines: 以下简称“本项目”, “物业” 是指 …, “Affiliate” means …, (the “Manager”). The span is the defining words. */
export const termsIn = (
  text: string,
  sentences: readonly Sentence[],
  language: "zh" | "en",
): readonly DefinedTerm[] => {
  const terms: DefinedTerm[] = [];
  const add = (match: RegExpExecArray, definition: Span): void => {
    const term = (match.groups!["quoted"] ?? match.groups!["plain"] ?? match.groups!["called"] ?? "")
      .replace(/\s+/g, " ")
      .replace(/[,.]$/, "")
      .trim();
    if (term !== "") terms.push({ start: match.index, end: match.index + match[0].length, term, definition });
  };
  if (language === "zh") {
    for (const match of text.matchAll(short)) {
      const bracket = since(text, match.index, /[（(，,。；\n]/, 12);
      const end = /[（(，,]/.test(text[bracket - 1] ?? "") ? bracket - 1 : bracket;
      add(match, trimmed(text, since(text, end, phraseStart, 60), end));
    }
    for (const match of text.matchAll(meaning)) {
      const start = match.index + match[0].length;
      add(match, trimmed(text, start, until(text, start, sentenceStart, 400)));
    }
  } else {
    for (const match of text.matchAll(means)) {
      const start = match.index + match[0].length;
      const end = within(sentences, match.index)?.end ?? until(text, start, /\n/, 600);
      add(match, trimmed(text, start, Math.max(start, end)));
    }
    for (const match of text.matchAll(inParentheses)) {
      const sentence = within(sentences, match.index);
      const start = Math.max(sentence?.start ?? 0, since(text, match.index, /[;)“”]/, 160));
      add(match, trimmed(text, start, match.index));
    }
  }
  return terms.toSorted((one, other) => one.start - other.start);
};
