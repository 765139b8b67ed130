import * as Arbitrary from "effect/Arbitrary";
import * as Effect from "effect/Effect";
import * as Schema from "effect/Schema";
import { describe, expect, it } from "vitest";
import { complaintCategories, suggestComplaint } from "./complaint.ts";
import { dangers } from "./severity/danger.fixture.ts";
import { shortMessages } from "./short-messages.fixture.ts";

/** Text of any of these, one after another. */
const Words = Schema.Array(
  Schema.Literals([
    "电梯停运",
    "😀",
    "漏水",
    "𠮷",
    "。",
    "停车费",
    "\n",
    "着火了",
    "物业",
    "abc",
    "垃圾成堆",
  ]),
).check(Schema.isMaxLength(30));

const firstOf = (text: string): string => suggestComplaint({ text }).categories[0]?.id ?? "none";

describe("a suggestion of what a complaint is about", () => {
  it("puts the category of a short message first nearly always, and among the first three always", () => {
    const ranked = shortMessages.map(([category, text]) => ({
      rank: suggestComplaint({ text }).categories.findIndex(({ id }) => id === category),
      text,
    }));
    expect(ranked.filter(({ rank }) => rank < 0 || rank > 2)).toEqual([]);
    expect(ranked.filter(({ rank }) => rank === 0).length).toBeGreaterThanOrEqual(76);
  });

  it("knows every category that has a property behind it", () => {
    expect(new Set(shortMessages.map(([category]) => category))).toEqual(new Set(complaintCategories));
  });

  it("gives three categories and no reason where nothing speaks for any", () => {
    const { categories, severity } = suggestComplaint({ text: "你好" });
    expect(categories).toHaveLength(3);
    expect(categories[0]?.id).toBe("not-property");
    expect(categories.flatMap(({ reasons, subjectReasons }) => [...reasons, ...subjectReasons])).toEqual([]);
    expect(severity).toEqual({ id: "normal", reasons: [], subjectReasons: [] });
  });

  it("lets the subject lead where the text touches on many things", () => {
    const text = "停车费又涨了，绿化没人修剪，电梯也经常坏，希望一并处理。";
    expect(suggestComplaint({ subject: "业委会换届选举不公开", text }).categories[0]?.id).toBe("governance");
    expect(suggestComplaint({ subject: "电梯困人", text }).categories[0]?.id).toBe("repair-elevator");
  });

  it("does not take a word for a part of another", () => {
    expect(firstOf("消防水带断了，灭火器也没了")).toBe("fire-safety");
    expect(firstOf("供水公司乱停水")).toBe("repair-utilities");
  });

  it.each([
    ["物业乱收停车费，保安还骂人", "property-company"],
    ["开发商延期交房，房产证也办不下来", "developer"],
    ["楼上邻居私自搭阳光房", "owner-neighbour"],
    ["请教育局明确学区划分，孩子要入学", "government"],
    ["楼下餐馆油烟太大，烧烤店吵到半夜", "other"],
  ])("suggests whose matter it is: %s", (text, side) => {
    expect(suggestComplaint({ text }).responsible.id).toBe(side);
  });

  it("gives reasons that stand where it says, in text with characters outside the basic plane too", async () => {
    const result = await Effect.runPromise(
      Arbitrary.checkEffect(
        Arbitrary.schema(Schema.Struct({ head: Words, body: Words })),
        ({ head, body }) => {
          const letter = { subject: head.join(""), text: body.join("") };
          const { categories, severity, responsible } = suggestComplaint(letter);
          const scores = categories.map(({ score }) => score);
          return (
            [...categories, severity, responsible].every(
              ({ reasons, subjectReasons }) =>
                reasons.every(({ text, start, end }) => letter.text.slice(start, end) === text) &&
                subjectReasons.every(({ text, start, end }) => letter.subject.slice(start, end) === text),
            ) &&
            scores.length >= 3 &&
            scores.every((score, rank) => score <= (scores[rank - 1] ?? 1))
          );
        },
        { runs: 300, seed: 20261124 },
      ),
    );
    expect(Arbitrary.formatCheckFailure(result)).toBeUndefined();
  });

  it("says the same whatever it read before", () => {
    const before = dangers.map((text) => suggestComplaint({ text }));
    const after = [...dangers].reverse().map((text) => suggestComplaint({ text }));
    expect(after.reverse()).toEqual(before);
  });
});
