/**
 * Exact decimals for display: safe integers of 1e-4 yuan, never a fraction in binary. Text that is no such number,
 * or one too large to be exact, gives `null`, so that a wrong price is shown as wrong and never as zero.
 */
const scale = 4;

/** `2.80` -> 28000; at most four decimals. */
export const parsePrice = (text: string): number | null => {
  const found = /^(-?)(\d+)(?:\.(\d{1,4}))?$/.exec(text.trim());
  if (!found) return null;
  const whole = Number(found[2]! + (found[3] || "").padEnd(scale, "0"));
  if (!Number.isSafeInteger(whole)) return null;
  return found[1] ? -whole : whole;
};

/** 28000 -> `2.80`; at least the given decimals, more only where they are not zero. */
export const priceText = (value: number, decimals = 2): string => {
  const digits = String(Math.abs(value)).padStart(scale + 1, "0");
  const fraction = digits.slice(-scale).replace(/0+$/, "").padEnd(decimals, "0");
  return `${value < 0 ? "-" : ""}${digits.slice(0, -scale)}.${fraction}`;
};

/** Decimals the longest of some amounts needs: a column of money is aligned at its point. */
export const decimalsOf = (amounts: readonly string[]): number =>
  Math.max(2, ...amounts.map((amount) => /\.(\d+?)0*$/.exec(amount)?.[1]?.length ?? 0));

/** Moves the decimal point of an exact number to the right: `0.0003` by 4 is `3`, `0.955` by 2 is `95.5`. */
export const shifted = (text: string, places: number): string => {
  const found = /^(\d+)(?:\.(\d+))?$/.exec(text.trim());
  if (!found) return text;
  const fraction = (found[2] || "").padEnd(places, "0");
  const whole = (found[1]! + fraction.slice(0, places)).replace(/^0+(?=\d)/, "");
  const rest = fraction.slice(places).replace(/0+$/, "");
  return rest ? `${whole}.${rest}` : whole;
};

/** Sum of a composition against its price. */
export interface Addition {
  /** In 1e-4 yuan. */
  readonly sum: number;
  /** Price minus sum; `null` when they agree, or when a number cannot be read. */
  readonly difference: string | null;
  readonly readable: boolean;
}

/** Adds a composition up. */
export const addUp = (price: string, parts: readonly string[]): Addition => {
  const total = parsePrice(price);
  let sum = 0;
  let readable = total !== null;
  for (const part of parts) {
    const value = parsePrice(part);
    if (value === null) readable = false;
    else sum += value;
  }
  const difference = readable && total !== sum ? priceText(total! - sum) : null;
  return { sum, difference, readable };
};
