/** A message in both languages. */
export interface Words {
  readonly "zh-CN": string;
  readonly en: string;
}

/** Why a document cannot be read. */
export type DocumentFailureCode =
  | "too-large"
  | "empty"
  | "unknown-encoding"
  | "binary"
  | "unsupported-format"
  | "old-word"
  | "encrypted"
  | "damaged"
  | "zip-bomb"
  | "xml-entity"
  | "no-text"
  | "too-slow"
  | "too-much-memory"
  | "missing-library";

/** A document that cannot be read: what is wrong, where, and how to mend it. */
export class DocumentFailure extends Error {
  readonly code: DocumentFailureCode;
  readonly words: Words;
  constructor(code: DocumentFailureCode, words: Words) {
    super(words.en);
    this.name = "DocumentFailure";
    this.code = code;
    this.words = words;
  }
}

/** Makes a failure from both texts, Chinese first. */
export const failure = (code: DocumentFailureCode, chinese: string, english: string): DocumentFailure =>
  new DocumentFailure(code, { "zh-CN": chinese, en: english });
