import { describe, expect, it } from "@effect/vitest";
import * as Schema from "effect/Schema";
import { createHash } from "node:crypto";
import { allocate, buildingOf, type Candidate, drawSample } from "./sampling.ts";

const people = (building: string, count: number): readonly Candidate[] =>
  Array.from({ length: count }, (_, index) => ({ person: `${building}-${index}`, building }));
const estate = [...people("1幢", 60), ...people("2幢", 30), ...people("3幢", 10)];
const ids = (sample: { readonly people: readonly Candidate[] }): readonly string[] =>
  sample.people.map(({ person }) => person);

describe("a sample", () => {
  it("is the same on every machine: the seed alone decides, and another program comes to the same", () => {
    const sample = drawSample(estate, { method: "random", size: 3, seed: "2026 第一次" });
    const place = (person: string) =>
      createHash("sha256").update(`heyue-sample:2026 第一次:${person}`).digest("hex");
    const again = estate.map(({ person }) => person).sort((a, b) => (place(a) < place(b) ? -1 : 1));
    expect(ids(sample)).toEqual(again.slice(0, 3));
    const names = estate.map(({ person }) => person).sort();
    expect(sample.frame).toBe(createHash("sha256").update(names.join("\n")).digest("hex"));
  });

  it("does not depend on the order of the list", () => {
    const how = { method: "stratified", size: 20, seed: "s" } as const;
    expect(drawSample([...estate].reverse(), how)).toEqual(drawSample(estate, how));
  });

  it("is another one for another seed", () => {
    const drawn = (seed: string) => ids(drawSample(estate, { method: "random", size: 10, seed }));
    expect(drawn("a")).not.toEqual(drawn("b"));
  });

  it("takes each building in proportion when it is stratified", () => {
    const { strata } = drawSample(estate, { method: "stratified", size: 10, seed: "s" });
    expect(strata).toEqual([
      { building: "1幢", population: 60, sampled: 6 },
      { building: "2幢", population: 30, sampled: 3 },
      { building: "3幢", population: 10, sampled: 1 },
    ]);
  });

  it("gives what is left over to the largest remainders, equal ones by name", () => {
    const sizes = [
      { building: "1幢", population: 5 },
      { building: "2幢", population: 5 },
      { building: "3幢", population: 5 },
    ];
    expect(allocate(sizes, 4).map(({ sampled }) => sampled)).toEqual([2, 1, 1]);
  });

  it("asks everybody where it reaches the list", () => {
    expect(drawSample(estate, { method: "everybody", size: 0, seed: "s" }).people).toHaveLength(100);
    expect(drawSample(estate, { method: "random", size: 900, seed: "s" }).people).toHaveLength(100);
    expect(drawSample([], { method: "stratified", size: 9, seed: "s" }).people).toEqual([]);
  });

  it("gives everybody about the same chance", () => {
    const drawn = new Map<string, number>();
    for (let seed = 0; seed < 1000; seed += 1)
      for (const person of ids(drawSample(estate, { method: "random", size: 20, seed: String(seed) })))
        drawn.set(person, (drawn.get(person) ?? 0) + 1);
    // 200 of 1,000 are expected of each; six standard deviations are 76.
    expect(drawn.size).toBe(100);
    expect(Math.max(...drawn.values())).toBeLessThan(276);
    expect(Math.min(...drawn.values())).toBeGreaterThan(124);
  });

  const whole = (maximum: number) => Schema.Int.check(Schema.isBetween({ minimum: 0, maximum }));
  const Case = Schema.Struct({
    buildings: Schema.Array(whole(3)).check(Schema.isMaxLength(60)),
    size: whole(79),
    seed: Schema.String,
    isStratified: Schema.Boolean,
  });

  it.prop(
    "names nobody twice, keeps its size and its buildings, whatever the list",
    [Case],
    ([{ buildings, isStratified, seed, size }]) => {
      const from = buildings.map((building, index) => ({ person: `p-${index}`, building: `${building}幢` }));
      const method = isStratified ? "stratified" : "random";
      const { people: drawn, strata } = drawSample(from, { method, size: size + 1, seed });
      expect(drawn).toHaveLength(Math.min(size + 1, from.length));
      expect(new Set(drawn.map(({ person }) => person)).size).toBe(drawn.length);
      expect(drawn.map(({ number }) => number)).toEqual(drawn.map((_, index) => index + 1));
      for (const { building, population, sampled } of strata) {
        expect(sampled).toBeLessThanOrEqual(population);
        expect(population).toBe(from.filter((one) => one.building === building).length);
        // In proportion to within one person.
        if (isStratified)
          expect(Math.abs(sampled * from.length - drawn.length * population)).toBeLessThan(from.length);
      }
    },
  );

  it.each([
    ["3幢2单元1101室", "3幢"],
    ["12栋501", "12栋"],
    ["A座1801", "A座"],
    ["荷园7号楼302", "荷园7号楼"],
    ["101", "—"],
  ])("takes %s to be in %s", (unit, building) => {
    expect(buildingOf(unit)).toBe(building);
  });
});
