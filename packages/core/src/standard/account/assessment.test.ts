import { describe, expect, it } from "vitest";
import type { Verdict } from "../../kernel/verdict.ts";
import { assess } from "./assessment.ts";
import type { AskedBasis, Basis } from "./state.ts";

const verdict = (kind: Verdict["verdict"], values: Verdict["values"]): Verdict => ({
  verdict: kind,
  values,
  missing: [],
  candidates: [],
  flags: [],
  citations: [],
  policy: { id: "test-place", version: "1.0.0", digest: "0".repeat(64) },
  trace: [],
});

const bill = {
  kind: "bill",
  bill: { event: "bill-1", principal: 74_760, due: "2026-04-15" },
  payments: [],
  unpaid: 74_760,
  cap: null,
} as unknown as Extract<Basis, { kind: "bill" }>;

describe("an amount that is not known", () => {
  it("is no zero: a charge whose loss nobody knows has no least", () => {
    const { amount, range } = assess(bill, [verdict("discretionary", { agreed: "18.71" })]);
    expect(amount).toBeNull();
    expect(range).toEqual({ low: null, high: 1871 });
  });

  it("is no charge: without what was agreed there is neither an amount nor a most", () => {
    const { amount, cap, range } = assess(bill, [verdict("determined", {})]);
    expect(amount).toBeNull();
    expect(range).toEqual({ low: null, high: null });
    expect(cap).toBeNull();
  });

  it("is no free service: a credit without a range of the rules has neither a least nor a most", () => {
    const open = { kind: "not-agreed" } as unknown as AskedBasis;
    expect(assess(open, [verdict("discretionary", { factors: ["foreseeability"] })])).toMatchObject({
      amount: null,
      range: { low: null, high: null },
    });
  });
});
