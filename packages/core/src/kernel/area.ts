import { formatDecimal, parseDecimal, safeInteger } from "./decimal.ts";

declare const brand: unique symbol;

/** A floor area (建筑面积) as a safe integer of 1/100 m², never negative. */
export type Area = number & { readonly [brand]: "Area" };

/** An area of that many 1/100 m². Throws a `RangeError` unless it is a safe integer of at least 0. */
export const fromHundredths = (hundredths: number): Area => {
  if (!Number.isSafeInteger(hundredths) || hundredths < 0) {
    throw new RangeError(`area: ${hundredths} is not a whole number of 1/100 m² of at least 0`);
  }
  return hundredths as Area;
};

/** Reads square metres such as `89.50`. Throws a `RangeError` with a clear message. */
export const area = (text: string): Area =>
  fromHundredths(safeInteger(parseDecimal(text, 2, "area"), "area"));

/** Square metres with two decimals. */
export const format = (value: Area): string => formatDecimal(BigInt(value), 2);

/** Exact sum. */
export const sum = (areas: Iterable<Area>): Area => {
  let total = 0;
  for (const value of areas) total += value;
  return fromHundredths(total);
};
