/** Places that two sequences have in common, in order: the index in either. */
export type Alignment = readonly (readonly [before: number, after: number])[];

/** Steps away from each other after which two sequences count as having nothing in common; bounds time and memory. */
const farthest = 1200;

/** The way back from the end: from each step to the diagonal it came from. */
const walkBack = (
  trace: readonly Int32Array[],
  n: number,
  m: number,
): readonly (readonly [number, number])[] => {
  const found: (readonly [number, number])[] = [];
  let [x, y] = [n, m];
  for (let d = trace.length - 1; d >= 0; d--) {
    const reached = trace[d]!;
    const k = x - y;
    const down = k === -d || (k !== d && reached[k - 1 + d + 1]! < reached[k + 1 + d + 1]!);
    const from = down ? k + 1 : k - 1;
    const startX = d === 0 ? 0 : reached[from + d + 1]!;
    const startY = d === 0 ? 0 : startX - from;
    while (x > startX && y > startY && x > 0 && y > 0) found.push([--x, --y]);
    [x, y] = [startX, startY];
  }
  return found.reverse();
};

const middle = (
  n: number,
  m: number,
  same: (before: number, after: number) => boolean,
): readonly (readonly [number, number])[] => {
  const trace: Int32Array[] = [];
  let reached = new Int32Array(3);
  for (let d = 0; d <= Math.min(n + m, farthest); d++) {
    // Diagonal k of step d is at k + d + 1: one place to spare on either side.
    trace.push(reached);
    const next = new Int32Array(2 * d + 5);
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && reached[k + d]! < reached[k + d + 2]!);
      let x = d === 0 ? 0 : down ? reached[k + d + 2]! : reached[k + d]! + 1;
      let y = x - k;
      while (x < n && y < m && same(x, y)) {
        x++;
        y++;
      }
      if (x >= n && y >= m) return walkBack(trace, n, m);
      next[k + d + 2] = x;
    }
    reached = next;
  }
  return [];
};

/** A longest alignment of two sequences (Myers 1986); none beyond a bound of differences. */
export const align = (n: number, m: number, same: (before: number, after: number) => boolean): Alignment => {
  let head = 0;
  while (head < n && head < m && same(head, head)) head++;
  let tail = 0;
  while (tail < n - head && tail < m - head && same(n - 1 - tail, m - 1 - tail)) tail++;
  return [
    ...Array.from({ length: head }, (_, i) => [i, i] as const),
    ...middle(n - head - tail, m - head - tail, (i, j) => same(head + i, head + j)).map(
      ([i, j]) => [head + i, head + j] as const,
    ),
    ...Array.from({ length: tail }, (_, i) => [n - tail + i, m - tail + i] as const),
  ];
};
