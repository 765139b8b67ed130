import type { Verdict } from "@heyue/core/kernel/verdict";
import { areaOn, chargedDays, occupancyOn, periodFacts, periodOf, priceOn } from "./bill.ts";
import type { BillBasis, BillItem, BillUnit, Facts, Frozen, Period, PriceStep } from "./bill.ts";

/** Why a month costs something else than another. */
export type ChangeCause =
  | { readonly kind: "law"; readonly before: Verdict["citations"]; readonly after: Verdict["citations"] }
  /** The earlier month had a change in it, which counts for all of the later one. */
  | { readonly kind: "within"; readonly days: readonly string[] }
  | { readonly kind: "days"; readonly before: Period; readonly after: Period }
  | { readonly kind: "price"; readonly before: string; readonly steps: readonly PriceStep[] }
  | {
      readonly kind: "area" | "occupancy";
      readonly on: string;
      readonly before: string;
      readonly after: string;
    };

/** One step from the earlier amount to the later one; amounts as the law's answers have them, yuan. */
interface ChangeStep {
  readonly causes: readonly ChangeCause[];
  readonly before: string;
  readonly after: string;
}

/** Two months of one charge, and what leads from the one to the other. */
export interface MonthChange {
  readonly months: readonly [earlier: string, later: string];
  /** `null` where the contract has no price in that month. */
  readonly before: Verdict | null;
  readonly after: Verdict | null;
  readonly steps: readonly ChangeStep[];
}

/** Asks the law of the place. */
export type Ask = (rule: string, facts: Facts) => Promise<Verdict>;

/** The amount a verdict settles; `null` when it settles none. */
export const amountOf = (verdict: Verdict | null): string | null =>
  verdict && verdict.verdict === "determined" && typeof verdict.values["amount"] === "string"
    ? verdict.values["amount"]
    : null;

const lawOf = ({ citations }: Verdict): string =>
  JSON.stringify(
    citations.map(({ article, inForceFrom, quote, source }) => [source, article, quote, inForceFrom]),
  );

const isWhole = (period: Period, month: string): boolean =>
  JSON.stringify(period) === JSON.stringify(periodOf(month, month));

/** What the calendar, the law, and a change in the middle of the earlier month account for. */
const firstCauses = (
  [before, after]: readonly [Verdict, Verdict],
  [old, fresh]: readonly [Period, Period],
  [earlierMonth, laterMonth]: readonly [string, string],
  changesOn: readonly string[],
): readonly ChangeCause[] => {
  const within = changesOn.filter((day) => day > old.from && day <= old.to);
  const isPart = !isWhole(old, earlierMonth) || !isWhole(fresh, laterMonth);
  return [
    ...(lawOf(before) === lawOf(after)
      ? []
      : [{ kind: "law", before: before.citations, after: after.citations } as const]),
    ...(within.length > 0 ? [{ kind: "within", days: within } as const] : []),
    ...(isPart ? [{ kind: "days", before: old, after: fresh } as const] : []),
  ];
};

/**
 * Explains why a charge differs between two months: from the earlier amount, one cause after the other is let in and the law
 * asked again, so that every amount on the way is an answer of the law and none is reckoned here.
 */
export const explainChange = async (
  basis: BillBasis,
  unit: BillUnit,
  item: BillItem,
  months: readonly [string, string],
  ask: Ask,
): Promise<MonthChange> => {
  const [earlier, later] = months[0] <= months[1] ? months : ([months[1], months[0]] as const);
  const [old, fresh] = [earlier, later].map((month) => chargedDays(basis, item, periodOf(month, month))) as [
    Period | null,
    Period | null,
  ];
  const inquire = (period: Period | null, frozen?: Frozen): Promise<Verdict | null> =>
    period ? ask("fee.period", periodFacts(basis, unit, item, period, frozen)) : Promise.resolve(null);
  const [before, after] = await Promise.all([inquire(old), inquire(fresh)]);
  const done = { months: [earlier, later], before, after } as const;
  const amount = amountOf(before);
  if (!old || !fresh || !before || !after || amount === null || amountOf(after) === null)
    return { ...done, steps: [] };

  const since = (day: string): boolean => day > old.to && day <= fresh.to;
  const prices = item.prices.filter(({ from }) => since(from));
  const changed = (
    key: "area" | "occupancy",
    on: (unit: BillUnit, day: string) => string | undefined,
  ): readonly ChangeCause[] =>
    (unit.changes || [])
      .filter((change) => change[key] !== undefined && since(change.from))
      .flatMap(({ from: day }, index, list) => {
        const [was, is] = [on(unit, index ? list[index - 1]!.from : old.to), on(unit, day)];
        return was !== undefined && is !== undefined && was !== is
          ? [{ kind: key, on: day, before: was, after: is }]
          : [];
      });
  const causes = {
    price: prices.length
      ? [{ kind: "price", before: priceOn(item, old.to)!.unitPrice!, steps: prices } as const]
      : [],
    area: item.unit === "space-month" ? [] : changed("area", areaOn),
    occupancy: changed("occupancy", occupancyOn),
  } as const;

  const steps: ChangeStep[] = [];
  let reached = amount;
  const frozen: { price?: string; area?: string; occupancy?: string } = {
    price: old.to,
    area: old.to,
    occupancy: old.to,
  };
  const step = async (found: (verdict: Verdict) => readonly ChangeCause[]): Promise<boolean> => {
    const verdict = await inquire(fresh, frozen);
    const next = amountOf(verdict);
    if (!verdict || next === null) return false;
    const named = found(verdict);
    if (named.length || next !== reached) steps.push({ causes: named, before: reached, after: next });
    reached = next;
    return true;
  };
  const days = [...item.prices, ...(unit.changes || [])].map(({ from }) => from);
  let isKnown = await step((verdict) => firstCauses([before, verdict], [old, fresh], [earlier, later], days));
  for (const kind of ["price", "area", "occupancy"] as const) {
    if (!causes[kind].length || !isKnown) continue;
    delete frozen[kind];
    isKnown = await step(() => causes[kind]);
  }
  return { ...done, steps: isKnown ? steps : [] };
};
