import type { Block, ContractDocument } from "@heyue/core/text";
import type { FileChild, Paragraph } from "docx";
import { wordLibrary } from "./library.ts";
import { withoutTime } from "./word-package.ts";
import { black, body, headFont, paragraphOf, tableOf, type Word } from "./word-table.ts";

export { writeLetterDocx } from "./letter-docx.ts";
export { MissingWordWriter } from "./library.ts";

const childrenOf = (word: Word, block: Block): readonly FileChild[] => {
  switch (block.kind) {
    case "title":
      return [
        new word.Paragraph({
          text: block.text,
          heading: word.HeadingLevel.TITLE,
          alignment: word.AlignmentType.CENTER,
        }),
      ];
    case "heading":
      return [
        new word.Paragraph({
          text: block.text,
          heading: block.level === 1 ? word.HeadingLevel.HEADING_1 : word.HeadingLevel.HEADING_2,
          keepNext: true,
        }),
      ];
    case "field":
      return [paragraphOf(word, `${block.label}：${block.text}`)];
    case "paragraph":
      return [
        new word.Paragraph({
          children: [new word.TextRun({ text: block.text })],
          indent: { firstLine: 480 },
          alignment: word.AlignmentType.BOTH,
        }),
      ];
    // A table that ends a document or meets another one needs a paragraph behind it.
    case "table":
      return [
        tableOf(word, [block.head, ...block.rows], { hasHead: true, size: 18 }),
        new word.Paragraph({ text: "" }),
      ];
    case "signature": {
      const rows = (block.columns[0] ?? []).map((_, at) => block.columns.map((column) => column[at] ?? ""));
      return [
        tableOf(word, rows, { hasHead: false, height: 560, size: 24 }),
        new word.Paragraph({ text: "" }),
      ];
    }
  }
};

/**
 * Writes a contract as a Word file (.docx): real headings, clause numbers as text, tables with borders and a repeated head, the
 * contract's number above and the page number below each page. The same contract gives the same bytes.
 *
 * @throws MissingWordWriter when the library is not installed
 */
export const writeDocx = async ({ number, title, blocks }: ContractDocument): Promise<Uint8Array> => {
  const word = await wordLibrary();
  const page = (children: ConstructorParameters<Word["TextRun"]>[0]): Paragraph =>
    new word.Paragraph({ alignment: word.AlignmentType.CENTER, children: [new word.TextRun(children)] });
  const file = new word.Document({
    title,
    creator: "Heyue",
    lastModifiedBy: "Heyue",
    styles: {
      default: {
        document: { run: body, paragraph: { spacing: { line: 360 } } },
        title: {
          run: { font: headFont, size: 36, bold: true, color: black },
          paragraph: { spacing: { before: 240, after: 360 } },
        },
        heading1: {
          run: { font: headFont, size: 30, bold: true, color: black },
          paragraph: { alignment: word.AlignmentType.CENTER, spacing: { before: 360, after: 180 } },
        },
        heading2: {
          run: { font: headFont, size: 24, bold: true, color: black },
          paragraph: { spacing: { before: 180, after: 60 } },
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
        headers: {
          default: new word.Header({
            children: [
              new word.Paragraph({
                alignment: word.AlignmentType.RIGHT,
                children: [new word.TextRun({ text: `合同编号：${number}`, size: 18 })],
              }),
            ],
          }),
        },
        footers: {
          default: new word.Footer({
            children: [
              page({
                size: 18,
                children: ["第 ", word.PageNumber.CURRENT, " 页，共 ", word.PageNumber.TOTAL_PAGES, " 页"],
              }),
            ],
          }),
        },
        children: blocks.flatMap((block) => [...childrenOf(word, block)]),
      },
    ],
  });
  return withoutTime(new Uint8Array(await word.Packer.toBuffer(file)));
};
