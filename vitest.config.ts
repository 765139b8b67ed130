/** The tests of the whole workspace in three projects that run one after the other: node, browser, e2e. */
import { availableParallelism } from "node:os";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";

const executablePath = process.env["HEYUE_CHROMIUM"];
const isRoot = process.getuid?.() === 0;
const outside = ["**/node_modules/**", "**/dist/**", "scripts/fixtures/**", "scripts/templates/**"];
const browserTests = "**/*.browser.test.ts";
const endToEndTests = "**/*.e2e.test.ts";

// Without "development" Lit resolves to its production build, which prints no dev-mode warning.
const conditions = ["module", "browser", "production"];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "node",
          environment: "node",
          include: ["{packages,apps,scripts,bench}/**/*.test.ts"],
          exclude: [...outside, browserTests, endToEndTests],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: Math.min(4, availableParallelism()),
          sequence: { groupOrder: 0 },
        },
      },
      {
        resolve: { conditions },
        // Found before the first test, so that no test is reloaded half-way when a dependency turns up late.
        optimizeDeps: { entries: [browserTests] },
        test: {
          name: "browser",
          include: [browserTests],
          exclude: outside,
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(executablePath === undefined ? {} : { executablePath }),
                args: isRoot ? ["--no-sandbox"] : [],
              },
            }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
      {
        test: {
          name: "e2e",
          environment: "node",
          include: [endToEndTests],
          exclude: outside,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
