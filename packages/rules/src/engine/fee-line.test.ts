import type { Json } from "@heyue/core/kernel/verdict";
import { describe, expect, it } from "vitest";
import { builtinDocuments, builtinPolicies } from "../rules.ts";
import { createFeeLines } from "./fee-line.ts";

const policies = builtinPolicies();
const feeLine = createFeeLines(builtinDocuments);
let state = 20_261_124;
const next = (below: number): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
  return (state >>> 8) % below;
};
const two = (value: number): string => String(value).padStart(2, "0");
const fen = (yuan: string): number => Number(yuan.replace(".", ""));

describe("fee line", () => {
  it("says what the rule says, to the fen, for random areas, prices, periods and cuts in every place", () => {
    let [lines, cuts] = [0, 0];
    const codes = builtinDocuments.map(({ code }) => code);
    for (let round = 0; round < 1500; round += 1) {
      const from = `202${4 + next(3)}-${two(1 + next(12))}-${next(2) === 0 ? "01" : two(1 + next(28))}`;
      const end = `2026-${two(1 + next(12))}-${two(1 + next(28))}`;
      const to = end < from ? from : end;
      const cut = `2026-${two(1 + next(12))}-${two(1 + next(28))}`;
      const hasCut = next(3) === 0 && cut > from && cut <= to;
      const facts: { readonly [name: string]: Json } = {
        scheme: "lump-sum",
        unitPrice: `${next(9)}.${two(next(100))}${next(2) === 0 ? "" : two(next(100))}`,
        from,
        to,
        ...(next(2) === 0 ? {} : { occupancy: next(2) === 0 ? "vacant" : "occupied" }),
        ...(hasCut ? { changes: [{ from: cut }] } : {}),
      };
      const code = codes[next(codes.length)] as string;
      const line = feeLine(code, facts);
      const area = next(next(3) === 0 ? 100_000_000 : 30_000);
      const verdict = policies.ask({
        code,
        rule: "fee.period",
        facts: { ...facts, area: `${Math.floor(area / 100)}.${two(area % 100)}` },
      });
      if (verdict.verdict !== "determined") {
        expect(line).toBeUndefined();
        continue;
      }
      expect(line).toBeDefined();
      const slices = verdict.values["slices"] as unknown as readonly {
        readonly monthly: string;
        readonly amount: string;
        readonly months: string;
      }[];
      const billed = line?.bill({ area });
      expect(billed?.slices.map(({ months, monthly, amount }) => ({ months, monthly, amount }))).toEqual(
        slices.map(({ months, monthly, amount }) => ({ months, monthly: fen(monthly), amount: fen(amount) })),
      );
      expect(billed?.amount).toBe(fen(String(verdict.values["amount"])));
      const numbers = new Float64Array(slices.length * 2);
      expect(line?.price(area, numbers, 0)).toBe(true);
      expect([...numbers]).toEqual(slices.flatMap(({ monthly, amount }) => [fen(monthly), fen(amount)]));
      expect(line?.traced({ area }).trace).toHaveLength(slices.length);
      lines += 1;
      if (hasCut) cuts += 1;
    }
    expect(lines).toBeGreaterThan(800);
    expect(cuts).toBeGreaterThan(50);
  }, 120_000);

  it("leaves areas whose numbers would not stay exact to the rule itself", () => {
    const line = feeLine("CN", {
      scheme: "lump-sum",
      unitPrice: "2.1275",
      from: "2026-01-01",
      to: "2026-03-31",
    });
    expect(line?.price(2 ** 52, new Float64Array(2), 0)).toBe(false);
    expect(() => line?.bill({ area: 2 ** 52 })).toThrow(RangeError);
    expect(feeLine("Atlantis", {})).toBeUndefined();
  });
});

describe("facts that do not fit", () => {
  const fits = { scheme: "lump-sum", unitPrice: "2.65", from: "2026-01-01", to: "2026-03-31" };

  it.each([
    ["a period that ends before it begins", { to: "2025-12-31" }],
    ["a date that there is not", { from: "2026-13-01" }],
    ["a scheme that there is not", { scheme: "nonsense" }],
    ["a key that nobody knows", { colour: "red" }],
    ["a number where text is asked for", { unitPrice: 2.65 }],
  ])("give no line for %s, never one of zero", (_name, change) => {
    expect(feeLine("330100", fits)?.bill({ area: 8950 }).amount).toBe(71154);
    expect(feeLine("330100", { ...fits, ...change })).toBeUndefined();
  });
});
