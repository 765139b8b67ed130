import type { Span } from "./span.ts";
import type { Topic } from "./topics/topic.ts";

/**
 * What a part of a contract is. Numbered: division 编/部分, chapter 章, section 节, clause 条, item 款、项 at any depth, annex 附件.
 * Unnumbered: title, heading (the first line of a numbered part that has more below it), paragraph, table with its rows, and
 * page-mark (page number, running header, form feed: kept in the text, left out of what is read).
 */
export const partKinds = [
  "division",
  "chapter",
  "section",
  "clause",
  "item",
  "annex",
  "title",
  "heading",
  "paragraph",
  "table",
  "row",
  "page-mark",
] as const;
export type PartKind = (typeof partKinds)[number];

/**
 * A part of a contract text. Children lie one behind the other and fill their parent exactly, so the leaves of the whole tree,
 * in order, give back the text: what stands between two parts (line ends, spaces) belongs to the part before.
 */
export interface Part extends Span {
  /** Unique in the reading and the same for the same text, e.g. `c-3`, `c-3.2`, `p-17`. */
  readonly id: string;
  readonly kind: PartKind;
  /** As printed, without the marks around it that are no part of a number: 第三条, 一, (二), 5.4.1; empty when there is none. */
  readonly number: string;
  /** The title on the first line, without its number; empty when the line is already the text of the clause. */
  readonly heading: string;
  /** Dominant topic first; empty for page marks. */
  readonly topics: readonly Topic[];
  readonly children: readonly Part[];
  /** Cells of a row, without the marks between them. */
  readonly cells?: readonly Span[];
}
