import { formatDecimal, parseDecimal } from "./decimal.ts";
import { divide, type Rounding } from "./rounding.ts";

/** An exact fraction (比例、费率) in lowest terms with a positive denominator; never a binary float. */
export interface Rate {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The fraction `numerator / denominator`, reduced. Throws a `RangeError` for a zero denominator. */
export const make = (numerator: bigint | number, denominator: bigint | number = 1n): Rate => {
  const n = BigInt(numerator);
  const d = BigInt(denominator);
  if (d === 0n) throw new RangeError("a rate needs a denominator other than 0");
  const sign = d < 0n ? -1n : 1n;
  const divisor = greatestCommonDivisor(n, d);
  return { numerator: (sign * n) / divisor, denominator: (sign * d) / divisor };
};

/** Reads `0.003`, `3/4`, `30%` or `30 %`. Throws a `RangeError` with a clear message. */
export const rate = (text: string): Rate => {
  const trimmed = text.trim();
  const fraction = /^(-?\d+)\s*\/\s*(\d+)$/.exec(trimmed);
  if (fraction !== null) return make(BigInt(fraction[1] ?? "0"), BigInt(fraction[2] ?? "1"));
  const percent = /^(.*?)\s*%$/.exec(trimmed);
  const decimal = percent === null ? trimmed : (percent[1] ?? "");
  const scale = decimal.includes(".") ? decimal.length - decimal.indexOf(".") - 1 : 0;
  const digits = parseDecimal(decimal, scale, "rate");
  return make(digits, 10n ** BigInt(scale) * (percent === null ? 1n : 100n));
};

export const zero: Rate = { numerator: 0n, denominator: 1n };
export const one: Rate = { numerator: 1n, denominator: 1n };

/** Exact sum. */
export const add = (a: Rate, b: Rate): Rate =>
  make(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);

/** Exact difference. */
export const subtract = (a: Rate, b: Rate): Rate => add(a, { ...b, numerator: -b.numerator });

/** Exact product. */
export const multiply = (a: Rate, b: Rate): Rate =>
  make(a.numerator * b.numerator, a.denominator * b.denominator);

/** Exact quotient; throws a `RangeError` when `b` is zero. */
export const divideBy = (a: Rate, b: Rate): Rate =>
  make(a.numerator * b.denominator, a.denominator * b.numerator);

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export const compare = (a: Rate, b: Rate): number => {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

/** The nearest integer under an explicit rounding. */
export const toInteger = (value: Rate, rounding: Rounding): bigint =>
  divide(value.numerator, value.denominator, rounding);

/** A decimal with a fixed number of places under an explicit rounding, e.g. `0.0310`. */
export const toDecimal = (value: Rate, places: number, rounding: Rounding): string =>
  formatDecimal(divide(value.numerator * 10n ** BigInt(places), value.denominator, rounding), places);

/** Exact text: a decimal when it ends (`0.003`), otherwise a fraction (`2/3`). */
export const format = (value: Rate): string => {
  let rest = value.denominator;
  let places = 0;
  for (const prime of [2n, 5n]) {
    let power = 0;
    while (rest % prime === 0n) {
      rest /= prime;
      power += 1;
    }
    places = Math.max(places, power);
  }
  return rest === 1n ? toDecimal(value, places, "down") : `${value.numerator}/${value.denominator}`;
};

const greatestCommonDivisor = (a: bigint, b: bigint): bigint => {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
};
