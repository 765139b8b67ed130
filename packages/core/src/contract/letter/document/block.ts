import type { LetterLanguage } from "../sheet.ts";

/** A piece of a letter as it is laid out (版面单元). */
export type LetterBlock =
  /** The sender's name above the letter (发函单位). */
  | { readonly kind: "letterhead"; readonly text: string }
  | { readonly kind: "title"; readonly text: string }
  /** Number, centred below the title (编号). */
  | { readonly kind: "number"; readonly text: string }
  /** A line with its label before it: subject, addressee, contact. */
  | { readonly kind: "field"; readonly label: string; readonly text: string }
  /** A line without indent: the salutation. */
  | { readonly kind: "line"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | {
      readonly kind: "table";
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  /** Enclosures: a label and what is enclosed (附件). */
  | { readonly kind: "list"; readonly label: string; readonly items: readonly string[] }
  /** The sender's name, the place for the seal and the date, at the right edge (落款); how to reach the sender at the left. */
  | {
      readonly kind: "signature";
      readonly name: string;
      readonly seal: string;
      readonly date: string;
      readonly contact: readonly string[];
    }
  /** The record of service on a page of its own (送达回证): each row a label and what was or is to be filled in, in lines. */
  | {
      readonly kind: "service-record";
      readonly title: string;
      readonly rows: readonly (readonly [label: string, text: string])[];
    };

/** A letter ready to be set as PDF, Word or Markdown. */
export interface LetterDocument {
  readonly language: LetterLanguage;
  readonly number: string;
  /** Kind and subject, for the properties of a file. */
  readonly title: string;
  readonly author: string;
  /** Day it was written, `YYYY-MM-DD`: the only date of the file. */
  readonly date: string;
  readonly blocks: readonly LetterBlock[];
}
