/**
 * Writes packages/<name>/api.md: the declarations behind every public entry, without comments, so that a change of the
 * public interface shows in review.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GeneratedFile } from "../generate.ts";
import { entriesOf, publishedPackages, type Package } from "../parts/packages.ts";
import { run, workspaceRoot } from "../parts/process.ts";
import { resolveImport } from "../parts/source-files.ts";
import { typeScript } from "../parts/type-script.ts";

/** Emits the declarations of a package into a folder that mirrors the workspace. */
const emit = async (pack: Package, folder: string): Promise<void> => {
  const project = join(workspaceRoot, pack.folder);
  const settings = "--noEmit false --emitDeclarationOnly --declaration --noCheck --removeComments".split(" ");
  const folders = ["-p", project, "--outDir", folder, "--rootDir", workspaceRoot];
  const emitted = await run(process.execPath, [typeScript, ...settings, ...folders]);
  if (emitted.code !== 0)
    throw new Error(`Declarations of ${pack.folder} could not be made:\n${emitted.stdout}`);
};

const star = /^export \* from "(\.[^"]+)";$/gm;

/** The text of an entry's declarations; `export *` of a file of the same package is followed. */
const declarationsOf = (root: string, file: string): string => {
  const path = join(root, file.replace(/\.ts$/, ".d.ts"));
  if (!existsSync(path)) return "";
  return readFileSync(path, "utf8")
    .replace(star, (_, specifier: string) => declarationsOf(root, resolveImport(file, specifier)))
    .replace(/^import .*;\n/gm, "")
    .replace(/^export \{\};\n/gm, "")
    .trim();
};

const report = (pack: Package, root: string): string => {
  const sections = entriesOf(pack).map(({ source, subpath }) => {
    const name = `${pack.manifest.name}${subpath.slice(1)}`;
    return `## ${name}\n\n\`\`\`ts\n${declarationsOf(root, `${pack.folder}/${source}`)}\n\`\`\`\n`;
  });
  return `# Public interface of ${pack.manifest.name}\n\nWritten by \`pnpm generate\`; review its changes, do not edit it.\n\n${sections.join("\n")}`;
};

export const generate = async (): Promise<readonly GeneratedFile[]> => {
  const packages = publishedPackages().filter((pack) => entriesOf(pack).length > 0);
  return Promise.all(
    packages.map(async (pack) => {
      const folder = mkdtempSync(join(tmpdir(), "heyue-api-"));
      try {
        await emit(pack, folder);
        return { path: `${pack.folder}/api.md`, text: report(pack, folder) };
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }),
  );
};
