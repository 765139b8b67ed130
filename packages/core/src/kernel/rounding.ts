/**
 * How an exact quotient becomes an integer. `half-up` rounds halves away from zero (四舍五入), the usual rule for
 * fen; `floor` and `ceiling` go by the number line, `down` and `up` towards and away from zero.
 */
export type Rounding = "half-up" | "half-even" | "down" | "up" | "floor" | "ceiling";

/** `numerator / denominator` as an integer under an explicit rounding. Throws a `RangeError` for a zero denominator. */
export const divide = (numerator: bigint, denominator: bigint, rounding: Rounding): bigint => {
  if (denominator === 0n) throw new RangeError("division by zero: the denominator must not be 0");
  const negative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const quotient = n / d;
  const remainder = n % d;
  const magnitude = quotient + (roundsAway(quotient, remainder, d, negative, rounding) ? 1n : 0n);
  return negative ? -magnitude : magnitude;
};

const roundsAway = (
  quotient: bigint,
  remainder: bigint,
  denominator: bigint,
  negative: boolean,
  rounding: Rounding,
): boolean => {
  if (remainder === 0n) return false;
  switch (rounding) {
    case "down":
      return false;
    case "up":
      return true;
    case "floor":
      return negative;
    case "ceiling":
      return !negative;
    case "half-up":
      return remainder * 2n >= denominator;
    case "half-even":
      return remainder * 2n === denominator ? quotient % 2n === 1n : remainder * 2n > denominator;
  }
};
