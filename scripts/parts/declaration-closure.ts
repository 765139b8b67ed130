/** Follows the declarations of an installed package from one entry and finds imports that a host must not need. */
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { importsOf } from "./source-files.ts";

/** One unwanted import: the declaration file it stands in and the way that leads there. */
export interface UnwantedImport {
  readonly specifier: string;
  readonly way: readonly string[];
}

interface ExportTarget {
  readonly types?: string;
  readonly default?: string;
}

/** The declaration file that a package's `exports` name for a subpath. */
export const declarationOf = (folder: string, subpath: string): string | undefined => {
  const { exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    readonly exports?: Readonly<Record<string, ExportTarget | string | null>>;
  };
  for (const [pattern, target] of Object.entries(exports ?? {})) {
    const types = typeof target === "object" ? target?.types : undefined;
    if (types === undefined) continue;
    const [before = "", after] = pattern.split("*");
    if (after === undefined ? pattern === subpath : subpath.startsWith(before) && subpath.endsWith(after)) {
      const part = after === undefined ? "" : subpath.slice(before.length, subpath.length - after.length);
      return join(folder, types.replace("*", part));
    }
  }
  return undefined;
};

const packageOf = (specifier: string): { readonly name: string; readonly subpath: string } => {
  const parts = specifier.split("/");
  const length = specifier.startsWith("@") ? 2 : 1;
  return { name: parts.slice(0, length).join("/"), subpath: [".", ...parts.slice(length)].join("/") };
};

const installed = (from: string, name: string): string | undefined => {
  for (let folder = dirname(from); folder !== dirname(folder); folder = dirname(folder)) {
    const candidate = join(folder, "node_modules", name);
    if (existsSync(candidate)) return realpathSync(candidate);
  }
  return undefined;
};

/** Every import of `unwanted` in the transitive declarations of an entry; packages of the same scope are followed. */
export const unwantedImports = (
  entry: string,
  unwanted: RegExp,
  followed: RegExp,
): readonly UnwantedImport[] => {
  const found: UnwantedImport[] = [];
  const seen = new Set<string>();
  const walk = (file: string, way: readonly string[]): void => {
    if (seen.has(file)) return;
    seen.add(file);
    if (!existsSync(file))
      throw new Error(`The declarations ${file} do not exist; reached by ${way.join(" -> ")}`);
    // An inline import type, `import("x").Y`, is found as a dynamic import.
    for (const { specifier } of importsOf(readFileSync(file, "utf8"))) {
      if (unwanted.test(specifier)) found.push({ specifier, way: [...way, file] });
      else if (specifier.startsWith(".")) {
        walk(resolve(dirname(file), specifier.replace(/\.js$/, ".d.ts").replace(/(?<!\.d)\.ts$/, ".d.ts")), [
          ...way,
          file,
        ]);
      } else if (followed.test(specifier)) {
        const { name, subpath } = packageOf(specifier);
        const folder = installed(file, name);
        const target = folder === undefined ? undefined : declarationOf(folder, subpath);
        if (target === undefined) throw new Error(`${specifier}, imported by ${file}, has no declarations`);
        walk(target, [...way, file]);
      }
    }
  };
  walk(entry, []);
  return found;
};
