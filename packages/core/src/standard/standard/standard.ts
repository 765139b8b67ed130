/** Comparators of a measurable standard: at most 不超过, at least 不少于, exactly, below 低于, above 超过. */
export const comparators = ["at-most", "at-least", "equal", "below", "above"] as const;
export type Comparator = (typeof comparators)[number];

/**
 * A measurable service standard (服务标准): what is measured, against which target, how often, by whom and how.
 * A standard without a way to measure it is not a standard; the schema refuses it.
 */
export interface Standard {
  readonly id: string;
  /** Clause that promises it, e.g. `c-24`. */
  readonly clause: string;
  /** customer-service 客户服务, maintenance 维修养护, cleaning 保洁, greening 绿化, order 秩序维护, safety 安全. */
  readonly area: "customer-service" | "maintenance" | "cleaning" | "greening" | "order" | "safety";
  readonly title: string;
  /** Machine name of what is measured, e.g. `repair.urgent.arrival`, `lawn.mowing`. */
  readonly metric: string;
  readonly comparator: Comparator;
  /** Exact number as text, e.g. `15`, `0.95`. */
  readonly target: string;
  /** minute, hour, day, workday, times, percent, cm, lux … */
  readonly unit: string;
  /** How often the service is done, e.g. `2/week`, `1/day`; absent for event-driven standards. */
  readonly frequency?: string;
  /** How it is measured (考核方法), in words. */
  readonly measuredBy: string;
  /** Whose duty at the provider, e.g. 工程主管. */
  readonly duty: string;
  /** Grade and the standard that defines it: a grade is meaningless without its standard. */
  readonly grade?: { readonly standard: string; readonly grade: string };
}
