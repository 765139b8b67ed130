import type { Citation } from "../../../kernel/citation.ts";
import type { LetterLanguage } from "../sheet.ts";

/** The quote without the mark that ends it: the letter's own sentence goes on. */
const quoteOf = ({ quote }: Citation): string => quote.trim().replace(/[。；;.]$/u, "");

/** A citation as a letter gives it, with its literal quote: 《中华人民共和国民法典》第九百四十四条：“……”. */
export const citationWords = (language: LetterLanguage, citation: Citation): string => {
  const { article, source } = citation;
  return language === "zh-CN"
    ? `《${source}》${article}：“${quoteOf(citation)}”`
    : `《${source}》 ${article}: "${quoteOf(citation)}"`;
};

/** Several, one after the other. */
export const citationList = (language: LetterLanguage, citations: readonly Citation[]): string =>
  citations.map((citation) => citationWords(language, citation)).join(language === "zh-CN" ? "；" : "; ");
