import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sampleContract } from "@heyue/core/testing/sample-contract";
import { contractDocument, markdown, type Finding } from "@heyue/core/text";
import { paragraph, wordFile } from "../document/testing/word-file.ts";
import { runCommand } from "./program.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "heyue-lint-"));
});
afterAll(() => rm(folder, { recursive: true }));

const write = async (name: string, bytes: Uint8Array | string): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
};

const run = async (args: readonly string[], language = "en_US.UTF-8") => {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runCommand(["contract", "lint", ...args], {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    lines: async function* () {},
    env: { LANG: language },
    interrupted: () => new Promise(() => {}),
    language: "en",
  });
  return { code, out: out.join(""), err: err.join("") };
};

const contract =
  "物业服务合同\n第一条 催费\n业主拖欠物业费的，乙方有权停水停电。\n第二条 依据\n本合同依据《合同法》订立。\n";
const rules = ["--rules", "utilities-cut,repealed-law"];

describe("heyue contract lint", () => {
  it("gives findings as JSON whose spans are places of the text, and exits with 3", async () => {
    const file = await write("合同.txt", contract);
    const { code, out, err } = await run([file, "--json", ...rules]);
    expect({ code, err }).toEqual({ code: 3, err: "" });
    const answer = JSON.parse(out);
    expect(answer).toMatchObject({ file, length: contract.length });
    expect(answer.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(answer.findings.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual([
      "utilities-cut",
      "repealed-law",
    ]);
    for (const { start, end, text, message, citations } of answer.findings) {
      expect(contract.slice(start, end)).toBe(text);
      expect(Object.keys(message)).toEqual(["zh-CN", "en"]);
      expect(citations.length).toBeGreaterThan(0);
    }
  });

  it("exits with 0 when there is nothing, and judges by the law of a day", async () => {
    const file = await write("合同.txt", contract);
    expect((await run([file, "--rules", "repealed-law", "--on", "2020-01-01"])).code).toBe(0);
    expect((await run([file, "--rules", "repealed-law", "--severity", "high"])).code).toBe(0);
    expect((await run([file, "--rules", "repealed-law"])).code).toBe(3);
  });

  it("tells a reader clause by clause in the language of the terminal, with a summary", async () => {
    const file = await write("合同.md", contract);
    const chinese = await run([file, ...rules], "zh_CN.UTF-8");
    expect(chinese.out).toContain("第一条 催费");
    expect(chinese.out).toContain("[高] 第3行 utilities-cut  “停水停电”");
    expect(chinese.out).toContain("中华人民共和国民法典第九百四十四条");
    expect(chinese.out).toContain("共2条意见：高1，中1，低0。");
    const english = await run([file, ...rules]);
    expect(english.out).toContain("[high] line 3 utilities-cut");
    expect(english.out).toContain("2 findings: 1 high, 1 medium, 0 low.");
  });

  it("lints a Word file and writes SARIF for code hosts", async () => {
    const file = await write(
      "contract.docx",
      wordFile({ body: paragraph("业主拖欠物业费的，乙方有权停水停电。") }),
    );
    const { code, out } = await run([file, "--sarif", "--rules", "utilities-cut"]);
    expect(code).toBe(3);
    const [log] = JSON.parse(out).runs;
    expect(log.results[0]).toMatchObject({ ruleId: "utilities-cut", level: "error" });
    expect(log.results[0].locations[0].physicalLocation.region).toMatchObject({ charLength: 4 });
  });

  it("accepts findings with a reason and complains about those without", async () => {
    const file = await write("合同.txt", contract);
    const good = await write(
      "accepted.json",
      JSON.stringify([{ ruleId: "utilities-cut", text: "停水停电", reason: "签署前删除" }]),
    );
    expect(JSON.parse((await run([file, "--json", ...rules, "--suppress", good])).out).findings).toHaveLength(
      1,
    );
    const bare = await write("bare.json", JSON.stringify([{ ruleId: "utilities-cut", text: "停水停电" }]));
    const { out } = await run([file, "--json", ...rules, "--suppress", bare]);
    expect(JSON.parse(out).findings.map(({ ruleId }: { ruleId: string }) => ruleId)).toContain(
      "suppression-without-reason",
    );
  });

  it.each([
    [["--severity", "grave"], "--severity is one of high, medium, low"],
    [["--on", "2020-13-01"], "--on is a date"],
    [["--rules", "no-such-rule"], 'There is no rule "no-such-rule"'],
    [["--rules", ","], "There is no rule"],
    [["--jurisdiction", "Atlantis"], 'There is no policy for "Atlantis"'],
    [["--json", "--sarif"], "Choose --json or --sarif"],
    [["--suppress", "[{}]"], "entry 1"],
    [["--suppress", '[{"ruleId":"a","text":"b","because":"c"}]'], 'unknown key "because"'],
    [["--suppress", '[{"ruleId":"a","reason":"c"}]'], 'give "clauseId" or "text"'],
    [["--suppress", '{"ruleId":"a"}'], "--suppress is a JSON array"],
    [["--suppress", "nowhere.json"], "nowhere.json"],
  ])("refuses %j in one message", async (args, message) => {
    const file = await write("合同.txt", contract);
    const { code, out, err } = await run([file, ...args]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
    expect(err.trim().split("\n")).toHaveLength(1);
  });

  it("writes a draft as a contract first: no clause dangles, ids are the draft's, offsets are of the written text", async () => {
    const sample = sampleContract();
    const [chapter] = sample.chapters;
    const withCut = chapter!.clauses.map((clause, at) =>
      at === 4 ? { ...clause, id: "charging", paragraphs: ["业主拖欠物业费的，乙方有权停水停电。"] } : clause,
    );
    const draft = { ...sample, chapters: [{ ...chapter!, clauses: withCut }] };
    const file = await write("draft.json", JSON.stringify(draft));
    const { code, err, out } = await run([file, "--json"]);
    expect(code).toBe(3);
    expect(err).toContain("This is a draft");
    const answer = JSON.parse(out);
    const text = markdown(contractDocument(draft));
    expect(answer.length).toBe(text.length);
    const findings: readonly Finding[] = answer.findings;
    expect(findings.filter(({ ruleId }) => ruleId === "dangling-reference")).toEqual([]);
    for (const { end, start, text: words } of findings) expect(text.slice(start, end)).toBe(words);
    expect(findings.find(({ ruleId }) => ruleId === "utilities-cut")).toMatchObject({ clauseId: "charging" });
    const told = await run([file, "--rules", "utilities-cut"], "zh_CN.UTF-8");
    expect(told.out).toMatch(/第5条 .* \(charging\)/);
    expect(told.err).toContain("这是合同草案");
    // What the reader accepts is named by the same id.
    const accepted = [{ ruleId: "utilities-cut", clauseId: "charging", reason: "签署前删除" }];
    const suppressed = await run([
      file,
      "--rules",
      "utilities-cut",
      "--suppress",
      await write("accepted-draft.json", JSON.stringify(accepted)),
    ]);
    expect(suppressed.code).toBe(0);
  });

  it("refuses JSON that is no whole draft, with its places", async () => {
    const file = await write("half.json", JSON.stringify({ ...sampleContract(), title: 7 }));
    expect(await run([file])).toMatchObject({ code: 2, out: "", err: expect.stringContaining("/title:") });
  });

  it("refuses a file that is not there", async () => {
    const { code, err } = await run([join(folder, "none.docx")]);
    expect(code).toBe(2);
    expect(err).toContain("none.docx");
  });

  it("says that only national law is checked where the law of the place is not encoded", async () => {
    const file = await write("合同.txt", contract);
    const { code, err } = await run([file, ...rules, "--jurisdiction", "320500"]);
    expect(code).toBe(3);
    expect(err).toContain("only national law is checked");
    expect((await run([file, ...rules, "--jurisdiction", "330100"])).err).not.toContain("only national");
  });
});
