import type { Measure } from "./measures/measure.ts";
import type { Span } from "./span.ts";
import type { Topic } from "./topics/topic.ts";

/** A sentence of a leaf of the clause tree: cut at 。；;！!？? and line ends, without the space around it. */
export interface Sentence extends Span {
  readonly text: string;
  /** The leaf it stands in. */
  readonly partId: string;
  /** The clause (or other numbered part, else the leaf) that people would cite for it. */
  readonly clauseId: string;
  /** Headings above it, outermost first, its own clause's included. */
  readonly headings: readonly string[];
  readonly topics: readonly Topic[];
  /** With offsets of the whole text. */
  readonly measures: readonly Measure[];
}
