import { describe, expect, it } from "vitest";
import { createLabeller, labelSentence } from "./label.ts";
import { placeOf } from "./place.ts";

const contract = `第一章 服务标准
第一条 乙方应及时清运垃圾。
第二条 乙方每日清扫大堂2次；损失按下列约定赔偿：
第三条 其他要求：
（1）保持走道畅通。
第二章 付款
第四条 甲方收到发票后10日内付款。
第五条 其他要求：
第六条 无论何种原因造成的人身伤亡，一切责任均由乙方承担。
第七条 本合同按照《中华人民共和国合同法》订立。
`;
const at = (words: string, from = 0) => {
  const start = contract.indexOf(words, from);
  return createLabeller(contract).at(start, start + words.length);
};

describe("labels of a sentence", () => {
  it("marks vague wording with offsets of the sentence", () => {
    const sentence = "第一条 乙方应及时清运垃圾";
    const { vague } = at(sentence);
    expect(vague.map(({ span }) => span)).toEqual(["及时"]);
    for (const { span, start, end } of vague) expect(sentence.slice(start, end)).toBe(span);
  });

  it("marks measures with offsets of the sentence, value, unit and role", () => {
    const sentence = "第四条 甲方收到发票后10日内付款";
    const { measures, topic } = at(sentence);
    expect(measures.map(({ kind, value, unit, role }) => ({ kind, value, unit, role }))).toEqual([
      { kind: "duration", value: "10", unit: "day", role: "deadline" },
    ]);
    for (const { text, start, end } of measures) expect(sentence.slice(start, end)).toBe(text);
    expect(topic[0]).toBe("payment");
  });

  it("says that a lead-in is open by what follows it in the contract", () => {
    expect(at("损失按下列约定赔偿：").blank).toBe(true);
    expect(at("第三条 其他要求：").blank).toBe(false);
    expect(at("第五条 其他要求：").blank).toBe(true);
  });

  it("names repealed laws as cited, and one-sided terms", () => {
    expect(at("第七条 本合同按照《中华人民共和国合同法》订立").staleLaw).toEqual([
      "《中华人民共和国合同法》",
    ]);
    expect(at("第一条 乙方应及时清运垃圾").staleLaw).toEqual([]);
    expect(at("第六条 无论何种原因造成的人身伤亡，一切责任均由乙方承担").oneSided).toBe(true);
    expect(at("第四条 甲方收到发票后10日内付款").oneSided).toBe(false);
  });

  it("reads a sentence at its place when the context holds it, the same as by offset", () => {
    const sentence = "第五条 其他要求：";
    expect(labelSentence(sentence, contract)).toEqual(at(sentence));
    expect(labelSentence("损失按下列约定赔偿：", contract).blank).toBe(true);
  });

  it("takes a context that does not hold the sentence as the text before it", () => {
    const before = "第八章 违约责任";
    expect(labelSentence("具体安排由双方另定", before).topic).toEqual(["penalty-breach"]);
    expect(labelSentence("具体安排由双方另定").topic).toEqual(["other"]);
  });

  it("labels a sentence alone, by its own words", () => {
    const { blank, topic, vague } = labelSentence("服务期限为____个月，乙方应定期巡查");
    expect(blank).toBe(true);
    expect(topic).toContain("term");
    expect(vague.map(({ span }) => span)).toEqual(["定期"]);
    expect(labelSentence("电话：", "").blank).toBe(true);
  });

  it("finds where a sentence is one of its own before where its words are part of another", () => {
    const context = "乙方应做好保洁工作并记录。\n保洁工作\n";
    expect(placeOf("保洁工作", context)).toBe(context.lastIndexOf("保洁工作"));
    expect(placeOf("保洁工", context)).toBe(context.indexOf("保洁工"));
    expect(placeOf("绿化", context)).toBeUndefined();
  });
});
