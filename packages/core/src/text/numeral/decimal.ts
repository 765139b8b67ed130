/**
 * Exact decimals as strings: `12`, `0.05`, no exponent, no zeros that say nothing. Never a binary float: a penalty of 3‰ is 0.3 %, not
 * 0.30000000000000004.
 */

interface Scaled {
  readonly digits: bigint;
  readonly places: number;
}

const scaledOf = (decimal: string): Scaled => {
  const dot = decimal.indexOf(".");
  return dot < 0
    ? { digits: BigInt(decimal), places: 0 }
    : { digits: BigInt(decimal.slice(0, dot) + decimal.slice(dot + 1)), places: decimal.length - dot - 1 };
};

const textOf = ({ digits, places }: Scaled): string => {
  if (places <= 0) return (digits * 10n ** BigInt(-places)).toString();
  const padded = digits.toString().padStart(places + 1, "0");
  const fraction = padded.slice(-places).replace(/0+$/, "");
  const whole = padded.slice(0, -places);
  return fraction === "" ? whole : `${whole}.${fraction}`;
};

/** The same number without leading or trailing zeros: `030.50` is `30.5`. The text is digits with at most one dot. */
export const plainDecimal = (decimal: string): string =>
  /^(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/.test(decimal) ? decimal : textOf(scaledOf(decimal));

/** Moves the decimal point to the right (left when negative): `shiftDecimal("3", -1)` is `0.3`. */
export function shiftDecimal(decimal: string, places: number): string {
  if (places === 0) return plainDecimal(decimal);
  const scaled = scaledOf(decimal);
  return textOf({ digits: scaled.digits, places: scaled.places - places });
}

/** Sum of two decimals. */
export function addDecimals(first: string, second: string): string {
  const a = scaledOf(first);
  const b = scaledOf(second);
  const places = Math.max(a.places, b.places);
  const digits = a.digits * 10n ** BigInt(places - a.places) + b.digits * 10n ** BigInt(places - b.places);
  return textOf({ digits, places });
}

/** A decimal times a whole number. */
export function multiplyDecimal(decimal: string, factor: number): string {
  const scaled = scaledOf(decimal);
  return textOf({ digits: scaled.digits * BigInt(factor), places: scaled.places });
}
