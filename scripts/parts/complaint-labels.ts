/** Reads letters and their labels from a folder outside the repository; text of theirs is never kept. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ComplaintLetter } from "../../packages/core/src/text/complaint/complaint.ts";

/** A fault of the folder or its files: one message, exit code 2. */
export class LabelFault extends Error {}

export interface Letter extends ComplaintLetter {
  readonly id: string;
}
interface CategoryLabel {
  readonly id: string;
  readonly categories: readonly [string, ...string[]];
  readonly severity: string;
  readonly responsible: string;
}
export interface ClusterLabels {
  readonly clusters: readonly (readonly string[])[];
  readonly hardNegatives: readonly (readonly [string, string])[];
}
export interface Labels {
  readonly letters: ReadonlyMap<string, Letter>;
  /** Letters of the files that hold a clustered letter: recurrence is looked for among all of them. */
  readonly whole: readonly Letter[];
  readonly categories: readonly CategoryLabel[];
  readonly clusters: ClusterLabels | undefined;
}

type Row = Readonly<Record<string, unknown>>;

const rowsOf = (path: string): readonly Row[] =>
  readFileSync(path, "utf8")
    .split("\n")
    .flatMap((line, at) => {
      if (line.trim() === "") return [];
      try {
        return [JSON.parse(line) as Row];
      } catch {
        throw new LabelFault(`${path}, line ${at + 1} is not JSON.`);
      }
    });

const optional = (row: Row, key: "subject" | "time" | "place"): Partial<ComplaintLetter> =>
  typeof row[key] === "string" ? { [key]: row[key] } : {};

const lettersOf = (path: string): readonly Letter[] =>
  rowsOf(path).flatMap((row) =>
    typeof row["text"] === "string" && row["text"].trim() !== ""
      ? [
          {
            id: String(row["id"]),
            text: row["text"],
            ...optional(row, "subject"),
            ...optional(row, "time"),
            ...optional(row, "place"),
          },
        ]
      : [],
  );

interface ClusterFile {
  readonly clusters?: readonly { readonly ids: readonly string[] }[];
  readonly hard_negatives?: readonly { readonly ids: readonly string[] }[];
}

const clustersOf = (path: string): ClusterLabels => {
  const { clusters = [], hard_negatives: apart = [] } = JSON.parse(readFileSync(path, "utf8")) as ClusterFile;
  return {
    clusters: clusters.map(({ ids }) => ids.map(String)),
    hardNegatives: apart.map(({ ids }) => [String(ids[0]), String(ids[1])]),
  };
};

/** Reads `categories.jsonl`, `clusters.json` and the letters of every other `.jsonl` of a folder. */
export const readLabels = (folder: string): Labels => {
  if (!existsSync(folder)) throw new LabelFault(`There is no folder ${folder}.`);
  const paths = { categories: join(folder, "categories.jsonl"), clusters: join(folder, "clusters.json") };
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl") && name !== "categories.jsonl")
    .sort()
    .map((name) => lettersOf(join(folder, name)));
  const letters = new Map(files.flat().map((letter) => [letter.id, letter]));
  const categories = existsSync(paths.categories)
    ? rowsOf(paths.categories).map((row) => ({ ...row, id: String(row["id"]) }) as unknown as CategoryLabel)
    : [];
  const clusters = existsSync(paths.clusters) ? clustersOf(paths.clusters) : undefined;
  if (categories.length === 0 && clusters === undefined)
    throw new LabelFault(`${folder} holds neither categories.jsonl nor clusters.json.`);
  const clustered = new Set(clusters?.clusters.flat());
  for (const id of [...categories.map((label) => label.id), ...clustered])
    if (!letters.has(id)) throw new LabelFault(`${folder} labels letter ${id}, but no file there holds it.`);
  return {
    letters,
    categories,
    clusters,
    whole: files.filter((all) => all.some(({ id }) => clustered.has(id))).flat(),
  };
};
