/**
 * `pnpm size`: the exact gzip bytes a page loads for each element, for the law of one place and for the contract reader, against size.json. Any change must be committed:
 * `pnpm size --write` records it; a size above the budget in packages/widgets/build/elements.ts fails in any case.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { elements } from "../packages/widgets/build/elements.ts";
import { compareSizes, measure, type SizeTable } from "./parts/bundle-size.ts";
import { main } from "./parts/main.ts";
import { workspaceRoot } from "./parts/process.ts";
import { libraryBundles, measureLibrary } from "./parts/library-bundle.ts";
import { buildBundles } from "./parts/turbo.ts";

const folder = join(workspaceRoot, "packages", "widgets", "dist", "cdn");
const budgets = new Map(elements.map(({ budget, name }) => [`${name}.js`, budget] as const));
const tablePath = join(workspaceRoot, "size.json");

await main(async () => {
  await buildBundles();
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".js")) : [];
  if (files.length === 0)
    throw new Error("The build of @heyue/widgets left no bundles in packages/widgets/dist/cdn.");

  const measured = new Map(files.sort().map((name) => [name, measure(folder, name)] as const));
  for (const [name, source] of libraryBundles) measured.set(name, await measureLibrary(name, source));
  const recorded = (existsSync(tablePath) ? JSON.parse(readFileSync(tablePath, "utf8")) : {}) as SizeTable;
  const { problems, rows, table } = compareSizes(measured, recorded, budgets);
  for (const row of rows) console.log(row);

  const write = process.argv.includes("--write");
  if (write) writeFileSync(tablePath, `${JSON.stringify(table, null, 2)}\n`);
  const remaining = write ? problems.filter(({ always }) => always) : problems;
  for (const { text } of remaining) console.log(text);
  return remaining.length > 0 ? 1 : 0;
});
