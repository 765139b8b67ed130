import { letterDocument } from "@heyue/core/contract/letter/document/document";
import type { LetterDocument } from "@heyue/core/contract/letter/document/block";
import { letterMarkdown } from "@heyue/core/contract/letter/document/markdown";
import { letterPrint } from "@heyue/core/contract/letter/print";
import { MissingWordWriter, writeLetterDocx } from "../../document-writer/docx.ts";
import { PdfFailure, readPdfFont, writeLetterPdf } from "../../pdf-writer/letter-pdf.ts";
import { accepted, type CallFacts } from "../call.ts";
import type { DocumentFormat } from "../collection/description.ts";
import { Problem } from "../problem.ts";

const types: { readonly [Format in DocumentFormat]: string } = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  md: "text/markdown; charset=utf-8",
};

const bytesOf = async (
  letter: LetterDocument,
  format: DocumentFormat,
  { pdfFont }: CallFacts,
): Promise<Uint8Array> => {
  switch (format) {
    case "pdf":
      return writeLetterPdf(letter, await readPdfFont(pdfFont));
    case "docx":
      return writeLetterDocx(letter);
    case "md":
      return new TextEncoder().encode(letterMarkdown(letter));
  }
};

/** A letter as a file to print, for whoever may read it. */
export const letterResponse = async (
  call: CallFacts,
  id: string,
  format: DocumentFormat,
): Promise<Response> => {
  const { value: view } = accepted(await call.heyue.letters.get(call.caller, id));
  const print = letterPrint(view);
  if (print === null) throw new Problem("not-found", { about: `document of ${id}` });
  const letter = letterDocument(print);
  let bytes: Uint8Array;
  try {
    bytes = await bytesOf(letter, format, call);
  } catch (error) {
    if (error instanceof PdfFailure || error instanceof MissingWordWriter)
      throw new Problem("not-equipped", { about: error.words[call.locale] });
    throw error;
  }
  const name = `${letter.title}.${format}`;
  const plain = `${letter.number.replaceAll(/[^\w.-]/g, "_")}.${format}`;
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": types[format],
      "content-disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      "content-language": letter.language,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
};
