/**
 * Factors of risk (风险因素): deviations 未关闭偏差, complaints 逾期投诉, arrears 欠费面, briefing 交底覆盖, expiry 临近期满, staffing 人员到位,
 * lint 审查问题.
 */
export const riskFactors = [
  "deviations",
  "complaints",
  "arrears",
  "briefing",
  "expiry",
  "staffing",
  "lint",
] as const;
export type RiskFactor = (typeof riskFactors)[number];

/** A number for each factor. */
export type PerFactor = { readonly [Factor in RiskFactor]: number };

/** How risk is counted; each value is the house's own, and told with every score. */
export interface RiskParameters {
  /** How much each factor weighs, 0 to 100. */
  readonly weights: PerFactor;
  /** Score at which a factor warns, 1 to 100. */
  readonly lines: PerFactor;
  /** Measure at which a factor scores 100: a count, percent, or days before the end. */
  readonly full: PerFactor;
}

export const defaultRiskParameters: RiskParameters = {
  weights: { deviations: 20, complaints: 20, arrears: 15, briefing: 10, expiry: 15, staffing: 10, lint: 10 },
  lines: { deviations: 60, complaints: 60, arrears: 60, briefing: 60, expiry: 60, staffing: 60, lint: 60 },
  full: { deviations: 5, complaints: 5, arrears: 20, briefing: 50, expiry: 180, staffing: 50, lint: 5 },
};

/** What a number was read from: a stream at a version. */
export interface RiskSource {
  readonly stream: string;
  readonly version: number;
}

/** One measured fact; `null` where it is not known, which is something else than zero. */
export interface RiskFact {
  /** What counts against it: open deviations, units in arrears, people not briefed, vacant posts. */
  readonly part: number;
  /** Of how many, for a share; `null` for a plain number. */
  readonly of: number | null;
  readonly sources: readonly RiskSource[];
}

/** Live facts of one contract at an instant. `expiry` counts the days that are left. */
export type RiskFacts = { readonly [Factor in RiskFactor]: RiskFact | null };
