import type { Page, Piece } from "./page.ts";
import { groupsBy } from "./group.ts";
import { baselines, joinPieces } from "./segment.ts";

/** What repeats at the edge of the pages: headers, footers, page numbers (页眉、页脚、页码). */
export interface RunningLines {
  readonly pieces: ReadonlySet<Piece>;
  /** Texts that were taken for headers and footers, page numbers left out. */
  readonly texts: readonly string[];
}

/** Share of the page, above and below, in which headers and footers stand. */
const edge = 0.12;

const pageNumber =
  /^[\s\-–—·.]*(?:第?\s*(?:\d{1,4}|[一二三四五六七八九十百]{1,5})\s*页?(?:\s*[,，/／]?\s*(?:共|of)?\s*\d{1,4}\s*页?)?|page\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?|[ivxlc]{1,7})[\s\-–—·.]*$/i;

interface EdgeLine {
  readonly page: number;
  readonly y: number;
  readonly text: string;
  readonly pieces: readonly Piece[];
}

const edgeLines = (page: Page, inTable: ReadonlySet<Piece>): readonly EdgeLine[] => {
  const lines = baselines(page.pieces.filter((piece) => !inTable.has(piece) && piece.text.trim() !== ""));
  return lines.flatMap((pieces, index) => {
    const y = pieces[0]!.y / page.height;
    const isOuter = index < 3 || index >= lines.length - 3;
    if (!isOuter || (y > edge && y < 1 - edge)) return [];
    return [{ page: page.number, y, text: joinPieces(pieces, []).trim(), pieces }];
  });
};

/** How far the number at the start or end of a line is ahead of the page it is on; `undefined` without one. */
const lead = ({ text, page }: EdgeLine): number | undefined => {
  const number = /(?:^|\s)(\d{1,4})$/.exec(text)?.[1] ?? /^(\d{1,4})\s/.exec(text)?.[1];
  return number === undefined ? undefined : Number(number) - page;
};

/** Lines in the same place of enough pages. */
const repeated = (lines: readonly EdgeLine[], pages: number): readonly EdgeLine[] => {
  // Headers change with the chapter: of a long document three pages are enough, of a short one two.
  const enough = pages > 6 ? 3 : 2;
  return lines.filter(
    (line) =>
      new Set(lines.filter(({ y }) => Math.abs(y - line.y) < 0.01).map(({ page }) => page)).size >= enough,
  );
};

/**
 * Finds lines at the edge of the pages that are page numbers, that say the same in the same place of several pages, or that
 * carry a number there which counts with the pages.
 */
export const runningLines = (pages: readonly Page[], inTable: ReadonlySet<Piece>): RunningLines => {
  const found = pages.flatMap((page) => edgeLines(page, inTable));
  const byText = groupsBy(found, ({ text }) => text.replace(/\s+/g, "").replace(/\d+/g, "#"));
  const counting = groupsBy(found, lead);
  const numbers = new Set(found.filter(({ text }) => pageNumber.test(text)));
  const running = new Set([
    ...numbers,
    ...[...byText.values()].flatMap((same) => repeated(same, pages.length)),
    ...[...counting].flatMap(([ahead, same]) => (ahead === undefined ? [] : repeated(same, 7))),
  ]);
  const pieces = new Set([...running].flatMap((line) => line.pieces));
  const texts = new Set(
    [...byText.values()].flatMap(
      (same) => same.find((line) => running.has(line) && !numbers.has(line))?.text ?? [],
    ),
  );
  return { pieces, texts: [...texts].map((text) => text.replace(/\s+/g, " ")) };
};
