/** A stretch of a text: UTF-16 offsets, `end` exclusive, as `text.slice(start, end)` takes them. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
