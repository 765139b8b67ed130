import { describe, expect, it } from "vitest";
import type { Annex, Clause, ContractDraft } from "../../contract/contract/draft.ts";
import { sampleContract } from "../../testing/sample-contract.ts";
import { readContract } from "../../text/reader/reader.ts";
import { writeContract } from "../../text/template/contract-writer.ts";
import { reviewOf } from "./draft-review.ts";

const sample = sampleContract();
const [chapter] = sample.chapters;
const day = "2025-12-20";
const subcontracting = "乙方可以将全部物业服务转委托给第三方。";

/** The sample with its third clause changed. */
const draftWith = (change: Partial<Clause>, annexes: readonly Annex[] = []): ContractDraft =>
  sampleContract({
    annexes,
    chapters: [
      {
        ...chapter!,
        clauses: chapter!.clauses.map((clause, at) => (at === 2 ? { ...clause, ...change } : clause)),
      },
    ],
  });
const placesOf = (draft: ContractDraft) => reviewOf(draft, day).map(({ clause, rule }) => [rule, clause]);

describe("the review of a draft", () => {
  it("finds nothing of high severity in a contract that is in order", () => {
    expect(reviewOf(sample, day)).toEqual([]);
  });

  it("tells of a permission that the law does not give, with its article and a way to mend it", () => {
    const [finding, ...others] = reviewOf(draftWith({ id: "quality", paragraphs: [subcontracting] }), day);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: "whole-subcontract",
      clause: "quality",
      text: "全部物业服务转委托",
      citations: [{ source: "中华人民共和国民法典", article: "第九百四十一条" }],
    });
    expect(finding?.suggestion?.["zh-CN"]).toContain("部分专项服务");
    expect(finding?.suggestion?.en).toContain("single services");
  });

  it("tells of a deduction that hangs on a word nobody can measure", () => {
    expect(placesOf(draftWith({ paragraphs: ["维修不及时的，业主有权拒交物业费。"] }))).toEqual([
      ["vague-commitment", "c-3"],
    ]);
  });

  it.each(["第三条", "三", "三、", "3", "3."])("knows the clause by its number %s", (number) => {
    expect(placesOf(draftWith({ id: "of-the-service", number, paragraphs: [subcontracting] }))).toEqual([
      ["whole-subcontract", "of-the-service"],
    ]);
  });

  it("knows an annex too", () => {
    const annex = { id: "a-way", title: "附件一 服务方式", paragraphs: [subcontracting] };
    expect(placesOf(draftWith({}, [annex]))).toEqual([["whole-subcontract", "a-way"]]);
  });

  it("names the party's field by the reader's id, for it is no clause", () => {
    const { client } = sample;
    const draft = sampleContract({
      client: { ...client, serviceAddress: "无论任何原因造成的损失，均由乙方承担一切责任。" },
    });
    const [finding] = reviewOf(draft, day);
    const { sentences } = readContract(writeContract(draft));
    expect(finding).toMatchObject({
      rule: "one-sided-liability",
      clause: sentences.find(({ text }) => text.includes("无论任何原因"))?.clauseId,
    });
  });

  it("is not silenced by a comment in the text it judges", () => {
    const comment = "<!-- heyue-lint-ignore whole-subcontract: 双方同意 -->";
    expect(placesOf(draftWith({ paragraphs: [comment, subcontracting] }))).toEqual([
      ["whole-subcontract", "c-3"],
    ]);
  });
});
