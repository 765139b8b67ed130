/** The tests of the whole workspace in three projects that run one after the other: node, browser, e2e. */
import { request } from "node:http";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { playwright } from "@vitest/browser-playwright";
import type { ViteDevServer } from "vite";
import { defineConfig } from "vitest/config";

const executablePath = process.env["HEYUE_CHROMIUM"];
const isRoot = process.getuid?.() === 0;
const outside = ["**/node_modules/**", "**/dist/**", "scripts/fixtures/**", "scripts/templates/**"];
const browserTests = "**/*.browser.test.ts";
const endToEndTests = "**/*.e2e.test.ts";

// Without "development" Lit resolves to its production build, which prints no dev-mode warning.
const conditions = ["module", "browser", "production"];

/** Widgets are tested against the real house, on a server that starts when a page first asks for something below `/live`. */
const liveEstates = () => {
  let server: Promise<LiveServer> | undefined;
  const start = async (): Promise<LiveServer> => {
    const path = join(import.meta.dirname, "packages/widgets/build/live-estates.ts");
    const { serveLiveEstates } = (await import(pathToFileURL(path).href)) as {
      serveLiveEstates: () => Promise<LiveServer>;
    };
    return serveLiveEstates();
  };
  return {
    name: "live-estates",
    configureServer: ({ middlewares }: ViteDevServer) => {
      middlewares.use(async (incoming, outgoing, next) => {
        if (!incoming.url?.startsWith("/live")) return next();
        const { url } = await (server ??= start());
        const { method, headers } = incoming;
        const ahead = request(`${url}${incoming.url}`, { method, headers }, (answer) => {
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(outgoing);
        });
        outgoing.once("close", () => ahead.destroy());
        ahead.once("error", (error) => outgoing.destroy(error));
        incoming.pipe(ahead);
      });
    },
    buildEnd: async () => (await server)?.close(),
  };
};

interface LiveServer {
  readonly url: string;
  close(): Promise<void>;
}

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
        plugins: [liveEstates()],
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
