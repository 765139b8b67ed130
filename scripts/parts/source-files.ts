/** The TypeScript sources of the workspace and what each of them imports. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

const skipped = new Set(["node_modules", "dist", ".git", ".turbo", "fixtures", "templates"]);

/** Every file below a folder whose name ends in one of the endings, as sorted paths with forward slashes. */
export const filesBelow = (folder: string, endings: readonly string[] = [".ts"]): readonly string[] => {
  const found: string[] = [];
  const walk = (current: string): void => {
    for (const entry of readdirSync(current, { withFileTypes: true })) {
      const path = join(current, entry.name);
      if (entry.isDirectory()) {
        if (!skipped.has(entry.name)) walk(path);
      } else if (endings.some((ending) => entry.name.endsWith(ending))) {
        found.push(relative(folder, path).split(sep).join("/"));
      }
    }
  };
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) walk(folder);
  return found.sort();
};

/** One import or re-export: what it names and whether it is gone after type stripping. */
export interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
}

const statement = /^(?:import|export)\s+(type\s+(?!from\b))?(?:[^"';]*?\bfrom\s+)?["']([^"'\n]+)["']/gm;
const dynamic = /\bimport\(\s*["']([^"'\n]+)["']\s*\)/g;

/** The imports of a source text. Statements are read where they stand: at the start of a line. */
export const importsOf = (text: string): readonly Import[] => [
  ...[...text.matchAll(statement)].map((match) => ({
    specifier: match[2] ?? "",
    typeOnly: match[1] !== undefined,
  })),
  ...[...text.matchAll(dynamic)].map((match) => ({ specifier: match[1] ?? "", typeOnly: false })),
];

/** The run-time imports of a file, relative ones resolved to paths below the root. */
export const runtimeImports = (root: string, file: string): readonly string[] =>
  importsOf(readFileSync(join(root, file), "utf8"))
    .filter((entry) => !entry.typeOnly)
    .map((entry) => resolveImport(file, entry.specifier));

/** A relative specifier becomes a path below the root; a package name stays what it is. */
export const resolveImport = (file: string, specifier: string): string =>
  specifier.startsWith(".") ? join(dirname(file), specifier).split(sep).join("/") : specifier;
