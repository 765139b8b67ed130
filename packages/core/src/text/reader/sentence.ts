import type { Span } from "../span.ts";
import type { Line } from "./line.ts";

/** How the sentences of a text are cut. */
export interface SentenceStyle {
  readonly language: "zh" | "en";
  /** Lines break inside of sentences, as they do in text taken from pages. */
  readonly isWrapped: boolean;
}

const longLine = { zh: 26, en: 38 } as const;
/** The last character of a line that breaks off in no sentence. */
export const ended = /[。；;！!？?：:.…）)】」》|_”"]$/;

/** Whether most of the long lines of a text break off in a sentence. */
export const isWrapped = (text: string, lines: readonly Line[], language: "zh" | "en"): boolean => {
  let long = 0;
  let broken = 0;
  for (const { kind, from, to } of lines) {
    if ((kind !== "text" && kind !== "numbered") || to - from < longLine[language]) continue;
    long += 1;
    if (!ended.test(text.slice(to - 1, to))) broken += 1;
  }
  return long >= 8 && broken > long * 0.3;
};

const cut = { zh: /[。；;！!？?\n\r\f]/g, en: /[；;!?。！？\n\r\f]|\.(?=\s)/g } as const;
const word = /[\p{L}\p{N}]/u;
/** The number of a clause up to its full stop. */
const number = /^\s*(?:\d{1,3}(?:\.\d{1,3}){0,4}|[A-Za-z]{1,4})$/;
/** Words no English sentence ends with. */
const goesOn =
  /(?:[,(]|\b(?:the|of|a|an|and|to|by|in|or|for|with|that|such|any|as|its|is|be|shall|will|this|which|on|at))$/;
/** A full stop that ends no sentence. */
const abbreviation =
  /(?:^|[\s(“"])(?:[A-Z]|[A-Z]\.[A-Z]|Inc|Ltd|Co|Corp|LLC|No|Nos|Art|Sec|Mr|Mrs|Ms|Dr|St|vs|etc|e\.g|i\.e|cf|Attn|approx)$/;

/** The stretches of sentences from `start` to `end`: cut at 。；！？ and line ends, trimmed; what has no word is none. */
export const sentenceSpans = (
  text: string,
  start: number,
  end: number,
  style: SentenceStyle,
): readonly Span[] => {
  const spans: Span[] = [];
  const marks = cut[style.language];
  const line = longLine[style.language];
  let first = start;
  let lineStart = start;
  const add = (stop: number): void => {
    let [from, to] = [first, stop];
    while (from < to && /\s/.test(text[from]!)) from += 1;
    while (to > from && /\s/.test(text[to - 1]!)) to -= 1;
    if (to > from && word.test(text.slice(from, to))) spans.push({ start: from, end: to });
  };
  marks.lastIndex = start;
  for (let match = marks.exec(text); match !== null && match.index < end; match = marks.exec(text)) {
    const { index } = match;
    const mark = match[0];
    if (mark === "\n" || mark === "\r" || mark === "\f") {
      const content = text.slice(lineStart, index).trimEnd();
      const next = text.slice(index, index + 3).replace(/^\r?\n/, "")[0];
      const isLong =
        content.length >= line ||
        (style.language === "en" && (/[a-z]/.test(next ?? "") || goesOn.test(content)));
      const isBroken =
        style.isWrapped && isLong && !ended.test(content.slice(-1)) && next !== undefined && /\S/.test(next);
      lineStart = index + 1;
      if (isBroken) continue;
    } else if (
      mark === "." &&
      ((index - first < 24 && number.test(text.slice(first, index))) ||
        abbreviation.test(text.slice(Math.max(first, index - 8), index)) ||
        /\s+[a-z]/y.test(text.slice(index + 1, index + 4)))
    ) {
      continue;
    }
    add(index);
    first = index + 1;
  }
  add(end);
  return spans;
};
