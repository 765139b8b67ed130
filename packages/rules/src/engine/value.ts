import { format as formatArea, fromHundredths } from "@heyue/core/kernel/area";
import { formatPeriod, type Period, parsePeriod } from "@heyue/core/kernel/due";
import { compare as compareInstants, type Instant } from "@heyue/core/kernel/instant";
import { compare, format, make, type Rate, rate, toDecimal, toInteger } from "@heyue/core/kernel/rate";
import { safeInteger } from "@heyue/core/kernel/decimal";
import type { Json } from "@heyue/core/kernel/verdict";
import type { FactType, FrequencyUnit, LawPeriod, ScalarValue } from "../format/document.ts";

/** A counted deadline as a value. */
export interface DueValue {
  readonly raw: string;
  readonly due: string;
  readonly isSettled: boolean;
  /** Working days past what the calendar knows leave even the day before rolling open. */
  readonly isRawSettled: boolean;
}

export interface Frequency {
  readonly times: number;
  readonly per: FrequencyUnit;
}

export interface Annual {
  readonly month: number;
}

/** What an expression yields; `undefined` stands for unknown. Dates, instants, months and codes are texts. */
export type Value =
  | Rate
  | boolean
  | string
  | Period
  | DueValue
  | Frequency
  | Annual
  | readonly Value[]
  | { readonly [field: string]: Value };

export const isNumber = (value: Value): value is Rate =>
  typeof value === "object" && "numerator" in value && typeof value.numerator === "bigint";

const isPeriod = (value: object): value is Period => "amount" in value && "unit" in value;
const isDue = (value: object): value is DueValue => "isSettled" in value;

/** A fact that is known to be none, where a comparison asks for it: it equals nothing. */
export const NONE: Value = Object.freeze([]);

/** A value as it stands in a trace: exact numbers as text, periods in words, unknown as null. */
export const encode = (value: Value | undefined): Json => {
  if (value === undefined || value === NONE) return null;
  if (typeof value !== "object") return value;
  if (Array.isArray(value)) return (value as readonly Value[]).map(encode);
  if (isNumber(value)) return format(value);
  if (isDue(value)) return { raw: value.raw, due: value.due };
  if (isPeriod(value) && typeof value.unit === "string") return formatPeriod(value);
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      typeof item === "number" ? item : encode(item as Value),
    ]),
  );
};

/** Law counts years in months: the corresponding day of the same month. */
export const inMonths = (period: LawPeriod): Period =>
  period.unit === "years"
    ? { amount: period.amount * 12, unit: "months" }
    : { amount: period.amount, unit: period.unit };

/** The value of a parameter; a word stands as its code, terms as their ids. */
export const lawValue = (value: ScalarValue): Value => {
  switch (value.kind) {
    case "period":
      return inMonths(value.period);
    case "number":
      return rate(value.number);
    case "money":
      return rate(value.yuan);
    case "frequency":
      return { times: value.times, per: value.per };
    case "annual":
      return { month: value.month };
    case "word":
      return value.means;
    case "terms":
      return value.terms.map(({ id }) => id);
  }
};

/** A fact, already checked against its type, as a value. */
export const factValue = (given: Json, type: FactType): Value => {
  switch (type.type) {
    case "money":
    case "area":
    case "unit-price":
    case "rate":
    case "decimal":
    case "integer":
      return rate(String(given));
    case "period":
      return typeof given === "number" ? { amount: given, unit: "days" } : parsePeriod(String(given));
    case "choice":
      return type.values.includes(String(given)) ? String(given) : factValue(given, type.or);
    case "list":
      return (given as readonly Json[]).map((item) => factValue(item, type.of));
    case "record":
      return Object.fromEntries(
        Object.entries(given as { readonly [key: string]: Json })
          .filter(([name, item]) => type.fields[name] !== undefined && item !== null)
          .map(([name, item]) => [name, factValue(item, type.fields[name] as FactType)]),
      );
    default:
      return given as string | boolean;
  }
};

/** A settled value as it is printed in a verdict. */
export const print = (value: Value, type: FactType): Json => {
  switch (type.type) {
    case "money":
      return toDecimal(value as Rate, 2, "half-up");
    case "area":
      return formatArea(fromHundredths(Number(toInteger(hundredfold(value as Rate), "half-up"))));
    case "unit-price":
      return priceText(value as Rate);
    case "decimal":
      return toDecimal(value as Rate, type.places, "half-up");
    case "rate":
      return format(value as Rate);
    case "integer":
      // A part of a month cannot be a whole number; it is printed exactly.
      return (value as Rate).denominator === 1n
        ? safeInteger((value as Rate).numerator, "a count")
        : format(value as Rate);
    case "choice":
      return typeof value === "string" ? value : print(value, type.or);
    case "list":
      return (value as readonly Value[]).map((item) => print(item, type.of));
    case "record":
      return Object.fromEntries(
        Object.entries(value as { readonly [field: string]: Value }).flatMap(([name, item]) => {
          const field = type.fields[name];
          return field === undefined ? [] : [[name, print(item, field)] as const];
        }),
      );
    default:
      return encode(value);
  }
};

const hundredfold = (value: Rate): Rate => make(value.numerator * 100n, value.denominator);

/** At least two decimals, exact beyond. */
const priceText = (price: Rate): string => {
  const text = format(price);
  const decimals = text.includes(".") ? text.length - text.indexOf(".") - 1 : 0;
  return decimals >= 2 || text.includes("/") ? text : toDecimal(price, 2, "half-up");
};

/** Order of two numbers, or of two dates or instants. */
export const order = (a: Value, b: Value): number => {
  if (typeof a === "object" && typeof b === "object") return compare(a as Rate, b as Rate);
  const left = String(a);
  const right = String(b);
  if (left.length > 10 && right.length > 10) return compareInstants(left as Instant, right as Instant);
  // A date and an instant meet on the date of the instant.
  const [first, second] = [left.slice(0, 10), right.slice(0, 10)];
  return first < second ? -1 : first > second ? 1 : 0;
};
