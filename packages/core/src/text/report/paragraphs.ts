import { numberingAt } from "../reader/numbering.ts";
import type { Part } from "../part.ts";
import type { Sentence } from "../sentence.ts";
import type { Span } from "../span.ts";

/** A leaf of the contract as it is set: number, title, and what follows. */
export interface Setting {
  /** The printed number with its marks. */
  readonly number?: Span;
  /** The title; alone on its line, or run in before the text. */
  readonly title?: Span & { readonly isAlone: boolean };
  /** What follows: each paragraph as the lines it is printed on. */
  readonly paragraphs: readonly (readonly Span[])[];
}

const space = /\s/;

const trimmed = (text: string, start: number, end: number): Span => {
  let [from, to] = [start, end];
  while (from < to && space.test(text[from]!)) from += 1;
  while (to > from && space.test(text[to - 1]!)) to -= 1;
  return { start: from, end: to };
};

/** Whether a line breaks inside of a sentence, as it does in text taken from pages. Asked forward through the text. */
export class LineBreaks {
  readonly #sentences: readonly Sentence[];
  #at = 0;
  constructor(sentences: readonly Sentence[]) {
    this.#sentences = sentences;
  }
  isInSentence(offset: number): boolean {
    while ((this.#sentences[this.#at]?.end ?? Number.POSITIVE_INFINITY) <= offset) this.#at += 1;
    const sentence = this.#sentences[this.#at];
    return sentence !== undefined && sentence.start < offset;
  }
}

const linesOf = (text: string, start: number, end: number): readonly Span[] => {
  const lines: Span[] = [];
  let from = start;
  while (from < end) {
    const found = text.indexOf("\n", from);
    const stop = found < 0 || found > end ? end : found;
    const line = trimmed(text, from, stop);
    if (line.end > line.start) lines.push(line);
    from = stop + 1;
  }
  return lines;
};

const titleMark = /[\s：:、.．—–*【〖[-]/;
const afterTitle = /[：:.．】〗\]*]/;

/** Where a title ends that the reader gave without the spaces in it; `undefined` when it does not stand here. */
const endOfTitle = (text: string, from: number, end: number, title: string): number | undefined => {
  let at = from;
  while (at < end && titleMark.test(text[at]!)) at += 1;
  for (const character of title.replace(/\s/g, "")) {
    while (at < end && space.test(text[at]!)) at += 1;
    if (!text.startsWith(character, at)) return undefined;
    at += character.length;
  }
  while (at < end && afterTitle.test(text[at]!)) at += 1;
  return at <= end ? at : undefined;
};

/** Sets a leaf: `numbered` is the part whose number it begins with, if it begins one. */
export const settingOf = (
  text: string,
  leaf: Part,
  numbered: Part | undefined,
  breaks: LineBreaks,
): Setting => {
  const { start: first, end } = trimmed(text, leaf.start, leaf.end);
  let start = first;
  const numbering = numbered === undefined || numbered.number === "" ? undefined : numberingAt(text, start);
  const number =
    numbering === undefined || start + numbering.end > end
      ? undefined
      : trimmed(text, start, start + numbering.end);
  if (number !== undefined) start = number.end;
  const heading = numbered?.heading || leaf.heading;
  const titleEnd = heading === "" ? undefined : endOfTitle(text, start, end, heading);
  const titleStart = start;
  if (titleEnd !== undefined) start = titleEnd;
  const lineEnd = text.indexOf("\n", start);
  const isAlone = text.slice(start, lineEnd < 0 || lineEnd > end ? end : lineEnd).trim() === "";

  const paragraphs: Span[][] = [];
  for (const line of linesOf(text, start, end)) {
    const before = paragraphs.at(-1);
    if (before !== undefined && breaks.isInSentence(before.at(-1)!.end)) before.push(line);
    else paragraphs.push([line]);
  }
  return {
    ...(number === undefined ? {} : { number }),
    ...(titleEnd === undefined ? {} : { title: { ...trimmed(text, titleStart, titleEnd), isAlone } }),
    paragraphs,
  };
};

const cjk = /[\u3000-\u9fff\uff00-\uffef]/;

/** Whether two stretches of one paragraph are set with a space between them: where there was one, and the script has spaces. */
export const isApart = (text: string, before: Span, after: Span): boolean =>
  after.start > before.end && !(cjk.test(text[before.end - 1]!) && cjk.test(text[after.start]!));
