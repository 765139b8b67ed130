import { formatDecimal, parseDecimal, safeInteger } from "./decimal.ts";
import type { Rate } from "./rate.ts";
import { divide, type Rounding } from "./rounding.ts";

declare const brand: unique symbol;

/** An amount of money (金额) as a safe integer of fen; may be negative. Written as yuan with two decimals. */
export type Money = number & { readonly [brand]: "Money" };

/** Money of that many fen. Throws a `RangeError` unless it is a safe integer. */
export const fromFen = (fen: number | bigint): Money => {
  if (typeof fen === "bigint") return safeInteger(fen, "money") as Money;
  if (!Number.isSafeInteger(fen)) throw new RangeError(`money: ${fen} is not a whole number of fen`);
  return (fen === 0 ? 0 : fen) as Money;
};

/** Reads yuan such as `2577.60`, `5`, `-0.01`. Throws a `RangeError` with a clear message. */
export const fromYuan = (text: string): Money => fromFen(parseDecimal(text, 2, "money"));

/** Yuan with two decimals, e.g. `2577.60`. */
export const toYuan = (money: Money): string => formatDecimal(BigInt(money), 2);

export const zero: Money = 0 as Money;

export const add = (a: Money, b: Money): Money => fromFen(BigInt(a) + BigInt(b));
export const subtract = (a: Money, b: Money): Money => fromFen(BigInt(a) - BigInt(b));
export const sum = (amounts: Iterable<Money>): Money => {
  let total = 0n;
  for (const amount of amounts) total += BigInt(amount);
  return fromFen(total);
};

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export const compare = (a: Money, b: Money): number => (a < b ? -1 : a > b ? 1 : 0);

/** `money × rate`, rounded to whole fen as told. */
export const multiply = (money: Money, rate: Rate, rounding: Rounding): Money =>
  fromFen(divide(BigInt(money) * rate.numerator, rate.denominator, rounding));

/**
 * Splits `total` in proportion to whole-number weights (for example areas) so that the shares sum to it exactly:
 * every share is rounded towards zero, and the fen left over go one each to the largest remainders, earlier
 * positions first. Throws a `RangeError` for no weights, a negative or fractional weight, or weights that are all zero.
 */
export const allocate = (total: Money, weights: readonly (number | bigint)[]): readonly Money[] => {
  const exact = weights.map((weight, index) => {
    if (typeof weight === "number" && !Number.isSafeInteger(weight)) {
      throw new RangeError(`allocate: weight ${index} (${weight}) is not a whole number`);
    }
    if (weight < 0) throw new RangeError(`allocate: weight ${index} (${weight}) is negative`);
    return BigInt(weight);
  });
  const whole = exact.reduce((a, b) => a + b, 0n);
  if (whole === 0n) throw new RangeError("allocate: the weights sum to 0; give at least one above 0");
  const sign = total < 0 ? -1n : 1n;
  const fen = BigInt(total) * sign;
  const parts = exact.map((weight, index) => ({
    index,
    share: (fen * weight) / whole,
    remainder: (fen * weight) % whole,
  }));
  let left = parts.reduce((rest, part) => rest - part.share, fen);
  const byRemainder = [...parts].sort((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  );
  for (const part of byRemainder) {
    if (left === 0n) break;
    part.share += 1n;
    left -= 1n;
  }
  return parts.map((part) => fromFen(sign * part.share));
};
