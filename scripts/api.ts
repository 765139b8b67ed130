/** `pnpm api`: the public interface reports alone; `--check` writes nothing and fails when one is stale. */
import { writeGenerated } from "./generate.ts";
import { main } from "./parts/main.ts";

await main(() => writeGenerated(["scripts/generators/api-report.ts"], process.argv.includes("--check")));
