import type { Span } from "../span.ts";

const marks = ",;。|";
/** No clause that means one thing is longer; keeps reading linear in a text without commas. */
const longest = 300;

/** The stretch between two commas (or cells) around a place of a half-width sentence. */
export function clauseAt(text: string, at: number): Span {
  let start = at;
  const floor = Math.max(0, at - longest);
  while (start > floor && !marks.includes(text[start - 1] ?? "")) start -= 1;
  return { start, end: clauseEnd(text, at) };
}

/** End of the clause that a place of a half-width sentence stands in. */
export function clauseEnd(text: string, at: number): number {
  const ceiling = Math.min(text.length, at + longest);
  let end = at;
  while (end < ceiling && !marks.includes(text[end] ?? "") && !text.startsWith(" / ", end)) end += 1;
  return end;
}
