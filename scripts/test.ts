/**
 * `pnpm test`: every test of the workspace in one run of vitest.
 *
 * Finds or installs a Chromium, builds the widgets' bundles, starts a PostgreSQL of its own unless HEYUE_TEST_PG_URL
 * names one, and ends standard output with one line, `N passed, N failed, N skipped`. Further parameters go to vitest:
 * `pnpm test packages/core`, `pnpm test --project node`. With HEYUE_REQUIRE_ALL=1 a skipped test or a missing service
 * fails the run.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { provideChineseFont } from "./parts/chinese-font.ts";
import { findChromium } from "./parts/chromium.ts";
import { startPostgres, type PostgresServer } from "./parts/postgres-server.ts";
import { run, workspaceRoot } from "./parts/process.ts";
import { filesBelow } from "./parts/source-files.ts";
import { countLine, exitCode, type TestCount } from "./parts/test-count.ts";
import { needsOf, projectOf, selectTests } from "./parts/test-selection.ts";
import { buildBundles } from "./parts/turbo.ts";

const parameters = process.argv.slice(2).filter((parameter) => parameter !== "--");
const requireAll = process.env["HEYUE_REQUIRE_ALL"] === "1";
const say = (line: string): void => console.error(line);
const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const files = selectTests(
  filesBelow(workspaceRoot, [".test.ts"]).filter((file) => /^(packages|apps|scripts|bench)\//.test(file)),
  parameters,
);
const needs = needsOf(files);
const environment: Record<string, string> = {};
let missing = 0;
let skippedFiles = 0;
let broken = 0;
let server: PostgresServer | undefined;

const missed = (what: string, error: unknown): void => {
  say(`${what}: ${reason(error)}`);
  missing += 1;
};

const prepareChromium = async (): Promise<void> => {
  if (!needs.browser) return;
  try {
    const chromium = await findChromium();
    say(`Chromium: ${chromium.path} (${chromium.origin})`);
    environment["HEYUE_CHROMIUM"] = chromium.path;
  } catch (error) {
    missed("Browser tests cannot run", error);
    skippedFiles = files.filter((file) => projectOf(file) !== "node").length;
    parameters.push("--project", "node");
  }
};

const preparePostgres = async (): Promise<void> => {
  const given = process.env["HEYUE_TEST_PG_URL"];
  if (given !== undefined && given !== "") {
    say("PostgreSQL: the server named by HEYUE_TEST_PG_URL");
    return;
  }
  if (!needs.postgres) return;
  try {
    server = await startPostgres();
    say(`PostgreSQL: ${server.version}, started for this run`);
    environment["HEYUE_TEST_PG_URL"] = server.url;
  } catch (error) {
    missed("No PostgreSQL for the tests that need one", error);
  }
};

const prepareFont = async (): Promise<void> => {
  if (!needs.font) return;
  try {
    await provideChineseFont();
  } catch (error) {
    missed("Letters cannot be written as PDF", error);
  }
};

const prepareBundles = async (): Promise<void> => {
  if (!needs.bundles) return;
  try {
    await buildBundles();
  } catch (error) {
    // The other tests still tell something; the run fails in any case.
    say(reason(error));
    broken = 1;
  }
};

const runVitest = async (): Promise<{ readonly code: number; readonly count: TestCount }> => {
  const folder = mkdtempSync(join(tmpdir(), "heyue-test-"));
  const countFile = join(folder, "count.json");
  try {
    const vitest = join(workspaceRoot, "node_modules", "vitest", "vitest.mjs");
    const reporters = ["--reporter=default", "--reporter=./scripts/parts/count-reporter.ts"];
    const { code } = await run(process.execPath, [vitest, "run", ...reporters, ...parameters], {
      output: "inherit",
      env: { ...environment, HEYUE_TEST_COUNT: countFile },
    });
    const none: TestCount = { passed: 0, failed: code === 0 ? 0 : 1, skipped: 0 };
    return {
      code,
      count: existsSync(countFile) ? (JSON.parse(readFileSync(countFile, "utf8")) as TestCount) : none,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

let result: { readonly code: number; readonly count: TestCount };
try {
  await Promise.all([prepareChromium(), preparePostgres()]);
  // After the browser, whose installation brings a Chinese font along.
  await prepareFont();
  await prepareBundles();
  result = await runVitest();
} catch (error) {
  say(reason(error));
  result = { code: 1, count: { passed: 0, failed: 1, skipped: 0 } };
} finally {
  await server?.stop();
}
const count: TestCount = {
  ...result.count,
  failed: result.count.failed + broken + (requireAll ? missing : 0),
  skipped: result.count.skipped + skippedFiles,
};
if (requireAll && count.skipped > 0) say("HEYUE_REQUIRE_ALL=1: a skipped test fails the run.");
process.exitCode = exitCode(count, result.code, requireAll);
console.log(countLine(count));
