import { open } from "node:fs/promises";
import {
  DocumentFailure,
  largestFile,
  readDocument,
  refuseLarge,
  type Document,
} from "../document/document-reader.ts";
import { BadInput, say, type Terminal } from "./terminal.ts";
import { unreadable } from "./input.ts";

/** Reads a file of at most the size that is allowed; one that is larger is not read at all. */
const readBounded = async (path: string): Promise<Uint8Array> => {
  const handle = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw unreadable(path, error);
  });
  try {
    const { size } = await handle.stat();
    refuseLarge(size);
    // A pipe has no size: what comes out of it is counted.
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of handle.createReadStream({ autoClose: false, end: largestFile })) {
      chunks.push(chunk as Buffer);
      length += (chunk as Buffer).length;
    }
    refuseLarge(length);
    return Buffer.concat(chunks, length);
  } catch (error) {
    if (error instanceof DocumentFailure) throw error;
    throw unreadable(path, error as NodeJS.ErrnoException);
  } finally {
    await handle.close();
  }
};

/**
 * Reads a contract file (.docx, .pdf, .txt, .md) for a command.
 *
 * @throws BadInput when it cannot be read; the message names the file
 */
export const readContractFile = async (path: string): Promise<Document> => {
  try {
    return await readDocument(await readBounded(path), path);
  } catch (error) {
    if (!(error instanceof DocumentFailure)) throw error;
    throw new BadInput(error.code, {
      "zh-CN": `${path}：${error.words["zh-CN"]}`,
      en: `${path}: ${error.words.en}`,
    });
  }
};

/** Text for a terminal: control characters would steer it. */
export const printable = (text: string): string =>
  // oxlint-disable-next-line no-control-regex
  text.replace(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202A-\u202E\u2066-\u2069]/g, "\uFFFD");

/** Prints what there is to say about a document to standard error. */
export const printWarnings = ({ warnings }: Document, terminal: Terminal): void => {
  for (const { words } of warnings)
    terminal.err(`${say(terminal, "注意：", "Note: ")}${printable(words[terminal.language])}\n`);
};
