import type { Line } from "./line.ts";
import type { Numbering } from "./numbering.ts";

/** Lines of one unnumbered part, in order. */
export interface Stretch {
  readonly kind: "paragraph" | "title" | "page-mark" | "table";
  readonly lines: Line[];
  /** What a title stands over: the table below it, or what follows up to the next; the document's own name over nothing. */
  readonly scope?: "table" | "following";
}

/** A numbered part while the tree is built: its first line, and below it stretches and parts in the order of the text. */
export interface Draft {
  /** `undefined` for the whole text. */
  readonly line?: Line;
  readonly numbering?: Numbering;
  readonly parent?: Draft;
  readonly pieces: (Stretch | Draft)[];
  /** The title on the first line; empty when it is text already. */
  readonly title: string;
  /** The first line is a title, or introduces what follows with a colon. */
  readonly isHeaded: boolean;
  readonly isLeadIn: boolean;
  /** An entry of a list of contents or of annexes: nothing stands below it, nothing refers to it. */
  readonly isEntry: boolean;
}

export const isDraft = (piece: Stretch | Draft): piece is Draft => "pieces" in piece;

/** One list of the nest that is open: its style, its last number and the part that has it. */
export interface Level {
  readonly numbering: Numbering;
  /** The part that takes what comes next; the one above it when an unnumbered paragraph has closed the list's last item. */
  readonly draft: Draft;
  /** How many parts the list has so far. */
  readonly count: number;
}
