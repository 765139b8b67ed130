/**
 * `pnpm generate`: writes every file that is derived from another. `--check` writes nothing and fails when one is stale.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { main } from "./parts/main.ts";
import { workspaceRoot } from "./parts/process.ts";

/** A file as it ought to be: path from the root, and its text. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

interface Generator {
  readonly generate: () => Promise<readonly GeneratedFile[]>;
}

/**
 * Modules, from the root, that export `generate(): Promise<readonly GeneratedFile[]>` with the whole text of each file
 * they own. They must be quick, read only files of the repository, and give the same text every time.
 */
const generators: readonly string[] = [
  "scripts/generators/publish-config.ts",
  "scripts/generators/api-report.ts",
  "scripts/generators/decision-index.ts",
  "scripts/generators/interfaces.ts",
  "scripts/generators/policy-coverage.ts",
  "scripts/generators/lint-rules.ts",
  "scripts/generators/state-machines.ts",
  "scripts/generators/two-years.ts",
];

/** Writes, or only compares, what the given generators make; returns the exit code. */
export const writeGenerated = async (modules: readonly string[], checkOnly: boolean): Promise<0 | 1> => {
  const stale: string[] = [];
  let count = 0;
  for (const module of modules) {
    const { generate } = (await import(pathToFileURL(join(workspaceRoot, module)).href)) as Generator;
    for (const { path, text } of await generate()) {
      count += 1;
      const target = join(workspaceRoot, path);
      if (existsSync(target) && readFileSync(target, "utf8") === text) continue;
      stale.push(path);
      if (checkOnly) continue;
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text);
    }
  }
  if (checkOnly && stale.length > 0) {
    console.log(`Out of date: ${stale.join(", ")}`);
    return 1;
  }
  const rewritten = stale.length === 0 ? "all up to date" : `rewritten: ${stale.join(", ")}`;
  console.log(`${count} generated files, ${rewritten}`);
  return 0;
};

if (import.meta.main) await main(() => writeGenerated(generators, process.argv.includes("--check")));
