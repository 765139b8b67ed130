import { describe, expect, it } from "vitest";
import type { ArrearsView } from "../arrears/view.ts";
import { demandLetters } from "./batch.ts";

const owing = (id: string, changes: Partial<ArrearsView> = {}): ArrearsView =>
  ({
    id: `estate-1.${id}`,
    estate: "estate-1",
    contract: "estate-1.k1",
    unit: `u-${id}`,
    owner: `owner-${id}`,
    phase: "open",
    plans: [],
    outstanding: { value: 300, events: [] },
    bills: [
      { item: "住宅物业费", period: "2026-Q1", due: "2026-01-15", principal: 500, outstanding: 0 },
      { item: "住宅物业费", period: "2026-Q2", due: "2026-04-15", principal: 500, outstanding: 300 },
    ],
    ...changes,
  }) as unknown as ArrearsView;

describe("a batch of demands", () => {
  it("is one letter for each unit that owes, with what is left on each bill", () => {
    const letters = demandLetters([owing("1"), owing("2")], { days: 15, pay: "服务中心", clauses: ["c-4"] });
    expect(letters).toHaveLength(2);
    expect(letters[1]).toEqual({
      type: "write",
      estate: "estate-1",
      contract: "estate-1.k1",
      kind: "demand",
      recipient: "owner-2",
      unit: "u-2",
      concerns: { kind: "arrears", id: "estate-1.2" },
      content: {
        bills: [{ item: "住宅物业费", period: "2026-Q2", due: "2026-04-15", amount: 300 }],
        days: 15,
        pay: "服务中心",
      },
      clauses: ["c-4"],
    });
  });

  it("leaves out who owes nothing, a closed case, and who keeps an agreement", () => {
    const plan = { number: 1, ref: "p", agreedOn: "2026-03-01", instalments: [], status: "running" } as const;
    const cases = [
      owing("1", { outstanding: { value: 0, events: [] } }),
      owing("2", { phase: "closed" }),
      owing("3", { plans: [plan] }),
      owing("4", { plans: [{ ...plan, status: "broken" }] }),
    ];
    expect(demandLetters(cases, { days: 15 }).map(({ unit }) => unit)).toEqual(["u-4"]);
  });
});
