import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LetterDocument } from "@heyue/core/contract/letter/document/block";
import { letterTexts } from "@heyue/core/contract/letter/document/markdown";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { knownFonts } from "./known-font.ts";
import { type PdfFont, readPdfFont, writeLetterPdf } from "./letter-pdf.ts";
import { bills, sampleLetter } from "./testing/sample-letter.ts";

const hasFont = knownFonts(process.env["WINDIR"]).some(({ path }) => existsSync(path));
if (!hasFont && process.env["HEYUE_REQUIRE_ALL"] === "1")
  throw new Error(
    "These tests set letters in a Chinese font; install one (Debian: apt-get install fonts-noto-cjk).",
  );

/** What a reader copies out of a file, page by page. */
const read = async (bytes: Uint8Array) => {
  const document = await getDocumentProxy(bytes.slice());
  const { text } = await extractText(document, { mergePages: false });
  const { info } = await document.getMetadata();
  return { pages: text, info };
};

/** Compatibility forms as their plain signs, without blanks and line ends. */
const plain = (text: string): string => text.normalize("NFKC").replaceAll(/\s/gu, "");
const footers = /CG-20261124-0A1B2C(?:第\d+页,共\d+页|Page\d+of\d+)/g;
/** The letter's own text, and that of the file without what is printed on each page anew: footers, and heads of a table that goes on. */
const texts = async (letter: LetterDocument, bytes: Uint8Array) => {
  const table = letter.blocks.find((block) => block.kind === "table");
  const head = table?.kind === "table" ? plain(table.head.join("")) : "";
  const [first = "", ...rest] = (await read(bytes)).pages.map((page) => plain(page).replaceAll(footers, ""));
  return {
    wanted: plain(letterTexts(letter).join("")),
    found: first + rest.map((page) => (page.startsWith(head) ? page.slice(head.length) : page)).join(""),
  };
};

describe.skipIf(!hasFont)("a letter as a PDF file", () => {
  let font: PdfFont;
  let folder: string;
  beforeAll(async () => {
    font = await readPdfFont();
    folder = await mkdtemp(join(tmpdir(), "heyue-pdf-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each([
    ["a demand", {}],
    ["a demand over three pages", { content: { bills: bills(60), days: 30 } }],
    ["an English one", { language: "en", enclosures: ["Bills", "Reminders"] }],
    [
      "a rectification letter",
      {
        kind: "rectification",
        addressee: { kind: "organisation", name: "杭州和悦物业服务有限公司（陆明远）" },
        content: { facts: ["消防通道堆物，2026年11月20日巡查未清除。"], asks: ["清除杂物。"], days: 7 },
      },
    ],
    ["a notice", { kind: "notice", content: { facts: ["收支情况自2026年12月1日公示。"] } }],
  ] as const)("says in selectable text what the letter says: %s", async (_name, changes) => {
    const letter = sampleLetter(changes);
    const { found, wanted } = await texts(letter, await writeLetterPdf(letter, font));
    expect(found).toBe(wanted);
  });

  it("numbers its pages, and ends with the record of service on a page of its own", async () => {
    const letter = sampleLetter({ content: { bills: bills(60), days: 30 } });
    const { pages } = await read(await writeLetterPdf(letter, font));
    expect(pages.length).toBeGreaterThan(3);
    for (const [at, page] of pages.entries())
      expect(plain(page)).toContain(`CG-20261124-0A1B2C第${at + 1}页,共${pages.length}页`);
    expect(plain(pages.at(-1) ?? "")).toMatch(/送达回证/);
    expect(plain(pages.slice(0, -1).join(""))).not.toContain("送达回证");
    // The head of the table is repeated where the table goes on.
    expect(plain(pages[1] ?? "").slice(0, 40)).toContain("收费项目所属期间");
  });

  it("has title, author and language, and no date but the letter's", async () => {
    const { info } = await read(await writeLetterPdf(sampleLetter(), font));
    expect(info).toMatchObject({
      Title: "催告函 CG-20261124-0A1B2C",
      Author: "杭州和悦物业服务有限公司",
      Language: "zh-CN",
      CreationDate: "D:20261124000000Z",
      ModDate: "D:20261124000000Z",
    });
  });

  it("is the same bytes for the same letter, and other bytes for another", async () => {
    const first = await writeLetterPdf(sampleLetter(), font);
    expect(Buffer.compare(first, await writeLetterPdf(sampleLetter(), await readPdfFont()))).toBe(0);
    expect(
      Buffer.compare(first, await writeLetterPdf(sampleLetter({ unit: "3幢2单元1102室" }), font)),
    ).not.toBe(0);
  });

  it("embeds its font, and only the part that it uses", async () => {
    const bytes = await writeLetterPdf(sampleLetter(), font);
    const text = Buffer.from(bytes).toString("latin1");
    expect(text.match(/\/FontFile[23]? \d+ 0 R/g)?.length).toBe(
      text.match(/\/Type \/FontDescriptor/g)?.length,
    );
    expect(bytes.length).toBeLessThan(600_000);
    expect(font.regular.bytes.length).toBeGreaterThan(bytes.length);
  });

  it("keeps the signature with the end of the text, however long the text is", async () => {
    for (const count of [1, 2, 3, 4, 5, 6, 9, 14]) {
      const { pages } = await read(
        await writeLetterPdf(sampleLetter({ content: { bills: bills(count), days: 15 } }), font),
      );
      const page = pages.map(plain).find((one) => one.includes("(盖章处)")) ?? "";
      expect(page, `${count} bills`).toContain("特此催告。");
      expect(page, `${count} bills`).toContain("投诉和报修照常受理。");
    }
  });

  it("is refused, never printed with boxes, when the font lacks a sign", async () => {
    await expect(
      writeLetterPdf(sampleLetter({ addressee: { kind: "owner", name: "王秀英😀" } }), font),
    ).rejects.toMatchObject({
      name: "PdfFailure",
      code: "missing-glyphs",
      message: expect.stringMatching(/no glyphs for these signs.*😀/),
    });
  });

  it("takes the font that is named, of a collection the one for simplified Chinese or the one that is named", async () => {
    const named = await readPdfFont(font.path);
    expect(named.regular.name).toBe(font.regular.name);
    const { found, wanted } = await texts(sampleLetter(), await writeLetterPdf(sampleLetter(), named));
    expect(found).toBe(wanted);
    expect((await readPdfFont(`${font.path}#${font.regular.name}`)).regular.name).toBe(font.regular.name);
    await expect(readPdfFont(`${font.path}#NoSuchFont`)).rejects.toMatchObject({
      code: "bad-font",
      message: expect.stringMatching(/NoSuchFont, only /),
    });
  });

  it("says how to mend it when there is no font, or what is named is none", async () => {
    await expect(readPdfFont(undefined, [{ path: join(folder, "none.ttc") }])).rejects.toMatchObject({
      code: "missing-font",
      words: { "zh-CN": expect.stringContaining("fonts-noto-cjk"), en: expect.stringContaining("--font") },
    });
    await expect(readPdfFont(join(folder, "none.ttc"))).rejects.toMatchObject({
      code: "bad-font",
      message: expect.stringContaining("there is no such file"),
    });
    const text = join(folder, "font.ttf");
    await writeFile(text, "no font");
    await expect(readPdfFont(text)).rejects.toMatchObject({
      code: "bad-font",
      message: expect.stringContaining("no TrueType or OpenType font"),
    });
  });
});
