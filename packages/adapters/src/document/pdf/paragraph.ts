import type { FlowLine } from "./page.ts";
import { isWide } from "./segment.ts";

/** A line that opens with a number opens a clause, if the line before it has ended. */
const numbered =
  /^(?:第[一二三四五六七八九十百零〇\d]+[编章节条款]|[一二三四五六七八九十百]+[、.．]|[（(](?:[一二三四五六七八九十]+|\d+|[a-z]{1,4})[)）]|\d+(?:\.\d+)*(?:[、.．)）]|\s)|[①-⑳]|[•·●○■□◆▪–—-]\s|附件|(?:article|section|clause|exhibit|annex)\s+[\divx]+)/i;

/** A chapter or clause number with a space behind it is a heading wherever it stands. */
const heading = /^第[一二三四五六七八九十百零〇\d]+[编章节条][\s\u3000]/;

const ended = /[。；;：:！!？?.][”’"'）)]*$/;

/** A line that opens with a word and a colon is a field of a form. */
const field = /^[^。，；,;]{1,14}[：:]/;

const firstWord = (text: string): string =>
  isWide(text.charAt(0)) ? text.charAt(0) : (/^\S+/.exec(text)?.[0] ?? "");

/** Whether the first word below would not have fitted: only then the line was broken for want of room. */
const isFull = (line: FlowLine, next: FlowLine): boolean => {
  const word = firstWord(next.text);
  const need = isWide(word) ? 1.6 : 0.52 * word.length + 0.5;
  return line.right - line.x1 < need * line.size;
};

const continues = (line: FlowLine, next: FlowLine, pitch: number, indents: boolean): boolean => {
  if (line.kind === "row" || next.kind === "row") return false;
  if (Math.abs(line.size - next.size) > 0.12 * line.size || !isFull(line, next) || heading.test(next.text))
    return false;
  const gap = next.page === line.page && next.y > line.y ? next.y - line.y : 0;
  if (gap > 2.2 * pitch) return false;
  const isAligned = next.x0 <= next.left + 0.8 * next.size;
  if (line.text.endsWith("_") && field.test(next.text)) return false;
  if (!ended.test(line.text)) return true;
  if (!isAligned || numbered.test(next.text)) return false;
  return indents || gap <= 1.25 * pitch;
};

/** Words that the document writes with a hyphen inside a line: a hyphen at a line end may belong to one of them. */
const hyphenated = (lines: readonly FlowLine[]): ReadonlySet<string> =>
  new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/[a-z]+-[a-z]+/g) ?? []));

const joined = (text: string, next: string, compounds: ReadonlySet<string>): string => {
  const [, start] = /([A-Za-z]+)[-\u00AD\u2010]$/.exec(text) ?? [];
  const [end] = /^[a-z]+/.exec(next) ?? [];
  if (start !== undefined && end !== undefined)
    return compounds.has(`${start}-${end}`.toLowerCase()) ? text + next : text.slice(0, -1) + next;
  return isWide(text.slice(-1)) || isWide(next.charAt(0)) ? text + next : `${text} ${next}`;
};

const median = (values: readonly number[]): number | undefined =>
  values.toSorted((first, second) => first - second)[Math.floor(values.length / 2)];

/** Puts broken lines together to paragraphs, over the ends of pages and columns too. Rows of tables stay as they are. */
export const paragraphsOf = (lines: readonly FlowLine[]): readonly string[] => {
  const gaps = lines.slice(1).flatMap((line, index) => {
    const before = lines[index]!;
    const gap = line.y - before.y;
    return line.page === before.page && gap > 0 && gap < 4 * line.size ? [gap] : [];
  });
  const pitch = median(gaps) ?? Infinity;
  const prose = lines.filter(({ kind }) => kind === "text");
  // First lines set in by two characters, as Chinese contracts do: then a line at the edge goes on.
  const indented = prose.filter(({ x0, left, size }) => x0 > left + 1.5 * size && x0 < left + 2.6 * size);
  const indents = indented.length > 0.1 * prose.length;
  const compounds = hyphenated(lines);
  const paragraphs: string[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const text = line.text.trimEnd();
    if (before !== undefined && continues(before, line, pitch, indents))
      paragraphs.push(joined(paragraphs.pop()!, text.trimStart(), compounds));
    else paragraphs.push(text);
  });
  return paragraphs;
};
