/**
 * `pnpm new policy|widget|adapter|decision NAME`: makes all files of a new part from scripts/templates, among them a
 * test that fails and says what to do next. Refuses a name that is taken.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { formatted } from "./parts/formatted.ts";
import { main } from "./parts/main.ts";
import { workspaceRoot } from "./parts/process.ts";
import { kinds, planPart, writePart, type Kind } from "./parts/scaffold.ts";

/** The public entries that a new part adds to its package, and what to run next. */
const additions: Readonly<
  Record<
    Kind,
    { readonly entries?: (name: string) => Readonly<Record<string, string>>; readonly next: string }
  >
> = {
  policy: { next: "npx -y pnpm test packages/rules/src/regions/NAME" },
  widget: {
    entries: (name) => ({
      [`./${name}`]: `./src/${name}/define.ts`,
      [`./${name}/element`]: `./src/${name}/${name}.ts`,
    }),
    next: "npx -y pnpm test packages/widgets/src/NAME",
  },
  adapter: {
    entries: (name) => ({ [`./${name}`]: `./src/${name}/${name}.ts` }),
    next: "npx -y pnpm test packages/adapters/src/NAME",
  },
  decision: { next: "npx -y pnpm generate && npx -y pnpm check" },
};

interface Draft {
  exports?: Record<string, unknown>;
  [key: string]: unknown;
}

const addEntries = (manifestPath: string, entries: Readonly<Record<string, string>>): void => {
  const path = join(workspaceRoot, manifestPath);
  const manifest = JSON.parse(readFileSync(path, "utf8")) as Draft;
  manifest.exports = { ...manifest.exports, ...entries };
  writeFileSync(path, formatted(manifestPath, JSON.stringify(manifest)));
};

await main(async () => {
  const [kind, name, ...rest] = process.argv.slice(2);
  if (!kinds.some((known) => known === kind) || name === undefined || rest.length > 0) {
    throw new Error(`Usage: npx -y pnpm new ${kinds.join("|")} NAME`);
  }
  const chosen = kind as Kind;
  const today = new Date().toISOString().slice(0, 10);
  const files = planPart(workspaceRoot, join(workspaceRoot, "scripts", "templates"), chosen, name, today);
  writePart(workspaceRoot, files);
  for (const { path } of files) console.log(path);
  const { entries, next } = additions[chosen];
  const manifestPath = `packages/${chosen}s/package.json`;
  if (entries !== undefined) {
    addEntries(manifestPath, entries(name));
    console.log(`${manifestPath} (exports)`);
  }
  console.log(`\nNext: ${next.replace("NAME", name)}`);
});
