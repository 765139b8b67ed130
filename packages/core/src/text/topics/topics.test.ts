import { describe, expect, it } from "vitest";
import { topicSentences, topicsIn } from "./topic-sentences.fixture.ts";
import { topics as allTopics } from "./topic.ts";
import { scoreTopics, topicsOf } from "./topics.ts";

const headingsOf = (headings: string): readonly string[] => (headings === "" ? [] : headings.split(">"));

describe("topics of a sentence", () => {
  it.each(topicSentences)("under %j, %j is about %s first", (headings, sentence, topics) => {
    expect(topicsOf(sentence, { headings: headingsOf(headings) })[0]).toBe(topics.split("|")[0]);
  });

  it("agrees with the whole sets at a micro-F1 of 0.95 or more", () => {
    let [hits, found, wanted] = [0, 0, 0];
    for (const row of topicSentences) {
      const topics = topicsOf(row[1], { headings: headingsOf(row[0]) });
      const labelled = topicsIn(row);
      hits += topics.filter((topic) => labelled.includes(topic)).length;
      found += topics.length;
      wanted += labelled.length;
    }
    expect((2 * hits) / (found + wanted)).toBeGreaterThanOrEqual(0.95);
  });

  it("gives one to three topics, none twice, whatever the words", () => {
    for (const sentence of ["", "……", "x", "□", ...topicSentences.map(([, words]) => `${words}，${words}`)]) {
      const topics = topicsOf(sentence, { headings: ["违约责任", "其他"] });
      expect(topics.length).toBeGreaterThanOrEqual(1);
      expect(topics.length).toBeLessThanOrEqual(3);
      expect(new Set(topics).size).toBe(topics.length);
      for (const topic of topics) expect(allTopics).toContain(topic);
    }
  });

  it("lets the nearest heading decide where the words say little", () => {
    const words = "具体安排由双方另定";
    expect(topicsOf(words, { headings: ["付款方式", "考核办法"] })[0]).toBe("acceptance-assessment");
    expect(topicsOf(words, { headings: ["考核办法", "付款方式"] })[0]).toBe("payment");
    expect(topicsOf(words, { headings: [] })).toEqual(["other"]);
  });

  it("reads the heading above through one that says nothing", () => {
    expect(topicsOf("具体安排由双方另定", { headings: ["违约责任", "其他"] })[0]).toBe("penalty-breach");
  });

  it("takes a field of a form for the parties at the beginning and for the signatures at the end", () => {
    expect(topicsOf("地址：", { headings: [] })).toEqual(["parties"]);
    expect(topicsOf("地址：", { headings: ["附则"] })).toEqual(["signature", "parties"]);
    expect(topicsOf("地址：", { headings: [], before: "本合同一式四份。\n甲方（盖章）：\n" })).toEqual([
      "signature",
      "parties",
    ]);
  });

  it("says which words and headings spoke for a topic", () => {
    const [first] = scoreTopics("乙方应支付违约金", { headings: ["违约责任"] });
    expect(first?.topic).toBe("penalty-breach");
    expect(first?.cues).toEqual(expect.arrayContaining(["违约责任", "违约金"]));
  });

  it("counts a word inside a longer one for the longer one alone", () => {
    expect(topicsOf("乙方提交履约保证金", { headings: [] })[0]).toBe("payment");
    expect(topicsOf("走道消防栓每周擦拭一次", { headings: ["保洁标准"] })).toEqual(["standard"]);
  });
});
