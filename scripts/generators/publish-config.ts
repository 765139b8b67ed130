/**
 * Writes what a package publishes from what it exports in development: `publishConfig.exports` (and `bin`) point at
 * dist where `exports` point at src. Entries that exist only in what is published are kept.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { GeneratedFile } from "../generate.ts";
import { formatted } from "../parts/formatted.ts";
import { publishedPackages } from "../parts/packages.ts";
import { workspaceRoot } from "../parts/process.ts";

/** Where a package's build puts code and declarations. */
interface Layout {
  readonly code: string;
  readonly types: string;
}

const logic: Layout = { code: "./dist/", types: "./dist/" };
const layouts: Readonly<Record<string, Layout>> = {
  "packages/widgets": { code: "./dist/esm/", types: "./dist/types/" },
};

interface Draft {
  exports?: Readonly<Record<string, string>>;
  bin?: Readonly<Record<string, string>>;
  publishConfig?: { readonly exports?: Readonly<Record<string, unknown>>; readonly [key: string]: unknown };
  [key: string]: unknown;
}

const isSource = (path: string): boolean => path.startsWith("./src/") && /\.[jt]s$/.test(path);
const built = (source: string, folder: string, ending: string): string =>
  source.replace(/^\.\/src\//, folder).replace(/\.[jt]s$/, ending);

/** The manifest with the fields that follow from its `exports` and `bin`. */
export const withPublishConfig = (manifest: Draft, layout: Layout = logic): Draft => {
  const own = manifest.exports ?? {};
  const onlyPublished = Object.entries(manifest.publishConfig?.exports ?? {}).filter(
    ([subpath, target]) => !(subpath in own) && typeof target === "string",
  );
  const exports = Object.fromEntries([
    ...Object.entries(own).map(([subpath, source]) => [
      subpath,
      isSource(source)
        ? { types: built(source, layout.types, ".d.ts"), default: built(source, layout.code, ".js") }
        : source,
    ]),
    ...onlyPublished,
  ]) as Readonly<Record<string, unknown>>;
  const bin = Object.entries(manifest.bin ?? {}).map(([name, source]) => [
    name,
    built(source, layout.code, ".js"),
  ]);
  return {
    ...manifest,
    sideEffects: manifest["sideEffects"] ?? false,
    files: manifest["files"] ?? ["dist"],
    engines: manifest["engines"] ?? { node: ">=20.19" },
    scripts: { build: "node ../../scripts/build-package.ts", ...(manifest["scripts"] as object | undefined) },
    publishConfig: {
      ...manifest.publishConfig,
      access: "public",
      exports,
      ...(bin.length === 0 ? {} : { bin: Object.fromEntries(bin) }),
    },
  };
};

export const generate = (): Promise<readonly GeneratedFile[]> =>
  Promise.resolve(
    publishedPackages().map(({ folder }) => {
      const path = `${folder}/package.json`;
      const manifest = JSON.parse(readFileSync(join(workspaceRoot, path), "utf8")) as Draft;
      return { path, text: formatted(path, JSON.stringify(withPublishConfig(manifest, layouts[folder]))) };
    }),
  );
