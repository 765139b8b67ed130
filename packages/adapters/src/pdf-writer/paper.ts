import type { PdfFont } from "./font.ts";
import { linesOf, runsOf } from "./line-breaking.ts";

/** Points of a millimetre. */
export const mm = 72 / 25.4;

/** A4 with the margins of a letter, points. */
export const sheet = {
  width: 210 * mm,
  height: 297 * mm,
  left: 28 * mm,
  right: 26 * mm,
  top: 26 * mm,
  bottom: 25 * mm,
} as const;

/** Width of the text, points. */
export const textWidth = sheet.width - sheet.left - sheet.right;
/** Height of the text of a page, points. */
const textHeight = sheet.height - sheet.top - sheet.bottom;

/** How text is set. */
export interface TextStyle {
  /** Points. */
  readonly size: number;
  /** From line to line, points. */
  readonly leading: number;
  readonly isBold?: boolean;
  readonly isGrey?: boolean;
}

/** Where a line stands. */
export interface LinePlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly align?: "left" | "center" | "right" | "both";
}

const black = "#000000";
const grey = "#666666";
/** Of a square sign above the baseline, as its share. */
const ascent = 0.88;
/** Room between Chinese and Latin signs, as a share of the size: seen, and no blank to who copies the text. */
const seam = 0.1;
/** More than this between two signs looks torn; such a line stays ragged. Share of the size. */
const widestGap = 0.12;

/** The paper that a letter is set on: a place that moves down the pages, and text, lines and boxes at a place. */
export class Paper {
  /** Where what comes next begins, points from the top of the page. */
  y: number = sheet.top;
  readonly #document: PDFKit.PDFDocument;

  constructor(document: PDFKit.PDFDocument, { bold, regular }: PdfFont) {
    this.#document = document;
    document.registerFont("regular", regular.bytes as Buffer, regular.name);
    document.registerFont("bold", bold.bytes as Buffer, bold.name);
  }

  /** Begins a page. */
  turn(): void {
    this.#document.addPage();
    this.y = sheet.top;
  }

  /** What is left of the page, points. */
  get room(): number {
    return sheet.height - sheet.bottom - this.y;
  }

  /** Begins a page unless this much is left, or what is to stand together is higher than a page. */
  keep(height: number): void {
    if (height > this.room && height <= textHeight) this.turn();
  }

  #style({ isBold = false, isGrey = false, size }: TextStyle): void {
    this.#document
      .font(isBold ? "bold" : "regular")
      .fontSize(size)
      .fillColor(isGrey ? grey : black);
  }

  #measure(text: string, size: number): number {
    return this.#document.widthOfString(text) + (runsOf(text).length - 1) * seam * size;
  }

  /** How wide a text is on one line, points. */
  width(text: string, style: TextStyle): number {
    this.#style(style);
    return this.#measure(text, style.size);
  }

  /** The lines of a text, which may have line breaks of its own; the first has `indent` less room. */
  lines(text: string, width: number, style: TextStyle, indent = 0): readonly string[] {
    this.#style(style);
    return text
      .split("\n")
      .flatMap((part, at) =>
        linesOf(part, width, (piece) => this.#measure(piece, style.size), at === 0 ? indent : 0),
      );
  }

  /** Sets one line; `both` spreads its signs over the width where the gaps stay small. */
  line(text: string, style: TextStyle, { align = "left", width, x, y }: LinePlace): void {
    if (text === "") return;
    this.#style(style);
    const { leading, size } = style;
    const rest = width - this.#measure(text, size);
    const gap = rest / Math.max(1, [...text].length - 1);
    const spread = align === "both" && gap > 0 && gap <= size * widestGap ? gap : 0;
    const baseline = y + (leading - size) / 2 + size * ascent;
    let at = x + (align === "right" ? rest : align === "center" ? rest / 2 : 0);
    for (const run of runsOf(text)) {
      this.#document.text(run, at, baseline, {
        lineBreak: false,
        baseline: "alphabetic",
        ...(spread === 0 ? {} : { characterSpacing: spread }),
      });
      at += this.#document.widthOfString(run) + [...run].length * spread + seam * size;
    }
  }

  /** A straight line between two places. */
  rule(fromX: number, fromY: number, toX: number, toY: number, weight: number): void {
    this.#document.lineWidth(weight).strokeColor(black).moveTo(fromX, fromY).lineTo(toX, toY).stroke();
  }

  /** A dashed box. */
  dashedBox(x: number, y: number, width: number, height: number): void {
    this.#document
      .save()
      .lineWidth(0.7)
      .strokeColor(grey)
      .dash(3, { space: 3 })
      .rect(x, y, width, height)
      .stroke()
      .undash()
      .restore();
  }

  /** A box. */
  box(x: number, y: number, width: number, height: number): void {
    this.#document.lineWidth(0.5).strokeColor(black).rect(x, y, width, height).stroke();
  }
}
