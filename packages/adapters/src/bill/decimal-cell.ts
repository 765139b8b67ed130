/** A cell that {@link readHundredths} cannot read. */
const unreadable = Number.NaN;

/**
 * Reads a plain decimal with at most two decimals (further zeros allowed) as hundredths. `NaN` = not such a number, or more
 * than 12 digits before the point.
 */
export const readHundredths = (bytes: Uint8Array, from: number, to: number): number => {
  let at = from;
  let negative = false;
  if (at < to && bytes[at] === 45) {
    negative = true;
    at += 1;
  }
  const first = at;
  let value = 0;
  for (; at < to; at += 1) {
    const digit = (bytes[at] as number) - 48;
    if (digit < 0 || digit > 9) break;
    value = value * 10 + digit;
  }
  if (at === first || at - first > 12) return unreadable;
  value *= 100;
  if (at < to) {
    if (bytes[at] !== 46 || at + 1 === to) return unreadable;
    at += 1;
    for (let weight = 10; at < to; at += 1, weight = weight === 10 ? 1 : 0) {
      const digit = (bytes[at] as number) - 48;
      if (digit < 0 || digit > 9 || (weight === 0 && digit > 0)) return unreadable;
      value += digit * weight;
    }
  }
  return negative && value !== 0 ? -value : value;
};
