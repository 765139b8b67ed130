/**
 * Declarations of a package as the compiler writes them: one file for each module that an entry reaches, laid out like `src`.
 * Bundling them instead holds the types of all entries at once, which takes several times the memory.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";

/** Relative specifiers with the ending that the published files have. */
export const withoutSourceEndings = (text: string): string =>
  text.replace(/(\bfrom\s+|\bimport\(|\bimport\s+)(["'])(\.{1,2}\/[^"']*)\.ts\2/g, "$1$2$3.js$2");

const host = { getCanonicalFileName: (name: string) => name, getCurrentDirectory: () => process.cwd(), getNewLine: () => "\n" }; // prettier-ignore

/** Writes the declarations of these sources, and of what they reach in the package, into `dist`; gives what is wrong, or "". */
export const emitDeclarations = (folder: string, sources: readonly string[]): string => {
  const { config } = ts.readConfigFile(join(folder, "tsconfig.json"), ts.sys.readFile);
  const { errors, options } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  const src = join(folder, "src");
  const program = ts.createProgram(
    sources.map((source) => join(folder, source)),
    { ...options, noEmit: false, declaration: true, emitDeclarationOnly: true, rootDir: src, outDir: join(folder, "dist") },
  ); // prettier-ignore
  const problems = [...errors];
  for (const file of program.getSourceFiles()) {
    if (file.isDeclarationFile || relative(src, file.fileName).startsWith("..")) continue;
    const { diagnostics } = program.emit(
      file,
      (path, text) => {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, withoutSourceEndings(text));
      },
      undefined,
      true,
    );
    problems.push(...diagnostics);
  }
  return problems.length === 0 ? "" : ts.formatDiagnostics(problems, host);
};
