import type { FlowLine, Page, Piece, Segment } from "./page.ts";
import type { RuledTable } from "./ruled-table.ts";
import { groupsBy } from "./group.ts";
import { baselines, segmentsOf } from "./segment.ts";
import { alignedRows } from "./aligned-table.ts";

/** A place between two columns, with what stands left and right of it. */
interface Gutter {
  readonly x: number;
  readonly left: readonly [number, number];
  readonly right: readonly [number, number];
}

const extent = (segments: readonly Segment[]): readonly [number, number] => [
  Math.min(...segments.map(({ x0 }) => x0)),
  Math.max(...segments.map(({ x1 }) => x1)),
];

const median = (values: readonly number[]): number =>
  values.toSorted((first, second) => first - second)[Math.floor(values.length / 2)] ?? 0;

/** Whether most lines run nearly to the edge of their column, as prose does and cells of a table do not. */
const isProse = (segments: readonly Segment[], [x0, x1]: readonly [number, number]): boolean =>
  median(segments.map((segment) => segment.x1 - segment.x0)) >= 0.75 * (x1 - x0);

const fewest = 5;

/** Two columns: many lines end left of a place near the middle and as many begin right of it, hardly one crosses it. */
const gutterOf = (segments: readonly Segment[]): Gutter | undefined => {
  if (segments.length < 2 * fewest) return undefined;
  const [x0, x1] = extent(segments);
  const starts = segments
    .map((segment) => segment.x0)
    .filter((x) => x > x0 + 0.35 * (x1 - x0) && x < x0 + 0.65 * (x1 - x0));
  for (const start of new Set(starts.toSorted((first, second) => first - second).map((x) => Math.round(x)))) {
    const x = start - 1;
    const left = segments.filter((segment) => segment.x1 <= x);
    const right = segments.filter((segment) => segment.x0 >= x);
    const crossing = segments.length - left.length - right.length;
    if (left.length < fewest || right.length < fewest || crossing > 0.34 * (left.length + right.length))
      continue;
    const [own, other] = [extent(left), extent(right)];
    const size = median(segments.map((segment) => segment.size));
    if (other[0] - own[1] < 0.8 * size || !isProse(left, own) || !isProse(right, other)) continue;
    return { x, left: own, right: other };
  }
  return undefined;
};

/** Lines of one column: segments on one baseline side by side, or as a row when several lines show the same columns. */
const columnLines = (
  segments: readonly Segment[],
  page: number,
  [left, right]: readonly [number, number],
): readonly FlowLine[] => {
  const lines: Segment[][] = [];
  for (const segment of segments) {
    const last = lines.at(-1);
    if (last !== undefined && Math.abs(last[0]!.y - segment.y) <= 0.35 * segment.size) last.push(segment);
    else lines.push([segment]);
  }
  const rows = alignedRows(lines);
  return lines.map((line, index) => {
    const row = rows.get(index);
    const { text } = line.length === 1 || row !== undefined ? line[0]! : { text: sideBySide(line) };
    return {
      kind: row === undefined ? "text" : "row",
      text: row ?? text,
      x0: line[0]!.x0,
      x1: line.at(-1)!.x1,
      y: line[0]!.y,
      size: Math.max(...line.map(({ size }) => size)),
      page,
      left,
      right,
    };
  });
};

const sideBySide = (line: readonly Segment[]): string =>
  line.reduce((text, segment, index) => {
    const before = line[index - 1];
    if (before === undefined) return segment.text;
    return `${text}${" ".repeat(Math.max(2, Math.round((segment.x0 - before.x1) / (segment.size * 0.5))))}${segment.text}`;
  }, "");

const tableLines = (table: RuledTable, page: number): readonly FlowLine[] =>
  table.rows.map((text) => ({
    kind: "row",
    text,
    x0: table.x0,
    x1: table.x1,
    y: table.y0,
    size: 0,
    page,
    left: table.x0,
    right: table.x1,
  }));

/** What stands on a page, apart from headers and footers, in the order in which it is read. */
export const readingOrder = (
  page: Page,
  running: ReadonlySet<Piece>,
  tables: readonly RuledTable[],
  edges: readonly [number, number],
): readonly FlowLine[] => {
  const inTable = (piece: Piece): boolean => tables.some((table) => table.pieces.has(piece));
  const free = page.pieces.filter((piece) => !running.has(piece) && !inTable(piece));
  // Borders of tables are no lines to write on.
  const rules = page.rules.filter(
    (rule) =>
      !tables.some(
        (table) =>
          rule.y0 >= table.y0 - 3 &&
          rule.y1 <= table.y1 + 3 &&
          rule.x0 >= table.x0 - 3 &&
          rule.x1 <= table.x1 + 3,
      ),
  );
  const segments = segmentsOf(free, rules);
  const gutter = gutterOf(segments);
  const flow: FlowLine[] = [];
  /** Everything down to `y`, by columns, then what stands across. */
  let [left, right, across]: [Segment[], Segment[], Segment[]] = [[], [], []];
  const flush = (): void => {
    if (gutter === undefined) flow.push(...columnLines(across, page.number, edges));
    else {
      flow.push(
        ...columnLines(left, page.number, gutter.left),
        ...columnLines(right, page.number, gutter.right),
      );
      flow.push(...columnLines(across, page.number, [gutter.left[0], gutter.right[1]]));
    }
    [left, right, across] = [[], [], []];
  };
  const waiting = tables.toSorted((first, second) => first.y0 - second.y0);
  const isAcross = (segment: Segment): boolean =>
    gutter === undefined || (segment.x0 < gutter.x && segment.x1 > gutter.x);
  for (const segment of segments) {
    while (waiting[0] !== undefined && waiting[0].y0 < segment.y) {
      flush();
      flow.push(...tableLines(waiting.shift()!, page.number));
    }
    if (isAcross(segment)) {
      if (left.length + right.length > 0) flush();
      across.push(segment);
    } else {
      if (across.length > 0) flush();
      (segment.x1 <= gutter!.x ? left : right).push(segment);
    }
  }
  flush();
  for (const table of waiting) flow.push(...tableLines(table, page.number));
  return flow;
};

/** Left and right edge of the text of all pages of a width, from what is not in tables. */
export const textEdges = (
  pages: readonly Page[],
  inTable: ReadonlySet<Piece>,
): ((page: Page) => readonly [number, number]) => {
  const byWidth = new Map<number, readonly [number, number]>();
  for (const [width, same] of groupsBy(pages, (page) => Math.round(page.width))) {
    const lines = same.flatMap((page) =>
      baselines(page.pieces.filter((piece) => !inTable.has(piece) && piece.text.trim() !== "")),
    );
    const starts = lines.map((pieces) => pieces[0]!.x).toSorted((first, second) => first - second);
    const ends = lines
      .map((pieces) => pieces.at(-1)!.x + pieces.at(-1)!.width)
      .toSorted((first, second) => first - second);
    // A few lines that stick out do not move the edges.
    const few = Math.floor(lines.length * 0.02);
    const [left, right] = [starts[few] ?? 0, ends[ends.length - 1 - few] ?? width];
    byWidth.set(width, [left, right]);
  }
  return (page) => byWidth.get(Math.round(page.width)) ?? [0, page.width];
};
