import type { Segment } from "./page.ts";

const starts = (line: readonly Segment[], other: readonly Segment[]): boolean =>
  line.length === other.length &&
  line.every((segment, index) => {
    const beside = other[index]!;
    const isLeft = Math.abs(segment.x0 - beside.x0) < segment.size;
    const isCentred = Math.abs(segment.x0 + segment.x1 - beside.x0 - beside.x1) / 2 < segment.size;
    const isRight = Math.abs(segment.x1 - beside.x1) < segment.size;
    return isLeft || isCentred || isRight;
  });

/** Two names with places to sign stand side by side too, but are no table. */
const isForm = (line: readonly Segment[]): boolean =>
  line.some(({ text }) => /[:：]\s*_*$|_{2}|（盖章）|（签/.test(text));

/**
 * Tables without borders: three lines or more, one below the other, with the same two or more columns. Gives the rows
 * (`| a | b |`) by the index of their line.
 */
export const alignedRows = (lines: readonly (readonly Segment[])[]): ReadonlyMap<number, string> => {
  const rows = new Map<number, string>();
  for (let first = 0; first < lines.length;) {
    let end = first + 1;
    const isTable = lines[first]!.length > 1 && !isForm(lines[first]!);
    while (isTable && end < lines.length && starts(lines[end]!, lines[end - 1]!) && !isForm(lines[end]!))
      end++;
    if (isTable && end - first >= 3)
      for (let row = first; row < end; row++)
        rows.set(row, `| ${lines[row]!.map(({ text }) => text.replace(/\|/g, "｜").trim()).join(" | ")} |`);
    first = end;
  }
  return rows;
};
