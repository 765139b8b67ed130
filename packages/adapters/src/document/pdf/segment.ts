import type { Piece, Rule, Segment } from "./page.ts";

/** Characters that are written without spaces between them: Chinese with its signs and full-width forms. */
export const isWide = (text: string): boolean =>
  /[\u2460-\u24FF\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF\u{20000}-\u{3FFFF}]/u.test(text);

/** A gap wider than this many heights of the font separates two segments. */
const wideGap = 1.8;

/** Whether a line to write on is drawn under most of a gap. */
const isUnderlined = (rules: readonly Rule[], x0: number, x1: number, y: number, size: number): boolean =>
  rules.some(
    (rule) =>
      rule.y0 === rule.y1 &&
      rule.y0 >= y - 0.15 * size &&
      rule.y0 <= y + 0.5 * size &&
      Math.min(rule.x1, x1) - Math.max(rule.x0, x0) >= 0.6 * (x1 - x0),
  );

const line = (width: number, size: number): string =>
  "_".repeat(Math.max(2, Math.round(width / (size * 0.5))));

/** What stands between two pieces of a segment. */
const between = (
  before: Piece,
  gap: number,
  next: Piece,
  isSpaced: boolean,
  rules: readonly Rule[],
): string => {
  const size = Math.max(before.size, next.size);
  const end = before.x + before.width;
  if (gap > 0.8 * size && isUnderlined(rules, end, next.x, before.y, size)) return line(gap, size);
  if (gap > size) return " ".repeat(Math.max(1, Math.round(gap / (size * 0.5))));
  const isTight = isWide(before.text.slice(-1)) || isWide(next.text.slice(0, 1));
  return gap > (isTight ? 0.4 : 0.15) * size || (isSpaced && !isTight) ? " " : "";
};

const isBlank = ({ text }: Piece): boolean => text.trim() === "";

/** Writes pieces of one line, left to right. */
export const joinPieces = (pieces: readonly Piece[], rules: readonly Rule[]): string => {
  let text = "";
  let before: Piece | undefined;
  let isSpaced = false;
  for (const piece of pieces) {
    if (isBlank(piece)) {
      isSpaced = true;
      continue;
    }
    if (before !== undefined)
      text += between(before, piece.x - before.x - before.width, piece, isSpaced, rules);
    text += piece.text;
    before = piece;
    isSpaced = false;
  }
  return text;
};

/** Puts pieces on their baselines, top to bottom, each line left to right. */
export const baselines = (pieces: readonly Piece[]): readonly (readonly Piece[])[] => {
  const lines: Piece[][] = [];
  for (const piece of pieces.toSorted((first, second) => first.y - second.y || first.x - second.x)) {
    const last = lines.at(-1);
    const anchor = last?.[0];
    if (
      last !== undefined &&
      anchor !== undefined &&
      piece.y - anchor.y <= 0.35 * Math.max(anchor.size, piece.size)
    )
      last.push(piece);
    else lines.push([piece]);
  }
  return lines.map((found) => found.sort((first, second) => first.x - second.x));
};

const segmentOf = (pieces: readonly Piece[], rules: readonly Rule[], end: number): Segment => {
  const solid = pieces.filter((piece) => !isBlank(piece));
  const first = solid[0]!;
  const last = solid.at(-1)!;
  const x1 = last.x + last.width;
  const size = Math.max(...solid.map((piece) => piece.size));
  // A line to write on may run on behind the last word.
  const tail = rules.find(
    (rule) =>
      rule.y0 === rule.y1 &&
      Math.abs(rule.x0 - x1) < size &&
      rule.x1 <= end &&
      isUnderlined([rule], x1 + size / 2, rule.x1, last.y, size),
  );
  const drawn = tail === undefined || tail.x1 - x1 < size ? "" : line(tail.x1 - x1, size);
  return {
    text: `${joinPieces(pieces, rules)}${drawn}`,
    x0: first.x,
    x1: drawn === "" ? x1 : tail!.x1,
    y: last.y,
    size,
    pieces,
  };
};

/** Segments of a page, top to bottom, left to right: pieces on one baseline, parted at wide gaps that nobody wrote a line under. */
export const segmentsOf = (pieces: readonly Piece[], rules: readonly Rule[]): readonly Segment[] =>
  baselines(pieces).flatMap((found) => {
    const groups: Piece[][] = [];
    let before: Piece | undefined;
    for (const piece of found) {
      if (isBlank(piece)) {
        groups.at(-1)?.push(piece);
        continue;
      }
      const end = before === undefined ? 0 : before.x + before.width;
      const size = Math.max(before?.size ?? 0, piece.size);
      const isNew =
        before === undefined ||
        (piece.x - end > wideGap * size && !isUnderlined(rules, end, piece.x, piece.y, size));
      if (isNew) groups.push([piece]);
      else groups.at(-1)!.push(piece);
      before = piece;
    }
    return groups.map((group, index) => segmentOf(group, rules, groups[index + 1]?.[0]?.x ?? Infinity));
  });
