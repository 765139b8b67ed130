import * as Schema from "effect/Schema";
import { describe, expect, it } from "vitest";
import { ComplaintGroupLine, ComplaintSuggestLine } from "./complaint-output-schema.ts";
import { runCommand } from "./program.ts";

/** Runs `heyue complaint …` with lines on standard input; objects are written as JSON. */
const complaint = async (argv: readonly string[], lines: readonly (string | object)[]) => {
  const out: string[] = [];
  let err = "";
  const code = await runCommand(["complaint", ...argv], {
    out: (text) => void out.push(text),
    err: (text) => void (err += text),
    lines: async function* () {
      for (const line of lines) yield typeof line === "string" ? line : JSON.stringify(line);
    },
    env: {},
    interrupted: () => new Promise(() => {}),
    language: "en",
  });
  return { code, err, answers: out.map((line) => JSON.parse(line)) };
};

const bad = ["{", { id: "b" }, { id: "c", text: " " }, { id: "d", text: "漏水", place: 5 }, "[]"] as const;
const faults = [
  [null, "invalid-json", ""],
  ["b", "invalid-input", "/text"],
  ["c", "invalid-input", "/text"],
  ["d", "invalid-input", "/place"],
  [null, "invalid-input", ""],
];
const faultOf = ({ id, error }: { id: unknown; error: { code: string; path: string } }) => [
  id,
  error.code,
  error.path,
];

describe("heyue complaint suggest", () => {
  it("answers each line in order with categories, severity and responsible side", async () => {
    const text = "3单元电梯停运一周了，物业不管。";
    const { code, answers } = await complaint(
      ["suggest", "--jsonl"],
      [
        { id: "a", text, reply: "not a key of ours" },
        { id: 2, subject: "楼道着火", text: "楼道着火了！", time: "2024/6/1 9:00:00", place: null },
      ],
    );
    expect(code).toBe(0);
    expect(answers.map(({ id, categories, severity }) => [id, categories[0].id, severity.id])).toEqual([
      ["a", "repair-elevator", "urgent"],
      [2, "fire-safety", "emergency"],
    ]);
    expect(answers[0].responsible.id).toBe("property-company");
    for (const { text: words, start, end } of answers[0].categories[0].reasons)
      expect(text.slice(start, end)).toBe(words);
    for (const answer of answers)
      expect(() => Schema.decodeUnknownSync(ComplaintSuggestLine)(answer)).not.toThrow();
  });

  it("answers a bad line with its error and the others with suggestions", async () => {
    const { code, answers } = await complaint(["suggest", "--jsonl"], [...bad, { id: "f", text: "漏水" }]);
    expect(code).toBe(2);
    expect(answers.slice(0, -1).map(faultOf)).toEqual(faults);
    expect(answers.at(-1).categories[0].id).toBe("repair-leak");
  });
});

describe("heyue complaint group", () => {
  const letters = [
    { id: "a", subject: "云栖新城电梯停运", text: "云栖新城的电梯停运一周了。" },
    { id: "b", subject: "松山湾漏水", text: "松山湾地下车库漏水。" },
    { id: "c", subject: "投诉云栖新城电梯停运", text: "电梯停运，老人只能爬楼。" },
  ];

  it("answers each line in order with its group and why", async () => {
    const { code, answers } = await complaint(["group", "--jsonl"], letters);
    expect(code).toBe(0);
    expect(answers.map(({ id, group, place }) => [id, group, place])).toEqual([
      ["a", 1, "云栖新城"],
      ["b", null, "松山湾"],
      ["c", 1, "云栖新城"],
    ]);
    expect(answers[0].because.map((one: { with: string; kind: string }) => [one.with, one.kind])).toEqual([
      ["c", "same-place"],
      ["c", "same-cause"],
    ]);
    for (const answer of answers)
      expect(() => Schema.decodeUnknownSync(ComplaintGroupLine)(answer)).not.toThrow();
  });

  it("answers a bad line in its place and groups the others over it", async () => {
    const { code, answers } = await complaint(["group", "--jsonl"], [letters[0]!, ...bad, letters[2]!]);
    expect(code).toBe(2);
    expect(answers.slice(1, -1).map(faultOf)).toEqual(faults);
    expect([answers[0].group, answers.at(-1).group]).toEqual([1, 1]);
    expect(answers[0].because[0].with).toBe("c");
  });
});

it.each(["suggest", "group"])("`heyue complaint %s` says how to use it without --jsonl", async (name) => {
  const { code, err } = await complaint([name], []);
  expect(code).toBe(2);
  expect(err).toContain("--jsonl");
});
