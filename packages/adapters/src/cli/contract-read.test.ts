import { mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sampleContract } from "@heyue/core/testing/sample-contract";
import { contractDocument, markdown } from "@heyue/core/text";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { level, list, listed, paragraph, wordEntries, wordFile } from "../document/testing/word-file.ts";
import { pdfFile } from "../document/testing/pdf-file.ts";
import { runCommand } from "./program.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "heyue-contract-"));
});
afterAll(() => rm(folder, { recursive: true }));

const write = async (name: string, bytes: Uint8Array | string): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
};

const run = async (args: readonly string[], language = "en_US.UTF-8") => {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await runCommand(["contract", "read", ...args], {
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
  "物业服务合同\n甲方：和悦花园业主委员会\n第一条 服务内容\n乙方每日清扫楼道一次，报修后30分钟内到场。\n第二条 费用\n按本合同第一条，物业费每月每平方米2.5元。\n";

describe("heyue contract read", () => {
  it("gives text, parts, measures and references as JSON whose spans are places of the text", async () => {
    const file = await write("合同.txt", contract);
    const { code, out, err } = await run([file, "--json"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const answer = JSON.parse(out);
    expect(answer).toMatchObject({
      file,
      kind: "text",
      text: contract,
      length: contract.length,
      warnings: [],
    });
    expect(answer.sha256).toMatch(/^[0-9a-f]{64}$/);
    for (const name of ["parts", "parties", "measures", "references", "citedLaws", "blanks"])
      expect(answer[name]).toBeInstanceOf(Array);
    const spans = answer.parts.map(({ start, end }: { start: number; end: number }) =>
      answer.text.slice(start, end),
    );
    expect(spans.join("")).toBe(contract);
  });

  it("reads a draft as the contract that is written from it, with the draft's own ids", async () => {
    const draft = sampleContract();
    const file = await write("draft.json", JSON.stringify(draft));
    const { code, err, out } = await run([file, "--json"]);
    const answer = JSON.parse(out);
    expect({ code, kind: answer.kind, text: answer.text }).toEqual({
      code: 0,
      kind: "draft",
      text: markdown(contractDocument(draft)),
    });
    expect(JSON.stringify(answer.parts)).toContain(`"id":"${draft.chapters[0]!.clauses[0]!.id}"`);
    expect(err).toContain("This is a draft");
    expect(answer.warnings).toMatchObject([{ code: "written-from-draft" }]);
  });

  it("reads the numbers that Word makes itself, and prints an outline with them", async () => {
    const numbering = list(1, level(0, "chineseCountingThousand", "第%1条"));
    const file = await write(
      "合同.docx",
      wordFile({
        numbering,
        body:
          listed("服务内容", 1) +
          paragraph("乙方每日清扫一次。") +
          listed("费用", 1) +
          paragraph("按月支付。"),
      }),
    );
    const { code, out } = await run([file], "zh_CN.UTF-8");
    expect(code).toBe(0);
    expect(out).toMatch(/第一条 服务内容.*\n(.*\n)*.*第二条 费用/);
  });

  it("reads by what a file is, not by its name, and says so on standard error", async () => {
    const file = await write("renamed.doc", wordFile({ body: paragraph("Clause one.") }));
    const { code, err, out } = await run([file, "--json"]);
    expect(code).toBe(0);
    expect(err).toBe("Note: The name does not fit the contents: this is a .docx file and was read as one.\n");
    expect(JSON.parse(out)).toMatchObject({ text: "Clause one.\n", warnings: [{ code: "wrong-extension" }] });
  });

  it("reads GBK and says so", async () => {
    const bytes = Uint8Array.from(
      Buffer.from("b5dad2bbccf5a1a1ceefd2b5b7fecef10d0ab7d1d3c332d4aaa1a30a", "hex"),
    );
    const { code, out, err } = await run([await write("gbk.txt", bytes), "--json"], "zh_CN.UTF-8");
    expect({ code, err }).toEqual({ code: 0, err: "注意：文件不是 UTF-8，已按 GB18030 解码。\n" });
    expect(JSON.parse(out).text).toBe("第一条　物业服务\r\n费用2元。\n");
  });

  it("shows no control character of the file to the terminal", async () => {
    const { code, out, err } = await run([
      await write("esc.txt", "第一条\u001B[31m 费用，甲方应当按月向乙方支付物业服务费用。\n"),
    ]);
    expect(code).toBe(0);
    expect(out).not.toContain("\u001B");
    expect(err).toContain("1 control characters, the first in line 1 (U+001B)");
  });
});

/** An archive whose directory and entry say that a part is smaller than it is. */
const lyingArchive = (): Uint8Array => {
  const entries = wordEntries({ body: paragraph("x") });
  const real = strToU8(`${new TextDecoder().decode(entries["word/document.xml"])}${" ".repeat(300_000)}`);
  const bytes = zipSync({ ...entries, "word/document.xml": real });
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 4; at++) {
    const signature = view.getUint32(at, true);
    const size = signature === 0x04034b50 ? at + 22 : signature === 0x02014b50 ? at + 24 : undefined;
    if (size !== undefined && view.getUint32(size, true) === real.length) view.setUint32(size, 1_000, true);
  }
  return bytes;
};

const entityBomb = (): Uint8Array => {
  const entities = Array.from(
    { length: 9 },
    (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`,
  ).join("");
  const document = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY e0 "x">${entities}]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&e9;</w:t></w:r></w:p></w:body></w:document>`;
  return zipSync({ ...wordEntries({ body: "" }), "word/document.xml": strToU8(document) });
};

const good = (): Uint8Array =>
  wordFile({
    body: Array.from({ length: 500 }, (_, index) =>
      paragraph(`Clause ${index * 7919} of the agreement.`),
    ).join(""),
  });

describe("heyue contract read refuses, with exit code 2, one message and no output,", () => {
  const cases: readonly (readonly [what: string, name: string, make: () => Uint8Array, message: RegExp])[] = [
    [
      "a Word file that was cut off",
      "cut.docx",
      () => good().subarray(0, 2_000),
      /incomplete or damaged \(its archive/,
    ],
    [
      "a Word file without its body",
      "bodyless.docx",
      () => zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/x.xml": strToU8("<x/>") }),
      /has no body/,
    ],
    [
      "a Word file with a broken part",
      "broken.docx",
      () => zipSync({ ...wordEntries({ body: "" }), "word/document.xml": strToU8("<w:document><w:body>") }),
      /word\/document\.xml is not whole XML/,
    ],
    [
      "XML that is nested without end",
      "deep.docx",
      () =>
        wordFile({ body: "<w:sdt><w:sdtContent>".repeat(10_000) + "</w:sdtContent></w:sdt>".repeat(10_000) }),
      /nested too deeply/,
    ],
    ["an XML entity bomb", "entities.docx", entityBomb, /document type \(an entity bomb/],
    [
      "a ZIP bomb that says how large it is",
      "bomb.docx",
      () => wordFile({ body: paragraph("x"), extra: { "word/media/a.bin": new Uint8Array(3_000_000) } }),
      /compressed \d+ times/,
    ],
    [
      "a ZIP bomb that says it is small",
      "liar.docx",
      lyingArchive,
      /word\/document\.xml is larger than it declares/,
    ],
    [
      "a ZIP with thousands of entries",
      "many.docx",
      () =>
        wordFile({
          body: "",
          extra: Object.fromEntries(
            Array.from({ length: 6_000 }, (_, index) => [`word/${index}.xml`, new Uint8Array()]),
          ),
        }),
      /more than 5000 entries/,
    ],
    [
      "another ZIP archive",
      "files.zip",
      () => zipSync({ "a.txt": strToU8("x") }),
      /a ZIP archive, not a Word file/,
    ],
    [
      "a Word file of pictures only",
      "pictures.docx",
      () => wordFile({ body: "<w:p><w:r><w:drawing/></w:r></w:p>" }),
      /only pictures, no text\. Run OCR/,
    ],
    [
      "an old Word file",
      "old.doc",
      () => Uint8Array.from(Buffer.from("d0cf11e0a1b11ae1", "hex")),
      /save it as \.docx/,
    ],
    [
      "an encrypted PDF",
      "locked.pdf",
      () => pdfFile([{ texts: [{ x: 72, y: 700, text: "x" }] }], { password: "geheim" }),
      /a copy that is free of a password/,
    ],
    [
      "a scanned PDF",
      "scan.pdf",
      () => pdfFile([{ scan: true }, { scan: true }]),
      /None of the 2 pages holds text.*Run OCR/,
    ],
    [
      "a PDF that was cut off",
      "cut.pdf",
      () => pdfFile([{ texts: [{ x: 72, y: 700, text: "x" }] }]).subarray(0, -30),
      /incomplete or damaged/,
    ],
    [
      "text in an unknown encoding",
      "big5.txt",
      () => Uint8Array.from(Buffer.from("aaabb77eaa41b0c8a658acf9", "hex")),
      /neither UTF-8 \(fault at line 1\) nor UTF-16 nor GB18030/,
    ],
    ["text with zero characters", "nul.txt", () => strToU8("Clause one.\nClause\0two."), /line 2 holds NUL/],
    ["an empty file", "empty.txt", () => new Uint8Array(), /The file is empty/],
  ];

  it.each(cases)("%s", async (_, name, make, message) => {
    const file = await write(name, make());
    const { code, out, err } = await run([file, "--json"]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(message);
    expect(err.startsWith(`${file}: `)).toBe(true);
    expect(err.trimEnd()).not.toContain("\n");
    expect(err).not.toMatch(/\bat .*:\d+:\d+/);
    const chinese = await run([file], "zh_CN.UTF-8");
    expect(chinese.err).toMatch(/^[^\n]*[\u4e00-\u9fff][^\n]*。\n$/);
  });

  it("a file of 50 MB, without reading it", async () => {
    const file = join(folder, "large.pdf");
    const handle = await open(file, "w");
    await handle.truncate(50_000_000);
    await handle.close();
    const { code, err } = await run([file]);
    expect({ code, err }).toEqual({
      code: 2,
      err: `${file}: The file has 50 MB, more than the limit of 20 MB. Remove pictures or attachments, or split it.\n`,
    });
  });

  it("a file that is not there, and a folder", async () => {
    expect(await run([join(folder, "none.docx")])).toMatchObject({
      code: 2,
      err: expect.stringContaining("there is no such file"),
    });
    expect(await run([folder])).toMatchObject({
      code: 2,
      err: expect.stringContaining("a folder, not a file"),
    });
  });
});
