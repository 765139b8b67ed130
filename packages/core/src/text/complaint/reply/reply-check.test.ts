import { describe, expect, it } from "vitest";
import { replyPairs } from "./pairs.fixture.ts";
import { pointsOf } from "./points.ts";
import { checkReply } from "./reply-check.ts";

describe("the points of a letter", () => {
  it("are the items of its list", () => {
    const text = "尊敬的物业：1、路灯不亮；2、大门关不上；3.垃圾没人清。谢谢！";
    expect(pointsOf({ text }).map((point) => point.text.slice(0, 4))).toEqual([
      "路灯不亮",
      "大门关不",
      "垃圾没人",
    ]);
    for (const { text: words, start, end } of pointsOf({ text })) expect(text.slice(start, end)).toBe(words);
  });

  it("are the sentences that ask or complain, without greetings, or else the whole text", () => {
    expect(
      pointsOf({ text: "您好！我是业主。电梯坏了。什么时候修？谢谢。" }).map(({ text }) => text),
    ).toEqual(["电梯坏了。", "什么时候修？"]);
    expect(pointsOf({ text: "小区东门电动伸缩杆" })).toHaveLength(1);
    expect(pointsOf({ text: "  " })).toEqual([]);
  });
});

describe("whether a reply answers", () => {
  it("agrees with a reader on at least nineteen points of twenty", () => {
    const counts = { "a as answers": 0, "a as evades": 0, "e as answers": 0, "e as evades": 0 };
    for (const { letter, reply, points } of replyPairs) {
      const { points: readings } = checkReply({ text: letter }, reply);
      expect([letter, readings.length]).toEqual([letter, points.length]);
      readings.forEach(({ verdict }, at) => {
        counts[`${points[at] === "a" ? "a" : "e"} as ${verdict}`] += 1;
      });
    }
    console.log(`Reply check, ${replyPairs.length} pairs (a = answered, e = evaded by the reader):`, counts);
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
    expect(replyPairs.length).toBeGreaterThanOrEqual(40);
    expect(counts["a as answers"] + counts["e as evades"]).toBeGreaterThanOrEqual(all * 0.95);
  });

  it("says why a point is evaded", () => {
    const reasonOf = (letter: string, reply: string) => checkReply({ text: letter }, reply).points[0]?.reason;
    expect(reasonOf("电梯什么时候修好？", "绿化已于昨天补种。")).toBe("not-mentioned");
    expect(reasonOf("电梯什么时候修好？", "电梯问题我们高度重视，会尽快处理。")).toBe("hollow");
    expect(reasonOf("电梯什么时候修好？", "电梯停运是由于钢丝绳磨损导致。")).toBe("question-open");
    expect(reasonOf("电梯什么时候修好？", "电梯配件10月8日到货，当天更换。")).toBe("promised");
  });

  it("takes a reply that answers no point for none, however long", () => {
    const hollow = "您的来信收悉，我们高度重视，将进一步加强管理，感谢您的理解与支持。";
    for (const { letter } of replyPairs)
      expect(checkReply({ text: letter }, hollow.repeat(5)).answersAny).toBe(false);
    expect(checkReply({ text: "电梯坏了" }, "").answersAny).toBe(false);
  });

  it("loses no answer by courtesy around it, and gives evidence that stands in the reply", () => {
    const courtesies = ["", "感谢您的来信。", "给您带来不便深表歉意。", "我们将持续改进服务。"];
    for (const pair of replyPairs)
      for (const before of courtesies)
        for (const after of courtesies) {
          const bare = checkReply({ text: pair.letter }, pair.reply);
          const reply = `${before}${pair.reply}${after}`;
          const kind = checkReply({ text: pair.letter }, reply);
          expect(kind.points.map(({ verdict }) => verdict)).toEqual(
            bare.points.map(({ verdict }) => verdict),
          );
          for (const { evidence } of kind.points)
            if (evidence !== null) expect(reply.slice(evidence.start, evidence.end)).toBe(evidence.text);
        }
  });
});
