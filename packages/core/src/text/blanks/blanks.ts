import type { Blank } from "../reading.ts";
import type { Span } from "../span.ts";
import { emptyLabelsOf, type Line } from "./empty-labels.ts";
import { fillMarks } from "./fill-marks.ts";
import { spaceRunsOf } from "./space-runs.ts";

const ticked = /[☑☒√✓✔■▣●]/u;

/** `□有 □无` with none of them ticked. */
const openChoices = (line: string): readonly Span[] => {
  const first = line.indexOf("□");
  const last = line.lastIndexOf("□");
  return first >= 0 && last > first && !ticked.test(line) ? [{ start: first, end: last + 1 }] : [];
};

const trimmed = (text: string, start: number, end: number): Line => {
  const line = text.slice(start, end);
  const body = line.trimStart();
  return { text: body.trimEnd(), start: start + line.length - body.length };
};

/**
 * Places of a contract left to be filled in (空白): underscores, runs of spaces where a value belongs, empty dates, amounts,
 * choices and placeholders, and labels or lead-ins whose content is missing in what follows. In order, none inside another.
 */
export const blanksOf = (text: string): readonly Blank[] => {
  const found: { readonly start: number; readonly end: number; readonly kind: Blank["kind"] }[] = [];
  for (const { kind, pattern, isBlank } of fillMarks) {
    for (const { index, 0: mark } of text.matchAll(pattern)) {
      const end = index + mark.length;
      if (isBlank === undefined || isBlank(text, index, end)) found.push({ start: index, end, kind });
    }
  }
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    const next = text.indexOf("\n", start);
    const end = next < 0 ? text.length : next;
    const line = trimmed(text, start, end);
    if (line.text !== "") {
      lines.push(line);
      for (const gap of spaceRunsOf(line.text))
        found.push({ start: line.start + gap.start, end: line.start + gap.end, kind: "spaces" });
      for (const choice of openChoices(line.text))
        found.push({ start: line.start + choice.start, end: line.start + choice.end, kind: "choice" });
    }
    start = end + 1;
  }
  for (const label of emptyLabelsOf(lines)) found.push({ ...label, kind: "label" });
  found.sort((one, other) => one.start - other.start || other.end - one.end);
  const blanks: Blank[] = [];
  let done = 0;
  for (const { start: from, end, kind } of found) {
    if (from < done) continue;
    const last = blanks.at(-1);
    // ____年____月____日 is one date.
    const isDate = kind === "date" && last?.kind === "underscore" && last.end === from;
    const begin = isDate ? last.start : from;
    if (isDate) blanks.pop();
    blanks.push({ start: begin, end, text: text.slice(begin, end), kind });
    done = end;
  }
  return blanks;
};
