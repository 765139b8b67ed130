import { describe, expect, it } from "vitest";
import type { PersonUnit } from "../../kernel/person-unit.ts";
import { electorsOf, type HeadRule, rollOn, salesSince, totalOf } from "./roll.ts";

const rule: HeadRule = { single: 1, several: 1, developer: 1, citations: [] };
const owner = (unit: string, person: string, changes: Partial<PersonUnit> = {}): PersonUnit => ({
  id: `${unit}-${person}`, person, unit, kind: "owner", from: "2020-01-01", evidence: [],
  verified: { by: "desk", on: "2020-01-02" }, ...changes,
}); // prettier-ignore
const unit = (id: string, area: string, relations: readonly PersonUnit[], houseType = "high-rise") => ({
  id, estate: "estate-1", name: id, area, houseType, relations,
}); // prettier-ignore
const plain = { developerUnits: [], countsParking: false };

describe("the roll of a meeting", () => {
  it("knows who owned a unit on the record date, proven and checked by then", () => {
    const units = [
      unit("u-1", "89", [owner("u-1", "a", { to: "2026-03-01" }), owner("u-1", "b", { from: "2026-03-01" })]),
      unit("u-2", "90.5", [owner("u-2", "c", { verified: { by: "desk", on: "2026-03-02" } })]),
      unit("u-3", "70", [owner("u-3", "d", { kind: "tenant" })]),
    ];
    expect(rollOn(units, "2026-03-01", plain)).toMatchObject([
      { unit: "u-1", area: "89.00", owners: ["b"] },
      // Checked a day too late, and a tenant is no owner: unknown, not none.
      { unit: "u-2", area: "90.50", owners: [] },
      { unit: "u-3", owners: [] },
    ]);
    expect(rollOn(units, "2026-02-28", plain)[0]?.owners).toEqual(["a"]);
  });

  it("counts the same owners of several units once, and other combinations of them on their own", () => {
    const roll = rollOn(
      [
        unit("u-1", "10.01", [owner("u-1", "a")]),
        unit("u-2", "20.02", [owner("u-2", "a")]),
        unit("u-3", "30.03", [owner("u-3", "b"), owner("u-3", "a")]),
        unit("u-4", "40.04", [owner("u-4", "a"), owner("u-4", "b")]),
      ],
      "2026-03-01",
      plain,
    );
    expect(electorsOf(roll, rule)).toEqual([
      { number: 1, kind: "several", persons: ["a"], voter: "a", units: ["u-1", "u-2"], heads: 1, area: "30.03" },
      { number: 2, kind: "several", persons: ["a", "b"], voter: null, units: ["u-3", "u-4"], heads: 1, area: "70.07" },
    ]); // prettier-ignore
  });

  it("takes the developer's unsold units as one, whoever holds their register, and each unknown owner for himself", () => {
    const roll = rollOn(
      [
        unit("u-1", "10.00", []),
        unit("u-2", "20.00", []),
        unit("u-3", "30.00", []),
        unit("u-4", "40.00", [owner("u-4", "dev")]),
      ],
      "2026-03-01",
      { ...plain, developerUnits: ["u-3", "u-4"] },
    );
    const electors = electorsOf(roll, rule);
    expect(electors.map(({ area, kind }) => [kind, area])).toEqual([
      ["unknown", "10.00"],
      ["unknown", "20.00"],
      ["developer", "70.00"],
    ]);
    expect(totalOf(electors)).toEqual({ heads: 3, area: 10_000 });
  });

  it("leaves parking out unless a clause says otherwise, and counts heads as the place does", () => {
    const units = [
      unit("u-1", "10.00", [owner("u-1", "a")]),
      unit("p-1", "13.25", [owner("p-1", "a")], "parking"),
    ];
    expect(electorsOf(rollOn(units, "2026-03-01", plain), rule)).toMatchObject([
      { kind: "single", area: "10.00", heads: 1 },
    ]);
    const counted = rollOn(units, "2026-03-01", { ...plain, countsParking: true });
    expect(electorsOf(counted, { ...rule, several: 2 })).toMatchObject([
      { kind: "several", area: "23.25", heads: 2 },
    ]);
  });

  it("notices what was sold since, and nothing else", () => {
    const roll = rollOn(
      [unit("u-1", "10.00", [owner("u-1", "a")]), unit("u-2", "10.00", [owner("u-2", "b")])],
      "2026-03-01",
      plain,
    );
    const today = [{ unit: "u-1", owners: ["a"] }, { unit: "u-2", owners: ["c"] }]; // prettier-ignore
    expect(salesSince(roll, today)).toEqual([{ unit: "u-2", was: ["b"], now: ["c"] }]);
  });
});
