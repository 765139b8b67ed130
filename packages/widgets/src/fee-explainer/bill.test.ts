import type { Verdict } from "@heyue/core/kernel/verdict";
import { builtinPolicies } from "@heyue/rules";
import { describe, expect, it } from "vitest";
import { chargedDays, dueDay, itemFor, monthAfter, periodFacts, periodOf, pricesIn } from "./bill.ts";
import type { BillBasis, BillItem, BillUnit, Facts } from "./bill.ts";
import { slicesOf } from "./bill-line.ts";
import { amountOf, explainChange } from "./change.ts";

const policies = builtinPolicies();
const asked: Facts[] = [];
const ask = async (rule: string, facts: Facts): Promise<Verdict> => {
  asked.push(facts);
  return policies.ask({ code: "330100", rule, facts });
};

const price = (from: string, unitPrice: string | null, amendment: string | null = null) => ({
  from,
  unitPrice,
  amendment,
  cause: amendment === null ? null : "owners-demand",
  clause: { number: "第二十四条", text: `每平方米每月${unitPrice}元。` },
});
const home: BillItem = {
  id: "home",
  title: "高层住宅",
  houseType: "high-rise",
  unit: "m2-month",
  prices: [price("2026-01-01", "2.80"), price("2026-12-01", "3.00", "补充协议一")],
};
const flat: BillUnit = { id: "u-1", name: "1101室", area: "89.00", houseType: "high-rise" };
const basis: BillBasis = {
  place: "330100",
  scheme: "lump-sum",
  priceSource: "market",
  stage: "regular",
  term: { from: "2026-01-01", to: "2028-12-31" },
  items: [home],
  units: [flat],
  payment: { clause: "c-25", cycle: "quarter", dueDay: 15, prepayMonthsMax: 6 },
  lateCharge: null,
  vacancy: [],
};
const december = periodOf("2026-12", "2026-12");

describe("the facts of a bill", () => {
  it("know the days of months, leap years and the turn of the year included", () => {
    expect(periodOf("2028-02", "2028-02")).toEqual({ from: "2028-02-01", to: "2028-02-29" });
    expect(periodOf("2026-11", "2027-02")).toEqual({ from: "2026-11-01", to: "2027-02-28" });
    expect([monthAfter("2026-12", 1), monthAfter("2026-01", -1)]).toEqual(["2027-01", "2025-12"]);
  });

  it("hold the price of the first day and every change after it, each on its day", () => {
    const moving: BillUnit = {
      ...flat,
      changes: [
        { from: "2026-12-11", area: "90.50" },
        { from: "2026-12-21", occupancy: "vacant" },
      ],
    };
    expect(periodFacts(basis, moving, home, periodOf("2026-11", "2026-12"))).toEqual({
      scheme: "lump-sum",
      stage: "regular",
      from: "2026-11-01",
      to: "2026-12-31",
      area: "89.00",
      unitPrice: "2.80",
      changes: [
        { from: "2026-12-01", unitPrice: "3.00", area: "89.00" },
        { from: "2026-12-11", unitPrice: "3.00", area: "90.50" },
        { from: "2026-12-21", unitPrice: "3.00", area: "90.50", occupancy: "vacant" },
      ],
    });
  });

  it("leave an unknown area out, so that the law asks for it, and never make it zero", () => {
    const facts = periodFacts(basis, { ...flat, area: null }, home, december);
    expect(facts).not.toHaveProperty("area");
    expect(policies.ask({ code: "330100", rule: "fee.period", facts })).toMatchObject({
      verdict: "needs-input",
      missing: ["area"],
      values: {},
    });
  });

  it("name the prices of a period and no other, each with the clause as it read then", () => {
    const read = (from: string, to: string): readonly string[] =>
      pricesIn(home, periodOf(from, to)).map(({ clause }) => clause.text);
    expect(read("2026-10", "2026-11")).toEqual(["每平方米每月2.80元。"]);
    expect(read("2026-11", "2026-12")).toEqual(["每平方米每月2.80元。", "每平方米每月3.00元。"]);
    expect(read("2026-12", "2027-03")).toEqual(["每平方米每月3.00元。"]);
  });

  it("count a parking space as one, whatever its area", () => {
    const space: BillItem = { ...home, unit: "space-month", prices: [price("2026-01-01", "70.00")] };
    expect(periodFacts(basis, { ...flat, area: "12.72" }, space, december)).toMatchObject({ area: "1" });
  });

  it("begin and end with the contract and with the price", () => {
    expect(chargedDays(basis, home, periodOf("2025-12", "2026-01"))).toEqual(periodOf("2026-01", "2026-01"));
    expect(chargedDays(basis, home, periodOf("2029-01", "2029-01"))).toBeNull();
    const brief: BillItem = { ...home, prices: [price("2026-03-10", "1.00"), price("2026-03-20", null)] };
    expect(chargedDays(basis, brief, periodOf("2026-03", "2026-03"))).toEqual({
      from: "2026-03-10",
      to: "2026-03-19",
    });
    expect(chargedDays(basis, brief, periodOf("2026-04", "2026-04"))).toBeNull();
    const open = { ...basis, term: { ...basis.term, to: null } };
    expect(chargedDays(open, home, periodOf("2031-01", "2031-01"))).toEqual(periodOf("2031-01", "2031-01"));
  });

  it("are due on the agreed day of the first month of the payment cycle, or its last day", () => {
    expect(dueDay(basis, december)).toBe("2026-10-15");
    expect(
      dueDay(
        { ...basis, payment: { ...basis.payment!, cycle: "month", dueDay: 31 } },
        periodOf("2027-02", "2027-02"),
      ),
    ).toBe("2027-02-28");
    expect(dueDay({ ...basis, payment: null }, december)).toBeNull();
  });

  it("find the charge by the kind of unit, by title or by id, and none for another kind", () => {
    expect(
      ["high-rise", "高层住宅", "home"].map((houseType) => itemFor(basis, { ...flat, houseType })?.id),
    ).toEqual(["home", "home", "home"]);
    expect(itemFor(basis, { ...flat, houseType: "villa" })).toBeUndefined();
    expect(itemFor(basis, { ...flat, houseType: null })).toBeUndefined();
  });
});

describe("why a month costs something else", () => {
  it("is the amendment of the price, with both amounts as the law answers them", async () => {
    const change = await explainChange(basis, flat, home, ["2026-11", "2026-12"], ask);
    expect([amountOf(change.before), amountOf(change.after)]).toEqual(["249.20", "267.00"]);
    expect(change.steps).toEqual([
      {
        causes: [{ kind: "price", before: "2.80", steps: [price("2026-12-01", "3.00", "补充协议一")] }],
        before: "249.20",
        after: "267.00",
      },
    ]);
  });

  it("is told the same whichever month is named first, and is nothing between two alike", async () => {
    const back = await explainChange(basis, flat, home, ["2026-12", "2026-11"], ask);
    expect(back.months).toEqual(["2026-11", "2026-12"]);
    expect((await explainChange(basis, flat, home, ["2026-09", "2026-10"], ask)).steps).toEqual([]);
  });

  it("goes through the causes one after the other, and the steps lead from the one amount to the other", async () => {
    const grown: BillUnit = {
      ...flat,
      occupancy: "occupied",
      changes: [
        { from: "2026-12-05", area: "95.00" },
        { from: "2026-12-20", occupancy: "vacant" },
      ],
    };
    const { after, before, steps } = await explainChange(basis, grown, home, ["2026-11", "2026-12"], ask);
    expect(steps.map(({ causes }) => causes.map(({ kind }) => kind))).toEqual([
      ["price"],
      ["area"],
      ["occupancy"],
    ]);
    expect(steps[0]!.before).toBe(amountOf(before));
    steps.slice(1).forEach((step, index) => expect(step.before).toBe(steps[index]!.after));
    expect(steps.at(-1)!.after).toBe(amountOf(after));
    // Nobody living there takes nothing off.
    expect(steps[2]!.after).toBe(steps[2]!.before);
  });

  it("is a change in the middle of the earlier month that counts for all of the later one", async () => {
    const mid = { ...home, prices: [price("2026-01-01", "2.80"), price("2026-11-16", "3.00", "补充协议一")] };
    const { before, steps } = await explainChange(basis, flat, mid, ["2026-11", "2026-12"], ask);
    expect(slicesOf(before!).map(({ months }) => months)).toEqual(["0.5", "0.5"]);
    expect(steps).toEqual([
      { causes: [{ kind: "within", days: ["2026-11-16"] }], before: "258.10", after: "267.00" },
    ]);
  });

  it("is the days that are charged where the contract ends, and the law where another one applies", async () => {
    const ending = { ...basis, term: { from: "2026-01-01", to: "2026-11-20" } };
    const { steps } = await explainChange(ending, flat, home, ["2026-10", "2026-11"], ask);
    expect(steps.map(({ causes }) => causes.map(({ kind }) => kind))).toEqual([["days"]]);
    const old: BillBasis = { ...basis, term: { from: "2020-01-01", to: "2022-12-31" } };
    const cheap = { ...home, prices: [price("2020-01-01", "2.80")] };
    const turn = await explainChange(old, flat, cheap, ["2020-12", "2021-01"], ask);
    expect(turn.steps).toMatchObject([{ causes: [{ kind: "law" }], before: "249.20", after: "249.20" }]);
  });

  it("is not told where a month has no settled amount", async () => {
    const unknown = await explainChange(basis, { ...flat, area: null }, home, ["2026-11", "2026-12"], ask);
    expect(unknown).toMatchObject({ before: { verdict: "needs-input" }, steps: [] });
    const outside = await explainChange(basis, flat, home, ["2025-12", "2026-01"], ask);
    expect(outside).toMatchObject({ before: null, steps: [] });
    const account = await explainChange(
      { ...basis, scheme: "remuneration" },
      flat,
      home,
      ["2026-11", "2026-12"],
      ask,
    );
    expect(account.steps).toEqual([]);
  });

  it("never has an amount that the law was not asked for", async () => {
    for (let seed = 0; seed < 60; seed++) {
      const day = (n: number): string =>
        `2026-${String(1 + ((seed * 5 + n) % 12)).padStart(2, "0")}-${String(1 + ((seed * 7 + n * 11) % 28)).padStart(2, "0")}`;
      const [one, two] = [day(1), day(4)].sort() as [string, string];
      const item = {
        ...home,
        prices: [price("2026-01-01", "2.80"), price(one, "3.05", "一"), price(two, "2.95", "二")],
      };
      const unit: BillUnit = { ...flat, changes: [{ from: day(2), area: "91.35" }] };
      const answers = new Set<string | null>();
      const noted = async (rule: string, facts: Facts): Promise<Verdict> => {
        const verdict = await ask(rule, facts);
        answers.add(amountOf(verdict));
        return verdict;
      };
      const month = String(1 + (seed % 11)).padStart(2, "0");
      const change = await explainChange(
        basis,
        unit,
        item,
        [`2026-${month}`, monthAfter(`2026-${month}`, 1)],
        noted,
      );
      for (const { after, before } of change.steps)
        expect([answers.has(before), answers.has(after)]).toEqual([true, true]);
      if (change.steps.length > 0) {
        expect(change.steps[0]!.before).toBe(amountOf(change.before));
        expect(change.steps.at(-1)!.after).toBe(amountOf(change.after));
      } else expect(amountOf(change.before)).toBe(amountOf(change.after));
    }
  });
});
