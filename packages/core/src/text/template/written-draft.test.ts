import { describe, expect, it } from "vitest";
import type { Clause, ContractDraft } from "../../contract/contract/draft.ts";
import { sampleContract } from "../../testing/sample-contract.ts";
import { lintReading } from "../lint/linter.ts";
import type { Part } from "../part.ts";
import { contractDocument } from "./contract-document.ts";
import { markdown } from "./markdown.ts";
import { writtenDraft } from "./written-draft.ts";

const [chapter] = sampleContract().chapters;

/** The sample with its third clause changed. */
const draftWith = (change: Partial<Clause>): ContractDraft =>
  sampleContract({
    chapters: [
      {
        ...chapter!,
        clauses: chapter!.clauses.map((clause, at) => (at === 2 ? { ...clause, ...change } : clause)),
      },
    ],
  });

const all = (parts: readonly Part[]): readonly Part[] =>
  parts.flatMap((part) => [part, ...all(part.children)]);

describe("a draft as a written contract", () => {
  const draft = draftWith({
    id: "quality",
    paragraphs: ["乙方：", "（一）每日清扫楼道一次；", "（二）可以将全部物业服务转委托给第三方。"],
  });
  const { clauseAt, reading } = writtenDraft(draft);
  const at = (words: string): number => reading.text.indexOf(words);

  it("is the text that is set in Markdown, so that offsets lead into the file", () => {
    expect(reading.text).toBe(markdown(contractDocument(draft)));
  });

  it("names clauses as the draft does, and items in them by that id with a number behind", () => {
    const ids = all(reading.parts).map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining(chapter!.clauses.map(({ id }) => id).toSpliced(2, 1, "quality")),
    );
    expect(new Set(ids).size).toBe(ids.length);
    for (const { clauseId, start } of reading.sentences) {
      const clause = clauseAt(start);
      if (clause !== null) expect(`${clauseId}.`).toMatch(new RegExp(`^${clause}\\.`));
    }
    expect(reading.sentences.filter(({ clauseId }) => /^c-\d+\.\d/.test(clauseId))).not.toEqual([]);
    const [finding] = lintReading(reading, { rules: ["whole-subcontract"] });
    expect(finding?.clauseId).toBe("quality");
    // Its offsets are places of the written text.
    expect(reading.text.slice(finding!.start, finding!.end)).toBe(finding!.text);
  });

  it("knows no clause in front of the first", () => {
    expect(clauseAt(at("合同编号"))).toBeNull();
  });

  it("takes a suppression by the id of the clause as the finding gives it", () => {
    const accepted = { ruleId: "whole-subcontract", clauseId: "quality", reason: "签约前删除" };
    expect(lintReading(reading, { rules: ["whole-subcontract"], suppressions: [accepted] })).toEqual([]);
  });

  it("leads references to the clauses of the draft", () => {
    const { reading: referring } = writtenDraft(
      draftWith({ id: "quality", paragraphs: ["违反本合同第一条的，按第三条处理。"] }),
    );
    const { start, end } = all(referring.parts).find(({ id }) => id === "quality")!;
    const targets = referring.references
      .filter((reference) => reference.start >= start && reference.end <= end)
      .map(({ target }) => target);
    expect(targets).toEqual([chapter!.clauses[0]!.id, "quality"]);
  });

  it("keeps every id apart when the draft uses one that the reader gives to something else", () => {
    const clash = writtenDraft(draftWith({ id: "p-1", paragraphs: ["每日清扫楼道一次。"] }));
    const ids = all(clash.reading.parts).map(({ id }) => id);
    expect(ids).toContain("p-1");
    expect(new Set(ids).size).toBe(ids.length);
  });
});
