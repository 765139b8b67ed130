import type { OpenArrears } from "./command.ts";
import type { OverdueBill } from "./state.ts";

/** A bill of a unit, with what was paid on it so far. Money in fen. */
export interface BilledUnit extends OverdueBill {
  readonly estate: string;
  readonly contract: string;
  readonly unit: string;
  /** Person who owes. */
  readonly owner: string;
  /** Fen already paid. */
  readonly paid: number;
}

/** One case that a batch would open. */
export interface BatchedCase {
  readonly command: OpenArrears;
  /** Fen. */
  readonly total: number;
}

/** What a batch is made of (批量催收): cases to open, and why each other bill is not among them. */
export interface ArrearsBatch {
  readonly cases: readonly BatchedCase[];
  readonly left: readonly { readonly ref: string; readonly reason: "not-overdue" | "paid" | "twice" }[];
  /** Fen of all cases. */
  readonly total: number;
}

const text = (...parts: readonly string[]): string => parts.join("\u0000");
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Groups overdue bills into one case per contract, unit and owner, what fell due first first. Pure: the caller opens the cases
 * one by one, and the same batch again opens none twice. A bill that is due today is not overdue yet; each bill counts once; a bill
 * paid in part goes in with what is left.
 */
export const batchOf = (bills: readonly BilledUnit[], today: string): ArrearsBatch => {
  const groups = new Map<string, BilledUnit[]>();
  const left: ArrearsBatch["left"][number][] = [];
  const seen = new Set<string>();
  for (const bill of bills) {
    const key = text(bill.contract, bill.unit, bill.owner);
    const reason = seen.has(text(key, bill.ref))
      ? "twice"
      : bill.paid >= bill.principal
        ? "paid"
        : bill.due >= today
          ? "not-overdue"
          : null;
    seen.add(text(key, bill.ref));
    if (reason !== null) {
      left.push({ ref: bill.ref, reason });
      continue;
    }
    groups.set(key, [...(groups.get(key) ?? []), bill]);
  }
  const cases = [...groups.values()].flatMap((group): BatchedCase[] => {
    const [first] = group;
    if (first === undefined) return [];
    const { contract, estate, owner, unit } = first;
    const open = [...group]
      .sort((a, b) => compare(a.due, b.due) || compare(a.ref, b.ref))
      .map(({ due, event, item, paid, period, principal, ref }) => ({
        ref,
        event,
        item,
        period,
        principal: principal - paid,
        due,
      }));
    const total = open.reduce((sum, bill) => sum + bill.principal, 0);
    return [{ command: { type: "open", estate, contract, unit, owner, bills: open }, total }];
  });
  return {
    cases: cases.sort(
      (a, b) =>
        compare(a.command.contract, b.command.contract) ||
        compare(a.command.unit, b.command.unit) ||
        compare(a.command.owner, b.command.owner),
    ),
    left,
    total: cases.reduce((sum, { total }) => sum + total, 0),
  };
};
