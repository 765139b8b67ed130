import { type Paper, sheet, type TextStyle, textWidth } from "./paper.ts";

/** How a table is set. */
export interface TableStyle {
  readonly style: TextStyle;
  /** Share of the width of each column. */
  readonly shares: readonly number[];
  /** Columns whose text stands at the right: amounts. */
  readonly right?: readonly number[];
  readonly head?: readonly string[];
  /** Least height of a row, points. */
  readonly least?: number;
  /** Columns whose text is a label. */
  readonly labels?: readonly number[];
  /** Whether the last row sums up the others. */
  readonly hasTotal?: boolean;
}

const padX = 5;
const padY = 3.5;

/** Shares of the width by the longest text of each column, none below a sixth of the widest. */
export const sharesOf = (
  rows: readonly (readonly string[])[],
  measure: (text: string) => number,
): number[] => {
  const widest = Array.from({ length: Math.max(...rows.map((row) => row.length)) }, (_, at) =>
    Math.max(1, ...rows.map((row) => measure(row[at] ?? ""))),
  );
  const top = Math.max(...widest);
  const weights = widest.map((one) => Math.max(one, top / 6));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
};

/** Sets a table: no row is torn by the end of a page, and its head is repeated on each. */
export const setTable = (
  paper: Paper,
  rows: readonly (readonly string[])[],
  { hasTotal = false, head, labels = [], least = 0, right = [], shares, style }: TableStyle,
): void => {
  const widths = shares.map((share) => share * textWidth);
  const setRow = (cells: readonly string[], isHead: boolean, isTotal = false): void => {
    const styleOf = (at: number): TextStyle => ({
      ...style,
      isBold: isHead || isTotal || labels.includes(at),
    });
    const texts = widths.map((width, at) => paper.lines(cells[at] ?? "", width - 2 * padX, styleOf(at)));
    const height = Math.max(
      least,
      Math.max(...texts.map((lines) => lines.length)) * style.leading + 2 * padY,
    );
    if (height > paper.room) {
      paper.turn();
      if (!isHead && head !== undefined) setRow(head, true);
    }
    let x: number = sheet.left;
    for (const [at, lines] of texts.entries()) {
      const width = widths[at] ?? 0;
      paper.box(x, paper.y, width, height);
      const top = paper.y + (height - lines.length * style.leading) / 2;
      for (const [index, text] of lines.entries())
        paper.line(text, styleOf(at), {
          x: x + padX,
          y: top + index * style.leading,
          width: width - 2 * padX,
          align: isHead ? "center" : right.includes(at) ? "right" : "left",
        });
      x += width;
    }
    paper.y += height;
  };
  if (head !== undefined) {
    // A head does not stand alone at the end of a page.
    paper.keep(2 * (style.leading + 2 * padY));
    setRow(head, true);
  }
  for (const [at, cells] of rows.entries()) setRow(cells, false, hasTotal && at === rows.length - 1);
};
