/** Bundles the law of one place for a browser, as a host would: the engine, national law, and the place. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { measure, type Measured } from "./bundle-size.ts";
import { workspaceRoot } from "./process.ts";

const source = `
import { createPolicies } from "@heyue/rules";
import cn from "@heyue/rules/regions/cn";
import hangzhou from "@heyue/rules/regions/cn-zhejiang-hangzhou";
export const policies = createPolicies([cn, hangzhou]);
`;

/** Name of the bundle in the size table. */
export const regionBundle = "rules-cn-hangzhou.js";

/** Builds and measures it. */
export const measureRegion = async (): Promise<Measured> => {
  const folder = mkdtempSync(join(tmpdir(), "heyue-region-"));
  try {
    await build({
      root: join(workspaceRoot, "apps", "demo"),
      configFile: false,
      logLevel: "error",
      plugins: [
        {
          name: "one-region",
          resolveId: (id) =>
            id.endsWith("one-region") ? join(workspaceRoot, "apps", "demo", "one-region.ts") : null,
          load: (id) => (id.endsWith("one-region.ts") ? source : null),
        },
      ],
      build: {
        outDir: folder,
        emptyOutDir: true,
        target: "es2022",
        lib: { entry: "one-region", formats: ["es"], fileName: () => regionBundle },
      },
    });
    return measure(folder, regionBundle);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
