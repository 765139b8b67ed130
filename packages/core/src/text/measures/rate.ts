import type { Draft } from "./draft.ts";
import { perName } from "./per.ts";
import type { Per, Quantity } from "./token.ts";
import { unitOf, type Unit } from "./unit.ts";

/**
 * What grows by time or event is a rate, named like the guideline's `%/日` and `%/5分`: the base in the name of its unit, what it grows by in
 * Chinese (CNY/日, CNY/次, 分/人).
 */
export function rateOf(quantity: Quantity, per: readonly Per[], start: number, end: number): Draft {
  return {
    start,
    end: Math.max(end, quantity.end),
    shape: "rate",
    kind: "rate",
    family: quantity.unit.family,
    value: quantity.bound + quantity.value,
    unit: [quantity.unit.name, ...per.map(perName)].join("/"),
    behind: quantity.behind,
    deadline: false,
    at: quantity.at,
    unitEnd: quantity.unitEnd,
  };
}

const order = (per: Per): number => (per.unit.family === "time" ? 1 : 0);
const priceName = ({ count, half, unit }: Per): string =>
  `${half ? "0.5" : count === "1" ? "" : count}${unit.name}`;

/**
 * A price by area, thing or time: the names of the units behind strokes, what it is paid for before the time (CNY/m2/month, CNY/个/month,
 * CNY/人/month, CNY/year), whichever way round the text has them. The labelling guideline is silent about them.
 */
export function priceOf(quantity: Quantity, per: readonly Per[], start: number): Draft {
  const names = per.toSorted((a, b) => order(a) - order(b)).map(priceName);
  return {
    start,
    end: quantity.end,
    shape: "quantity",
    kind: quantity.unit.kind,
    family: quantity.unit.family,
    value: quantity.bound + quantity.value,
    unit: [quantity.unit.name, ...names].join("/"),
    behind: quantity.behind,
    deadline: false,
    at: quantity.at,
    unitEnd: quantity.unitEnd,
  };
}

const byBefore =
  /(?<![当本次上下首末某同即前后每])(日|天|月|年)(?:利率|利息|息|化(?:利率)?|费率)?(?:为|按|的|以|加收|收取|计收|计付)?$/;
const byBehind = /^\s?每(日|天|月|年)/;
const timeUnits: Readonly<Record<string, string>> = { 日: "日", 天: "日", 月: "个月", 年: "年" };

/** 日万分之五, 年利率6%, 3‰每日: the time right before or behind a percentage; `null` when there is none. */
export function timeOfPercentage(
  text: string,
  quantity: Quantity,
): { readonly per: Per; readonly start: number } | null {
  const from = Math.max(0, quantity.at - 8);
  const before = byBefore.exec(text.slice(from, quantity.at));
  const behind = before === null ? byBehind.exec(text.slice(quantity.unitEnd, quantity.unitEnd + 3)) : null;
  const unit: Unit | undefined = unitOf(timeUnits[before?.[1] ?? behind?.[1] ?? ""] ?? "");
  if (unit === undefined) return null;
  const start = before === null ? quantity.start : from + before.index;
  return { per: { count: "1", half: false, unit }, start };
}
