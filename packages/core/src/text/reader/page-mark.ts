import type { Line } from "./line.ts";

/** A page has at least this many lines, so that numbered cells of a table are no page numbers. */
const shortestPage = 6;
const longestRunningTitle = 60;

const near = (lines: readonly Line[], at: number, step: 1 | -1): number => {
  let index = at + step;
  while (index >= 0 && index < lines.length && lines[index]!.kind === "blank") index += step;
  return index;
};

/**
 * Bare numbers on a line of their own are page numbers when they count up over the pages and stand apart: beside an empty
 * line, a form feed or a line that the text repeats. Others become text.
 */
const settlePageNumbers = (
  lines: readonly Line[],
  valueOf: (line: Line) => number,
  isRepeated: (line: Line) => boolean,
): void => {
  const found = lines.flatMap((line, at) =>
    line.kind === "page-number" ? [{ line, at, value: valueOf(line) }] : [],
  );
  const isApart = (at: number): boolean =>
    [lines[at - 1], lines[at + 1]].some(
      (beside) =>
        beside === undefined || beside.kind === "blank" || beside.kind === "page-mark" || isRepeated(beside),
    );
  const apart = found.filter(({ at }) => isApart(at));
  for (const [index, { line, at, value }] of apart.entries()) {
    const before = apart[index - 1];
    const after = apart[index + 1];
    const follows = before !== undefined && value === before.value + 1 && at - before.at >= shortestPage;
    const leads = after !== undefined && after.value === value + 1 && after.at - at >= shortestPage;
    if (follows || leads) line.kind = "page-mark";
  }
  for (const { line } of found) if (line.kind === "page-number") line.kind = "text";
};

/** Finds what belongs to the page and not to the text: page numbers, and the title that runs over or under every page. */
export const settlePageMarks = (text: string, lines: readonly Line[]): void => {
  if (!lines.some(({ kind }) => kind === "page-mark" || kind === "page-number")) return;
  const contentOf = (line: Line): string => text.slice(line.from, line.to);
  const counts = new Map<string, number>();
  const isTitleLike = (line: Line): boolean =>
    (line.kind === "text" || line.kind === "numbered") && line.to - line.from <= longestRunningTitle;
  for (const line of lines)
    if (isTitleLike(line)) counts.set(contentOf(line), (counts.get(contentOf(line)) ?? 0) + 1);
  const isRepeated = (line: Line): boolean => isTitleLike(line) && counts.get(contentOf(line))! >= 3;
  settlePageNumbers(lines, (line) => Number(contentOf(line)), isRepeated);

  const beside = new Map<string, Line[]>();
  for (const [at, mark] of lines.entries()) {
    if (mark.kind !== "page-mark" || text.startsWith("<", mark.from)) continue;
    for (const step of [-1, 1] as const) {
      const line = lines[near(lines, at, step)];
      if (line === undefined || !isTitleLike(line)) continue;
      const content = contentOf(line);
      const same = beside.get(content);
      if (same === undefined) beside.set(content, [line]);
      else if (same.at(-1) !== line) same.push(line);
    }
  }
  for (const same of beside.values()) {
    const isEnding = /[。；;！!？?，,：:]$/.test(contentOf(same[0]!));
    if (same.length >= 2 && !isEnding) for (const line of same) line.kind = "page-mark";
  }
};
