import { readFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { bill, type BillRun } from "./billing.ts";
import { openDesk, readCsv } from "./testing/command.ts";
import { contract } from "./testing/contract.ts";

const desk = openDesk();
afterAll(() => desk.close());

const run = async (jurisdiction: string, text: string, more: Partial<BillRun> = {}) => {
  const outcome = await bill({
    contract: { ...contract, stage: "preliminary" }, contractName: "contract", jurisdiction, policies: [],
    period: { from: "2026-01-01", to: "2026-03-31" } as BillRun["period"], common: {}, units: desk.put("units.csv", text),
    out: desk.path("bills.csv"), rejects: desk.path("rejects.csv"), replace: true, format: "csv", language: "en", ...more,
  }); // prettier-ignore
  const read = (name: string) => readCsv(readFileSync(desk.path(name), "utf8"));
  return { ...outcome, bills: read("bills.csv"), rejects: read("rejects.csv") };
};
const header = "id,owner,area,propertyType,delivery,occupancy,arrears";

describe("the law of the place in bills", () => {
  it("refuses by name what the place needs to know and the row does not say, and bills when it is said for all", async () => {
    const text = `${header}\na,王,100.00,home,2026-02-10,occupied,0\n`;
    const asked = await run("110000", text);
    expect(asked.rejects).toMatchObject([
      { line: "2", column: "saleContractHasFeeClause", code: "missing-fact" },
    ]);
    // Beijing: the developer pays through the month of delivery, 2 × 265.00; the owner March.
    const told = await run("110000", text, { common: { saleContractHasFeeClause: true } });
    expect(told.bills).toMatchObject([{ months: "1", amount: "265.00", developerAmount: "530.00" }]);
    expect(told.bills[0]?.["trace"]).toContain("BJ-22a");
  });

  it("takes such a fact from a column, unit by unit", async () => {
    const { bills, rejects } = await run(
      "110000",
      `${header},saleContractHasFeeClause\na,王,100.00,home,2026-02-10,occupied,0,是\nb,李,100.00,home,2026-02-10,occupied,0,false\nc,张,100.00,home,2026-02-10,occupied,0,\n`,
    );
    expect(bills[0]).toMatchObject({ id: "a", amount: "265.00" });
    expect(rejects.at(-1)).toMatchObject({
      line: "4",
      column: "saleContractHasFeeClause",
      code: "missing-fact",
    });
    // Without a clause in the contract of sale the developer goes on paying.
    expect(bills[1]).toMatchObject({ id: "b", amount: "0.00", developerAmount: "795.00" });
  });

  it("reduces the fee of a long vacancy from the day on which the law does, and asks since when", async () => {
    // Binzhou: vacant for more than six months, 60 % at most. From 2025-08-15 six months are over on 2026-02-15.
    const { bills, rejects } = await run(
      "371600",
      `${header},vacantSince\na,王,100.00,home,2024-02-10,vacant,0,2025-08-15\nb,李,100.00,home,2024-02-10,vacant,0,2026-01-01\nc,张,100.00,home,2024-02-10,occupied,0,\nd,赵,100.00,home,2024-02-10,vacant,0,\n`,
    );
    expect(bills.map(({ id, amount }) => [id, amount])).toEqual([
      // January 265.00; February to the 15th 15/28 of 265.00 = 141.96; from the 16th 13/28 of 159.00 = 73.82; March 159.00.
      ["a", "639.78"],
      ["b", "795.00"],
      ["c", "795.00"],
    ]);
    expect(bills[0]?.["trace"]).toContain("BZ-38");
    expect(rejects).toMatchObject([{ line: "5", column: "vacantSince", code: "missing-fact" }]);
  });

  it("applies a share that was agreed for a vacant unit where the law leaves that to the contract", async () => {
    const { bills } = await run(
      "330100",
      `${header},ratio\na,王,89.50,home,2024-02-10,vacant,0,80%\nb,李,89.50,home,2024-02-10,vacant,0,\n`,
    );
    // 237.18 × 0.8 = 189.744, rounded to 189.74; three months.
    expect(bills.map(({ amount }) => amount)).toEqual(["569.22", "711.54"]);
  });

  it("refuses what the law does not settle: a remuneration contract is settled by account", async () => {
    const { rejects, summary } = await run("330100", `${header}\na,王,89.50,home,2024-02-10,occupied,0\n`, {
      contract: { ...contract, fees: { ...contract.fees, basis: "remuneration" } },
    });
    expect(summary).toMatchObject({ units: 1, billed: 0, rejected: 1, total: "0.00" });
    expect(rejects).toMatchObject([
      { code: "law", reason: expect.stringContaining("contract-governs") as string },
    ]);
  });
});
