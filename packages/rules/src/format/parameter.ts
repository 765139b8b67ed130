import type { PeriodUnit } from "@heyue/core/kernel/due";
import type { Cite } from "./document.ts";

/** A period of law (法定期间); `years` only where the quote counts in years. */
export interface LawPeriod {
  readonly amount: number;
  readonly unit: PeriodUnit | "years";
}

/**
 * A word of the law that bounds a number. Inclusive at the number (compare with `ge` or `lt`): 以上 不低于 不少于 至少 不足
 * 不满 低于 少于 满. Exclusive beyond it (compare with `gt` or `le`): 超过 高于 多于 过半数 以下 以内 不超过 不得超过 不高于 最长.
 */
export type BoundWord = string;

/** One value of the law. */
export type ScalarValue =
  | { readonly kind: "period"; readonly period: LawPeriod; readonly bound?: BoundWord }
  /** An exact number as text, `0.6`, `2/3`, `5/10000`: percentages, factors, counts, rates. */
  | { readonly kind: "number"; readonly number: string; readonly bound?: BoundWord }
  | { readonly kind: "money"; readonly yuan: string; readonly bound?: BoundWord }
  /** How often in a unit of time: 每季度一次. */
  | {
      readonly kind: "frequency";
      readonly times: number;
      readonly per: FrequencyUnit;
      readonly bound?: BoundWord;
    }
  /** The last day of the month of a year by which something is due: 每年三月底前. */
  | { readonly kind: "annual"; readonly month: number; readonly words: string }
  /** A word of the law that stands where a number might: 及时, 合理期限, 市场调节价. `means` is a code. */
  | { readonly kind: "word"; readonly word: string; readonly means: string }
  /** Topics a text must hold or factors to weigh, each with the words of the law for it. */
  | { readonly kind: "terms"; readonly terms: readonly { readonly id: string; readonly word: string }[] };

export type FrequencyUnit = "day" | "week" | "half-month" | "month" | "quarter" | "half-year" | "year";

/** What a segment holds; a table has a value for each value of a fact, e.g. each grade. */
export type ParameterValue =
  | ScalarValue
  | { readonly kind: "table"; readonly rows: { readonly [key: string]: ScalarValue } };

/** A stretch `[from, to)` of law. */
export interface LawSegment {
  readonly from: string;
  readonly to: string;
  readonly value: ParameterValue;
  readonly cite: Cite;
  /** When the text could be confirmed only from a later day on, that day: answers before it carry a flag. */
  readonly confirmedFrom?: string;
}

/** A declared gap `[from, to)`: there was no law, it is not known, or it was not yet published (answers are `stale`). */
export interface GapSegment {
  readonly from: string;
  readonly to: string;
  readonly gap: "no-law" | "unknown" | "not-yet";
}

export type Segment = LawSegment | GapSegment;

/** A dated value. Segments are in order, touch, and never overlap; the last may run to `open`. */
export interface Parameter {
  readonly segments: readonly Segment[];
}
