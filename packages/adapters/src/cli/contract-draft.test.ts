import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ContractDraft } from "@heyue/core/contract/draft";
import { draftFromReading, lintReading, readContract, type DraftReading } from "@heyue/core/text";
import { sampleContract } from "@heyue/core/testing/sample-contract";
import { contractDraftCommand } from "./contract-draft.ts";
import { BadInput, exitCode, type Terminal } from "./terminal.ts";

const demoFile = fileURLToPath(new URL("../../../../apps/demo/contract/guihua-yuan.json", import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "heyue-draft-"));
});
afterAll(() => rm(folder, { recursive: true }));

const at = (name: string): string => join(folder, name);
const write = async (name: string, value: unknown): Promise<string> => {
  await writeFile(at(name), typeof value === "string" ? value : JSON.stringify(value));
  return at(name);
};

const run = async (args: readonly string[], language: Terminal["language"] = "en") => {
  const [out, err]: [string[], string[]] = [[], []];
  const terminal: Terminal = {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    lines: async function* () {},
    env: {},
    interrupted: () => new Promise(() => {}),
    language,
  };
  let code: number = exitCode.clean;
  const contract = new Command("contract").exitOverride();
  contractDraftCommand(contract, terminal, (result) => {
    code = result;
  });
  try {
    await contract.parseAsync(["draft", ...args], { from: "user" });
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    code = exitCode.badInput;
    err.push(error.words[language]);
  }
  return { code, out: out.join(""), err: err.join("") };
};

describe("heyue contract draft FILE.json", () => {
  it("writes a contract in Markdown that lints clean", async () => {
    const file = await write("sample.json", sampleContract());
    const { code, err } = await run([file, "--out", at("sample.md")]);
    expect({ code, err }).toEqual({ code: 0, err: `Wrote ${at("sample.md")}.\n` });
    const text = await readFile(at("sample.md"), "utf8");
    expect(text).toMatch(/^# 试验小区物业服务合同\n/);
    expect(lintReading(readContract(text))).toEqual([]);
  });

  it("writes the demo's contract as it stands: every clause, standard, price, breach and table comes back", async () => {
    const demo = JSON.parse(await readFile(demoFile, "utf8")) as ContractDraft;
    await run([demoFile, "--out", at("demo.md")]);
    const { draft, questions } = draftFromReading(readContract(await readFile(at("demo.md"), "utf8")));
    const clauses = ({ chapters }: Pick<ContractDraft, "chapters">) =>
      chapters.map((chapter) => ({
        ...chapter,
        clauses: chapter.clauses.map(({ topics: _, ...clause }) => clause),
      }));
    expect(clauses(draft as ContractDraft)).toEqual(clauses(demo));
    // A machine name and the grade stand in no column of its register.
    expect(draft.standards.map(({ metric: _, ...standard }) => standard)).toEqual(
      demo.standards.map(({ metric: _, grade: __, ...standard }) => standard),
    );
    expect(draft.breaches).toEqual(demo.breaches);
    expect(draft.annexes.map(({ table, paragraphs }) => ({ table, paragraphs }))).toEqual(
      demo.annexes.map(({ table, paragraphs }) => ({ table, paragraphs })),
    );
    expect(draft.fees.items.map(({ id: _, ...item }) => item)).toEqual(
      demo.fees.items.map(({ id: _, composition, ...item }) => ({ ...item, composition })),
    );
    expect(draft.fees).toMatchObject({ payment: demo.fees.payment, lateCharge: demo.fees.lateCharge });
    expect(questions.map(({ path }) => path)).toEqual(["/estate/id"]);
  });

  it("adds no wording of ours that a finding rests on to the demo's contract", async () => {
    const demo = JSON.parse(await readFile(demoFile, "utf8")) as ContractDraft;
    const text = await readFile(at("demo.md"), "utf8");
    const own = [
      ...demo.chapters.flatMap(({ clauses }) => clauses.flatMap(({ paragraphs }) => paragraphs)),
      ...demo.annexes.flatMap(({ paragraphs, table }) => [...paragraphs, ...(table?.rows.flat() ?? [])]),
    ].join("\n");
    for (const finding of lintReading(readContract(text))) expect(own).toContain(finding.text);
  });

  it("writes a Word file, by the ending of its name", async () => {
    const file = await write("word.json", sampleContract());
    expect(await run([file, "--out", at("word.docx")])).toMatchObject({ code: 0 });
    expect((await readFile(at("word.docx"))).subarray(0, 2).toString()).toBe("PK");
  });

  it("refuses what is no whole draft, with everything that is wrong at once, and writes nothing", async () => {
    const { number: _, ...draft } = sampleContract();
    const file = await write("broken.json", {
      ...draft,
      term: { from: "2026-13-01", to: "2028-12-31" },
      extra: 1,
    });
    const { code, err } = await run([file, "--out", at("broken.md")]);
    expect(code).toBe(2);
    expect(err).toContain("3 places:");
    for (const path of ["/number", "/term/from", "/extra"]) expect(err).toContain(`\n  ${path}: `);
    expect(await readdir(folder)).not.toContain("broken.md");
  });

  it("refuses a draft that contradicts itself", async () => {
    const file = await write("odd.json", sampleContract({ term: { from: "2026-01-01", to: "2025-01-01" } }));
    const { code, err } = await run([file, "--out", at("odd.md")], "zh-CN");
    expect(code).toBe(2);
    expect(err).toContain("不是完整的合同草案");
    expect(err).toContain("/term/to");
  });

  it("refuses another ending of the name", async () => {
    const file = await write("ending.json", sampleContract());
    expect(await run([file, "--out", at("ending.pdf")])).toMatchObject({ code: 2 });
    expect((await run([at("demo.md"), "--out", at("ending.docx")])).err).toContain(".json");
  });
});

describe("heyue contract draft of a contract", () => {
  const contract = [
    "试验小区物业服务合同",
    "甲方：试验小区业主大会",
    "乙方：试验物业有限公司",
    "第一条 保洁",
    "楼道每日清扫1次。",
    "第二条 物业费",
    "住宅每平方米每月2.80元，实行包干制。",
    "",
  ].join("\n");

  it("reads it into parts with its questions, and exits with 3", async () => {
    const file = await write("合同.txt", contract);
    const { code, err } = await run([file, "--out", at("read.json")]);
    expect(code).toBe(3);
    const answer = JSON.parse(await readFile(at("read.json"), "utf8")) as DraftReading;
    expect(Object.keys(answer)).toEqual(["draft", "questions", "links"]);
    expect(answer.draft.standards[0]).toMatchObject({ title: "楼道每日清扫1次", frequency: "1/day" });
    expect(answer.questions.map(({ path }) => path)).toContain("/standards/0/duty");
    const link = answer.links.find(({ path }) => path === "/standards/0");
    expect(contract.slice(link?.start, link?.end)).toBe("楼道每日清扫1次");
    expect(err).toContain(`${answer.questions.length} things`);
    expect(err).toContain("more in");
  });

  it("reads back what it wrote into a Word file", async () => {
    const source = await write("round.json", sampleContract());
    await run([source, "--out", at("round.docx")]);
    const { code } = await run([at("round.docx"), "--out", at("round-read.json")]);
    expect(code).toBe(3);
    const answer = JSON.parse(await readFile(at("round-read.json"), "utf8")) as DraftReading;
    expect(answer.draft.standards[0]).toMatchObject({ id: "s-1", target: "30", duty: "工程主管" });
    expect(answer.questions.map(({ path }) => path)).toContain("/estate/id");
  });

  it("takes its own answer for a draft once the questions are answered, and says what is still missing", async () => {
    const reading = JSON.parse(await readFile(at("read.json"), "utf8")) as DraftReading;
    const open = await run([at("read.json"), "--out", at("open.md")]);
    expect(open.code).toBe(2);
    expect(open.err).toContain("\n  /draft/number: ");
    const whole = await write("whole.json", { ...reading, draft: sampleContract() });
    expect(await run([whole, "--out", at("whole.md")])).toMatchObject({ code: 0 });
  });

  it("names a document that cannot be read", async () => {
    const file = await write("damaged.docx", "PK\u0003\u0004 damaged");
    const { code, err } = await run([file, "--out", at("damaged.json")]);
    expect(code).toBe(2);
    expect(err).toContain(file);
    expect(await readdir(folder)).not.toContain("damaged.json");
  });
});

describe("the file that is written", () => {
  it("is never replaced without --force", async () => {
    const file = await write("force.json", sampleContract());
    await write("kept.md", "mine");
    expect(await run([file, "--out", at("kept.md")])).toMatchObject({ code: 2 });
    expect(await readFile(at("kept.md"), "utf8")).toBe("mine");
    expect(await run([file, "--out", at("kept.md"), "--force"])).toMatchObject({ code: 0 });
    expect(await readFile(at("kept.md"), "utf8")).toMatch(/^# 试验小区/);
  });

  it("is refused where there is no folder, and no half-written file stays behind", async () => {
    const file = await write("nowhere.json", sampleContract());
    const { code, err } = await run([file, "--out", at("none/contract.md")], "zh-CN");
    expect(code).toBe(2);
    expect(err).toContain("无法写入");
    expect((await readdir(folder)).filter((name) => name.endsWith(".part"))).toEqual([]);
  });
});
