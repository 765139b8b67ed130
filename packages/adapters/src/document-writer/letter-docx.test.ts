import { letterTexts } from "@heyue/core/contract/letter/document/markdown";
import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { describe, expect, it } from "vitest";
import { sampleLetter } from "../pdf-writer/testing/sample-letter.ts";
import { writeLetterDocx } from "./docx.ts";

const plain = (text: string): string => text.replaceAll(/\s/gu, "");

describe("a letter as a Word file", () => {
  it.each([
    ["in Chinese", {}],
    ["in English", { language: "en", enclosures: ["Bills"] }],
    ["a notice", { kind: "notice", content: { facts: ["收支情况自2026年12月1日公示。"] } }],
  ] as const)("reads back to the letter's text: %s", async (_name, changes) => {
    const letter = sampleLetter(changes);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await writeLetterDocx(letter)) });
    expect(plain(value)).toBe(plain(letterTexts(letter).join("")));
  });

  it("has a table of bills with a repeated head, a dashed place for the seal, and the record on a page of its own", async () => {
    const parts = unzipSync(await writeLetterDocx(sampleLetter()));
    const body = strFromU8(parts["word/document.xml"]!);
    expect(body.match(/<w:tbl>/g)).toHaveLength(3);
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(body.match(/w:val="dashed"/g)?.length).toBeGreaterThanOrEqual(4);
    expect(body.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
    const footer = strFromU8(parts[Object.keys(parts).find((path) => /footer\d*\.xml$/.test(path))!]!);
    expect(footer).toMatch(/CG-20261124-0A1B2C.*PAGE.*NUMPAGES/s);
  });

  it("is the same bytes for the same letter", async () => {
    expect(Buffer.compare(await writeLetterDocx(sampleLetter()), await writeLetterDocx(sampleLetter()))).toBe(
      0,
    );
  });
});
