import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCommand } from "./program.ts";
import type { Terminal } from "./terminal.ts";

const program = fileURLToPath(new URL("heyue.js", import.meta.url));
const packages = fileURLToPath(new URL("../../..", import.meta.url));

const heyue = async (
  ...argv: readonly string[]
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> => {
  let [out, err] = ["", ""];
  const terminal: Terminal = {
    out: (text) => (out += text),
    err: (text) => (err += text),
    lines: async function* () {},
    env: {},
    interrupted: () => new Promise(() => undefined),
    language: "en",
  };
  const code = await runCommand(argv, terminal);
  return { code, out, err };
};

const json = async (...argv: readonly string[]) => {
  const { code, out } = await heyue(...argv, "--json");
  return { code, value: JSON.parse(out) };
};

let folder = "";
const at = (...names: readonly string[]): string => join(folder, ...names);
const own = (): string => at("jining");
const edit = (from: string, to: string, change: (text: string) => string): string => {
  mkdirSync(dirname(at(to)), { recursive: true });
  writeFileSync(at(to), change(readFileSync(at(from), "utf8")));
  return at(to);
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "heyue-policy-"));
  const made = await heyue(
    "policy",
    "new",
    "@outside/jining",
    "--code",
    "370800",
    "--title",
    "济宁市",
    "--out",
    own(),
  );
  if (made.code !== 0) throw new Error(made.err);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("a policy of an outsider", () => {
  it("is made outside of the workspace, sound, and of level A", async () => {
    expect(await json("policy", "check", own())).toEqual({ code: 0, value: { ok: true, issues: [] } });
    const tested = await json("policy", "test", own(), "--mutate");
    expect(tested).toMatchObject({
      code: 0,
      value: { ok: true, policies: ["370800"], cases: 4, mutation: { score: "100.0" } },
    });
    const conformance = await json("policy", "conformance", own());
    expect(conformance).toMatchObject({
      code: 0,
      value: { policies: [{ code: "370800", id: "jining", level: "A" }] },
    });
  });

  it("is asked over the law of province and nation, for its districts too", async () => {
    const ask = (code: string, rule: string, facts: object) =>
      json("policy", "ask", code, rule, "--policy", own(), "--facts", JSON.stringify(facts));
    for (const code of ["370800", "370811", "济宁市"]) {
      expect(await ask(code, "reply.deadline", { received: "2025-03-08" })).toMatchObject({
        code: 0, value: { verdict: "determined", values: { raw: "2025-03-15", due: "2025-03-17" }, policy: { id: "jining" } },
      }); // prettier-ignore
    }
    const filing = await ask("370800", "filing.deadline", { signed: "2025-11-03" });
    expect(filing).toMatchObject({ value: { values: { due: "2025-11-13" }, policy: { id: "cn-shandong" } } });
    expect(
      (await json("policy", "ask", "370800", "reply.deadline", "--facts", '{"received":"2025-03-08"}')).value
        .verdict,
    ).toBe("not-covered");
  });

  it("is listed, documented and covered with the others", async () => {
    expect((await json("policy", "list", "--policy", own())).value).toContainEqual(
      expect.objectContaining({ code: "370800", id: "jining" }),
    );
    expect(
      (await json("policy", "rules", "370800", "--policy", own())).value.map(
        ({ rule }: { rule: string }) => rule,
      ),
    ).toContain("reply.deadline");
    expect((await heyue("policy", "docs", own())).out).toContain("| `reply.period` | 7 days |");
    expect((await json("policy", "coverage", "--policy", own())).value.facts).toContainEqual(
      expect.objectContaining({ fact: "EXAMPLE-1", as: "rule", code: "370800" }),
    );
  });

  it("is loaded by name where it is installed, tested by its own test, and pinned", () => {
    const project = at("project");
    const scope = join(project, "node_modules");
    mkdirSync(join(scope, "@heyue"), { recursive: true });
    for (const name of ["core", "rules", "adapters"])
      symlinkSync(join(packages, name), join(scope, "@heyue", name), "junction");
    cpSync(own(), join(scope, "@outside/jining"), { recursive: true });
    const run = (...argv: readonly string[]) =>
      spawnSync(process.execPath, [program, ...argv], { cwd: project, encoding: "utf8" });
    const ask = () =>
      run(
        "policy",
        "ask",
        "370800",
        "reply.deadline",
        "--policy",
        "@outside/jining",
        "--facts",
        '{"received":"2025-03-08"}',
        "--json",
      );
    expect(JSON.parse(ask().stdout)).toMatchObject({ verdict: "determined", values: { due: "2025-03-17" } });
    expect(run("policy", "lock", "@outside/jining").status).toBe(0);
    expect(ask().status).toBe(0);
    const installed = join(scope, "@outside/jining/policy.json");
    writeFileSync(
      installed,
      readFileSync(installed, "utf8").replace("Example: the provider", "The provider"),
    );
    const tampered = ask();
    expect([tampered.status, tampered.stdout]).toEqual([2, ""]);
    expect(tampered.stderr).toMatch(/policy\.lock: jining 0\.1\.0 has the digest [0-9a-f]{64}, but/);
    // The test that comes with the package, run where it finds Heyue as a dependency.
    cpSync(own(), join(project, "own"), { recursive: true });
    expect(
      execFileSync(process.execPath, ["--test", "policy.test.mjs"], {
        cwd: join(project, "own"),
        encoding: "utf8",
        env: { ...process.env, NODE_TEST_CONTEXT: undefined },
      }),
    ).toMatch(/pass 1/);
  });
});

describe("heyue policy", () => {
  it("check names file, path, source and cure", async () => {
    const file = edit("jining/policy.json", "bad.json", (text) => text.replace('"amount": 7', '"amount": 8'));
    expect(await json("policy", "check", file)).toMatchObject({
      code: 3,
      value: {
        ok: false,
        issues: [
          {
            file,
            code: "number-not-in-quote",
            path: "parameters.reply.period.segments[0].value",
            source: expect.stringContaining("第一条"),
          },
        ],
      },
    });
    expect(
      (await heyue("policy", "ask", "370800", "reply.deadline", "--policy", file, "--facts", "{}")).code,
    ).toBe(2);
    expect((await heyue("policy", "check", at("nothing.json"))).code).toBe(2);
    expect(
      (
        await heyue(
          "policy",
          "check",
          edit("jining/policy.json", "broken.json", (text) => text.slice(0, 40)),
        )
      ).err,
    ).toContain("is not valid JSON");
  });

  it("test finds what is weak and exits 3", async () => {
    cpSync(own(), at("weak"), { recursive: true });
    edit("jining/cases/reply-deadline.json", "weak/cases/reply-deadline.json", (text) =>
      JSON.stringify(JSON.parse(text).slice(0, 1)),
    );
    const { code, value } = await json("policy", "test", at("weak"), "--mutate");
    expect(code).toBe(3);
    expect(value.findings).toMatchObject([
      { check: "missing-boundary-case", code: "370800", where: "rules/reply.deadline" },
    ]);
    expect(value.mutation.survivors).toMatchObject([
      { path: "rules/reply.deadline/steps/end", was: "forward", is: "none" },
    ]);
    expect((await json("policy", "conformance", at("weak"), "--level", "B")).code).toBe(0);
  });

  it("test takes a place by code, and a folder of this repository", async () => {
    expect((await json("policy", "test", "371500")).value).toMatchObject({ ok: true, policies: ["371500"] });
    const region = join(packages, "rules/src/regions/cn-shandong-liaocheng");
    expect((await json("policy", "test", region)).value).toMatchObject({ ok: true, policies: ["371500"] });
    expect((await json("policy", "check", join(packages, "rules/src/regions"))).value).toEqual({
      ok: true,
      issues: [],
    });
  });

  it("diff gives the version step with the cases that differ", async () => {
    const longer = edit("jining/policy.json", "longer.json", (text) =>
      text.replace('"amount": 7', '"amount": 8').replace("七日内", "八日内"),
    );
    expect(await json("policy", "diff", own(), longer)).toMatchObject({
      code: 3,
      value: { bump: "major", version: "1.0.0" },
    });
    expect(await json("policy", "diff", "371500", "371500")).toMatchObject({
      code: 0,
      value: { bump: "none" },
    });
  });

  it("conformance prints vectors", async () => {
    const { code, out } = await heyue("policy", "conformance", "371500", "--vectors");
    expect(code).toBe(0);
    expect(JSON.parse(out).cases.length).toBeGreaterThan(20);
  });

  it("new refuses a bad name, a bad code and a folder that is not empty", async () => {
    for (const [name, code, out, words] of [
      ["Bad Name", "370800", at("x"), "is no name for a package"],
      ["good", "37", at("x"), "--code is a GB/T 2260 code"],
      ["good", "370800", own(), "is not empty"],
    ] as const) {
      const made = await heyue("policy", "new", name, "--code", code, "--out", out);
      expect([made.code, made.err]).toEqual([2, expect.stringContaining(words)]);
    }
  });

  it("does not run code of a package, and lets no path lead out of it", async () => {
    mkdirSync(at("evil"), { recursive: true });
    writeFileSync(at("evil/policy.js"), "globalThis.wasRun = true; export default {};");
    for (const [policy, words] of [
      ["../jining/policy.json", "leads out of the package"],
      ["./policy.js", "a package carries data, not code"],
    ] as const) {
      writeFileSync(at("evil/package.json"), JSON.stringify({ name: "evil", heyue: { policy } }));
      const { code, err } = await heyue("policy", "check", at("evil"));
      expect([code, err]).toEqual([2, expect.stringContaining(words)]);
    }
    expect("wasRun" in globalThis).toBe(false);
  });
});
