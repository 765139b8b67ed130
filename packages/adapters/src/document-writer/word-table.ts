import type { IBorderOptions, ITableBordersOptions, Paragraph, Table } from "docx";
import type { wordLibrary } from "./library.ts";

/** The library, loaded. */
export type Word = Awaited<ReturnType<typeof wordLibrary>>;

/** Twentieths of a point: the text is set on A4 with margins of 2.5 cm. */
export const textWidth = 9070;
const line: IBorderOptions = { style: "single", size: 4, color: "000000" };
const borders: ITableBordersOptions = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
};
/** Body and headings as Chinese contracts are set; sizes in half points. */
export const body = {
  font: { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: "宋体" },
  size: 24,
};
export const black = "000000";
export const headFont = { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: "黑体" };

/** Room for a column by its longest cell; long text counts as forty signs. */
const widthsOf = (rows: readonly (readonly string[])[]): number[] => {
  const count = Math.max(...rows.map((row) => row.length));
  const weights = Array.from({ length: count }, (_, at) =>
    Math.max(4, ...rows.map((row) => Math.min(40, [...(row[at] ?? "")].length))),
  );
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => Math.floor((textWidth * weight) / sum));
};

/** A paragraph of one run; `size` in half points. */
export const paragraphOf = (word: Word, text: string, size?: number): Paragraph =>
  new word.Paragraph({ children: [new word.TextRun({ text, ...(size === undefined ? {} : { size }) })] });

/** A table with borders; `widths` in twentieths of a point, by the longest text of each column when absent. */
export const tableOf = (
  word: Word,
  rows: readonly (readonly string[])[],
  {
    hasAmounts = false,
    hasHead,
    height,
    size,
    widths = widthsOf(rows),
  }: {
    /** Whether the last column is of amounts and the last row their total. */
    readonly hasAmounts?: boolean;
    readonly hasHead: boolean;
    readonly height?: number;
    readonly size: number;
    readonly widths?: readonly number[];
  },
): Table => {
  const cell = (text: string, row: number, column: number): readonly Paragraph[] =>
    text.split("\n").map(
      (line) =>
        new word.Paragraph({
          ...(hasAmounts && column === widths.length - 1 ? { alignment: word.AlignmentType.RIGHT } : {}),
          children: [
            new word.TextRun({
              text: line,
              size,
              ...(hasAmounts && row === rows.length - 1 ? { bold: true } : {}),
            }),
          ],
        }),
    );
  return new word.Table({
    width: { size: textWidth, type: word.WidthType.DXA },
    columnWidths: widths,
    borders,
    rows: rows.map(
      (cells, at) =>
        new word.TableRow({
          tableHeader: hasHead && at === 0,
          cantSplit: true,
          ...(height === undefined ? {} : { height: { value: height, rule: word.HeightRule.ATLEAST } }),
          children: widths.map(
            (width, column) =>
              new word.TableCell({
                width: { size: width, type: word.WidthType.DXA },
                verticalAlign: word.VerticalAlignTable.CENTER,
                margins: { left: 80, right: 80, top: 40, bottom: 40 },
                children: cell(cells[column] ?? "", at, column),
              }),
          ),
        }),
    ),
  });
};
