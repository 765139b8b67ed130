/** The packages of the workspace and their public entries. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { workspaceRoot } from "./process.ts";
import { filesBelow } from "./source-files.ts";

/** The parts of a package.json that the scripts read. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, string | null>>;
  readonly bin?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** One package: its folder relative to the root and its manifest. */
export interface Package {
  readonly folder: string;
  readonly manifest: Manifest;
}

/** One public entry: the subpath that is imported and the source file it names. */
export interface Entry {
  /** `.` or `./kernel/money`. */
  readonly subpath: string;
  /** Relative to the package folder, `src/kernel/money.ts`. */
  readonly source: string;
}

const packagesBelow = (group: string): readonly Package[] =>
  readdirSync(join(workspaceRoot, group), { withFileTypes: true })
    .filter(
      (entry) => entry.isDirectory() && existsSync(join(workspaceRoot, group, entry.name, "package.json")),
    )
    .map((entry) => readPackage(`${group}/${entry.name}`));

/** Reads the package in a folder of the workspace. */
export const readPackage = (folder: string): Package => ({
  folder,
  manifest: JSON.parse(readFileSync(join(workspaceRoot, folder, "package.json"), "utf8")) as Manifest,
});

/** The packages that are published. */
export const publishedPackages = (): readonly Package[] =>
  packagesBelow("packages").filter(({ manifest }) => manifest.private !== true);

/** Every package and app of the workspace. */
export const allPackages = (): readonly Package[] => [...packagesBelow("packages"), ...packagesBelow("apps")];

const isTest = /\.(test|browser|fixture|bench)\.ts$|\.test\.ts$/;

/** Spells out the `exports` of a package: wildcards become one entry per source file that stands there now. */
export const entriesOf = (pack: Package): readonly Entry[] => {
  const folder = join(workspaceRoot, pack.folder);
  const sources = filesBelow(folder).filter((file) => file.startsWith("src/") && !isTest.test(file));
  const entries = Object.entries(pack.manifest.exports ?? {}).flatMap(
    ([subpath, target]): readonly Entry[] => {
      if (typeof target !== "string" || !target.endsWith(".ts")) return [];
      const source = target.replace(/^\.\//, "");
      const [before, after] = source.split("*");
      if (before === undefined || after === undefined)
        return sources.includes(source) ? [{ subpath, source }] : [];
      return sources
        .filter(
          (file) =>
            file.startsWith(before) && file.endsWith(after) && file.length > before.length + after.length,
        )
        .map((file) => ({
          subpath: subpath.replace("*", file.slice(before.length, file.length - after.length)),
          source: file,
        }));
    },
  );
  return entries.sort((a, b) => (a.subpath < b.subpath ? -1 : 1));
};
