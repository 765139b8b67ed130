/** `pnpm build`: everything that is published, into each package's dist. Parameters go to turbo. */
import { main } from "./parts/main.ts";
import { build } from "./parts/turbo.ts";

await main(() => build(...process.argv.slice(2)));
