/**
 * `pnpm demo`: builds the widgets' bundles and starts the demo portal. Standard output belongs to the portal alone, so
 * that `npx -y pnpm -s demo --check --json` prints nothing but JSON.
 */
import { startForeground } from "./parts/foreground.ts";
import { main } from "./parts/main.ts";
import { buildBundles } from "./parts/turbo.ts";

await main(async () => {
  await buildBundles();
  return startForeground("apps/demo/server/main.ts", process.argv.slice(2));
});
