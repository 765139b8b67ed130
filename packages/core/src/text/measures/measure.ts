import type { Span } from "../span.ts";

/** What kind of quantity a measure is. */
export const measureKinds = [
  "duration",
  "frequency",
  "percentage",
  "rate",
  "money",
  "count",
  "area",
  "length",
  "other",
] as const;
export type MeasureKind = (typeof measureKinds)[number];

/** What a measure is there for in its sentence. */
export const measureRoles = [
  "deadline",
  "frequency",
  "threshold",
  "price",
  "penalty",
  "staffing",
  "term",
  "other",
] as const;
export type MeasureRole = (typeof measureRoles)[number];

/** An explicit quantity with its unit (量化指标), normalised. */
export interface Measure extends Span {
  /** As written; `start` and `end` frame it. */
  readonly text: string;
  readonly kind: MeasureKind;
  /** Exact decimal; `>=5`, `<=30`, `<3`, `>2` for bounds and `2-3` for a range. */
  readonly value: string;
  /**
   * minute, hour, day, workday, month, year, m, m2, CNY, %, 次/日, %/日, 人 … A price by area, thing or time joins the names of its units,
   * time last: CNY/m2/month, CNY/人/month, CNY/year. What grows by time or event is a rate with a Chinese denominator: %/5分, CNY/日, CNY/次.
   */
  readonly unit: string;
  readonly role: MeasureRole;
}
