import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { letterFile } from "../pdf-writer/testing/sample-letter.ts";
import { runCommand } from "./program.ts";
import { LetterWriteOutput } from "./letter-output-schema.ts";
import type { Terminal } from "./terminal.ts";
import * as Schema from "effect/Schema";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "heyue-letter-"));
});
afterAll(() => rm(folder, { recursive: true }));

const at = (name: string): string => join(folder, name);
const write = async (name: string, value: unknown): Promise<string> => {
  await writeFile(at(name), JSON.stringify(value));
  return at(name);
};
const run = async (args: readonly string[], lang = "en_US.UTF-8") => {
  const [out, err]: [string[], string[]] = [[], []];
  const terminal: Terminal = {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    lines: async function* () {},
    env: { LANG: lang },
    interrupted: () => new Promise(() => {}),
    language: "en",
  };
  const code = await runCommand(["letter", "write", ...args], terminal);
  return { code, out: out.join(""), err: err.join("") };
};

describe("heyue letter write", () => {
  it("writes a letter as Markdown and Word, by the ending of the name, and says where", async () => {
    const file = await write("one.json", letterFile());
    expect(await run([file, "--out", at("one.md")])).toEqual({
      code: 0,
      out: "",
      err: `Wrote ${at("one.md")}.\n`,
    });
    expect(await readFile(at("one.md"), "utf8")).toContain("\n# 催告函\n");
    expect((await run([file, "--out", at("one.docx")], "zh_CN.UTF-8")).err).toBe(
      `已写入 ${at("one.docx")}。\n`,
    );
    expect((await readFile(at("one.docx"))).subarray(0, 2).toString()).toBe("PK");
  });

  it("writes a PDF, or says in one line how to come by a font", async () => {
    const file = await write("pdf.json", letterFile());
    const { code, err } = await run([file, "--out", at("pdf.pdf")]);
    if (code === 0) expect((await readFile(at("pdf.pdf"))).subarray(0, 5).toString()).toBe("%PDF-");
    else expect(err).toMatch(/^No Chinese font was found.*fonts-noto-cjk.*\n$/);
    const named = await run([file, "--out", at("named.pdf"), "--font", at("none.ttf")]);
    expect(named).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringMatching(/none\.ttf.*there is no such file/),
    });
    expect(existsSync(at("named.pdf"))).toBe(false);
  });

  it("writes a batch into a folder, one file for each number, with JSON alone on stdout", async () => {
    const batch = ["CG-1", "CG-2", "GZ/3"].map((number, index) =>
      letterFile({ number, unit: `${index + 1}幢101室` }),
    );
    const file = await write("batch.json", batch);
    const { code, err, out } = await run([file, "--out", at("batch"), "--format", "md", "--json"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const { letters } = Schema.decodeUnknownSync(LetterWriteOutput, { onExcessProperty: "error" })(
      JSON.parse(out),
    );
    expect(letters.map(({ number }) => number)).toEqual(["CG-1", "CG-2", "GZ/3"]);
    expect(await readdir(at("batch"))).toEqual(["CG-1.md", "CG-2.md", "GZ_3.md"]);
    expect(await readFile(at("batch/CG-2.md"), "utf8")).toContain("致：王秀英（2幢101室）");
  });

  it("refuses a batch in which a number stands twice, or one letter is not whole, and writes none of it", async () => {
    const twice = await write("twice.json", [letterFile(), letterFile()]);
    expect((await run([twice, "--out", at("twice"), "--format", "md"])).err).toContain("CG-20261124-0A1B2C");
    const broken = await write("broken.json", [
      letterFile(),
      { ...letterFile({ number: "CG-2" }), kind: "rectification" },
    ]);
    const { code, err } = await run([broken, "--out", at("broken"), "--format", "md"]);
    expect(code).toBe(2);
    expect(err).toContain("\n  /1/content/facts: ");
    expect(await readdir(folder)).not.toContain("broken");
    expect(await readdir(folder)).not.toContain("twice");
  });

  it("refuses a threat to utilities with the article that forbids it", async () => {
    const threat = letterFile({ content: { ...letterFile().content, facts: ["逾期将停止供水。"] } });
    const { code, err } = await run([await write("threat.json", threat), "--out", at("threat.md")]);
    expect(code).toBe(2);
    expect(err).toMatch(/take out "停止供水".*第九百四十四条/);
    expect(existsSync(at("threat.md"))).toBe(false);
  });

  it.each([
    ["a file that is no letter", { format: "heyue-contract/1" }, "x.md", [], /not a whole letter/],
    ["another ending", letterFile(), "x.txt", [], /\.pdf, \.docx or \.md/],
    ["a format that contradicts the ending", letterFile(), "x.md", ["--format", "pdf"], /not to/],
    ["a batch into a file", [letterFile()], "x.md", [], /into a folder/],
    ["a batch in an unknown format", [letterFile()], "x", ["--format", "txt"], /pdf, docx or md/],
  ] as const)("refuses %s", async (_name, value, out, more, message) => {
    const { code, err } = await run([await write("odd.json", value), "--out", at(out), ...more]);
    expect(code).toBe(2);
    expect(err).toMatch(message);
    expect(
      err
        .trimEnd()
        .split("\n")
        .every((line) => !/^\s+at /.test(line)),
    ).toBe(true);
  });

  it("replaces a file only with --force", async () => {
    const file = await write("force.json", letterFile());
    await writeFile(at("kept.md"), "mine");
    expect((await run([file, "--out", at("kept.md")])).code).toBe(2);
    expect(await readFile(at("kept.md"), "utf8")).toBe("mine");
    expect((await run([file, "--out", at("kept.md"), "--force"])).code).toBe(0);
  });
});
