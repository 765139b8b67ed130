/**
 * Type-checks what `pnpm new` would make, without making it: the templates are filled into a folder beside the
 * package's dependencies and seen through `rootDirs` as if they stood among its sources.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { run, workspaceRoot } from "./process.ts";
import { planPart, type Kind } from "./scaffold.ts";
import { outcomeOf, type Outcome } from "./steps.ts";
import { typeScript } from "./type-script.ts";

const probe = "template-probe";

/** Checks the templates of one kind against the package they belong to. */
export const checkTemplate = async (
  kind: Exclude<Kind, "decision">,
  packageFolder: string,
): Promise<Outcome> => {
  const real = join(workspaceRoot, packageFolder);
  const folder = join(real, "node_modules", `.${probe}`);
  try {
    const templates = join(workspaceRoot, "scripts", "templates");
    const files = planPart(folder, templates, kind, probe, "2026-01-01");
    for (const { path, text } of files) {
      const target = join(folder, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text);
    }
    const config = {
      extends: join(real, "tsconfig.json"),
      compilerOptions: { noEmit: true, rootDirs: [real, join(folder, packageFolder)] },
      include: [],
      files: files.map(({ path }) => join(folder, path)).filter((path) => path.endsWith(".ts")),
    };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
    return outcomeOf(await run(process.execPath, [typeScript, "-p", folder, "--pretty", "false"]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
