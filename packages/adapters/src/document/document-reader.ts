import { createHash } from "node:crypto";
import { basename } from "node:path";
import { type Document, type DocumentText, largestFile } from "./document.ts";
import { extensionWarning, kindOf } from "./document-kind.ts";
import { failure } from "./failure.ts";
import { decodeText } from "./text-decoding.ts";
import { readInThread } from "./thread-reader.ts";

export { largestFile, type Document, type DocumentKind, type DocumentWarning } from "./document.ts";
export { DocumentFailure, type DocumentFailureCode } from "./failure.ts";

/** Settings of a reading. */
export interface ReadOptions {
  /** Longest time that a .docx or .pdf may take, in milliseconds; by default a minute. */
  readonly deadline?: number;
}

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1_000_000)} MB`;

/** Refuses a file by its size in bytes, before anything else looks at it. */
export const refuseLarge = (size: number): void => {
  if (size <= largestFile) return;
  throw failure(
    "too-large",
    `文件有 ${megabytes(size)}，超过上限 ${megabytes(largestFile)}。请去掉图片或附件，或拆成几个文件。`,
    `The file has ${megabytes(size)}, more than the limit of ${megabytes(largestFile)}. Remove pictures or attachments, or split it.`,
  );
};

/**
 * Reads a contract from the bytes of a .docx, .pdf, .txt or .md file. The bytes decide what it is; a name that says otherwise
 * gets a warning. Word and PDF files are read in a thread of their own with a bound on time and memory.
 *
 * @throws DocumentFailure when the file cannot be read whole
 */
export const readDocument = async (
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
): Promise<Document> => {
  refuseLarge(bytes.length);
  const kind = kindOf(bytes, name);
  const { text, warnings }: DocumentText =
    kind === "text" ? decodeText(bytes) : await readInThread(kind, bytes, options.deadline ?? 60_000);
  return {
    name: basename(name),
    sha256: createHash("sha256").update(bytes).digest("hex"),
    kind,
    text,
    warnings: [...extensionWarning(kind, name), ...warnings],
  };
};
