import { align } from "./alignment.ts";
import { atomsOf } from "./atom.ts";
import type { Segment } from "./atom.ts";

/** A stretch of text that stands in both texts, only in the earlier, or only in the later. */
export interface Run {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** One text of a difference: the earlier one leaves out what was added, the later one what was removed. */
export const sideOf = (runs: readonly Run[], side: "before" | "after"): string =>
  runs
    .filter(({ kind }) => kind !== (side === "before" ? "added" : "removed"))
    .map(({ text }) => text)
    .join("");

const trivial = /^[\p{P}\s]*$/u;

/** Whether a piece in common is too small to be read between two changes: a comma, or one character of many. */
const isScrap = (text: string, changed: number): boolean =>
  trivial.test(text) ? text.length < 3 : text.length === 1 && changed > 5;

/** Gathers pieces into runs, removed before added. */
const gather = (pieces: readonly Run[]): readonly Run[] => {
  const runs: Run[] = [];
  let removed = "";
  let added = "";
  const flush = (): void => {
    if (removed) runs.push({ kind: "removed", text: removed });
    if (added) runs.push({ kind: "added", text: added });
    removed = added = "";
  };
  let same = "";
  for (const { kind, text } of [...pieces, { kind: "same", text: "" } as const]) {
    if (kind === "same") {
      same += text;
      continue;
    }
    if (same) {
      if ((removed || added) && isScrap(same, removed.length + added.length + text.length)) {
        removed += same;
        added += same;
      } else {
        flush();
        runs.push({ kind: "same", text: same });
      }
      same = "";
    }
    if (kind === "removed") removed += text;
    else added += text;
  }
  flush();
  if (same) runs.push({ kind: "same", text: same });
  return runs;
};

/** Difference of two texts by words, with numbers, amounts, dates and shares kept whole. */
export const textDifference = (before: string, after: string, segment?: Segment): readonly Run[] => {
  if (before === after) return before ? [{ kind: "same", text: before }] : [];
  const old = atomsOf(before, segment);
  const fresh = atomsOf(after, segment);
  const pieces: Run[] = [];
  const between = (atoms: readonly string[], from: number, to: number, kind: Run["kind"]): void => {
    if (to > from) pieces.push({ kind, text: atoms.slice(from, to).join("") });
  };
  let [i, j] = [0, 0];
  for (const [x, y] of [
    ...align(old.length, fresh.length, (a, b) => old[a] === fresh[b]),
    [old.length, fresh.length] as const,
  ]) {
    between(old, i, x, "removed");
    between(fresh, j, y, "added");
    between(old, x, x + 1, "same");
    [i, j] = [x + 1, y + 1];
  }
  return gather(pieces);
};

/** A paragraph in both texts, or in one of them. */
export interface Line {
  readonly before: string | null;
  readonly after: string | null;
  readonly runs: readonly Run[];
}

/** Share of characters two paragraphs have in common, 0 to 1: twice the common ones over all. */
const likeness = (before: string, after: string): number => {
  const count = new Map<string, number>();
  for (const character of before) count.set(character, (count.get(character) || 0) + 1);
  let common = 0;
  for (const character of after) {
    const left = count.get(character) || 0;
    if (left > 0) {
      common++;
      count.set(character, left - 1);
    }
  }
  return (2 * common) / (before.length + after.length || 1);
};

const alike = 0.45;

const lineOf = (before: string | null, after: string | null): Line => ({
  before,
  after,
  runs:
    before !== null && after !== null
      ? textDifference(before, after)
      : [{ kind: before === null ? "added" : "removed", text: (before ?? after)! }],
});

/** Difference of two lists of paragraphs: a paragraph beside the one it came from, where they are alike. */
export const linesDifference = (before: readonly string[], after: readonly string[]): readonly Line[] => {
  const lines: Line[] = [];
  let [i, j] = [0, 0];
  for (const [x, y] of [
    ...align(before.length, after.length, (a, b) => before[a] === after[b]),
    [before.length, after.length] as const,
  ]) {
    for (; j < y; j++) {
      let partner = i;
      while (partner < x && likeness(before[partner]!, after[j]!) < alike) partner++;
      if (partner < x) while (i < partner) lines.push(lineOf(before[i++]!, null));
      lines.push(lineOf(partner < x ? before[i++]! : null, after[j]!));
    }
    while (i < x) lines.push(lineOf(before[i++]!, null));
    if (x < before.length) lines.push(lineOf(before[x]!, after[y]!));
    [i, j] = [x + 1, y + 1];
  }
  return lines;
};
