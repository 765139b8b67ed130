import { add, compare, make, type Rate, rate, zero } from "@heyue/core/kernel/rate";
import { addDays, addMonths, endOfMonth, fromDayNumber, type LocalDate } from "@heyue/core/kernel/local-date";
import type { Json } from "@heyue/core/kernel/verdict";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { definePolicy, type PolicyError } from "../format/definition.ts";
import type { PolicyDocument } from "../format/document.ts";
import { fact, law, param, rule, word } from "../format/authoring.ts";
import { builtinDocuments, compile, createPolicies, diffTrace, explainSlot } from "../rules.ts";

const RUNS = { numRuns: 300 } as const;
const policies = createPolicies(builtinDocuments);
const ask = (code: string, name: string, facts: { readonly [key: string]: Json }) =>
  policies.ask({ code, rule: name, facts });
const sum = (amounts: readonly string[]): Rate => amounts.map(rate).reduce(add, zero);

const cents = (most: number) => fc.integer({ min: 1, max: most }).map((n) => (n / 100).toFixed(2));
const day = fc.integer({ min: 18993, max: 20500 }).map(fromDayNumber);
const bill = (from: LocalDate, to: LocalDate, area: string, unitPrice: string, changes?: Json) =>
  ask("CN", "fee.period", {
    scheme: "lump-sum",
    area,
    unitPrice,
    from,
    to,
    occupancy: "occupied",
    ...(changes === undefined ? {} : { changes }),
  });
const amountOf = (verdict: ReturnType<typeof bill>): Rate => rate(String(verdict.values["amount"]));

describe("laws of the engine", () => {
  it("shares sum to the total, and no one gets more for less area", () => {
    fc.assert(
      fc.property(
        cents(10_000_000),
        fc.array(cents(50_000), { minLength: 1, maxLength: 40 }),
        (cost, areas) => {
          const shares = ask("CN", "fund.allocation", { cost, areas }).values["shares"] as readonly string[];
          expect(compare(sum(shares), rate(cost))).toBe(0);
          for (const [index, area] of areas.entries()) {
            const exact = make(
              rate(cost).numerator * rate(area).numerator * sum(areas).denominator,
              rate(cost).denominator * rate(area).denominator * sum(areas).numerator,
            );
            const share = rate(shares[index] ?? "0");
            // Largest remainder: never a whole fen away from the exact share.
            expect(compare(add(share, make(1, 100)), exact)).toBe(1);
            expect(compare(add(exact, make(1, 100)), share)).toBe(1);
          }
        },
      ),
      RUNS,
    );
  });

  it("a bill cut at a month's end is the same money", () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 32, max: 800 }),
        fc.nat(20),
        cents(30_000),
        cents(500),
        (from, length, cut, area, price) => {
          const to = addDays(from, length);
          const middle = endOfMonth(addMonths(from, cut));
          fc.pre(middle < to);
          const parts = [bill(from, middle, area, price), bill(addDays(middle, 1), to, area, price)];
          expect(compare(parts.map(amountOf).reduce(add), amountOf(bill(from, to, area, price)))).toBe(0);
        },
      ),
      RUNS,
    );
  });

  it("a change that changes nothing leaves the bill as it was, slices and all money", () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 200 }),
        fc.nat(200),
        cents(30_000),
        cents(500),
        (from, length, at, area, price) => {
          const to = addDays(from, length);
          const changed = bill(from, to, area, price, [
            { from: addDays(from, Math.min(at, length)), unitPrice: price },
          ]);
          expect(compare(amountOf(changed), amountOf(bill(from, to, area, price)))).toBe(0);
          const slices = changed.values["slices"] as readonly { readonly amount: string }[];
          expect(compare(sum(slices.map(({ amount }) => amount)), amountOf(changed))).toBe(0);
        },
      ),
      RUNS,
    );
  });

  it("answers the same at every level of trace", () => {
    const levels = (["off", "keys", "full"] as const).map((trace) =>
      compile(builtinDocuments, "110000", "revenue.topUp", { trace }),
    );
    fc.assert(
      fc.property(
        cents(1_000_000),
        cents(1_000_000),
        cents(1_000_000),
        (firstRaised, fundBalance, publicRevenue) => {
          const [off, keys, full] = levels.map((question) =>
            question({ firstRaised, fundBalance, publicRevenue }),
          );
          expect(off).toEqual({ ...full, trace: [] });
          expect(keys).toEqual({ ...full, trace: keys?.trace });
          expect((keys?.trace.length ?? 0) < (full?.trace.length ?? 0)).toBe(true);
        },
      ),
      RUNS,
    );
  });

  it("treats a fact that is not needed as if it were not there", () => {
    fc.assert(
      fc.property(cents(100_000), (proposedTopUp) => {
        const facts = { firstRaised: "1000.00", fundBalance: "900.00", publicRevenue: "10.00" };
        const values = ask("110000", "revenue.topUp", { ...facts, proposedTopUp }).values;
        expect(values["mandatoryTopUpMin"]).toBe(
          ask("110000", "revenue.topUp", facts).values["mandatoryTopUpMin"],
        );
      }),
      RUNS,
    );
  });
});

describe("a bill over a change of the contract", () => {
  it("is cut at the day, each piece at its price", () => {
    const verdict = bill("2025-01-01" as LocalDate, "2025-02-28" as LocalDate, "100.00", "3.00", [
      { from: "2025-01-16", unitPrice: "4.00" },
    ]);
    expect(verdict.values).toEqual({
      // 300 × 15/31 = 145.16; 400 × 16/31 makes 351.61 of January; 400 for February.
      amount: "751.61",
      slices: [
        {
          from: "2025-01-01",
          to: "2025-01-15",
          months: "15/31",
          monthly: "300.00",
          amount: "145.16",
          article: "第九条",
        },
        {
          from: "2025-01-16",
          to: "2025-01-31",
          months: "16/31",
          monthly: "400.00",
          amount: "206.45",
          article: "第九条",
        },
        {
          from: "2025-02-01",
          to: "2025-02-28",
          months: "1",
          monthly: "400.00",
          amount: "400.00",
          article: "第九条",
        },
      ],
    });
  });

  it("says why it changed", () => {
    const one = bill("2025-01-01" as LocalDate, "2025-01-31" as LocalDate, "100.00", "3.00");
    const two = bill("2025-01-01" as LocalDate, "2025-01-31" as LocalDate, "100.00", "3.20");
    expect(diffTrace(one, two).map(({ kind, name, before, after }) => [kind, name, before, after])).toEqual([
      ["fact", "unitPrice", "3", "3.2"],
      ["slice", "2025-01-01..2025-01-31", "300", "320"],
      ["value", "amount", "300.00", "320.00"],
      ["value", "slices", expect.anything(), expect.anything()],
    ]);
  });
});

describe("explainSlot", () => {
  it("names every layer, its numbers and what it leaves to the others", () => {
    const layers = explainSlot(builtinDocuments, "410000", "notice.indefinite", "2025-03-14");
    expect(
      layers.map(({ policy, delegates, parameters }) => [policy, delegates, parameters[0]?.value]),
    ).toEqual([
      ["cn-henan", "none", "3 months"],
      ["cn", "none", "60 days"],
    ]);
  });
});

/** A country, and a province under it that sets a fee cap of its own. */
const country = (lower: "narrow" | "cap", own: string): ReturnType<typeof createPolicies> => {
  const base = (id: string, code: string, parent: string | null, amount: string): PolicyDocument => ({
    format: "1",
    id,
    version: "1.0.0",
    code,
    name: { "zh-CN": id, en: id },
    aliases: [],
    parent,
    calendar: "CN",
    offset: "+08:00",
    reviewed: "2026-01-01",
    sources: { law: { title: { "zh-CN": id, en: id }, rank: "law", inForceFrom: "2020-01-01" } },
    parameters: {
      most: law(
        "2020-01-01",
        { kind: "money", yuan: amount },
        { id: `${id}-1`, source: "law", article: "1", quote: `不得超过${amount}元` },
      ),
    },
    offers: [],
    rules: [
      rule("fee.overcharge", {
        message: { "zh-CN": "上限", en: "cap" },
        addressee: "provider",
        force: "mandatory",
        lower: parent === null ? { may: lower, value: "refund", toward: "less" } : "none",
        anchor: [],
        outputs: { refund: param("most") },
      }),
    ],
    provisions: [],
  });
  return createPolicies([
    definePolicy(base("above", "ZZ", null, "100")),
    definePolicy(base("below", "ZZ-A", "ZZ", own)),
  ]);
};

describe("a delegation", () => {
  const answer = (lower: "narrow" | "cap", own: string) =>
    country(lower, own).ask({ code: "ZZ-A", rule: "fee.overcharge", facts: {} });

  it("lets the lower place stay on its side", () => {
    expect(answer("narrow", "80")).toMatchObject({ verdict: "determined", values: { refund: "80.00" } });
    expect(answer("cap", "100")).toMatchObject({ verdict: "determined", values: { refund: "100.00" } });
  });

  it("makes a conflict of a narrowing that widens, and sets a broken cap aside", () => {
    expect(answer("narrow", "120")).toMatchObject({
      verdict: "conflict",
      candidates: [{ policy: { id: "above" } }, { policy: { id: "below" } }],
    });
    expect(answer("cap", "120")).toMatchObject({
      verdict: "determined",
      values: { refund: "100.00" },
      flags: ["lower-rule-set-aside"],
      policy: { id: "above" },
    });
  });
});

describe("stated law", () => {
  it("is listed by topic, and not outside of its time", () => {
    const asked = (topic: string, on?: string) =>
      policies.ask({
        code: "110000",
        rule: "law.provisions",
        facts: { topic },
        ...(on === undefined ? {} : { on }),
      });
    const found = asked("privacy").values["provisions"] as readonly { readonly id: string }[];
    expect(found.map(({ id }) => id)).toContain("CN-PI-25");
    expect(asked("privacy", "2021-10-31").verdict).toBe("not-covered");
    expect(asked("privacy").citations[0]?.quote).not.toBe("");
  });
});

describe("an exhausted calendar", () => {
  it("makes the answer stale and keeps what is settled", () => {
    expect(ask("CN", "notice.indefinite", { noticeReceived: "2026-12-01" })).toMatchObject({
      verdict: "stale",
      values: { raw: "2027-01-30" },
    });
  });
});

it("a word parameter is not a number", () => {
  const document = JSON.parse(JSON.stringify(builtinDocuments[0])) as PolicyDocument;
  const broken = {
    ...document,
    parameters: {
      ...document.parameters,
      "fee.guided": law("2004-01-01", word("基准价", "x"), {
        id: "x",
        source: "feeMeasures",
        article: "1",
        quote: "基准价",
      }),
    },
  };
  const wrong = {
    ...broken,
    rules: [
      ...broken.rules,
      rule("price.review", {
        message: { "zh-CN": "x", en: "x" },
        addressee: "authority",
        force: "mandatory",
        anchor: ["last"],
        outputs: { next: { addMonths: [fact("last"), param("fee.guided")] } },
      }),
    ],
  };
  expect(() => definePolicy(wrong)).toThrow(
    /is a code, and a number is needed here/ as unknown as PolicyError,
  );
});
