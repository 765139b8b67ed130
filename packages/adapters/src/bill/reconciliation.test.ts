import type { Json } from "@heyue/core/kernel/verdict";
import { builtinPolicies } from "@heyue/rules";
import { readFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { bill, type BillRun } from "./billing.ts";
import { fenOf, openDesk, readCsv } from "./testing/command.ts";
import { contract } from "./testing/contract.ts";

const desk = openDesk();
afterAll(() => desk.close());
const policies = builtinPolicies();

/** A stream of numbers that a seed decides. */
const numbers = (seed: number): ((below: number) => number) => {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
};

interface Unit {
  readonly id: string;
  readonly owner: string;
  readonly area: string;
  readonly propertyType: string;
  readonly delivery: string;
  readonly occupancy: string;
  readonly arrears: string;
  /** Whether there is something wrong with it. */
  readonly isBad: boolean;
}

const two = (value: number): string => String(value).padStart(2, "0");
const names = ["王小明", "欧阳, 娜娜", 'O"Neil', "𠮷田 é", "李\n雷", " 张 ", "Ø".repeat(300)];
const types = contract.fees.items.flatMap(({ houseType, title, id }) => [houseType, title, id]);

const unit = (next: (below: number) => number, index: number): Unit => {
  const fault = next(12);
  const recent = next(3) === 0;
  return {
    id: fault === 0 && index > 0 ? `u-${next(index)}` : next(9) === 0 ? `"u", ${index}` : `u-${index}`,
    owner: names[next(names.length)] as string,
    area:
      fault === 1
        ? (["", "x", "-3", "1.234"][next(4)] as string)
        : `${1 + next(next(4) === 0 ? 90_000 : 200)}.${two(next(100))}`,
    propertyType: fault === 2 ? "castle" : (types[next(types.length)] as string),
    delivery:
      fault === 3
        ? "2025-02-30"
        : recent
          ? `2026-0${1 + next(4)}-${two(1 + next(28))}`
          : `20${two(20 + next(6))}-${two(1 + next(12))}-${two(1 + next(28))}`,
    occupancy: next(5) === 0 ? "vacant" : "occupied",
    arrears: fault === 4 ? "" : `${next(6) === 0 ? "-" : ""}${next(9000)}.${two(next(100))}`,
    isBad: fault >= 1 && fault <= 4,
  };
};

const cell = (text: string, always: boolean): string =>
  always || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
const order = ["id", "owner", "area", "propertyType", "delivery", "occupancy", "arrears"] as const;

const run = (round: number, file: string, more: Partial<BillRun> = {}) =>
  bill({
    contract, contractName: "contract", jurisdiction: "330100", policies: [], period: { from: "2026-01-01", to: "2026-03-31" } as BillRun["period"],
    common: {}, units: file, out: desk.path(`bills-${round}.csv`), rejects: desk.path(`rejects-${round}.csv`), replace: true, format: "csv", language: "en", ...more,
  }); // prettier-ignore

/** What the owner and the developer owe for a unit, asked of the law directly and for this unit alone, in fen. */
const asked = (unit: Unit): { readonly owner: bigint; readonly developer: bigint } => {
  const item = contract.fees.items.find(({ id, title, houseType }) =>
    [id, title, houseType].includes(unit.propertyType as never),
  );
  const ask = (rule: string, facts: { readonly [name: string]: Json }) =>
    policies.ask({ code: "330100", rule, facts });
  const start = String(ask("fee.start", { delivery: unit.delivery }).values["ownerStart"]);
  const area = item?.unit === "space-month" ? "1" : unit.area;
  const period = ask("fee.period", {
    scheme: "lump-sum", area, unitPrice: item?.unitPrice ?? "", from: "2026-01-01", to: "2026-03-31",
    ...(start > "2026-01-01" && start <= "2026-03-31" ? { changes: [{ from: start }] } : {}),
  }); // prettier-ignore
  let [owner, developer] = [0n, 0n];
  for (const { from, to, months, monthly, amount } of period.values["slices"] as unknown as readonly {
    from: string;
    to: string;
    months: string;
    monthly: string;
    amount: string;
  }[]) {
    if (from >= start) owner += fenOf(amount);
    else if (to < start) developer += fenOf(amount);
    else {
      // Whole months on both sides of a first of the month stand in one slice.
      const before = BigInt(Number(start.slice(5, 7)) - Number(from.slice(5, 7)));
      developer += before * fenOf(monthly);
      owner += (BigInt(months) - before) * fenOf(monthly);
    }
  }
  return { owner, developer };
};

describe("reconciliation", () => {
  it("adds up, row by row and in all, for random units: every bill is what the law says of that unit alone", async () => {
    const seen = { bad: 0, doubled: 0, developer: 0, quoted: 0, both: 0 };
    for (let round = 0; round < 12; round += 1) {
      const next = numbers(1000 + round);
      const count = 200 + next(300);
      const units = Array.from({ length: count }, (_, index) => unit(next, index));
      const breaks = next(2) === 0 ? "\r\n" : "\n";
      const text = [
        order.join(","),
        ...units.map((row) => order.map((name) => cell(row[name], next(20) === 0)).join(",")),
      ].join(breaks);
      const file = desk.put(`units-${round}.csv`, next(2) === 0 ? text : `${text}${breaks}`);
      const { summary } = await run(round, file);
      const bills = readCsv(readFileSync(desk.path(`bills-${round}.csv`), "utf8"));
      const rejects = readCsv(readFileSync(desk.path(`rejects-${round}.csv`), "utf8"));
      expect(summary.units).toBe(count);
      expect(summary.billed).toBe(bills.length);
      expect(summary.rejected).toBe(rejects.length);
      expect(summary.billed + summary.rejected).toBe(summary.units);

      const expected = new Map<string, Unit>();
      for (const row of units) {
        if (row.isBad) continue;
        if (expected.has(row.id)) seen.doubled += 1;
        else expected.set(row.id, row);
      }
      // An area is not needed for a parking space, but one that is given must be one.
      const parking = (row: Unit): boolean =>
        contract.fees.items[2].id === row.propertyType || ["parking", "地下车位"].includes(row.propertyType);
      for (const row of units)
        if (row.isBad && row.area === "" && parking(row) && !expected.has(row.id)) expected.set(row.id, row);
      seen.bad += rejects.length;

      let [total, amount, developer, arrears] = [0n, 0n, 0n, 0n];
      for (const row of bills) {
        const given = units.find(
          ({ id, area, owner }) => id === row["id"] && area === row["area"] && owner === row["owner"],
        );
        expect(given).toBeDefined();
        const law = asked(given as Unit);
        expect(fenOf(row["amount"] ?? "")).toBe(law.owner);
        expect(fenOf(row["developerAmount"] ?? "")).toBe(law.developer);
        expect(fenOf(row["total"] ?? "")).toBe(law.owner + fenOf(row["arrears"] ?? ""));
        const lines = (row["lines"] ?? "")
          .split("; ")
          .map((line) => /^(developer )?\S+ \S+\*\S+=(\S+) /.exec(line));
        expect(
          lines.reduce((sum, line) => sum + (line?.[1] === undefined ? fenOf(line?.[2] ?? "") : 0n), 0n),
        ).toBe(law.owner);
        total += fenOf(row["total"] ?? "");
        amount += law.owner;
        developer += law.developer;
        arrears += fenOf(row["arrears"] ?? "");
        if (law.developer > 0n) seen.developer += 1;
        if (law.developer > 0n && law.owner > 0n) seen.both += 1;
        if (/[",\n]/.test(given?.owner ?? "")) seen.quoted += 1;
      }
      expect([...expected.keys()].sort()).toEqual(bills.map(({ id }) => id).sort());
      expect([summary.total, summary.amount, summary.developerAmount, summary.arrears].map(fenOf)).toEqual([
        total,
        amount,
        developer,
        arrears,
      ]);
    }
    for (const [what, times] of Object.entries(seen)) expect(times, what).toBeGreaterThan(20);
  }, 120_000);

  it("comes to the same bytes with one thread and with two, over many blocks, with and without quotes", async () => {
    const next = numbers(7);
    for (const round of [0, 1]) {
      const rows = Array.from({ length: 60_000 }, (_, index) => {
        const row = unit(next, index);
        return order
          .map((name) => (round === 0 ? row[name].replace(/[",\r\n]/g, " ") : cell(row[name], false)))
          .join(",");
      });
      const file = desk.put("large.csv", [order.join(","), ...rows].join("\n"));
      const one = await run(90, file, { threads: 1 });
      const two = await run(91, file, { threads: 2 });
      expect(two.summary).toEqual(one.summary);
      for (const name of ["bills", "rejects"])
        expect(desk.get(`${name}-91.csv`) === desk.get(`${name}-90.csv`)).toBe(true);
      expect(one.summary.rejected).toBeGreaterThan(10_000);
    }
  }, 120_000);

  it("finds at the end of a file in order the ids of its first blocks, past rows that were refused and stray quotes", async () => {
    const id = (index: number): string => `u-${String(index).padStart(6, "0")}`;
    const row = (name: string, index: number): string => {
      const area = index % 900 === 5 ? "x" : index === 3_000 ? '"1' : "89.50";
      return `${name},王,${area},home,2020-06-01,occupied,0`;
    };
    const rows = Array.from({ length: 40_000 }, (_, index) => row(id(index), index));
    // Two units again, of the first block and of a later one; one that was refused for its area; one that is new.
    const again = [id(4), id(20_000), id(5), "u-000004b"];
    const file = desk.put(
      "sorted.csv",
      [order.join(","), ...rows, ...again.map((name) => row(name, 1))].join("\n"),
    );
    for (const threads of [1, 2]) {
      const { summary } = await run(92, file, { threads });
      const rejects = readCsv(desk.get("rejects-92.csv"));
      expect(
        rejects
          .filter(({ column }) => column === "id")
          .map((reject) => [reject["line"], reject["id"], reject["code"], reject["reason"]]),
      ).toEqual([
        ["40002", id(4), "duplicate", "the id stands on line 6 already"],
        ["40003", id(20_000), "duplicate", "the id stands on line 20002 already"],
      ]);
      // 45 areas that are none, one stray quote, two repeated.
      expect(summary).toMatchObject({ units: 40_004, billed: 40_004 - 48, rejected: 48 });
      const bills = readCsv(desk.get("bills-92.csv"));
      expect(bills.slice(-2).map((bill) => bill["id"])).toEqual([id(5), "u-000004b"]);
    }
  }, 60_000);
});
