import type { Json } from "@heyue/core/kernel/verdict";
import type { FactType } from "../format/document.ts";
import { isDay } from "./day.ts";
import { decimalsOf, fraction, readFraction, sign } from "./fraction.ts";
import { isInstantText } from "./moment.ts";
import { readLength } from "./value.ts";

/** Paths of what is wrong with a question: facts that do not fit their types, days that are none or out of order. */
export const problemsOf = (
  facts: { readonly [name: string]: Json },
  types: { readonly [name: string]: FactType },
  on: string | undefined,
): readonly string[] => {
  if (typeof facts !== "object" || facts === null || Array.isArray(facts)) return ["facts"];
  const unfit = Object.entries(facts)
    .filter(([name, value]) => {
      const type = Object.hasOwn(types, name) ? types[name] : undefined;
      return type === undefined || !(value === null || fits(value, type));
    })
    .map(([name]) => name);
  const { from, to } = facts;
  const isTurned = isDay(from) && isDay(to) && to < from;
  return [...unfit, ...(on === undefined || isDay(on) ? [] : ["on"]), ...(isTurned ? ["to"] : [])];
};

const SAFE = fraction(Number.MAX_SAFE_INTEGER);
const ZERO = fraction(0);

/** An exact number with at most these decimals, kept exactly as a whole number of its smallest unit. */
const isExact = (value: Json, decimals: number | undefined, mayBeNegative: boolean): boolean => {
  if (typeof value !== "string" && !Number.isSafeInteger(value)) return false;
  const text = String(value);
  if (decimals !== undefined && !/^-?[0-9]+(\.[0-9]+)?$/.test(text)) return false;
  const number = readFraction(text);
  if (number === undefined || (!mayBeNegative && text.trim().startsWith("-"))) return false;
  if (decimals === undefined) return true;
  const units = fraction(number.over * 10n ** BigInt(decimals), number.under);
  const size = fraction(units.over < 0n ? -units.over : units.over, units.under);
  return (decimalsOf(number) ?? Infinity) <= decimals && sign(size, SAFE) <= 0;
};

const isPositive = (value: Json): boolean => {
  const number = readFraction(String(value));
  return number !== undefined && sign(number, ZERO) >= 0;
};

const fits = (value: Json, type: FactType): boolean => {
  switch (type.type) {
    case "boolean":
      return typeof value === "boolean";
    case "integer":
      return Number.isSafeInteger(value) && inRange(value as number, type.minimum, type.maximum);
    case "enum":
      return typeof value === "string" && type.values.includes(value);
    case "text":
      return typeof value === "string" && value.length > 0;
    case "date":
      return isDay(value);
    case "instant":
      return isInstantText(value);
    case "moment":
      return isDay(value) || isInstantText(value);
    case "month":
      return typeof value === "string" && isDay(`${value}-01`);
    case "money":
      return isExact(value, 2, false);
    case "area":
      return isExact(value, 2, true) && isPositive(value);
    case "unit-price":
      return isExact(value, 4, true) && isPositive(value);
    case "rate":
    case "decimal":
      return isExact(value, undefined, false);
    case "period":
      return typeof value === "string"
        ? readLength(value) !== undefined
        : Number.isSafeInteger(value) && (value as number) >= 0;
    case "choice":
      return type.values.includes(value as string) || (value !== null && fits(value, type.or));
    case "list":
      return Array.isArray(value) && value.every((item: Json) => item !== null && fits(item, type.of));
    case "record":
      return (
        isRecord(value) && Object.entries(value).every(([name, field]) => fitsField(field, type.fields, name))
      );
  }
};

const isRecord = (value: Json): value is { readonly [name: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const fitsField = (value: Json, fields: { readonly [name: string]: FactType }, name: string): boolean => {
  const type = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return type !== undefined && (value === null || fits(value, type));
};

const inRange = (value: number, minimum: number, maximum: number | undefined): boolean =>
  value >= minimum && (maximum === undefined || value <= maximum);
