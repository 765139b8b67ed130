/** A piece of text as the PDF draws it, in points; `x` from the left, `y` of the baseline from the top of the page. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of the font. */
  readonly size: number;
}

/** A straight line drawn on the page: a border of a table or a line to write on. Horizontal when `y0 === y1`. */
export interface Rule {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** What is on a page. */
export interface Page {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  readonly rules: readonly Rule[];
  /** Pieces that stand slanted or upright (watermarks, stamps), which are not read. */
  readonly slanted: number;
}

/** Pieces on one baseline without a wide gap between them. */
export interface Segment {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  readonly pieces: readonly Piece[];
}

/** A line of the reading order: text, or a row of a table that stands as it is. */
export interface FlowLine {
  readonly kind: "text" | "row";
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  readonly page: number;
  /** Edges of the column it stands in. */
  readonly left: number;
  readonly right: number;
}
