import { type Numbering, numberingAt } from "./numbering.ts";
import { type Likelihood, likelihoodOf } from "./number-trap.ts";

/** A line of the text: from `start` to `end` with its line end, what is printed on it from `from` to `to`. */
export interface Line {
  readonly start: number;
  readonly from: number;
  readonly to: number;
  readonly end: number;
  kind: "blank" | "text" | "numbered" | "row" | "page-mark" | "page-number";
  readonly numbering?: Numbering;
  readonly likelihood?: Likelihood;
  /** A line of a table of contents. */
  readonly isContents?: boolean;
}

const lineEnd = /\r\n|[\n\r\f]/g;
const pageMark =
  /^(?:[-–—－·~\s]+(?:第\s*)?\d{1,4}(?:\s*页)?[-–—－·~\s]+|第\s*[\d一二三四五六七八九十百]{1,5}\s*页(?:\s*[,，/|]?\s*[(（]?共\s*[\d一二三四五六七八九十百]{1,5}\s*页[)）]?)?|共\s*\d{1,4}\s*页\s*[,，/]?\s*第\s*\d{1,4}\s*页|[Pp][Aa][Gg][Ee]\s*\d{1,4}(?:\s*(?:of|OF|\/)\s*\d{1,4})?|\d{1,4}\s*[/／]\s*\d{1,4}|<!--[^>]{0,200}-->)$/;
const pageNumber = /^\d{1,4}$/;
const contentsEntry = /(?:\.{4,}|…{2,}|·{4,}|(?:\. ){4,}|\t)[\s.…·]*\d{1,4}$/;
/** A title with dots up to the number of its page. */
export const isContentsEntry = (content: string): boolean =>
  content.length < 200 && contentsEntry.test(content);
const spaces = /[\s\u200b\ufeff]/;

const read = (text: string, start: number, stop: number, end: number): Line => {
  let from = start;
  let to = stop;
  while (from < to && spaces.test(text[from]!)) from += 1;
  while (to > from && spaces.test(text[to - 1]!)) to -= 1;
  if (from === to) return { start, from: start, to: start, end, kind: "blank" };
  const first = text[from]!;
  if (first === "|" && to - from > 1) return { start, from, to, end, kind: "row" };
  if (to - from <= 40 || first === "<") {
    const content = text.slice(from, to);
    if (pageNumber.test(content)) return { start, from, to, end, kind: "page-number" };
    if (/[\d页>]/.test(content) && pageMark.test(content)) return { start, from, to, end, kind: "page-mark" };
  }
  const numbering = numberingAt(text, from);
  if (numbering === undefined || from + numbering.end > to) return { start, from, to, end, kind: "text" };
  const likelihood = likelihoodOf(text, numbering, from + numbering.end, to);
  if (likelihood === "never") return { start, from, to, end, kind: "text" };
  const isContents = to - from < 200 && isContentsEntry(text.slice(from + numbering.end, to));
  return { start, from, to, end, kind: "numbered", numbering, likelihood, isContents };
};

/** The lines of a text; a form feed is a line of its own, a page mark. Their spans follow each other and fill the text. */
export const linesOf = (text: string): Line[] => {
  const lines: Line[] = [];
  let start = 0;
  for (const match of text.matchAll(lineEnd)) {
    const end = match.index + match[0].length;
    if (match[0] !== "\f") lines.push(read(text, start, match.index, end));
    else {
      if (match.index > start) lines.push(read(text, start, match.index, match.index));
      lines.push({ start: match.index, from: match.index, to: end, end, kind: "page-mark" });
    }
    start = end;
  }
  if (start < text.length) lines.push(read(text, start, text.length, text.length));
  return lines;
};
