import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { policyExamples } from "./policy-example.ts";
import { runCommand } from "./program.ts";
import type { Terminal } from "./terminal.ts";

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

/** A command line as a shell would split it. */
const split = (line: string): readonly string[] =>
  [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? "").slice(1);

let folder = "";
/** The examples name ./jining: a policy that `new` made before the others run. */
const run = (line: string, ...more: readonly string[]) =>
  heyue(...split(line).map((word) => (word === "./jining" ? join(folder, "jining") : word)), ...more);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "heyue-help-"));
  const made = await run(policyExamples["new"] ?? "");
  if (made.code !== 0) throw new Error(made.err);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("the help of heyue policy", () => {
  const names = [
    "ask",
    "rules",
    "list",
    "test",
    "coverage",
    "check",
    "docs",
    "diff",
    "conformance",
    "new",
    "lock",
  ];

  it("lists every command", async () => {
    const { out } = await heyue("policy", "--help");
    const listed = [...out.matchAll(/^ {2}([a-z]+) /gm)]
      .map(([, name]) => name)
      .filter((name) => name !== "help");
    expect(listed.sort()).toEqual([...names].sort());
    expect(Object.keys(policyExamples).sort()).toEqual([...names].sort());
  });

  it.each(names)(
    "describes %s, its arguments and options in both languages, with an example",
    async (name) => {
      const english = await heyue("policy", name, "--help");
      const chinese = await heyue("--lang", "zh-CN", "policy", name, "--help");
      expect([english.code, chinese.code]).toEqual([0, 0]);
      for (const { out } of [english, chinese]) expect(out).toContain(policyExamples[name]);
      expect(chinese.out).toContain("示例：");
      // Every argument and option has its words beside it or on the lines below, and those of one language only.
      expect(english.out.split("Example:")[0]).not.toMatch(/[\u4e00-\u9fff]/);
      expect(english.out.split("\n").filter((line) => /^ {2}(--\S+|[A-Z|]+\S*)$/.test(line))).toEqual([]);
      expect(chinese.out.split("\n").filter((line) => /^ {2}(--\S+|[A-Z|]+\S*)$/.test(line))).toEqual([]);
    },
  );

  it.each(Object.entries(policyExamples).filter(([name]) => name !== "new"))(
    "%s: the example runs as it stands",
    async (name, line) => {
      const { code, err } = await run(
        line,
        ...(name === "lock" ? ["--file", join(folder, "policy.lock")] : []),
      );
      expect(err).toBe("");
      // A comparison with another place finds differences.
      expect(code).toBe(name === "diff" ? 3 : 0);
    },
  );
});

describe("wrong input to heyue policy", () => {
  const facts = (text: string): readonly string[] => ["ask", "330100", "reply.deadline", "--facts", text];

  it.each<readonly [readonly string[], string, string]>([
    [["ask", "330100"], "Give the place and the rule", "请给出地方和规则"],
    [
      ["ask", "Atlantis", "fee.period", "--facts", "{}"],
      "The question does not fit: code: no place is known",
      "提问有误：code：没有“Atlantis”这个地方",
    ],
    [
      ["ask", "330100", "reply.deadlin", "--facts", "{}"],
      'rule: unknown rule "reply.deadlin"; did you mean',
      "rule：没有“reply.deadlin”这条规则；是不是“reply.deadline”？",
    ],
    [
      facts('{"received":"2026-13-01"}'),
      "The facts do not fit: received: must be a date",
      "事实有误：received：应为日期",
    ],
    [
      facts('{"recieved":"2026-03-02"}'),
      'unknown key "recieved"; did you mean "received"?',
      "没有“recieved”这个字段；是不是“received”？",
    ],
    [facts("[1]"), "one JSON object", "一个 JSON 对象"],
    [facts("{bad"), "not valid JSON", "不是有效的 JSON"],
    [["rules", "Atlantis"], 'There is no policy for "Atlantis"', "没有“Atlantis”的政策"],
    [["test", "Atlantis"], "Places with a policy: CN, 110000", "有政策的地方：CN, 110000"],
    [["conformance", "CN", "--level", "D"], '--level is A, B or C, not "D"', "--level 应为 A、B 或 C"],
    [["new", "Bad Name", "--code", "370800", "--out", "x"], "is no name for a package", "不能作包名"],
    [["lock"], "Name the policies to pin", "请给出要锁定的政策"],
  ])("%j gives one message that says what and how", async (argv, english, chinese) => {
    const [en, zh] = [await heyue("policy", ...argv), await heyue("--lang", "zh-CN", "policy", ...argv)];
    expect([en.code, zh.code]).toEqual([2, 2]);
    expect(en.err).toContain(english);
    expect(zh.err).toContain(chinese);
    for (const { err } of [en, zh]) expect(err.trimEnd().split("\n")).toHaveLength(1);
  });
});
