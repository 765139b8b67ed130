/** Measures script bundles and compares them with the committed table. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** size.json: bytes per bundle, compressed with gzip level 9, chunks included. */
export type SizeTable = Readonly<Record<string, number>>;

/** One bundle as measured: bytes, and text that has no place in a browser bundle. */
export interface Measured {
  readonly gzip: number;
  readonly foreign: readonly string[];
}

export interface SizeProblem {
  readonly text: string;
  /** True when recording the new size does not mend it. */
  readonly always: boolean;
}

// Marks that the run-time of effect and Lit's development build leave in a bundle, minified or not.
const marks: readonly (readonly [string, string])[] = [
  ["~effect/", "effect (widgets take only types of core)"],
  ["Lit is in dev mode", "Lit's development build"],
];

const staticImport = /(?:^|[;}\s])(?:import|export)\s*(?:[^"'();]*?from\s*)?["'](\.\/[^"']+\.js)["']/g;

/** A bundle and the chunks it loads at once, each counted once. */
const closure = (folder: string, name: string, seen: Map<string, Buffer>): Map<string, Buffer> => {
  if (seen.has(name)) return seen;
  const content = readFileSync(join(folder, name));
  seen.set(name, content);
  for (const match of content.toString("utf8").matchAll(staticImport)) {
    closure(folder, join(name, "..", match[1] ?? ""), seen);
  }
  return seen;
};

export const measure = (folder: string, name: string): Measured => {
  const contents = [...closure(folder, name, new Map()).values()];
  return {
    gzip: contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).byteLength, 0),
    foreign: marks
      .filter(([mark]) => contents.some((content) => content.includes(mark)))
      .map(([, what]) => what),
  };
};

/** The lines to show, the table as it ought to be, and what is wrong. A bundle without a budget is only recorded. */
export const compareSizes = (
  measured: ReadonlyMap<string, Measured>,
  recorded: SizeTable,
  budgets: ReadonlyMap<string, number>,
): {
  readonly rows: readonly string[];
  readonly table: SizeTable;
  readonly problems: readonly SizeProblem[];
} => {
  const rows: string[] = [];
  const problems: SizeProblem[] = [];
  for (const [name, { foreign, gzip }] of measured) {
    const before = recorded[name];
    const budget = budgets.get(name);
    const change = before === undefined ? "new" : gzip === before ? "same" : `was ${before}`;
    const limit = budget === undefined ? "" : ` of ${budget}`;
    rows.push(`${name.padEnd(28)} ${String(gzip).padStart(7)} B${limit} (${change})`);
    if (budget !== undefined && gzip > budget) {
      problems.push({ always: true, text: `${name}: ${gzip} B gzip is above its budget of ${budget} B` });
    }
    if (gzip !== before) {
      const cure = "`npx -y pnpm size --write`, and commit size.json";
      problems.push({ always: false, text: `${name}: size.json does not say ${gzip} B; ${cure}` });
    }
    for (const what of foreign) problems.push({ always: true, text: `${name} contains ${what}` });
  }
  for (const name of Object.keys(recorded)) {
    if (!measured.has(name))
      problems.push({ always: false, text: `${name} stands in size.json and is built no more` });
  }
  return { rows, problems, table: Object.fromEntries([...measured].map(([name, { gzip }]) => [name, gzip])) };
};
