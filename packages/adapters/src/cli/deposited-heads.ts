import { manifestPath, readCheckpointHead, type BundleEntries } from "@heyue/core/evidence";
import { readBytes } from "./input.ts";
import { BadInput } from "./terminal.ts";

/** A head as it stands on a receipt (64 hex digits) or in a deposit (day and 64 hex digits); `null` for anything else. */
const readHead = (text: string): string | null => {
  const head = text.trim().toLowerCase();
  return /^[0-9a-f]{64}$/.test(head) || readCheckpointHead(head) !== null ? head : null;
};

/** Heads out of a file: the first word of every line; empty lines and those that begin with `#` are left out. */
const headsIn = (text: string, path: string): readonly string[] => {
  const lines = text.split(/\r?\n/);
  const heads = lines.flatMap((line, at) => {
    const [word = ""] = line.trim().split(/\s+/);
    if (word === "" || word.startsWith("#")) return [];
    const head = readHead(word);
    if (head !== null) return [head];
    throw new BadInput("invalid-head", {
      "zh-CN": `${path} 第 ${at + 1} 行不是链头或者存证值：${word.slice(0, 80)}`,
      en: `${path}, line ${at + 1}, is no head: ${word.slice(0, 80)}`,
    });
  });
  if (heads.length > 0) return heads;
  throw new BadInput("invalid-head", {
    "zh-CN": `${path} 中没有链头或者存证值。`,
    en: `${path} holds no head.`,
  });
};

/** What `--expect` gives: heads, and whether they come out of a file. */
export const readExpected = async (
  argument: string,
): Promise<{ readonly heads: readonly string[]; readonly fromFile: boolean }> => {
  const head = readHead(argument);
  if (head !== null) return { heads: [head], fromFile: false };
  const text = new TextDecoder().decode(await readBytes(argument));
  return { heads: headsIn(text, argument), fromFile: true };
};

const manifestOf = (
  entries: BundleEntries,
): { readonly createdAt?: unknown; readonly checkpoints?: readonly { readonly day?: unknown }[] } => {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(entries.get(manifestPath)));
    return typeof value === "object" && value !== null ? value : {};
  } catch {
    return {};
  }
};

/**
 * Of a file of heads that goes on every day, those that this bundle can hold: a day that was not over when it was made has no
 * checkpoint in it.
 */
export const headsFor = (
  entries: BundleEntries,
  heads: readonly string[],
): { readonly heads: readonly string[]; readonly later: number } => {
  const { checkpoints, createdAt } = manifestOf(entries);
  if (typeof createdAt !== "string") return { heads, later: 0 };
  const days = new Set(Array.isArray(checkpoints) ? checkpoints.map(({ day }) => day) : []);
  const kept = heads.filter((head) => {
    const day = readCheckpointHead(head)?.day;
    return day === undefined || days.has(day) || day < createdAt.slice(0, 10);
  });
  return { heads: kept, later: heads.length - kept.length };
};
