import { describe, expect, it } from "vitest";
import { batchOf, type BilledUnit } from "./batch.ts";

const bill = (ref: string, due: string, principal: number) => ({
  ref,
  event: `event-${ref}`,
  item: "住宅物业费",
  period: ref,
  principal,
  due,
});

describe("a batch", () => {
  const billed = (unit: string, ref: string, due: string, paid = 0): BilledUnit => ({
    ...bill(ref, due, 1000),
    estate: "estate-1",
    contract: "estate-1.k1",
    unit,
    owner: `owner-of-${unit}`,
    paid,
  });

  it("makes one case per unit and owner of what is overdue, with what is left, and says why the rest is not in it", () => {
    const bills = [
      billed("u-2", "b", "2026-04-15"),
      billed("u-1", "b", "2026-04-15", 400),
      billed("u-1", "a", "2026-01-15"),
      billed("u-1", "a", "2026-01-15"),
      billed("u-3", "c", "2026-05-01"),
      billed("u-3", "d", "2026-01-15", 1000),
    ];
    const batch = batchOf(bills, "2026-05-01");
    expect(
      batch.cases.map(({ command, total }) => [
        command.unit,
        command.bills.map(({ principal, ref }) => [ref, principal]),
        total,
      ]),
    ).toEqual([
      [
        "u-1",
        [
          ["a", 1000],
          ["b", 600],
        ],
        1600,
      ],
      ["u-2", [["b", 1000]], 1000],
    ]);
    expect(batch.left).toEqual([
      { ref: "a", reason: "twice" },
      { ref: "c", reason: "not-overdue" },
      { ref: "d", reason: "paid" },
    ]);
    expect(batch.total).toBe(2600);
    expect(batchOf([...bills].reverse(), "2026-05-01").cases).toEqual(batch.cases);
  });
});
