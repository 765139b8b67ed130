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

const sources = execFileSync(
  "git",
  ["ls-files", "--cached", "--others", "--exclude-standard", "packages/*/src/*.ts"],
  {
    cwd: root,
    encoding: "utf8",
  },
)
  .split("\n")
  .filter((path) => path !== "" && !path.endsWith(".test.ts"));

const read = (path: string): string => readFileSync(`${root}/${path}`, "utf8");

/** Programs in the docs: TypeScript blocks under a comment that names it. Blocks of one name in a page are one program. */
const programs = pages.flatMap((page) => {
  const blocks = [...read(page).matchAll(/<!-- example: ([a-z-]+) -->\n+```ts\n([\s\S]*?)```/g)];
  return [...new Set(blocks.map(([, name = ""]) => name))].map((name) => ({
    page,
    name,
    code: blocks.flatMap(([, of, code = ""]) => (of === name ? [code] : [])).join("\n"),
  }));
});

/** Programs in doc comments: a TypeScript block under `@example` and its title. What follows `// =>` is printed, to the letter. */
const shown = sources.flatMap((page) =>
  [...read(page).matchAll(/^ *\* @example (.+)\n *\* ```ts\n([\s\S]*?)^ *\* ```$/gm)].map(
    ([, name = "", lines = ""]) => ({ page, name, code: lines.replace(/^ *\* ?/gm, "") }),
  ),
);

/** Evaluated where every package can be imported by name, as in a host's project. */
const outputOf = (code: string): string =>
  execFileSync(process.execPath, ["--no-warnings", "--input-type=module-typescript", "-e", code], {
    cwd: `${root}/apps/demo`,
    encoding: "utf8",
  });

/** What follows `// =>`, line by line. */
const promisedBy = (code: string): readonly string[] =>
  [...code.matchAll(/ \/\/ => (.*)$/gm)].map(([, line = ""]) => line);

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
    // No example of a doc comment goes unrun because it is written in another form.
    const written = sources.flatMap((page) => read(page).match(/^ *\* @example\b/gm) ?? []);
    expect(shown).toHaveLength(written.length);
    expect(shown.length).toBeGreaterThan(0);
  });

  it.each(programs)("$page: $name runs, and prints what it says where it says so", ({ code }) => {
    const output = outputOf(code);
    expect(output).not.toBe("");
    const promised = promisedBy(code);
    if (promised.length > 0) expect(output.trimEnd().split("\n")).toEqual(promised);
  });

  it.each(shown)("$page: $name prints what it says", ({ code }) => {
    const promised = promisedBy(code);
    expect(promised).not.toEqual([]);
    expect(outputOf(code).trimEnd().split("\n")).toEqual(promised);
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
