/** An exact number: `over / under` in lowest terms, `under` above 0. The verifier's own, so that it shares no arithmetic. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** What cannot be counted: a division by 0, a day after the year 9999, an amount too large to be kept exactly. */
export class Uncountable extends Error {}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));

/** The fraction in lowest terms. Throws `Uncountable` for a divisor of 0. */
export const fraction = (over: bigint | number, under: bigint | number = 1n): Fraction => {
  const [top, bottom] = [BigInt(over), BigInt(under)];
  if (bottom === 0n) throw new Uncountable("a divisor is 0");
  const shared = gcd(top, bottom) * (bottom < 0n ? -1n : 1n);
  return { over: top / shared, under: bottom / shared };
};

const DECIMAL = /^(-?)([0-9]+)(?:\.([0-9]+))?$/;

/** Reads `12`, `-0.05`, `2/3`, `60%`; `undefined` for anything else. */
export const readFraction = (text: string): Fraction | undefined => {
  const trimmed = text.trim();
  const slash = trimmed.indexOf("/");
  if (slash >= 0) {
    const [top, bottom] = [trimmed.slice(0, slash).trim(), trimmed.slice(slash + 1).trim()];
    if (!/^-?[0-9]+$/.test(top) || !/^[0-9]+$/.test(bottom) || BigInt(bottom) === 0n) return undefined;
    return fraction(BigInt(top), BigInt(bottom));
  }
  const isPercent = trimmed.endsWith("%");
  const match = DECIMAL.exec(isPercent ? trimmed.slice(0, -1).trimEnd() : trimmed);
  if (match === null) return undefined;
  const [, sign, whole = "", part = ""] = match;
  const digits = BigInt(`${sign}${whole}${part}`);
  return fraction(digits, 10n ** BigInt(part.length) * (isPercent ? 100n : 1n));
};

export const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.over * b.under + b.over * a.under, a.under * b.under);
export const minus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.over * b.under - b.over * a.under, a.under * b.under);
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.over, a.under * b.under);
export const over = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.under, a.under * b.over);

/** Below, at or above 0 as `a` is less than, equal to or more than `b`. */
export const sign = (a: Fraction, b: Fraction): number => {
  const [left, right] = [a.over * b.under, b.over * a.under];
  return left < right ? -1 : left > right ? 1 : 0;
};

export type RoundingMode = "half-up" | "floor" | "ceil";

/** Nearest whole number; a half goes away from 0 (四舍五入). */
export const toWhole = ({ over: top, under }: Fraction, mode: RoundingMode): bigint => {
  // BigInt division cuts towards 0; what is left keeps the sign of the numerator.
  const cut = top / under;
  const left = top % under;
  if (left === 0n) return cut;
  if (mode === "floor") return left < 0n ? cut - 1n : cut;
  if (mode === "ceil") return left > 0n ? cut + 1n : cut;
  const size = left < 0n ? -left : left;
  return size * 2n < under ? cut : left < 0n ? cut - 1n : cut + 1n;
};

/** Decimal text with exactly these places, half up. */
export const decimalText = (value: Fraction, places: number): string => {
  const scaled = toWhole(times(value, fraction(10n ** BigInt(places))), "half-up");
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(places + 1, "0");
  const cut = digits.length - places;
  return `${scaled < 0n ? "-" : ""}${digits.slice(0, cut)}${places === 0 ? "" : `.${digits.slice(cut)}`}`;
};

/** Decimals of an exact number, `undefined` when they never end. */
export const decimalsOf = ({ under }: Fraction): number | undefined => {
  const only = (prime: bigint, rest: bigint): number =>
    rest % prime === 0n ? 1 + only(prime, rest / prime) : 0;
  const [twos, fives] = [only(2n, under), only(5n, under)];
  return 2n ** BigInt(twos) * 5n ** BigInt(fives) === under ? Math.max(twos, fives) : undefined;
};

/** Exact text: a decimal that ends (`0.003`), otherwise a fraction (`2/3`). */
export const exactText = (value: Fraction): string => {
  const places = decimalsOf(value);
  return places === undefined ? `${value.over}/${value.under}` : decimalText(value, places);
};

/** A number of things as a JavaScript number. Throws `Uncountable` unless it is whole and safe. */
export const toCount = (value: Fraction): number => {
  const number = Number(value.over);
  if (value.under !== 1n) throw new Uncountable(`${exactText(value)} is not a whole number`);
  if (!Number.isSafeInteger(number)) throw new Uncountable(`${value.over} is too large to be kept exactly`);
  return number;
};
