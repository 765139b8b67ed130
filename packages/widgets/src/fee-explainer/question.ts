import type { Verdict } from "@heyue/core/kernel/verdict";
import { areaOn, dueDay, priceOn } from "./bill.ts";
import type { BillBasis, BillItem, BillUnit, Facts, Period } from "./bill.ts";

/** What a question is asked about. */
interface Asked {
  readonly basis: BillBasis;
  readonly unit: BillUnit;
  readonly item: BillItem;
  readonly period: Period;
  /** What the line costs in the period, yuan, when that is settled. */
  readonly amount: string | null;
  readonly today: string;
}

/** A question beside the bill itself: what is known of it, and what the reader may add or put otherwise. */
export interface Question {
  readonly rule: "fee.start" | "fee.vacancy" | "fee.prepayLimit" | "late.charge" | "fee.band";
  /** Facts the reader may always give. */
  readonly offered: readonly string[];
  /** `null` where the contract gives no occasion to ask. */
  readonly facts: (asked: Asked) => Facts | null;
}

const given = (facts: { readonly [name: string]: Facts[string] | undefined }): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Facts;

const priced = ({ item, period, unit }: Asked): Facts =>
  given({
    area: item.unit === "space-month" ? "1" : areaOn(unit, period.from),
    unitPrice: priceOn(item, period.from)?.unitPrice ?? undefined,
  });

/** The questions, in the order in which owners ask them. */
export const questions: readonly Question[] = [
  {
    rule: "fee.prepayLimit",
    offered: ["requestedMonths"],
    facts: (asked) => ({ ...priced(asked), prepayFrom: asked.period.from, contractEnd: asked.basis.term.to }),
  },
  {
    rule: "fee.vacancy",
    offered: ["vacantSince"],
    facts: (asked) => ({ ...priced(asked), stage: asked.basis.stage, asOf: asked.period.to }),
  },
  {
    rule: "late.charge",
    offered: ["principal", "due", "paid"],
    facts: ({ amount, basis, period, today }) =>
      basis.lateCharge &&
      given({
        principal: amount ?? undefined,
        dailyRate: basis.lateCharge.dailyRate,
        due: dueDay(basis, period) ?? undefined,
        paid: today,
        lossProxy: "LPR-1Y-at-due",
      }),
  },
  {
    rule: "fee.start",
    offered: ["delivery"],
    facts: (asked) => given({ ...priced(asked), delivery: asked.unit.delivery, periodEnd: asked.period.to }),
  },
  {
    rule: "fee.band",
    offered: [],
    facts: ({ basis, item, period }) =>
      given({
        contractPrice: priceOn(item, period.from)?.unitPrice ?? undefined,
        stage: basis.stage,
        // A market price is known to have no base.
        base: basis.priceSource === "market" ? null : undefined,
      }),
  },
];

/** Days between two days as the law's answer counted them; `null` when it did not. */
export const countedDays = ({ trace }: Verdict, from: string, to: string): string | null => {
  const step = trace.find(
    ({ inputs, step: name }) =>
      name === "days" && JSON.stringify(inputs["args"]) === JSON.stringify([from, to]),
  );
  return step && step.output !== null ? String(step.output) : null;
};
