import type { Area } from "./area.ts";
import { formatDecimal, parseDecimal, safeInteger } from "./decimal.ts";
import { fromFen, type Money } from "./money.ts";
import { one, type Rate } from "./rate.ts";
import { divide, type Rounding } from "./rounding.ts";

declare const brand: unique symbol;

/** A price per square metre and month (单价) as a safe integer of 1/10000 yuan, never negative. */
export type UnitPrice = number & { readonly [brand]: "UnitPrice" };

/** A price of that many 1/10000 yuan. Throws a `RangeError` unless it is a safe integer of at least 0. */
export const fromTenThousandths = (value: number): UnitPrice => {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`unit price: ${value} is not a whole number of 1/10000 yuan of at least 0`);
  }
  return value as UnitPrice;
};

/** Reads yuan such as `3.20` or `2.1275`. Throws a `RangeError` with a clear message. */
export const unitPrice = (text: string): UnitPrice =>
  fromTenThousandths(safeInteger(parseDecimal(text, 4, "unit price"), "unit price"));

/** Yuan with two to four decimals. */
export const format = (value: UnitPrice): string => formatDecimal(BigInt(value), 4, 2);

/** Exact rate of yuan. */
export const toRate = (value: UnitPrice): Rate => ({ numerator: BigInt(value), denominator: 10000n });

/**
 * `area × unit price × months`, rounded once, at the end, to whole fen (包干制月物业费). `months` may be a fraction
 * for a part of a month and is 1 when it is left out.
 */
export const charge = (area: Area, price: UnitPrice, rounding: Rounding, months: Rate = one): Money =>
  fromFen(divide(BigInt(area) * BigInt(price) * months.numerator, 10000n * months.denominator, rounding));
