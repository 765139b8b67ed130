/** Bundles what a browser would load of the libraries: the law of one place, and the contract reader with its linter. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { measure, type Measured } from "./bundle-size.ts";
import { workspaceRoot } from "./process.ts";

/** Name in the size table, and what a host would write. */
export const libraryBundles: ReadonlyMap<string, string> = new Map([
  [
    "rules-cn-hangzhou.js",
    `import { createPolicies } from "@heyue/rules";
import cn from "@heyue/rules/regions/cn";
import hangzhou from "@heyue/rules/regions/cn-zhejiang-hangzhou";
export const policies = createPolicies([cn, hangzhou]);`,
  ],
  [
    "core-text.js",
    `import { lintReading, readContract } from "@heyue/core/text";
export const lint = (text) => lintReading(readContract(text));`,
  ],
]);

/** Builds and measures one of them. */
export const measureLibrary = async (name: string, source: string): Promise<Measured> => {
  const folder = mkdtempSync(join(tmpdir(), "heyue-library-"));
  try {
    await build({
      root: join(workspaceRoot, "apps", "demo"),
      configFile: false,
      logLevel: "error",
      plugins: [
        {
          name: "library",
          resolveId: (id) =>
            id.endsWith("library") ? join(workspaceRoot, "apps", "demo", "library.ts") : null,
          load: (id) => (id.endsWith("library.ts") ? source : null),
        },
      ],
      build: {
        outDir: folder,
        emptyOutDir: true,
        target: "es2022",
        lib: { entry: "library", formats: ["es"], fileName: () => name },
      },
    });
    return measure(folder, name);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
