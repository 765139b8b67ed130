import { parseDecimal } from "../../kernel/decimal.ts";
import type { Comparator, Standard } from "./standard.ts";
import { areComparable, factorOf } from "./unit.ts";

/** A value as it was measured (实测值): exact number as text, in a unit. Zero is a value; "not applicable" is none. */
export interface Measured {
  readonly value: string;
  readonly unit: string;
}

/** What a measurement is held against. */
export type Target = Pick<Standard, "comparator" | "target" | "unit">;

/** Decimals that a measured value or a target can have. */
const scale = 4;

const holds: { readonly [Kind in Comparator]: (value: bigint, target: bigint) => boolean } = {
  "at-most": (value, target) => value <= target,
  "at-least": (value, target) => value >= target,
  equal: (value, target) => value === target,
  below: (value, target) => value < target,
  above: (value, target) => value > target,
};

/**
 * Whether a measured value keeps a standard (是否达标), exactly: both are brought to the smallest unit of the family, nothing
 * is rounded. `null` when the units do not fit, because then the value says nothing about the target.
 */
export const meets = (standard: Target, measured: Measured): boolean | null =>
  areComparable(standard.unit, measured.unit)
    ? holds[standard.comparator](
        parseDecimal(measured.value, scale, "measured value") * factorOf(measured.unit),
        parseDecimal(standard.target, scale, "target") * factorOf(standard.unit),
      )
    : null;

const plain = (text: string): string => text.replace(/\s+/gu, "");

/** Whether a value was measured as the contract says (考核方法是否相符); blanks do not count. */
export const isMethodOf = (standard: Pick<Standard, "measuredBy">, method: string): boolean =>
  plain(standard.measuredBy) === plain(method);
