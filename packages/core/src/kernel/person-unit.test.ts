import { describe, expect, it } from "vitest";
import { holdsOn, type PersonUnit, verifiedOn } from "./person-unit.ts";

const lease: PersonUnit = {
  id: "r-1",
  person: "tenant-1",
  unit: "u-1",
  kind: "tenant",
  from: "2026-01-01",
  to: "2026-07-01",
  evidence: [{ kind: "lease", ref: "租赁合同 12 号" }],
  verified: { by: "desk-1", on: "2026-01-05" },
};

describe("a relation between person and unit", () => {
  it("holds from its first day until the day before its end", () => {
    expect(
      ["2025-12-31", "2026-01-01", "2026-06-30", "2026-07-01"].map((date) => holdsOn(lease, date)),
    ).toEqual([false, true, true, false]);
  });

  it("holds on while no end is known", () => {
    const { to: _, ...open } = lease;
    expect(holdsOn(open, "2040-01-01")).toBe(true);
  });

  it("counts as verified only from the day somebody checked its evidence", () => {
    expect(["2026-01-04", "2026-01-05"].map((date) => verifiedOn(lease, date))).toEqual([false, true]);
    const { verified: _, ...unchecked } = lease;
    expect(verifiedOn(unchecked, "2026-03-01")).toBe(false);
  });
});
