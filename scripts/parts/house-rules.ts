/** Boundaries that oxlint cannot express: file names, the inside of another adapter, effect reached through a detour. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { workspaceRoot } from "./process.ts";
import { filesBelow, importsOf, resolveImport, runtimeImports } from "./source-files.ts";

/** One broken rule: where, which, and what to do. */
export interface Violation {
  readonly file: string;
  readonly rule: string;
  readonly message: string;
}

const see = "See docs/architecture.md.";
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const empty = new Set([
  "utils",
  "util",
  "helpers",
  "helper",
  "common",
  "types",
  "constants",
  "misc",
  "shared",
]);

const fileNames = (files: readonly string[]): readonly Violation[] =>
  files.flatMap((file) => {
    const wrong = file.split("/").find((part) => !kebab.test(part) || empty.has(part.split(".")[0] ?? ""));
    return wrong === undefined
      ? []
      : [
          {
            file,
            rule: "file-names",
            message: `"${wrong}": name files and folders with the kebab-case noun they hold, never utils, helpers, common, types or constants.`,
          },
        ];
  });

/** The source files that a package's `exports` make public, as patterns over paths below its folder. */
const publicFiles = (folder: string): readonly RegExp[] => {
  const manifest = JSON.parse(readFileSync(join(workspaceRoot, folder, "package.json"), "utf8")) as {
    readonly exports?: Readonly<Record<string, string | null>>;
  };
  return Object.values(manifest.exports ?? {}).flatMap((target) => {
    if (typeof target !== "string") return [];
    const escaped = target.replace(/^\.\//, "").replace(/[.+?^${}()|[\]\\]/g, "\\$&");
    return [new RegExp(`^${folder}/${escaped.replace("*", ".+")}$`)];
  });
};

const adaptersFolder = "packages/adapters";

const adapterInternals = (root: string, files: readonly string[]): readonly Violation[] => {
  const adapterOf = (path: string): string | undefined =>
    /^packages\/adapters\/src\/([^/]+)\//.exec(path)?.[1];
  const open = publicFiles(adaptersFolder);
  return files.flatMap((file) => {
    const own = adapterOf(file);
    if (own === undefined) return [];
    return importsOf(readFileSync(join(root, file), "utf8")).flatMap((entry) => {
      const target = resolveImport(file, entry.specifier);
      const other = adapterOf(target);
      if (other === undefined || other === own || open.some((pattern) => pattern.test(target))) return [];
      // A test may build its files with what another adapter's tests build theirs with.
      if (file.endsWith(".test.ts") && target.includes("/testing/")) return [];
      return [
        {
          file,
          rule: "adapter-internals",
          message: `imports ${target}, an inner file of the adapter "${other}": use that adapter's public entry (exports of ${adaptersFolder}/package.json).`,
        },
      ];
    });
  });
};

const regionImports = (root: string, files: readonly string[]): readonly Violation[] => {
  const regionOf = (path: string): string | undefined =>
    /^packages\/rules\/src\/regions\/([^/]+)\//.exec(path)?.[1];
  return files.flatMap((file) => {
    const own = regionOf(file);
    if (own === undefined) return [];
    return importsOf(readFileSync(join(root, file), "utf8")).flatMap((entry) => {
      const other = regionOf(resolveImport(file, entry.specifier));
      if (other === undefined || other === own) return [];
      const message = `imports from the region "${other}": a place cites what stands above it through "offers", never by import.`;
      return [{ file, rule: "region-imports", message }];
    });
  });
};

const effectFreeClosure = (root: string, files: readonly string[]): readonly Violation[] => {
  const light = files.filter(
    (file) => /^packages\/core\/src\/(text|evidence)\//.test(file) && !file.endsWith(".test.ts"),
  );
  const wayToEffect = (file: string, seen: Set<string>): readonly string[] | undefined => {
    if (seen.has(file) || !existsSync(join(root, file))) return undefined;
    seen.add(file);
    for (const target of runtimeImports(root, file)) {
      if (/^effect(\/|$)/.test(target)) return [target];
      if (!target.startsWith("packages/")) continue;
      const rest = wayToEffect(target, seen);
      if (rest !== undefined) return [target, ...rest];
    }
    return undefined;
  };
  return light.flatMap((file) => {
    const way = wayToEffect(file, new Set());
    return way === undefined
      ? []
      : [
          {
            file,
            rule: "effect-free-closure",
            message: `reaches effect at run time: ${[file, ...way].join(" -> ")}. text and evidence run in browsers without it.`,
          },
        ];
  });
};

/** All house rules over the sources below a root that has the workspace's layout. */
export const houseViolations = (root: string): readonly Violation[] => {
  const files = filesBelow(root).filter((file) => /^(packages\/[^/]+\/src|apps|scripts|bench)\//.test(file));
  return [
    ...fileNames(files),
    ...adapterInternals(root, files),
    ...regionImports(root, files),
    ...effectFreeClosure(root, files),
  ].map((violation) => ({ ...violation, message: `[${violation.rule}] ${violation.message} ${see}` }));
};
