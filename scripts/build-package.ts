/** The build of one logic package, run in its folder: an empty dist, tsup, and declarations that import only types. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { main } from "./parts/main.ts";
import { run, workspaceBin } from "./parts/process.ts";
import { filesBelow } from "./parts/source-files.ts";

const dist = join(process.cwd(), "dist");

await main(async () => {
  rmSync(dist, { recursive: true, force: true });
  // The bundler of declarations holds the types of every entry at once; core's do not fit into the usual heap.
  process.env["NODE_OPTIONS"] = `${process.env["NODE_OPTIONS"] ?? ""} --max-old-space-size=12288`.trim();
  const built = await run(workspaceBin("tsup"), [], { cwd: process.cwd(), output: "stderr" });
  if (built.code !== 0) return built.code;
  // The bundler of declarations leaves `import 'x';` for every module behind a type it kept. Declarations have no
  // effects, and such a line would drag effect into the type check of hosts that never use it.
  for (const file of filesBelow(dist, [".d.ts"])) {
    const text = readFileSync(join(dist, file), "utf8");
    writeFileSync(join(dist, file), text.replace(/^import ["'][^"']+["'];\n/gm, ""));
  }
  return 0;
});
