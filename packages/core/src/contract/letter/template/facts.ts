import type { Citation } from "../../../kernel/citation.ts";
import type { LetterContent } from "../content.ts";
import type { AddresseeKind, LetterLanguage } from "../sheet.ts";

/** What a template puts into words. */
export interface LetterFacts {
  readonly language: LetterLanguage;
  readonly estate: string;
  readonly contract: { readonly title: string; readonly number: string };
  readonly addressee: AddresseeKind;
  /** Name of the unit, e.g. 3幢2单元1101室. */
  readonly unit: string | null;
  readonly content: LetterContent;
  /** What the law says about letters of this kind. */
  readonly law: readonly Citation[];
  /** Clauses of the contract that it rests on. */
  readonly clauses: readonly Citation[];
  /** Day by which an answer is wanted. */
  readonly answerBy: string | null;
}

/** The words of a letter: what it is about, and its paragraphs. */
export interface LetterWords {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}
