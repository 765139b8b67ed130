import type { Span } from "../span.ts";
import type { Line } from "./line.ts";

const tabs = (text: string, line: Line): number => {
  let count = 0;
  for (let at = line.from; at < line.to; at += 1) if (text.charCodeAt(at) === 9) count += 1;
  return count;
};

/** Indices of the lines that are rows: `| … |`, and blocks of lines with the same number of tabs (two, or one in three lines). */
export const tableLines = (text: string, lines: readonly Line[]): ReadonlySet<number> => {
  const rows = new Set<number>();
  let first = 0;
  let count = 0;
  const settle = (end: number): void => {
    if (count > 0 && end - first >= (count >= 2 ? 2 : 3))
      for (let at = first; at < end; at += 1) rows.add(at);
  };
  for (const [at, line] of lines.entries()) {
    if (line.kind === "row") rows.add(at);
    const here = line.kind === "text" || line.kind === "numbered" ? tabs(text, line) : 0;
    if (here === count) continue;
    settle(at);
    first = at;
    count = here;
  }
  settle(lines.length);
  return rows;
};

const isSpace = (text: string, at: number): boolean => /\s/.test(text[at]!);

/** The cells of a row, trimmed, without the marks between them; a rule of dashes has none. */
export const cellsOf = (text: string, from: number, to: number): readonly Span[] => {
  const isPiped = text[from] === "|";
  const mark = isPiped ? "|" : "\t";
  const cells: Span[] = [];
  let start = isPiped ? from + 1 : from;
  const add = (stop: number): void => {
    let [first, last] = [start, stop];
    while (first < last && isSpace(text, first)) first += 1;
    while (last > first && isSpace(text, last - 1)) last -= 1;
    cells.push({ start: first, end: last });
  };
  for (let at = start; at < to; at += 1) {
    if (text[at] !== mark || (isPiped && text[at - 1] === "\\")) continue;
    add(at);
    start = at + 1;
  }
  if (!isPiped || start < to) add(to);
  return cells.every((cell) => /^:?-{2,}:?$/.test(text.slice(cell.start, cell.end))) ? [] : cells;
};
