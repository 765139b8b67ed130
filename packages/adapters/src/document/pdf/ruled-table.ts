import type { Page, Piece, Rule } from "./page.ts";
import { baselines, isWide, joinPieces } from "./segment.ts";

/** A table with drawn borders: its place on the page and its rows. */
export interface RuledTable {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  readonly rows: readonly string[];
  readonly pieces: ReadonlySet<Piece>;
}

const near = 3;

const touch = (first: Rule, second: Rule): boolean =>
  first.x0 <= second.x1 + near &&
  second.x0 <= first.x1 + near &&
  first.y0 <= second.y1 + near &&
  second.y0 <= first.y1 + near;

/** Rules that hang together. */
const groupsOf = (rules: readonly Rule[]): readonly (readonly Rule[])[] => {
  const open = rules.toSorted((first, second) => first.y0 - second.y0);
  const groups: Rule[][] = [];
  while (open.length > 0) {
    const group = [open.shift()!];
    for (let index = 0; index < group.length; index++) {
      for (let other = 0; other < open.length;) {
        if (touch(group[index]!, open[other]!)) group.push(...open.splice(other, 1));
        else other++;
      }
    }
    groups.push(group);
  }
  return groups;
};

/** Distinct positions, those within `near` taken for one. */
const positions = (values: readonly number[]): readonly number[] => {
  const found: number[] = [];
  for (const value of values.toSorted((first, second) => first - second))
    if (found.length === 0 || value - found.at(-1)! > near) found.push(value);
  return found;
};

const bandOf = (edges: readonly number[], value: number): number =>
  edges.findIndex((edge, index) => value >= edge && value < (edges[index + 1] ?? -Infinity));

const cellText = (pieces: readonly Piece[]): string =>
  baselines(pieces)
    .map((line) => joinPieces(line, []).replace(/\s+/g, " ").replace(/\|/g, "｜").trim())
    .reduce(
      (text, next) =>
        text === "" || next === "" || isWide(text.slice(-1)) || isWide(next.charAt(0))
          ? text + next
          : `${text} ${next}`,
      "",
    );

const tableOf = (group: readonly Rule[], pieces: readonly Piece[]): RuledTable | undefined => {
  const level = group.filter((rule) => rule.y0 === rule.y1);
  const upright = group.filter((rule) => rule.x0 === rule.x1);
  const ys = positions(level.map((rule) => rule.y0));
  const xs = positions(upright.map((rule) => rule.x0));
  if (ys.length < 2 || xs.length < 2 || (ys.length === 2 && xs.length === 2)) return undefined;
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const hasLeft = (row: number, column: number): boolean => {
    const middle = (ys[row]! + ys[row + 1]!) / 2;
    return upright.some(
      (rule) => Math.abs(rule.x0 - xs[column]!) <= near && rule.y0 <= middle && rule.y1 >= middle,
    );
  };
  const hasTop = (row: number, column: number): boolean => {
    const middle = (xs[column]! + xs[column + 1]!) / 2;
    return level.some(
      (rule) => Math.abs(rule.y0 - ys[row]!) <= near && rule.x0 <= middle && rule.x1 >= middle,
    );
  };
  /** The cell, by its first place, that covers each place of the grid. */
  const owner: number[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const place = row * columns + column;
      if (column > 0 && !hasLeft(row, column)) owner[place] = owner[place - 1]!;
      else if (row > 0 && !hasTop(row, column)) owner[place] = owner[place - columns]!;
      else owner[place] = place;
    }
  }
  const cells = new Map<number, Piece[]>();
  const taken = new Set<Piece>();
  for (const piece of pieces) {
    const column = bandOf(xs, piece.x + piece.width / 2);
    const row = bandOf(ys, piece.y - 0.3 * piece.size);
    if (column < 0 || row < 0) continue;
    taken.add(piece);
    const cell = owner[row * columns + column]!;
    cells.set(cell, [...(cells.get(cell) ?? []), piece]);
  }
  if (taken.size === 0) return undefined;
  const lines = Array.from({ length: rows }, (_, row) => {
    const texts = Array.from({ length: columns }, (__, column) =>
      cellText(cells.get(row * columns + column) ?? []),
    );
    return `| ${texts.join(" | ")} |`;
  });
  return { x0: xs[0]!, x1: xs.at(-1)!, y0: ys[0]!, y1: ys.at(-1)!, rows: lines, pieces: taken };
};

/** Tables of a page whose cells are drawn. A merged cell has its words in its first place. */
export const ruledTables = ({ rules, pieces }: Page): readonly RuledTable[] => {
  // A page of drawings, not of a contract: grouping would be slow and say nothing.
  if (rules.length > 4_000) return [];
  return groupsOf(rules).flatMap((group) => tableOf(group, pieces) ?? []);
};
