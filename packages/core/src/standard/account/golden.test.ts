import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { accountMoment as at } from "../../testing/account-world.ts";
import { goldenLines, readGolden } from "../../testing/golden-events.ts";
import { aggregate } from "./aggregate.ts";
import { unit1, owners, charge, credit, manager, committee, owner, told, shown } from "./steps.fixture.ts";

describe("golden events", () => {
  const golden = new URL("./golden.jsonl", import.meta.url);
  const life = () =>
    told([
      [manager, charge],
      [owner, credit(unit1, ["i-1"], { basis: { kind: "agreed", perBreach: 1000, cap: 1000 } })],
      [committee, credit(owners, ["i-2"], { basis: { kind: "penalty", agreed: 9000 } })],
      [owner, { type: "confirm", entry: "e2" }],
      [manager, { type: "confirm", entry: "e3" }],
      [manager, { type: "net", charges: ["e2"], credits: ["e3"] }],
      [manager, { type: "settle", entry: "e2", amount: 871, on: "2026-07-01", ref: "收据1" }],
      [manager, { type: "contest", entry: "e4", reason: "不可抗力" }],
      [
        committee,
        { type: "determine", entry: "e4", amount: 5000, by: "mediation", ref: "调解1", on: "2026-07-01" },
      ],
      [committee, { type: "waive", entry: "e4", authority: { kind: "assembly-resolution", ref: "决议2" } }],
      [manager, { ...charge, unit: "u-2", bill: { ...charge.bill, event: "bill-2" } }],
      [manager, { type: "withdraw", entry: "e12", reason: "误记" }],
      [committee, credit(owners, ["i-3"], { basis: { kind: "agreed", perBreach: 1001 } })],
      [manager, { type: "confirm", entry: "e14" }],
      [
        committee,
        { type: "allot", entry: "e14", resolution: { ref: "决议3", on: "2026-06-20", certificate: "公告" } },
      ],
      [owner, { type: "settle", entry: "e16-1", amount: 498, on: "2026-07-01", ref: "收据2" }],
      [
        at("owner", "2026-07-01", { id: "owner-2" }),
        { type: "settle", entry: "e16-2", amount: 503, on: "2026-07-01", ref: "收据3" },
      ],
      [manager, { type: "close" }],
    ]);

  it("are written to the letter", async () => {
    await expect(goldenLines(aggregate, life().events)).toMatchFileSnapshot(golden.pathname);
  });

  it("of an allotment are read, too", () => {
    const state = readGolden(aggregate, readFileSync(golden, "utf8"));
    expect(
      state?.entries.filter(({ basis }) => basis.kind === "allotted").map(({ amount }) => amount),
    ).toEqual([498, 503]);
    expect(shown(state).balances.every(({ net }) => net.value === 0)).toBe(true);
  });

  it("of the first version still fold", () => {
    const first = new URL("./golden-first.jsonl", import.meta.url);
    const state = readGolden(aggregate, readFileSync(first, "utf8"));
    expect(state).toMatchObject({
      phase: "closed",
      entries: [{ amount: 1871 }, {}, { amount: 5000 }, { ended: "withdrawn" }],
    });
    expect(shown(state).balances.every(({ net }) => net.value === 0)).toBe(true);
  });
});
