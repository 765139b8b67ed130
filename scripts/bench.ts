/** `pnpm bench [name …]`: runs the programs bench/<name>.bench.ts one after the other; all of them without a name. */
import { join } from "node:path";
import { startForeground } from "./parts/foreground.ts";
import { main } from "./parts/main.ts";
import { workspaceRoot } from "./parts/process.ts";
import { filesBelow } from "./parts/source-files.ts";

const ending = ".bench.ts";

await main(async () => {
  const names = filesBelow(join(workspaceRoot, "bench"), [ending]).map((file) =>
    file.slice(0, -ending.length),
  );
  const wanted = process.argv.slice(2).filter((parameter) => !parameter.startsWith("-"));
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0)
    throw new Error(`No benchmark ${unknown.join(", ")}; there are: ${names.join(", ")}`);
  if (names.length === 0) throw new Error(`There are no benchmarks: bench/*${ending} is empty.`);
  const options = process.argv.slice(2).filter((parameter) => parameter.startsWith("-"));
  for (const name of wanted.length === 0 ? names : wanted) {
    console.error(`bench ${name}`);
    const code = await startForeground(`bench/${name}${ending}`, options);
    if (code !== 0) return code;
  }
  return 0;
});
