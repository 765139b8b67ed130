import { Command } from "commander";
import { describe, expect, it } from "vitest";
import { contractLabelCommand } from "./contract-label.ts";
import { BadInput, type Terminal } from "./terminal.ts";

/** Runs `contract label` with lines on standard input; objects are written as JSON. */
const label = async (lines: readonly (string | object)[], options: readonly string[] = ["--jsonl"]) => {
  const out: string[] = [];
  const terminal: Terminal = {
    out: (text) => void out.push(text),
    err: () => {},
    lines: async function* () {
      for (const line of lines) yield typeof line === "string" ? line : JSON.stringify(line);
    },
    env: {},
    interrupted: () => new Promise(() => {}),
    language: "en",
  };
  let code = -1;
  const contract = new Command("contract").exitOverride();
  contractLabelCommand(contract, terminal, (given) => {
    code = given;
  });
  await contract.parseAsync(["label", ...options], { from: "user" });
  return { code, answers: out.map((line) => JSON.parse(line) as Record<string, unknown>) };
};

describe("heyue contract label", () => {
  it("answers each line in order with exactly the labels of its sentence", async () => {
    const { code, answers } = await label([
      { id: "a", sentence: "乙方应定期巡查水泵，走道每日拖洗2次" },
      { id: 2, sentence: "甲方：和悦花园业主委员会" },
    ]);
    expect(code).toBe(3);
    expect(answers).toEqual([
      {
        id: "a",
        vague: [{ span: "定期", severity: expect.stringMatching(/^(?:high|medium|low)$/), start: 3, end: 5 }],
        measures: [{ text: "每日拖洗2次", kind: "frequency", value: "2", unit: "次/日", role: "frequency" }],
        topic: expect.arrayContaining(["standard"]),
        blank: false,
        staleLaw: [],
        oneSided: false,
      },
      { id: 2, vague: [], measures: [], topic: ["parties"], blank: false, staleLaw: [], oneSided: false },
    ]);
  });

  it("leaves with 0 when no line has a finding, and 3 when one is open, stale, vague or one-sided", async () => {
    expect((await label([{ sentence: "甲方：和悦花园业主委员会" }])).code).toBe(0);
    expect((await label([{ sentence: "服务期限为____个月" }])).code).toBe(3);
    expect((await label([{ sentence: "双方依照《合同法》订立本合同" }])).code).toBe(3);
    expect((await label([])).code).toBe(0);
  });

  it("reads a sentence by its context", async () => {
    const sentence = "（2）其他要求：";
    const before = "第三章 保密条款\n（1）不得泄露业主信息。\n";
    const { answers } = await label([
      { id: 1, sentence, context: `${before}${sentence}\n第四章 付款` },
      { id: 2, sentence, context: `${before}${sentence}\n①另行保管资料。` },
    ]);
    expect(answers.map(({ blank }) => blank)).toEqual([true, false]);
    expect(answers[0]?.["topic"]).toEqual(["confidentiality"]);
  });

  it("answers a bad line with its error and the others with their labels", async () => {
    const { code, answers } = await label([
      "{",
      { id: "b" },
      { id: "c", sentence: "  " },
      { id: "d", sentence: "甲方付款", context: 5 },
      { id: "e", sentence: "甲方付款", contxt: "" },
      { id: "f", sentence: "甲方：和悦花园业主委员会" },
    ]);
    expect(code).toBe(2);
    expect(answers.map(({ error }) => error)).toEqual([
      { code: "invalid-json", path: "", message: expect.stringContaining("not valid JSON") },
      { code: "invalid-input", path: "/sentence", message: expect.stringContaining("must be text") },
      { code: "invalid-input", path: "/sentence", message: expect.stringContaining("not empty") },
      { code: "invalid-input", path: "/context", message: expect.stringContaining("must be text") },
      { code: "invalid-input", path: "/contxt", message: 'unknown key "contxt"' },
      undefined,
    ]);
    expect(answers.map(({ id }) => id)).toEqual([null, "b", "c", "d", "e", "f"]);
  });

  it("says how to use it without --jsonl", async () => {
    await expect(label([], [])).rejects.toThrow(BadInput);
  });
});
