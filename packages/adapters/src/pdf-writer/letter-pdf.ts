/** Letters as PDF files (函件 PDF). */
import type { LetterDocument } from "@heyue/core/contract/letter/document/block";
import { letterTexts } from "@heyue/core/contract/letter/document/markdown";
import { setBlocks } from "./block.ts";
import type { PdfFont } from "./font.ts";
import { checkGlyphs } from "./glyph-check.ts";
import { pdfLibrary } from "./library.ts";
import { mm, Paper, sheet, textWidth } from "./paper.ts";

export { PdfFailure, type PdfFailureCode } from "./failure.ts";
export { readPdfFont, type PdfFace, type PdfFont } from "./font.ts";
export type { KnownFont } from "./known-font.ts";

const footer = ({ language, number }: LetterDocument, page: number, pages: number): string =>
  language === "zh-CN" ? `${number}　第 ${page} 页，共 ${pages} 页` : `${number}   Page ${page} of ${pages}`;

/** Numbers the pages, once it is known how many there are. */
const setFooters = (paper: Paper, document: PDFKit.PDFDocument, letter: LetterDocument): void => {
  const { count } = document.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    document.switchToPage(page);
    paper.line(
      footer(letter, page + 1, count),
      { size: 9, leading: 12, isGrey: true },
      { x: sheet.left, y: sheet.height - 17 * mm, width: textWidth, align: "center" },
    );
  }
};

/**
 * Writes a letter as a PDF file: A4, the font embedded with the glyphs that are used, text that can be selected and searched, title,
 * author and language in its properties, pages numbered, a dashed box where the seal goes. The same letter in the same font gives
 * the same bytes.
 *
 * @throws PdfFailure when the library is not installed or the font has not all the signs
 */
export const writeLetterPdf = async (letter: LetterDocument, font: PdfFont): Promise<Uint8Array> => {
  const Pdf = await pdfLibrary();
  // The day of the letter, not of its printing.
  const day = new Date(`${letter.date}T00:00:00Z`);
  const document = new Pdf({
    size: "A4",
    margin: 0,
    pdfVersion: "1.7",
    bufferPages: true,
    lang: letter.language,
    displayTitle: true,
    // No font of the library's own is ever used: it would not be embedded.
    font: null as unknown as string,
    info: {
      Title: letter.title,
      Author: letter.author,
      Creator: "Heyue",
      Producer: "Heyue",
      CreationDate: day,
      ModDate: day,
    },
  });
  const chunks: Uint8Array[] = [];
  const done = new Promise<Uint8Array>((resolve, reject) => {
    document.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    document.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
    document.on("error", reject);
  });
  const paper = new Paper(document, font);
  checkGlyphs(document, ["regular", "bold"], [...letterTexts(letter), footer(letter, 0, 0)], font);
  setBlocks(paper, letter);
  setFooters(paper, document, letter);
  document.end();
  return done;
};
