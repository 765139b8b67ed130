import type { FeeItem, FeeSchedule } from "@heyue/core/contract/draft";
import type { Json } from "@heyue/core/kernel/verdict";

/** A price of the contract and the first day it applies (单价). */
export interface PriceStep {
  readonly from: string;
  /** Yuan per m² (or space) and month; `null` when from that day on there is none. */
  readonly unitPrice: string | null;
  /** Title of the amendment it comes from; `null` for the text as signed. */
  readonly amendment: string | null;
  /** Why the text was changed, as the amendment says. */
  readonly cause: string | null;
  /** Clause that sets it, as printed (第二十四条), with its text from that day on. */
  readonly clause: { readonly number: string; readonly text: string };
}

/** A charge of the contract with all its prices, the earliest first. */
export interface BillItem {
  readonly id: string;
  readonly title: string;
  readonly houseType: string;
  readonly unit: FeeItem["unit"];
  readonly prices: readonly PriceStep[];
}

/** What changed of a unit from a day on. */
export interface UnitChange {
  readonly from: string;
  readonly area?: string;
  readonly occupancy?: "occupied" | "vacant";
}

/** A unit to be billed (房屋、车位). */
export interface BillUnit {
  readonly id: string;
  readonly name: string;
  /** Exclusive area in m²; `null` while unknown. */
  readonly area: string | null;
  /** Kind of unit as the price list names it; `null` while unknown. */
  readonly houseType: string | null;
  readonly occupancy?: "occupied" | "vacant";
  /** Day it was handed over by the developer (交付), when known. */
  readonly delivery?: string;
  /** The earliest first. */
  readonly changes?: readonly UnitChange[];
}

/** All that a bill is worked out from: a host may hand it in instead of a client's contract and units. */
export interface BillBasis {
  /** Place whose law applies, e.g. `330100`. */
  readonly place: string;
  readonly scheme: FeeSchedule["basis"];
  readonly priceSource: FeeSchedule["priceSource"];
  readonly stage: "preliminary" | "regular";
  /** First and last day of the contract; `to` is `null` for one without an end. */
  readonly term: { readonly from: string; readonly to: string | null };
  readonly items: readonly BillItem[];
  readonly units: readonly BillUnit[];
  readonly payment: FeeSchedule["payment"] | null;
  readonly lateCharge: {
    readonly dailyRate: string;
    readonly cap: string | null;
    readonly clause: string;
  } | null;
  /** Clauses that speak of vacant units (空置). */
  readonly vacancy: readonly { readonly number: string; readonly text: string }[];
}

/** Days of a bill, both included, `YYYY-MM-DD`. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** Facts of a question to the law. */
export type Facts = { readonly [name: string]: Json };

/** First and last day of months `YYYY-MM`, both included. */
export const periodOf = (from: string, to: string): Period => {
  const [year, month] = to.split("-").map(Number) as [number, number];
  return {
    from: `${from}-01`,
    to: `${to}-${String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, "0")}`,
  };
};

/** The month some months later, `YYYY-MM`. */
export const monthAfter = (month: string, count: number): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 1 + count, 1))
    .toISOString()
    .slice(0, 7);

const dayAfter = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);

/** The last of some steps that began on or before a day. */
const lastOn = <A extends { readonly from: string }>(steps: readonly A[], day: string): A | undefined =>
  steps.filter(({ from }) => from <= day).pop();

/** The price of a charge on a day; `null` when there is none. */
export const priceOn = ({ prices }: BillItem, day: string): PriceStep | null => {
  const found = lastOn(prices, day);
  return found && found.unitPrice !== null ? found : null;
};

/** The prices that apply in a period, each for some of its days. */
export const pricesIn = ({ prices }: BillItem, { from, to }: Period): readonly PriceStep[] =>
  prices.filter(
    (step, index) =>
      step.unitPrice !== null && step.from <= to && !(prices[index + 1] && prices[index + 1]!.from <= from),
  );

const stateOn = (unit: BillUnit, key: "area" | "occupancy", day: string): string | undefined =>
  lastOn(
    (unit.changes || []).filter((change) => change[key] !== undefined),
    day,
  )?.[key] ??
  unit[key] ??
  undefined;

/** Area of a unit on a day, m². */
export const areaOn = (unit: BillUnit, day: string): string | undefined => stateOn(unit, "area", day);
/** Whether a unit is lived in on a day. */
export const occupancyOn = (unit: BillUnit, day: string): string | undefined =>
  stateOn(unit, "occupancy", day);

/** Days of a period on which the contract has a price for a charge; `null` when there are none. */
export const chargedDays = ({ term }: BillBasis, item: BillItem, { from, to }: Period): Period | null => {
  const isPriced = (day: string): boolean => priceOn(item, day) !== null;
  let start = from > term.from ? from : term.from;
  let end = term.to !== null && term.to < to ? term.to : to;
  if (!isPriced(start))
    start = item.prices.find((step) => step.from > start && step.unitPrice !== null)?.from ?? "";
  const stop = item.prices.find((step) => step.from > start && step.unitPrice === null);
  if (stop && stop.from <= end) end = dayAfter(stop.from, -1);
  return start && start <= end ? { from: start, to: end } : null;
};

/** From which days on changes are left out, as if they had not happened; what is not named is not left out. */
export interface Frozen {
  readonly price?: string;
  readonly area?: string;
  readonly occupancy?: string;
}

const earlier = (day: string, limit: string | undefined): string =>
  limit !== undefined && limit < day ? limit : day;

/** Facts of `fee.period` for a charge of a unit. A space counts as one, whatever its area. */
export const periodFacts = (
  basis: BillBasis,
  unit: BillUnit,
  item: BillItem,
  period: Period,
  frozen: Frozen = {},
): Facts => {
  const valuesOn = (day: string): { readonly [name: string]: string } => {
    const price = priceOn(item, earlier(day, frozen.price));
    const area = item.unit === "space-month" ? "1" : areaOn(unit, earlier(day, frozen.area));
    const occupancy = occupancyOn(unit, earlier(day, frozen.occupancy));
    return {
      ...(price && { unitPrice: price.unitPrice! }),
      ...(area !== undefined && { area }),
      ...(occupancy !== undefined && { occupancy }),
    };
  };
  const days = [...item.prices, ...(unit.changes || [])]
    .map(({ from }) => from)
    .filter((day) => day > period.from && day <= period.to);
  let last = valuesOn(period.from);
  const changes: Json[] = [];
  for (const day of [...new Set(days)].sort()) {
    const next = valuesOn(day);
    if (JSON.stringify(next) !== JSON.stringify(last)) changes.push({ from: day, ...next });
    last = next;
  }
  return {
    scheme: basis.scheme,
    stage: basis.stage,
    from: period.from,
    to: period.to,
    ...valuesOn(period.from),
    ...(changes.length > 0 && { changes }),
  };
};

/** The charge a unit is billed by: the one that names its kind. */
export const itemFor = (basis: BillBasis, unit: BillUnit): BillItem | undefined =>
  basis.items.find(({ houseType, id, title }) => [houseType, title, id].includes(unit.houseType || ""));

/** Day a period's fee is due: the agreed day of the first month of its payment cycle. */
export const dueDay = ({ payment }: BillBasis, { from }: Period): string | null => {
  if (!payment) return null;
  const size = { month: 1, quarter: 3, "half-year": 6, year: 12 }[payment.cycle];
  const month = Number(from.slice(5, 7)) - 1;
  const first = `${from.slice(0, 4)}-${String(month - (month % size) + 1).padStart(2, "0")}`;
  const last = periodOf(first, first).to.slice(8);
  const day = String(payment.dueDay).padStart(2, "0");
  return `${first}-${day < last ? day : last}`;
};
