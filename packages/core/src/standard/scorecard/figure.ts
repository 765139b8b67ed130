import { formatDecimal, parseDecimal } from "../../kernel/decimal.ts";
import { divide } from "../../kernel/rounding.ts";

/** A figure with the events it was computed from, and from nothing else (数值及其来源事件). `null` where it is unknown: unknown is not zero. */
export interface Figure<Value = number> {
  readonly value: Value | null;
  readonly events: readonly string[];
}

/** Decimals of a share; 0.9583 is 95.83 %. */
const shareScale = 4;
const meanScale = 2;

const named = (events: Iterable<string>): readonly string[] => [...new Set(events)].sort();

/** So many of something; zero is known to be zero. */
export const count = (value: number, events: Iterable<string>): Figure => ({ value, events: named(events) });

const quotient = (part: number, whole: number, scale: number): string | null =>
  whole === 0
    ? null
    : formatDecimal(divide(BigInt(part) * 10n ** BigInt(scale), BigInt(whole), "half-up"), scale);

/** Part of a whole, four decimals, halves up (占比); unknown where the whole is nothing. */
export const share = (part: number, whole: number, events: Iterable<string>): Figure<string> => ({
  value: quotient(part, whole, shareScale),
  events: named(events),
});

/** Mean of whole numbers, two decimals, halves up (均值); unknown where there are none. */
export const mean = (values: readonly number[], events: Iterable<string>): Figure<string> => ({
  value: quotient(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
    meanScale,
  ),
  events: named(events),
});

/** One share less another, of the figures as they are shown (差值); unknown where one of them is. */
export const difference = (a: Figure<string>, b: Figure<string>): Figure<string> => ({
  value:
    a.value === null || b.value === null
      ? null
      : formatDecimal(
          parseDecimal(a.value, shareScale, "share") - parseDecimal(b.value, shareScale, "share"),
          shareScale,
        ),
  events: named([...a.events, ...b.events]),
});
