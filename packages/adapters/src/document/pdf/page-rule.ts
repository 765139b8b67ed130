import { at, type Matrix, times } from "./matrix.ts";
import type { Rule } from "./page.ts";

/** The drawing operators of a page, as pdf.js lists them. */
export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

type Point = readonly [number, number];

/** Thicker than this, in points, a bar is no line. */
const thickest = 3;
const shortest = 6;

/** The subpaths of a path of pdf.js: numbers with an operator before the points (0 move, 1 line, 2 and 3 curves, 4 close). */
const subpathsOf = (path: ArrayLike<number>): readonly Point[][] => {
  const points = [1, 1, 3, 2, 0];
  const subpaths: Point[][] = [];
  for (let index = 0; index < path.length;) {
    const operator = path[index++]!;
    const count = points[operator];
    if (count === undefined) break;
    if (operator === 0) subpaths.push([]);
    const current = subpaths.at(-1);
    if (operator === 4 && current?.[0] !== undefined) current.push(current[0]);
    for (let point = 0; point < count; point++, index += 2)
      if (point === count - 1) current?.push([path[index]!, path[index + 1]!]);
    // A curve is no straight line: what has one is left out.
    if (operator === 2 || operator === 3) subpaths[subpaths.length - 1] = [];
  }
  return subpaths;
};

const straight = ([x0, y0]: Point, [x1, y1]: Point): Rule | undefined => {
  if (Math.abs(y1 - y0) <= 0.5 && Math.abs(x1 - x0) >= shortest) {
    const y = (y0 + y1) / 2;
    return { x0: Math.min(x0, x1), x1: Math.max(x0, x1), y0: y, y1: y };
  }
  if (Math.abs(x1 - x0) <= 0.5 && Math.abs(y1 - y0) >= shortest) {
    const x = (x0 + x1) / 2;
    return { x0: x, x1: x, y0: Math.min(y0, y1), y1: Math.max(y0, y1) };
  }
  return undefined;
};

/** The lines of a subpath: a thin bar is one line, else each of its straight edges. */
const linesOf = (points: readonly Point[], isStroked: boolean): readonly Rule[] => {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [width, height] = [right - left, bottom - top];
  if (points.length > 2 && height <= thickest && width >= shortest)
    return [{ x0: left, x1: right, y0: (top + bottom) / 2, y1: (top + bottom) / 2 }];
  if (points.length > 2 && width <= thickest && height >= shortest)
    return [{ x0: (left + right) / 2, x1: (left + right) / 2, y0: top, y1: bottom }];
  if (!isStroked) return [];
  return points.slice(1).flatMap((point, index) => straight(points[index]!, point) ?? []);
};

const isPath = (value: unknown): value is ArrayLike<number> => value instanceof Float32Array;

/** The straight lines that a page draws, in points from its upper left. */
export const rulesOf = (
  list: OperatorList,
  operators: Readonly<Record<string, number>>,
  view: Matrix,
): readonly Rule[] => {
  const stroking = new Set(
    ["stroke", "closeStroke", "fillStroke", "eoFillStroke", "closeFillStroke", "closeEOFillStroke"].map(
      (name) => operators[name],
    ),
  );
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let matrix = view;
  list.fnArray.forEach((operator, index) => {
    const args = list.argsArray[index];
    if (operator === operators["save"]) saved.push(matrix);
    else if (operator === operators["restore"] || operator === operators["paintFormXObjectEnd"])
      matrix = saved.pop() ?? view;
    else if (operator === operators["transform"]) matrix = times(matrix, args as Matrix);
    else if (operator === operators["paintFormXObjectBegin"]) {
      saved.push(matrix);
      const [own] = args as readonly [Matrix | null];
      if (own !== null) matrix = times(matrix, own);
    } else if (operator === operators["constructPath"]) {
      const [paint, [path]] = args as readonly [number, readonly [unknown]];
      if (paint === operators["endPath"] || !isPath(path)) return;
      for (const points of subpathsOf(path)) {
        const seen = points.map(([x, y]) => at(matrix, x, y));
        if (seen.length > 1) rules.push(...linesOf(seen, stroking.has(paint)));
      }
    }
  });
  return rules;
};
