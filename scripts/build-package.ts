/** The build of one logic package, run in its folder: an empty dist, declarations, tsup. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { emitDeclarations } from "./parts/declarations.ts";
import { main } from "./parts/main.ts";
import { entriesOf, readPackage } from "./parts/packages.ts";
import { run, workspaceBin, workspaceRoot } from "./parts/process.ts";
import { filesBelow } from "./parts/source-files.ts";

const folder = process.cwd();
const dist = join(folder, "dist");

await main(async () => {
  rmSync(dist, { recursive: true, force: true });
  const entries = entriesOf(readPackage(relative(workspaceRoot, folder).replaceAll("\\", "/")));
  const problems = emitDeclarations(
    folder,
    entries.map(({ source }) => source),
  );
  if (problems !== "") {
    console.error(problems);
    return 1;
  }
  // Beside the code, tsup bundles the declarations of the entries that stand alone; theirs take the place of those above.
  const built = await run(workspaceBin("tsup"), [], { cwd: folder, output: "stderr" });
  if (built.code !== 0) return built.code;
  // The bundler of declarations leaves `import 'x';` for every module behind a type it kept. Declarations have no
  // effects, and such a line would drag effect into the type check of hosts that never use it.
  for (const file of filesBelow(dist, [".d.ts"])) {
    const text = readFileSync(join(dist, file), "utf8");
    writeFileSync(join(dist, file), text.replace(/^import ["'][^"']+["'];\n/gm, ""));
  }
  return 0;
});
