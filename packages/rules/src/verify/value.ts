import type { Json } from "@heyue/core/kernel/verdict";
import type { FactType, FrequencyUnit, ScalarValue } from "../format/document.ts";
import { exactText, type Fraction, fraction, readFraction, Uncountable } from "./fraction.ts";

type LengthUnit = "minutes" | "hours" | "days" | "workdays" | "months";

/** A period of time. */
export interface Length {
  readonly amount: number;
  readonly unit: LengthUnit;
}

/** A counted deadline; `rawIsKnown` and `dueIsKnown` are false where the calendar ends before it can be said. */
export interface Counted {
  readonly raw: string;
  readonly due: string;
  readonly rawIsKnown: boolean;
  readonly dueIsKnown: boolean;
}

/** How often something happens. */
export interface Turns {
  readonly turns: number;
  readonly per: FrequencyUnit;
}

/** The last day of a month of every year. */
export interface YearMark {
  readonly month: number;
}

export interface Fields {
  readonly fields: { readonly [name: string]: Known };
}

/** What is known; `undefined` stands for what is not. Days, instants and codes are texts. */
export type Known =
  | Fraction
  | Length
  | Counted
  | Turns
  | YearMark
  | Fields
  | string
  | boolean
  | readonly Known[];

/** The value must be of this kind, which the format's own check has made sure of. */
export const isFraction = (value: Known | symbol | undefined): value is Fraction =>
  typeof value === "object" && "under" in value;
export const isLength = (value: Known | undefined): value is Length =>
  typeof value === "object" && "amount" in value;
export const isTurns = (value: Known | symbol | undefined): value is Turns =>
  typeof value === "object" && "turns" in value;
const isList = (value: Known): value is readonly Known[] => Array.isArray(value);

/** A period in words: `1 day`, `60 days`. */
export const lengthText = ({ amount, unit }: Length): string =>
  amount === 1 ? `1 ${unit.slice(0, -1)}` : `${amount} ${unit}`;

/** Reads a period in words. */
export const readLength = (text: string): Length | undefined => {
  const [amount = "", unit = "", ...rest] = text.trim().split(/\s+/);
  const units: readonly string[] = ["minutes", "hours", "days", "workdays", "months"];
  const found = units.find((one) => one === unit || one.slice(0, -1) === unit);
  return rest.length > 0 || found === undefined || !/^[0-9]{1,6}$/.test(amount)
    ? undefined
    : { amount: Number(amount), unit: found as LengthUnit };
};

/** How a value stands in a trace. */
export const traceText = (value: Known | undefined): Json => {
  if (value === undefined) return null;
  if (typeof value !== "object") return value;
  if (isList(value)) return value.map(traceText);
  if ("under" in value) return exactText(value);
  if ("amount" in value) return lengthText(value);
  if ("raw" in value) return { raw: value.raw, due: value.due };
  if ("turns" in value) return { times: value.turns, per: value.per };
  if ("month" in value) return { month: value.month };
  return Object.fromEntries(Object.entries(value.fields).map(([name, field]) => [name, traceText(field)]));
};

/** The value that a segment of law holds; a year counts as twelve months. */
export const lawfulValue = (value: ScalarValue): Known => {
  switch (value.kind) {
    case "period": {
      const { amount, unit } = value.period;
      return unit === "years" ? { amount: amount * 12, unit: "months" } : { amount, unit };
    }
    case "number":
      return numberIn(value.number);
    case "money":
      return numberIn(value.yuan);
    case "frequency":
      return { turns: value.times, per: value.per };
    case "annual":
      return { month: value.month };
    case "word":
      return value.means;
    case "terms":
      return value.terms.map((term) => term.id);
  }
};

const numberIn = (text: string): Fraction => {
  const value = readFraction(text);
  if (value === undefined) throw new Uncountable(`${text} is not a number`);
  return value;
};

/** The value of a fact that fits its type. */
export const givenValue = (given: Json, type: FactType): Known => {
  switch (type.type) {
    case "money":
    case "area":
    case "unit-price":
    case "rate":
    case "decimal":
    case "integer":
      return numberIn(String(given));
    case "period":
      return typeof given === "number"
        ? { amount: given, unit: "days" }
        : (readLength(String(given)) ?? { amount: 0, unit: "days" });
    case "choice":
      return type.values.includes(given as string) ? (given as string) : givenValue(given, type.or);
    case "list":
      return (given as readonly Json[]).map((item) => givenValue(item, type.of));
    case "record": {
      const fields: { [name: string]: Known } = {};
      for (const [name, item] of Object.entries(given as { readonly [name: string]: Json })) {
        const field = type.fields[name];
        if (field !== undefined && item !== null) fields[name] = givenValue(item, field);
      }
      return { fields };
    }
    default:
      return given as string | boolean;
  }
};

/** A count as a value. */
export const countOf = (number: number | bigint): Fraction => fraction(number);
