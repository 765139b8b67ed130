/** Why a PDF cannot be written. */
export type PdfFailureCode = "missing-library" | "missing-font" | "bad-font" | "missing-glyphs";

/** A PDF that cannot be written: what is wrong and how to mend it, in both languages. */
export class PdfFailure extends Error {
  readonly code: PdfFailureCode;
  readonly words: { readonly "zh-CN": string; readonly en: string };
  constructor(code: PdfFailureCode, chinese: string, english: string) {
    super(english);
    this.name = "PdfFailure";
    this.code = code;
    this.words = { "zh-CN": chinese, en: english };
  }
}
