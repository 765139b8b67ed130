import { describe, expect, it } from "vitest";
import type { Verdict } from "../../kernel/verdict.ts";
import { type CatalogueItem, type CatalogueOverrides, fromCatalogue } from "./catalogue.ts";

const item = (name: string, change: Partial<CatalogueItem> = {}): CatalogueItem => ({
  item: name,
  id: `s-${name}`,
  clause: "c-3",
  area: "cleaning",
  title: name,
  metric: name,
  measuredBy: "现场查看清扫记录",
  duty: "保洁主管",
  ...change,
});
const answer = (target: string, unit: string, comparator = "at-least"): Verdict => ({
  verdict: "determined",
  values: { target, unit, comparator },
  missing: [],
  candidates: [],
  flags: [],
  citations: [{ source: "试验地方标准", article: "表1", quote: "清扫≥2次/周" }],
  policy: { id: "test", version: "1.0.0", digest: "0" },
  trace: [],
});
const silent: Verdict = { ...answer("1", "hours"), verdict: "contract-governs", values: {}, citations: [] };
const answers = {
  sweep: answer("2", "times-a-week"),
  revisit: answer("0.7", "share"),
  repair: answer("8", "hours", "at-most"),
  strange: answer("3", "moons"),
  silent,
};
const one = (
  name: keyof typeof answers,
  override?: CatalogueOverrides[string],
  change?: Partial<CatalogueItem>,
) =>
  fromCatalogue(answers, 2, [item(name, change)], override === undefined ? {} : { [`s-${name}`]: override });

describe("standards of a graded catalogue", () => {
  it("take number, comparator, unit and frequency from the law of the place, with its citation", () => {
    const { citations, issues, standards } = fromCatalogue(answers, 2, [item("sweep"), item("revisit")]);
    expect(standards).toMatchObject([
      { id: "s-sweep", comparator: "at-least", target: "2", unit: "times", frequency: "2/week" },
      { id: "s-revisit", target: "0.7", unit: "ratio" },
    ]);
    expect(standards.every((standard) => !("item" in standard))).toBe(true);
    expect(standards[1]).not.toHaveProperty("frequency");
    expect(standards[0]?.grade).toEqual({ standard: "试验地方标准", grade: "2" });
    expect(citations["s-sweep"]).toMatchObject([{ article: "表1" }]);
    expect(issues).toEqual([]);
  });

  it.each<[string, keyof typeof answers, CatalogueOverrides[string], boolean]>([
    ["more often", "sweep", { target: "3", frequency: "3/week" }, false],
    ["less often", "sweep", { target: "1", frequency: "1/week" }, true],
    ["of another period", "sweep", { target: "4", frequency: "4/month" }, true],
    ["in another unit, the same", "revisit", { target: "70", unit: "percent" }, false],
    ["in another unit, less", "revisit", { target: "69.99", unit: "percent" }, true],
    ["sooner", "repair", { target: "240", unit: "minute" }, false],
    ["later", "repair", { target: "9" }, true],
    ["by somebody else", "repair", { duty: "工程主管" }, false],
  ])("carry the grade unless they promise less: %s", (_name, name, override, isBelow) => {
    const { below, issues, standards } = one(name, override);
    expect(issues).toEqual([]);
    expect(standards[0]).toMatchObject(override);
    expect(below).toEqual(isBelow ? [`s-${name}`] : []);
    expect(standards[0]?.grade === undefined).toBe(isBelow);
  });

  it.each<[string, ReturnType<typeof one>, string]>([
    ["the law leaves it to the contract", one("silent"), "not-determined"],
    ["nobody asked the law", fromCatalogue({}, 2, [item("sweep")]), "not-determined"],
    ["its unit is not known", one("strange"), "unit-unknown"],
    ["another unit says nothing about it", one("repair", { unit: "percent" }), "unit-unfit"],
    ["it is measured in no way", one("repair", {}, { measuredBy: " " }), "method-missing"],
    ["its frequency cannot be read", one("sweep", { frequency: "weekly" }), "frequency-unreadable"],
  ])("leave an item out when %s", (_name, { issues, standards }, code) => {
    expect(standards).toEqual([]);
    expect(issues).toMatchObject([{ code }]);
  });

  it("keep an answer that is not determined, and name what is twice or not there", () => {
    expect(one("silent").issues[0]?.verdict).toBe(silent);
    const { issues, standards } = fromCatalogue(answers, 2, [item("sweep"), item("sweep")], { "s-pool": {} });
    expect(standards).toHaveLength(1);
    expect(issues).toEqual([
      { standard: "s-pool", code: "standard-unknown" },
      { standard: "s-sweep", code: "standard-twice" },
    ]);
  });
});
