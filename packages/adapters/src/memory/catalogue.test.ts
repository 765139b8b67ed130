import { askCatalogue, type CatalogueItem, fromCatalogue } from "@heyue/core/standard/catalogue/catalogue";
import { builtinPolicies } from "@heyue/rules";
import { describe, expect, it } from "vitest";

const item = (name: string): CatalogueItem => ({
  item: name,
  id: `s-${name}`,
  clause: "c-3",
  area: "cleaning",
  title: name,
  metric: name,
  measuredBy: "查看记录",
  duty: "项目经理",
});
const items = ["sweepings", "mowings-a-year", "revisit-rate", "lighting-plain-hours", "recording-days"].map(
  item,
);
const graded = (grade: number, signedOn = "2026-01-05") =>
  fromCatalogue(askCatalogue(builtinPolicies(), { code: "110000", grade, signedOn }, items), grade, items);

describe("the grades of Beijing's residential standard", () => {
  it("become measurable standards of a contract that adopts one", () => {
    const { citations, issues, standards } = graded(3);
    expect(issues).toEqual([]);
    expect(
      standards.map(({ comparator, frequency, target, unit }) => [comparator, target, unit, frequency]),
    ).toEqual([
      ["at-least", "1", "times", "1/day"],
      ["at-least", "8", "times", "8/year"],
      ["at-least", "0.9", "ratio", undefined],
      ["at-most", "4", "hour", undefined],
      ["at-least", "30", "day", undefined],
    ]);
    expect(standards[0]?.grade?.standard).toContain("DB11/T 751-2025");
    expect(citations["s-sweepings"]?.[0]).toMatchObject({ article: "表4.4.1-1" });
    expect(graded(1).standards[0]).toMatchObject({ target: "1", frequency: "1/week" });
  });

  it("say nothing about a contract that was signed before, and make nothing up", () => {
    const { issues, standards } = graded(3, "2025-01-05");
    expect(standards).toEqual([]);
    expect(issues.map(({ code, verdict }) => [code, verdict?.verdict])).toEqual(
      items.map(() => ["not-determined", "contract-governs"]),
    );
  });
});
