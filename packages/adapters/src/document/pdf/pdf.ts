import { fileURLToPath } from "node:url";
import type * as Unpdf from "unpdf";
import type { DocumentText, DocumentWarning } from "../document.ts";
import { DocumentFailure, failure } from "../failure.ts";
import { requireLibrary } from "../library.ts";
import { characterWarnings } from "../text-decoding.ts";
import type { Page } from "./page.ts";
import { readPage } from "./page-content.ts";
import { paragraphsOf } from "./paragraph.ts";
import { pdfWarnings, refuseUnreadable } from "./pdf-warnings.ts";
import { readingOrder, textEdges } from "./reading-order.ts";
import { ruledTables } from "./ruled-table.ts";
import { runningLines } from "./running-line.ts";

/** More pages than this are no contract, and would take longer than anybody waits. */
const mostPages = 2_000;

const encrypted = (): DocumentFailure =>
  failure(
    "encrypted",
    "PDF 设有打开密码，无法读取。请取得不带密码的副本（打开后“打印为 PDF”或另存）。",
    "The PDF is encrypted with a password and cannot be read. Get a copy that is free of a password (open it and print or save it as PDF).",
  );

const damaged = (reason: string): DocumentFailure =>
  failure(
    "damaged",
    `PDF 不完整或已损坏（${reason}）。请重新取得原件，或在阅读器中打开后另存。`,
    `The PDF is incomplete or damaged (${reason}). Get the original again, or open it in a reader and save a copy.`,
  );

/** The end mark that every whole PDF has near its end; without it the file was cut off. */
const hasEnd = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(-8_192).includes("%%EOF");

interface Reading {
  readonly pages: readonly Page[];
  /** Pages on which a font could not be opened, so that words are missing. */
  readonly fontless: readonly number[];
  readonly isProtected: boolean;
}

type Library = typeof Unpdf;

type DocumentProxy = Awaited<ReturnType<Library["getDocumentProxy"]>>;

const open = async (library: Library, bytes: Uint8Array, isStrict: boolean): Promise<DocumentProxy> => {
  // Tables of characters for Chinese fonts that are not in the file; pdf.js wants a path here, not an address.
  const data = await requireLibrary("pdfjs-dist", async () =>
    fileURLToPath(new URL(".", import.meta.resolve("pdfjs-dist/package.json"))),
  );
  return library.getDocumentProxy(bytes.slice(), {
    cMapUrl: `${data}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${data}standard_fonts/`,
    verbosity: 0,
    // Pictures are not decoded: they hold no text for us.
    maxImageSize: 1,
    stopAtErrors: isStrict,
  });
};

const readPages = async (library: Library, bytes: Uint8Array, isStrict: boolean): Promise<Reading> => {
  const { OPS } = await library.getResolvedPDFJS();
  const document = await open(library, bytes, isStrict);
  if (document.numPages > mostPages) throw damaged(`${document.numPages} > ${mostPages} pages`);
  const { info } = await document.getMetadata();
  const pages: Page[] = [];
  const fontless: number[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const proxy = await document.getPage(number);
    const page = await readPage(proxy, number, OPS as unknown as Readonly<Record<string, number>>);
    pages.push(page);
    // A font that failed is kept as the text of its error.
    for (const [, value] of proxy.commonObjs as unknown as Iterable<readonly [string, unknown]>)
      if (typeof value === "string") fontless.push(number);
    proxy.cleanup();
  }
  return {
    pages,
    fontless: [...new Set(fontless)],
    isProtected: "EncryptFilterName" in info && info["EncryptFilterName"] !== null,
  };
};

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : "");

/** Reads strictly; a file with faults is read again as far as it goes, and says so. */
const readSafely = async (
  library: Library,
  bytes: Uint8Array,
): Promise<Reading & { readonly isFaulty: boolean }> => {
  const attempt = async (isStrict: boolean): Promise<Reading> => {
    try {
      return await readPages(library, bytes, isStrict);
    } catch (error) {
      if (error instanceof DocumentFailure) throw error;
      if (nameOf(error) === "PasswordException") throw encrypted();
      throw damaged(error instanceof Error ? error.message : String(error));
    }
  };
  try {
    return { ...(await attempt(true)), isFaulty: false };
  } catch (error) {
    if (!(error instanceof DocumentFailure) || error.code !== "damaged") throw error;
    return { ...(await attempt(false)), isFaulty: true };
  }
};

/**
 * Reads a PDF to lines: a paragraph is a line, put together from the lines of its pages; a table row is `| a | b |`; headers,
 * footers and page numbers are left out; two columns are read one after the other.
 *
 * @throws DocumentFailure
 */
export const readPdf = async (bytes: Uint8Array): Promise<DocumentText> => {
  if (!hasEnd(bytes)) throw damaged("no %%EOF");
  const library = await requireLibrary("unpdf", () => import("unpdf"));
  const reading = await readSafely(library, bytes);
  const { pages } = reading;
  const tables = new Map(pages.map((page) => [page, ruledTables(page)]));
  const inTable = new Set(
    [...tables.values()].flatMap((found) => found.flatMap((table) => [...table.pieces])),
  );
  const running = runningLines(pages, inTable);
  const edges = textEdges(pages, new Set([...inTable, ...running.pieces]));
  const lines = pages.flatMap((page) =>
    readingOrder(page, running.pieces, tables.get(page) ?? [], edges(page)),
  );
  const text = `${paragraphsOf(lines).join("\n")}\n`;
  const empty = pages
    .filter(({ number }) => !lines.some((line) => line.page === number && line.text.trim() !== ""))
    .map(({ number }) => number);
  refuseUnreadable(text, pages.length, empty);
  const warnings: readonly DocumentWarning[] = [
    ...pdfWarnings({
      ...reading,
      empty,
      running: running.texts,
      slanted: pages.reduce((sum, page) => sum + page.slanted, 0),
    }),
    ...characterWarnings(text),
  ];
  return { text, warnings };
};
