import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import {
  contractDocument,
  draftFromReading,
  lintReading,
  readContract,
  writeContract,
} from "@heyue/core/text";
import { sampleContract } from "@heyue/core/testing/sample-contract";
import { readDocument } from "../document/document-reader.ts";
import { writeDocx } from "./docx.ts";

const named = (draft: ReturnType<typeof sampleContract>) => ({
  ...draft,
  chapters: draft.chapters.map((chapter) => ({
    ...chapter,
    clauses: chapter.clauses.map((clause, at) => ({ ...clause, heading: `约定事项之${at + 1}` })),
  })),
});
const draft = named(sampleContract());
const bytes = await writeDocx(contractDocument(draft));
const parts = unzipSync(bytes);
const xml = (path: string): string => strFromU8(parts[path]!);
const body = xml("word/document.xml");

describe("a contract as a Word file", () => {
  it("reads back to the same clauses, standards, fees and tables as its Markdown", async () => {
    const { text, kind, warnings } = await readDocument(bytes, "合同.docx");
    expect({ kind, warnings }).toEqual({ kind: "docx", warnings: [] });
    const [word, plain] = [text, writeContract(draft)].map(
      (one) => draftFromReading(readContract(one)).draft,
    );
    // Topics weigh Markdown's marks of headings.
    const settled = (chapters: typeof draft.chapters) =>
      chapters.map((chapter) => ({
        ...chapter,
        clauses: chapter.clauses.map(({ topics: _, ...clause }) => clause),
      }));
    expect(settled(word!.chapters as typeof draft.chapters)).toEqual(
      settled(plain!.chapters as typeof draft.chapters),
    );
    for (const key of [
      "standards",
      "fees",
      "breaches",
      "annexes",
      "provider",
      "client",
      "term",
      "estate",
    ] as const)
      expect(word![key], key).toEqual(plain![key]);
    expect(word!.chapters.flatMap(({ clauses }) => clauses)).toHaveLength(43);
  });

  it("lints as clean as its Markdown", async () => {
    const { text } = await readDocument(bytes, "合同.docx");
    expect(lintReading(readContract(text)).map(({ ruleId, text: words }) => `${ruleId} ${words}`)).toEqual(
      [],
    );
  });

  it("has real headings, with the numbers of clauses as text", () => {
    const styles = body.match(/<w:pStyle w:val="(?:Title|Heading1|Heading2)"\/>/g) ?? [];
    expect(styles.filter((style) => style.includes("Title"))).toHaveLength(1);
    expect(styles.filter((style) => style.includes("Heading2"))).toHaveLength(43);
    expect(body).toContain("第四十三条");
    expect(body).not.toContain("<w:numPr>");
  });

  it("has tables with borders and a repeated head, and a place for seals", () => {
    expect(body.match(/<w:tbl>/g)).toHaveLength(3);
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(body).toMatch(/<w:insideH [^>]*w:val="single"/);
    expect(body).toContain("甲方（盖章）");
    expect(body).toContain("签订日期");
  });

  it("has the contract's number above and the page number below every page", () => {
    const [header] = Object.keys(parts).filter((path) => /^word\/header\d*\.xml$/.test(path));
    const [footer] = Object.keys(parts).filter((path) => /^word\/footer\d*\.xml$/.test(path));
    expect(xml(header!)).toContain("合同编号：HY-TEST-1");
    expect(xml(footer!)).toMatch(/PAGE/);
    expect(xml(footer!)).toMatch(/NUMPAGES/);
  });

  it("is the same bytes for the same contract, with no time in it", async () => {
    const again = await writeDocx(contractDocument(structuredClone(draft)));
    expect(Buffer.compare(bytes, again)).toBe(0);
    expect(xml("docProps/core.xml")).not.toContain("dcterms:");
  });

  it("keeps marks of XML and long lines as text", async () => {
    const odd = { ...draft, title: '甲<乙>&"丙"物业服务合同', number: "A&B<1>" };
    const { text } = await readDocument(await writeDocx(contractDocument(odd)), "合同.docx");
    expect(text).toContain('甲<乙>&"丙"物业服务合同');
    expect(text).toContain("合同编号：A&B<1>");
  });
});
