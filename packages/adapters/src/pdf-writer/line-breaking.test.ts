import * as Arbitrary from "effect/Arbitrary";
import * as Effect from "effect/Effect";
import * as Schema from "effect/Schema";
import { describe, expect, it } from "vitest";
import { linesOf, piecesOf, runsOf } from "./line-breaking.ts";

/** A square sign is two wide, a Latin one one. */
const measure = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (/[\u0020-\u024f]/.test(sign) ? 1 : 2), 0);
const lines = (text: string, width: number, indent = 0) => linesOf(text, width, measure, indent);

describe("lines of Chinese and Latin text", () => {
  it("begin with no closing mark and end with no opening one", () => {
    expect(lines("甲乙丙丁，戊", 8)).toEqual(["甲乙丙", "丁，戊"]);
    expect(lines("甲乙丙（丁）", 8)).toEqual(["甲乙丙", "（丁）"]);
  });

  it("keep a number, a date and a word whole, and break a word behind its hyphen", () => {
    expect(lines("共计1495.20元", 8)).toEqual(["共计", "1495.20", "元"]);
    expect(piecesOf("2026-01-15")).toEqual(["2026-01-15"]);
    expect(lines("a property-service fee", 12)).toEqual(["a property-", "service fee"]);
  });

  it("leave out the blank at a break, and break what is longer than a line", () => {
    expect(lines("one two", 4)).toEqual(["one", "two"]);
    expect(lines("abcdefghij", 4)).toEqual(["abcd", "efgh", "ij"]);
    expect(lines("", 4)).toEqual([""]);
  });

  it("have less room in the first", () => {
    expect(lines("甲乙丙丁戊", 6, 4)).toEqual(["甲", "乙丙丁", "戊"]);
  });

  it("leave a little room between Chinese and Latin, and none at a mark", () => {
    expect(runsOf("第3幢，2单元（A座）")).toEqual(["第", "3", "幢，2", "单元（A", "座）"]);
  });

  it("lose nothing and stay within the width, whatever the text", async () => {
    const Case = Schema.Struct({
      signs: Schema.Array(
        Schema.Literals([
          "甲",
          "乙",
          "，",
          "。",
          "（",
          "）",
          "“",
          "”",
          "a",
          "B",
          "7",
          ".",
          "-",
          " ",
          "《",
          "》",
        ]),
      ),
      width: Schema.Int.check(Schema.isBetween({ minimum: 8, maximum: 40 })),
    });
    const result = await Effect.runPromise(
      Arbitrary.checkEffect(
        Arbitrary.schema(Case),
        ({ signs, width }) => {
          const text = signs.join("");
          const found = lines(text, width);
          return (
            found.join("").replaceAll(" ", "") === text.replaceAll(" ", "") &&
            found.every((line) => measure(line) <= width)
          );
        },
        { runs: 2000, seed: 20261124 },
      ),
    );
    expect(Arbitrary.formatCheckFailure(result)).toBeUndefined();
  });
});
