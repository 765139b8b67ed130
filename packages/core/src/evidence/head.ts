import type { Manifest } from "./bundle.ts";
import { readCheckpointHead } from "./checkpoint.ts";

/** A head as it stands on a receipt (64 hex digits) or in a deposit (day and 64 hex digits); `null` for anything else. */
export const readHead = (text: string): string | null => {
  const head = text.trim().toLowerCase();
  return /^[0-9a-f]{64}$/.test(head) || readCheckpointHead(head) !== null ? head : null;
};

/** Heads that were read, or the first line that holds none. */
export type HeadsReading =
  | { readonly heads: readonly string[] }
  | { readonly line: number; readonly word: string };

/** Heads of a text: the first word of every line; empty lines and those that begin with `#` are left out. */
export const readHeads = (text: string): HeadsReading => {
  const heads: string[] = [];
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    const [word = ""] = line.trim().split(/\s+/);
    if (word === "" || word.startsWith("#")) continue;
    const head = readHead(word);
    if (head === null) return { line: at + 1, word: word.slice(0, 80) };
    heads.push(head);
  }
  return { heads };
};

/**
 * Of heads that go on every day, those that a bundle can hold: a day that was not over when it was made has no checkpoint in it.
 */
export const comparableHeads = (
  { checkpoints = [], createdAt }: Pick<Manifest, "checkpoints" | "createdAt">,
  heads: readonly string[],
): { readonly heads: readonly string[]; readonly later: readonly string[] } => {
  const days = new Set(checkpoints.map(({ day }) => day));
  const isLater = (head: string): boolean => {
    const day = readCheckpointHead(head)?.day;
    return day !== undefined && !days.has(day) && day >= createdAt.slice(0, 10);
  };
  return { heads: heads.filter((head) => !isLater(head)), later: heads.filter(isLater) };
};
