/**
 * `pnpm test:planted [NAME …]`: plants one fault after the other in a copy of the workspace and requires the test that is named for it to
 * fail, which passes before. A fault is a patch in `test/planted`; above its first `diff` stand its lines `Fault:`, `Test:` (a path), and `Name:`
 * (the name of the test, or a part of it). A fault that nothing notices, a patch that no longer fits and a test that cannot run end with 1.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { findChromium } from "./parts/chromium.ts";
import { main } from "./parts/main.ts";
import { doubtOf, readPlanted, type Planted, verdictOf } from "./parts/planted.ts";
import { run, workspaceBin, workspaceRoot } from "./parts/process.ts";
import { filesBelow } from "./parts/source-files.ts";
import { projectOf } from "./parts/test-selection.ts";

const folder = join(workspaceRoot, "test/planted");

/** The files of the workspace, with the packages as they are installed. */
const copyWorkspace = async (): Promise<string> => {
  const copy = mkdtempSync(join(tmpdir(), "heyue-planted-"));
  const listed = await run("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"]);
  if (listed.code !== 0) throw new Error(`git ls-files: ${listed.stderr.trim()}`);
  // A file that was deleted and not committed yet is listed and not there.
  const there = (name: string): boolean => name !== "" && existsSync(join(workspaceRoot, name));
  for (const file of listed.stdout.split("\0").filter(there)) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(workspaceRoot, file), join(copy, file));
  }
  symlinkSync(join(workspaceRoot, "node_modules"), join(copy, "node_modules"));
  for (const name of [
    "packages/core",
    "packages/rules",
    "packages/adapters",
    "packages/widgets",
    "apps/demo",
  ]) {
    const installed = { recursive: true, verbatimSymlinks: true } as const;
    cpSync(join(workspaceRoot, name, "node_modules"), join(copy, name, "node_modules"), installed);
  }
  return copy;
};

/** Runs test files of one project in the copy; gives the path of the report and what was said on standard error. */
const runTests = async (
  copy: string,
  project: string,
  tests: readonly string[],
  chromium: string | undefined,
): Promise<{ readonly report: string; readonly errors: string }> => {
  const report = join(copy, "report.json");
  rmSync(report, { force: true });
  const parameters = ["run", "--project", project, ...tests, "--reporter=json", `--outputFile=${report}`];
  const ended = await run(workspaceBin("vitest"), parameters, {
    cwd: copy,
    env: chromium === undefined ? {} : { HEYUE_CHROMIUM: chromium },
  });
  return { report, errors: ended.stderr };
};

/** Of each fault whose test fails already, why; each test file runs once. */
const doubts = async (
  copy: string,
  faults: readonly Planted[],
  chromium: string | undefined,
): Promise<ReadonlyMap<string, string>> => {
  const found = new Map<string, string>();
  for (const project of new Set(faults.map(({ test }) => projectOf(test)))) {
    const own = faults.filter(({ test }) => projectOf(test) === project);
    const tests = [...new Set(own.map(({ test }) => test))];
    const { errors, report } = await runTests(copy, project, tests, chromium);
    for (const planted of own) {
      const doubt = doubtOf(planted, report, errors);
      if (doubt !== null) found.set(planted.file, doubt);
    }
  }
  return found;
};

const plant = async (
  copy: string,
  { file, name, test }: Planted,
  chromium: string | undefined,
): Promise<string | null> => {
  const patch = join(folder, file);
  const applied = await run("git", ["apply", "--unsafe-paths", `--directory=${copy}`, patch], {
    cwd: tmpdir(),
  });
  if (applied.code !== 0) return `the patch no longer fits: ${applied.stderr.trim().split("\n")[0]}`;
  try {
    const { errors, report } = await runTests(copy, projectOf(test), [test], chromium);
    return verdictOf(name, report, errors);
  } finally {
    await run("git", ["apply", "-R", "--unsafe-paths", `--directory=${copy}`, patch], { cwd: tmpdir() });
  }
};

await main(async () => {
  const wanted = process.argv.slice(2).filter((parameter) => !parameter.startsWith("-"));
  const faults = filesBelow(folder, [".patch"])
    .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
    .map((file) => readPlanted(file, readFileSync(join(folder, file), "utf8")));
  if (faults.length === 0)
    throw new Error(`No planted fault is named ${wanted.join(", ")}; they are in test/planted.`);
  const needsBrowser = faults.some(({ test }) => projectOf(test) !== "node");
  const chromium = needsBrowser ? (await findChromium()).path : undefined;
  const copy = await copyWorkspace();
  let unnoticed = 0;
  try {
    const doubted = await doubts(copy, faults, chromium);
    for (const [index, planted] of faults.entries()) {
      const start = performance.now();
      const found = doubted.get(planted.file) ?? (await plant(copy, planted, chromium));
      if (found !== null) unnoticed += 1;
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      console.log(
        `${found === null ? "noticed  " : "UNNOTICED"} ${index + 1}/${faults.length} ${planted.file} (${seconds} s): ${planted.fault}`,
      );
      if (found !== null) console.log(`          ${found}`);
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
  console.log(`${faults.length - unnoticed} of ${faults.length} planted faults noticed`);
  return unnoticed === 0 ? 0 : 1;
});
