import {
  type Fraction,
  fraction,
  minus,
  over,
  plus,
  sign,
  times,
  toCount,
  toWhole,
  Uncountable,
} from "./fraction.ts";

const ZERO = fraction(0);

/**
 * Shares of a total by weights, in whole fen: each is cut to the fen, and the fen that are left go to the largest cut-off
 * parts, the first one first, so that the shares sum to the total.
 */
export const shares = (total: Fraction, weights: readonly Fraction[]): readonly Fraction[] => {
  const isNegative = sign(total, ZERO) < 0;
  const fen = times(total, fraction(isNegative ? -100 : 100));
  toCount(fen);
  const all = weights.reduce(plus, ZERO);
  if (weights.some((weight) => sign(weight, ZERO) < 0)) throw new Uncountable("a weight is negative");
  if (sign(all, ZERO) === 0) throw new Uncountable("the weights sum to 0");
  const exact = weights.map((weight) => over(times(fen, weight), all));
  const whole = exact.map((share) => toWhole(share, "floor"));
  const left = Number(fen.over - whole.reduce((sum, share) => sum + share, 0n));
  const places = exact.map((share, place) => ({ place, rest: minus(share, fraction(whole[place] ?? 0n)) }));
  places.sort((a, b) => sign(b.rest, a.rest) || a.place - b.place);
  const lucky = new Set(places.slice(0, left).map(({ place }) => place));
  return whole.map((share, place) =>
    fraction((share + (lucky.has(place) ? 1n : 0n)) * (isNegative ? -1n : 1n), 100n),
  );
};
