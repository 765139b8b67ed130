/** How a logic package (core, rules, adapters) is built: ESM only, one output file per public entry. */
import type { Options } from "tsup";
import { entriesOf, readPackage, type Entry } from "./packages.ts";

/** `src/kernel/money.ts` becomes the output `kernel/money`, so that dist mirrors src. */
const outputOf = ({ source }: Entry): readonly [string, string] => [
  source.replace(/^src\//, "").replace(/\.[jt]s$/, ""),
  source,
];

const asEntry = (entries: readonly Entry[]): Record<string, string> =>
  Object.fromEntries(entries.map(outputOf));

/**
 * The passes for a package: one for the code, and one for each entry named in `alone`, whose declarations are bundled: their
 * text then holds nothing that another entry needs, such as an import of effect.
 */
export const logicPackage = (folder: string, alone: readonly string[] = []): Options[] => {
  const pack = readPackage(folder);
  const entries = entriesOf(pack);
  // A command is run, never imported: it is built, but needs no declarations.
  const commands = Object.values(pack.manifest.bin ?? {}).map((source): Entry => ({
    subpath: source,
    source: source.replace(/^\.\//, ""),
  }));
  const apart = entries.filter(({ subpath }) => alone.includes(subpath));
  const base: Options = {
    format: "esm",
    platform: folder === "packages/adapters" ? "node" : "neutral",
    target: "es2023",
    outDir: "dist",
    clean: false,
    splitting: true,
    treeshake: false,
    sourcemap: false,
    silent: true,
    tsconfig: "tsconfig.json",
  };
  return [
    { ...base, entry: asEntry([...entries, ...commands]), dts: false },
    ...apart.map((entry): Options => ({ ...base, entry: asEntry([entry]), dts: { only: true } })),
  ];
};
