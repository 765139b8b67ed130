import { describe, expect, it } from "vitest";
import { madeUpLetters } from "./complaint-messages.ts";
import { bCubed, macroF1, nearestCentroid, share } from "./complaint-score.ts";

describe("figures of suggestions and groups", () => {
  it("has no share of nothing", () => {
    expect(share(0, 0)).toBeNull();
    expect(share(1, 4)).toBe(0.25);
    expect(macroF1([])).toBeNull();
  });

  it("weighs each wanted class alike in macro-F1, however rare", () => {
    const pairs = [
      { wanted: "a", found: "a" },
      { wanted: "a", found: "a" },
      { wanted: "a", found: "a" },
      { wanted: "b", found: "a" },
    ];
    // a: precision 3/4, recall 1; b: never found.
    expect(macroF1(pairs)).toBeCloseTo(6 / 7 / 2, 10);
  });

  it("counts B-cubed as by hand: two of three together, and a stranger among them", () => {
    const wanted: Record<string, string> = { p: "1", q: "1", r: "1", s: "2" };
    const found: Record<string, string> = { p: "x", q: "x", r: "y", s: "x" };
    const result = bCubed(
      Object.keys(wanted),
      (item) => wanted[item] ?? "",
      (item) => found[item] ?? "",
    );
    // p, q: 2 of 3 right, 2 of 3 met; r: 1 of 1, 1 of 3; s: 1 of 3, 1 of 1.
    expect(result?.precision).toBeCloseTo((2 / 3 + 2 / 3 + 1 + 1 / 3) / 4, 10);
    expect(result?.recall).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4, 10);
    expect(bCubed([], String, String)).toBeNull();
  });

  it("never compares a text with a centroid that it is part of", () => {
    const texts = ["电梯坏了", "电梯停了", "漏水了", "独此一件"];
    const ranked = nearestCentroid(texts, ["lift", "lift", "leak", "lift"]);
    expect(ranked[0]?.[0]).toBe("lift");
    // The only leak has no other of its class to be near to.
    expect(ranked[2]?.at(-1)).toBe("leak");
  });

  it("makes the same messages from the same seed", () => {
    expect(madeUpLetters(50, 7, 5)).toEqual(madeUpLetters(50, 7, 5));
    expect(madeUpLetters(50, 7, 5)).not.toEqual(madeUpLetters(50, 8, 5));
    expect(new Set(madeUpLetters(500, 7, 25).map(({ text }) => text)).size).toBeGreaterThan(450);
  });
});
