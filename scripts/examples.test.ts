import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const pages = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "*.md"], {
  cwd: root,
  encoding: "utf8",
})
  .split("\n")
  .filter((path) => path !== "" && !path.startsWith(".changeset/") && !path.startsWith("scripts/"));

const read = (path: string): string => readFileSync(`${root}/${path}`, "utf8");

/** Programs in the docs: a TypeScript block under a comment that names it. */
const programs = pages.flatMap((page) =>
  [...read(page).matchAll(/<!-- example: ([a-z-]+) -->\n+```ts\n([\s\S]*?)```/g)].map(
    ([, name = "", code = ""]) => ({ page, name, code }),
  ),
);

/** Calls of the command that end by themselves and need no file. */
const calls = [
  ...new Set(
    pages.flatMap((page) =>
      [...read(page).matchAll(/^npx -y pnpm -s heyue ((?:due|policy) .*)$/gm)].map(([, words = ""]) => words),
    ),
  ),
];

describe("examples in the docs", () => {
  it("are found", () => {
    expect(programs.length).toBeGreaterThan(0);
    expect(calls.length).toBeGreaterThan(0);
  });

  it.each(programs)("$page: $name runs", ({ code }) => {
    // Evaluated where every package can be imported by name, as in a host's project.
    const output = execFileSync(
      process.execPath,
      ["--no-warnings", "--input-type=module-typescript", "-e", code],
      { cwd: `${root}/apps/demo`, encoding: "utf8" },
    );
    expect(output).not.toBe("");
  });

  it.each(calls)("heyue %s", (words) => {
    const output = execFileSync(
      "sh",
      ["-c", `"${process.execPath}" packages/adapters/src/cli/heyue.js ${words}`],
      { cwd: root, encoding: "utf8" },
    );
    expect(JSON.parse(output)).toBeTypeOf("object");
  });
});
