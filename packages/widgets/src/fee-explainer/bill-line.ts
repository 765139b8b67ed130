import type { Verdict } from "@heyue/core/kernel/verdict";
import { chargedDays, periodFacts } from "./bill.ts";
import type { BillBasis, BillItem, BillUnit, Facts, Period } from "./bill.ts";
import type { Ask } from "./change.ts";

/** A charge of one unit in a period (账单的一行), with the law's answer. */
export interface BillLine {
  readonly id: string;
  readonly unit: BillUnit;
  readonly item: BillItem;
  /** Days that are charged; `null` when the contract has no price in the period. */
  readonly charged: Period | null;
  readonly facts: Facts;
  readonly verdict: Verdict | null;
}

/** Id of the line of a unit and a charge. */
export const lineId = (unit: BillUnit, item: BillItem): string => `${unit.id}-${item.id}`;

/** Works out a line: the law is asked with the contract's price and the unit's area. */
export const workLine = async (
  basis: BillBasis,
  unit: BillUnit,
  item: BillItem,
  period: Period,
  extra: Facts,
  ask: Ask,
): Promise<BillLine> => {
  const charged = chargedDays(basis, item, period);
  const facts = charged ? { ...periodFacts(basis, unit, item, charged), ...extra } : {};
  return {
    id: lineId(unit, item),
    unit,
    item,
    charged,
    facts,
    verdict: charged && (await ask("fee.period", facts)),
  };
};

/** Part of a period under one price, area and law, as `fee.period` answers it. */
export interface Slice {
  readonly from: string;
  readonly to: string;
  readonly months: string;
  readonly monthly: string;
  readonly amount: string;
}

/** The slices of a verdict on `fee.period`. */
export const slicesOf = ({ values }: Verdict): readonly Slice[] =>
  Array.isArray(values["slices"]) ? (values["slices"] as unknown as readonly Slice[]) : [];
