import type { LetterBlock, LetterDocument } from "@heyue/core/contract/letter/document/block";
import { labelled } from "@heyue/core/contract/letter/document/markdown";
import type { FileChild, IBorderOptions, IParagraphOptions, Paragraph, Table } from "docx";
import { wordLibrary } from "./library.ts";
import { withoutTime } from "./word-package.ts";
import { black, body, headFont, paragraphOf, tableOf, textWidth, type Word } from "./word-table.ts";

const none: IBorderOptions = { style: "none", size: 0, color: "auto" };
const dashed: IBorderOptions = { style: "dashed", size: 6, color: "666666" };
/** Twentieths of a point of the 42 mm that a company's round seal needs. */
const sealSide = 2381;
const cellSize = 21;

const text = (
  word: Word,
  words: string,
  options: IParagraphOptions = {},
  run: { readonly size?: number; readonly bold?: boolean; readonly color?: string } = {},
): Paragraph => new word.Paragraph({ ...options, children: [new word.TextRun({ text: words, ...run })] });

/** The place for the seal at the right with the sender above and the date in it; how to reach the sender at the left. */
const signature = (word: Word, block: Extract<LetterBlock, { kind: "signature" }>): Table => {
  const centre = { alignment: word.AlignmentType.CENTER };
  const left = textWidth - sealSide;
  const cell = (width: number, children: readonly Paragraph[], borders?: IBorderOptions): unknown => ({
    width: { size: width, type: word.WidthType.DXA },
    borders: { top: borders ?? none, bottom: borders ?? none, left: borders ?? none, right: borders ?? none },
    verticalAlign: word.VerticalAlignTable.BOTTOM,
    children,
  });
  const row = (height: number, cells: readonly unknown[]): InstanceType<Word["TableRow"]> =>
    new word.TableRow({
      cantSplit: true,
      height: { value: height, rule: word.HeightRule.ATLEAST },
      children: cells.map(
        (options) => new word.TableCell(options as ConstructorParameters<Word["TableCell"]>[0]),
      ),
    });
  const keep = { keepNext: true };
  return new word.Table({
    width: { size: textWidth, type: word.WidthType.DXA },
    columnWidths: [left, sealSide],
    borders: {
      top: none,
      bottom: none,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    rows: [
      row(400, [
        {
          ...(cell(textWidth, [
            text(word, block.name, { alignment: word.AlignmentType.RIGHT, ...keep }),
          ]) as object),
          columnSpan: 2,
        },
      ]),
      row(sealSide, [
        cell(left, [paragraphOf(word, "")]),
        cell(
          sealSide,
          [
            text(
              word,
              block.seal,
              { ...centre, ...keep, spacing: { after: 500 } },
              { size: 21, color: "666666" },
            ),
            text(word, block.date, { ...centre, ...keep }),
          ],
          dashed,
        ),
      ]),
    ],
  });
};

const half = (share: number): number => Math.floor(textWidth * share);

/** Whether a block must not be parted from what follows: the signature never stands on a page without text. */
const isTail = (blocks: readonly LetterBlock[], at: number): boolean =>
  blocks.slice(at + 1, at + 3).some(({ kind }) => kind === "signature" || kind === "list");

const childrenOf = (
  word: Word,
  { blocks, language }: LetterDocument,
  block: LetterBlock,
  at: number,
): readonly FileChild[] => {
  const centre = { alignment: word.AlignmentType.CENTER } as const;
  switch (block.kind) {
    case "letterhead":
      return [
        text(
          word,
          block.text,
          { ...centre, border: { bottom: { style: "single", size: 8, color: black, space: 6 } } },
          { size: 30, bold: true },
        ),
      ];
    case "title":
      return [new word.Paragraph({ ...centre, text: block.text, heading: word.HeadingLevel.TITLE })];
    case "number":
      return [text(word, block.text, { ...centre, spacing: { after: 200 } }, { size: 21 })];
    case "field":
      return [text(word, labelled(language, block.label, block.text))];
    case "line":
      return [text(word, block.text, { keepNext: true })];
    case "paragraph":
      return [
        text(word, block.text, {
          widowControl: true,
          ...(isTail(blocks, at) ? { keepNext: true, keepLines: true } : {}),
          ...(language === "zh-CN"
            ? { indent: { firstLine: 480 }, alignment: word.AlignmentType.BOTH }
            : { spacing: { after: 100 } }),
        }),
      ];
    case "table":
      return [
        tableOf(word, [block.head, ...block.rows], { hasHead: true, hasAmounts: true, size: cellSize }),
        new word.Paragraph({ text: "", spacing: { line: 120 } }),
      ];
    case "list": {
      const indent = { indent: { left: language === "zh-CN" ? 480 : 0 }, keepNext: true };
      return [
        text(word, labelled(language, block.label, "").trimEnd(), { ...indent, spacing: { before: 120 } }),
        ...block.items.map((item, index) => text(word, `${index + 1}. ${item}`, indent)),
      ];
    }
    case "signature":
      return [
        new word.Paragraph({ text: "", keepNext: true }),
        signature(word, block),
        ...block.contact.map((words) => text(word, words, {}, { size: 21 })),
      ];
    case "service-record":
      return [
        new word.Paragraph({
          ...centre,
          text: block.title,
          heading: word.HeadingLevel.HEADING_1,
          pageBreakBefore: true,
        }),
        tableOf(word, block.rows, {
          hasHead: false,
          height: 720,
          size: cellSize,
          widths: [half(0.34), half(0.66)],
        }),
        new word.Paragraph({ text: "" }),
      ];
  }
};

/**
 * Writes a letter as a Word file (.docx): the same blocks as its PDF, a dashed box where the seal goes, the number and the page below
 * each page, the record of service as a page of its own. The same letter gives the same bytes.
 *
 * @throws MissingWordWriter when the library is not installed
 */
export const writeLetterDocx = async (letter: LetterDocument): Promise<Uint8Array> => {
  const word = await wordLibrary();
  const { author, blocks, language, number, title } = letter;
  const { CURRENT, TOTAL_PAGES } = word.PageNumber;
  const file = new word.Document({
    title,
    creator: author,
    lastModifiedBy: author,
    styles: {
      default: {
        document: {
          run: { ...body, language: { value: "en-US", eastAsia: "zh-CN" } },
          paragraph: { spacing: { line: 360 } },
        },
        title: {
          run: { font: headFont, size: 44, bold: true, color: black },
          paragraph: { spacing: { before: 200, after: 80 } },
        },
        heading1: {
          run: { font: headFont, size: 36, bold: true, color: black },
          paragraph: { spacing: { after: 160 } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1418, bottom: 1418, left: 1418, right: 1418 },
          },
        },
        footers: {
          default: new word.Footer({
            children: [
              new word.Paragraph({
                alignment: word.AlignmentType.CENTER,
                children: [
                  new word.TextRun({
                    size: 18,
                    children:
                      language === "zh-CN"
                        ? [`${number}　第 `, CURRENT, " 页，共 ", TOTAL_PAGES, " 页"]
                        : [`${number}   Page `, CURRENT, " of ", TOTAL_PAGES],
                  }),
                ],
              }),
            ],
          }),
        },
        children: blocks.flatMap((block, at) => [...childrenOf(word, letter, block, at)]),
      },
    ],
  });
  return withoutTime(new Uint8Array(await word.Packer.toBuffer(file)));
};
