import type { Words } from "./failure.ts";

/** What a file is by its bytes, whatever its name says. */
export type DocumentKind = "text" | "docx" | "pdf";

/** Something the reader of a document should know: what was decided, left out or looks wrong. */
export interface DocumentWarning {
  readonly code:
    | "encoding"
    | "control-characters"
    | "invisible-characters"
    | "wrong-extension"
    | "tracked-changes"
    | "comments"
    | "hidden-text"
    | "pictures"
    | "unread-parts"
    | "protected"
    | "pages-without-text"
    | "running-lines"
    | "slanted-text"
    | "garbled";
  readonly words: Words;
}

/** A document read to plain text. All offsets of what is found later are UTF-16 units of `text`. */
export interface Document {
  /** File name without its folders. */
  readonly name: string;
  /** SHA-256 of the file's bytes, lower-case hex. */
  readonly sha256: string;
  readonly kind: DocumentKind;
  readonly text: string;
  readonly warnings: readonly DocumentWarning[];
}

/** The text of a document with what there is to say about it. */
export interface DocumentText {
  readonly text: string;
  readonly warnings: readonly DocumentWarning[];
}

/** Largest file that is read, in bytes: a contract of 500 pages is below 5 MB, scans are larger and hold no text. */
export const largestFile = 20_000_000;
