const PATTERN = /^(-?)(\d+)(?:\.(\d+))?$/;

/**
 * Reads a plain decimal such as `2577.60` as an integer of the given scale (`scale` 2: 257760), exactly.
 * Throws a `RangeError` that says what is wrong: not a decimal, or more decimals than the scale holds.
 */
export const parseDecimal = (text: string, scale: number, what: string): bigint => {
  const match = PATTERN.exec(text);
  if (match === null) {
    throw new RangeError(
      `${what}: "${text}" is not a plain decimal; write digits with an optional point, e.g. "12.50"`,
    );
  }
  const [, sign = "", whole = "", fraction = ""] = match;
  const kept = fraction.replace(/0+$/, "");
  if (kept.length > scale) {
    throw new RangeError(`${what}: "${text}" has more than ${scale} decimals; round it first`);
  }
  const magnitude = BigInt(whole + kept.padEnd(scale, "0"));
  return sign === "-" ? -magnitude : magnitude;
};

/** The inverse of {@link parseDecimal}; keeps at least `minimum` decimals and drops further trailing zeros. */
export const formatDecimal = (value: bigint, scale: number, minimum: number = scale): string => {
  const negative = value < 0n;
  const digits = (negative ? -value : value).toString().padStart(scale + 1, "0");
  const whole = digits.slice(0, digits.length - scale);
  let fraction = digits.slice(digits.length - scale);
  while (fraction.length > minimum && fraction.endsWith("0")) fraction = fraction.slice(0, -1);
  return `${negative ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;
};

/** Narrows an exact integer to a safe JavaScript integer, or throws a `RangeError`. */
export const safeInteger = (value: bigint, what: string): number => {
  const narrowed = Number(value);
  if (!Number.isSafeInteger(narrowed))
    throw new RangeError(`${what}: ${value} is too large to be kept exactly`);
  return narrowed;
};
