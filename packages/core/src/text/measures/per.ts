import { readNumeral } from "../numeral/numeral.ts";
import { standsAsUnit, unitOf, unitSurfaces, type Unit } from "./unit.ts";
import type { Per } from "./token.ts";

const periodUnit = (name: string, per: string): Unit => ({
  name,
  per,
  family: "time",
  kind: "duration",
  shift: 0,
  loose: false,
});
const thingUnit = (name: string): Unit => ({
  name,
  per: name,
  family: "count",
  kind: "count",
  shift: 0,
  loose: false,
});
const day = periodUnit("day", "日");

/** Words that are a unit behind 每 or a stroke only: 每月, 元/车位, 每晚. */
const onlyPer: ReadonlyMap<string, Unit> = new Map([
  ["月度", periodUnit("month", "月")],
  ["月", periodUnit("month", "月")],
  ["季", periodUnit("quarter", "季度")],
  ["年度", periodUnit("year", "年")],
  ...["晚上", "晚间", "晚", "夜间", "夜", "早上", "早晨", "早", "上午", "下午", "中午"].map(
    (word) => [word, day] as const,
  ),
  ["周末", periodUnit("week", "周")],
  ["旬", periodUnit("旬", "旬")],
  ["班次", periodUnit("班", "班")],
  ["班", periodUnit("班", "班")],
  ["车位", thingUnit("车位")],
  ["个车位", thingUnit("车位")],
  ["车", thingUnit("车")],
  ["度", thingUnit("kWh")],
  ["建筑平方米", thingUnit("m2")],
]);

const escape = (surface: string): string => surface.replace(/[()]/g, "\\$&");
const longest = new RegExp(
  [...onlyPer.keys(), ...unitSurfaces]
    .toSorted((a, b) => b.length - a.length)
    .map(escape)
    .join("|"),
  "y",
);
const follows = /[常志期边级龄组]|报(?!送)|份(?!额)/y;

/** The unit written at `at` as something to count by; `null` when there is none. The longest reading wins. */
function perUnitAt(text: string, at: number): { readonly unit: Unit; readonly end: number } | null {
  longest.lastIndex = at;
  const match = longest.exec(text);
  if (match === null) return null;
  const surface = match[0];
  const unit = onlyPer.get(surface) ?? unitOf(surface);
  if (unit === undefined) return null;
  const end = longest.lastIndex;
  follows.lastIndex = end;
  if (follows.test(text) || (unit.family !== "time" && !standsAsUnit(unit, text, end))) return null;
  return { unit, end };
}

/** What the frequency or rate is counted by, as measures name it: 日, 2小时, 半年, 季度 for three months. */
export function perName({ count, half, unit }: Per): string {
  if (half) return `半${unit.per}`;
  if (unit.per === "月" && count === "3") return "季度";
  if (unit.per === "月" && count === "6") return "半年";
  if (unit.per === "月" && count === "12") return "年";
  if (count === "0.5") return `半${unit.per}`;
  return count === "1" ? unit.per : `${count}${unit.per}`;
}

const counted = new RegExp(`个?(半)?个?`, "y");
const number = /\d+(?:\.\d+)?|[一二两三四五六七八九十]{1,3}/y;

/** Reads `两小时`, `半年`, `3个月`, `月` at `at`; `null` when no unit stands there. */
export function perAt(text: string, at: number): { readonly per: Per; readonly end: number } | null {
  number.lastIndex = at;
  const figures = number.exec(text);
  const count = figures === null ? "1" : readNumeral(figures[0]);
  if (count === null) return null;
  const from = figures === null ? at : number.lastIndex + (text[number.lastIndex] === " " ? 1 : 0);
  const plain = perUnitAt(text, from);
  if (plain !== null) return { per: { count, half: false, unit: plain.unit }, end: plain.end };
  counted.lastIndex = from;
  const half = counted.exec(text);
  const behind = half === null || half[0] === "" ? null : perUnitAt(text, counted.lastIndex);
  if (behind === null) return null;
  return { per: { count, half: half?.[1] !== undefined, unit: behind.unit }, end: behind.end };
}

const stroke = /\s?\/\s?\(?/y;
const each = /每/y;
const nextMark = /\s?(?:[·.*×/]|每)\s?/y;

/**
 * Reads what stands behind a stroke: `/平方米·月`, `/(㎡·月)`, `/日`, and `每平方米每月` when `withEach`. Empty when nothing does.
 */
export function strokesAt(
  text: string,
  at: number,
  withEach: boolean,
): { readonly per: readonly Per[]; readonly end: number } {
  const per: Per[] = [];
  stroke.lastIndex = at;
  each.lastIndex = at;
  let next = stroke.test(text) ? stroke.lastIndex : withEach && each.test(text) ? each.lastIndex : -1;
  let end = at;
  while (next >= 0 && per.length < 3) {
    const found = perAt(text, next);
    if (found === null) break;
    per.push(found.per);
    end = found.end;
    nextMark.lastIndex = end;
    next = nextMark.test(text) ? nextMark.lastIndex : -1;
  }
  if (per.length > 0 && text[end] === ")" && text.slice(at, end).includes("(")) end += 1;
  return { per, end };
}
