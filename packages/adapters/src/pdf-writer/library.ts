import type PDFDocument from "pdfkit";
import { PdfFailure } from "./failure.ts";

/** The version that is known to work; it is optional, since many hosts write no PDF. */
const command = "npm install pdfkit@0.20.2";

/**
 * Loads the library that writes PDF files.
 *
 * @throws PdfFailure `missing-library` with the command that installs it
 */
export const pdfLibrary = async (): Promise<typeof PDFDocument> => {
  try {
    return (await import("pdfkit")).default;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new PdfFailure(
      "missing-library",
      `写 PDF 文件需要另外安装：${command}`,
      `Writing PDF files needs: ${command}`,
    );
  }
};
