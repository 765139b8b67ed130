import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { basename, extname } from "node:path";
import { readContract, writtenDraft, type ContractReading, type Words } from "@heyue/core/text";
import {
  DocumentFailure,
  largestFile,
  readDocument,
  refuseLarge,
  type Document,
} from "../document/document-reader.ts";
import { readDraft } from "./contract-draft-file.ts";
import { unreadable } from "./input.ts";
import { BadInput, printable, say, type Terminal } from "./terminal.ts";

/** A contract file as a command read it. */
export interface ContractFile extends Omit<Document, "kind" | "text" | "warnings"> {
  readonly kind: Document["kind"] | "draft";
  readonly warnings: readonly { readonly code: string; readonly words: Words }[];
}

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

/** Refuses a document that cannot be read, by its name; throws on what is no failure of a document. */
const refused = (path: string, error: unknown): never => {
  if (!(error instanceof DocumentFailure)) throw error;
  throw new BadInput(error.code, {
    "zh-CN": `${path}：${error.words["zh-CN"]}`,
    en: `${path}: ${error.words.en}`,
  });
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
    return refused(path, error);
  }
};

const writtenFromDraft: Words = {
  "zh-CN":
    "这是合同草案：审读的是由它写成的合同，字符位置和行号是成文后的（heyue contract draft --out 合同.md 写出的就是这份文本），条款编号是草案的。",
  en: "This is a draft: what is read is the contract written from it. Offsets and lines are of that text (heyue contract draft --out contract.md writes it), ids of clauses are the draft's.",
};

/**
 * Reads a contract for a command that looks into its words: a document (.docx, .pdf, .txt, .md), or a draft (.json), which is written
 * as a contract first, as before signing.
 *
 * @throws BadInput when it cannot be read; the message names the file
 */
export const readContractText = async (
  path: string,
  terminal: Terminal,
): Promise<{ readonly document: ContractFile; readonly reading: ContractReading }> => {
  if (extname(path).toLowerCase() !== ".json") {
    const document = await readContractFile(path);
    return { document, reading: readContract(document.text) };
  }
  const bytes = await readBounded(path).catch((error: unknown) => refused(path, error));
  const { reading } = writtenDraft(await readDraft(path, terminal));
  return {
    document: {
      name: basename(path),
      sha256: createHash("sha256").update(bytes).digest("hex"),
      kind: "draft",
      warnings: [{ code: "written-from-draft", words: writtenFromDraft }],
    },
    reading,
  };
};

/** Prints what there is to say about a document to standard error. */
export const printWarnings = ({ warnings }: Pick<ContractFile, "warnings">, terminal: Terminal): void => {
  for (const { words } of warnings)
    terminal.err(`${say(terminal, "注意：", "Note: ")}${printable(words[terminal.language])}\n`);
};
