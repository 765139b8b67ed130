import type { Json } from "@heyue/core/kernel/verdict";
import type { FactType } from "../format/document.ts";
import {
  decimalsOf,
  decimalText,
  exactText,
  type Fraction,
  fraction,
  toCount,
  toWhole,
  Uncountable,
} from "./fraction.ts";
import { type Fields, isFraction, type Known, traceText } from "./value.ts";

/** How a settled value is printed in a verdict: rounded here at the latest, half up. */
export const printed = (value: Known, type: FactType): Json => {
  switch (type.type) {
    case "money":
      return decimalText(numberOf(value), 2);
    case "area":
      return areaText(numberOf(value));
    case "unit-price": {
      const price = numberOf(value);
      const places = decimalsOf(price);
      return places === undefined ? exactText(price) : decimalText(price, Math.max(2, places));
    }
    case "decimal":
      return decimalText(numberOf(value), type.places);
    case "rate":
      return exactText(numberOf(value));
    case "integer":
      // What is no whole number is told as it is, never rounded to a count.
      return numberOf(value).under === 1n ? toCount(numberOf(value)) : exactText(numberOf(value));
    case "choice":
      return typeof value === "string" ? value : printed(value, type.or);
    case "list":
      return (value as readonly Known[]).map((item) => printed(item, type.of));
    case "record":
      return Object.fromEntries(
        Object.entries((value as Fields).fields)
          .filter(([name]) => type.fields[name] !== undefined)
          .map(([name, field]) => [name, printed(field, type.fields[name] as FactType)]),
      );
    default:
      return traceText(value);
  }
};

const numberOf = (value: Known): Fraction => {
  if (!isFraction(value)) throw new Uncountable("a number is printed, and this is none");
  return value;
};

const areaText = (value: Fraction): string => {
  const hundredths = toWhole(fraction(value.over * 100n, value.under), "half-up");
  if (hundredths < 0n) throw new Uncountable("an area is never negative");
  toCount(fraction(hundredths));
  return decimalText(value, 2);
};
