import {
  type PerFactor,
  type RiskFact,
  type RiskFacts,
  type RiskFactor,
  riskFactors,
  type RiskParameters,
  type RiskSource,
} from "./factor.ts";

/** Score of one factor, with everything to count it again. */
export interface FactorScore {
  readonly factor: RiskFactor;
  /** 0 to 100; `null` where the fact is not known. */
  readonly value: number | null;
  /** How `value` follows from the inputs. */
  readonly formula: string;
  readonly inputs: { readonly [name: string]: number };
  readonly weight: number;
  readonly line: number;
  /** Whether it is at or over its line. */
  readonly isOver: boolean;
  /** nothing-to-measure 无可计量: there is nobody, or no post, that a share could be taken of; that is no good sign. */
  readonly warning?: "nothing-to-measure";
  readonly sources: readonly RiskSource[];
}

/** What the total would be with the weight of one factor a tenth higher or lower, in hundredths. */
export interface Sensitivity {
  readonly factor: RiskFactor;
  readonly up: number;
  readonly down: number;
}

/** A risk assessment (风险评估). */
export interface RiskAssessment {
  readonly factors: readonly FactorScore[];
  /** Weighted mean of the known scores, in hundredths, and of which factors; `null` where none that weighs is known. */
  readonly total: { readonly value: number | null; readonly factors: readonly RiskFactor[] };
  /** Factors about which nothing is known. */
  readonly unknown: readonly RiskFactor[];
  readonly sensitivity: readonly Sensitivity[];
}

const capped = (value: number): number => Math.min(100, Math.max(0, Math.round(value)));

/** How one fact becomes a score. Of an empty group nothing is known: that is no zero. */
const measured = (
  factor: RiskFactor,
  { of, part }: RiskFact,
  full: number,
): Pick<FactorScore, "value" | "formula" | "inputs"> => {
  if (factor === "expiry")
    return {
      value: capped((100 * (full - part)) / full),
      formula: "min(100, max(0, 100 * (full - days) / full))",
      inputs: { days: part, full },
    };
  if (of === null)
    return {
      value: capped((100 * part) / full),
      formula: "min(100, 100 * count / full)",
      inputs: { count: part, full },
    };
  return {
    value: of === 0 ? null : capped((100 * ((100 * part) / of)) / full),
    formula: "min(100, 100 * (100 * part / of) / full)",
    inputs: { part, of, full },
  };
};

const formulaOf = (factor: RiskFactor, full: number): string =>
  measured(factor, { part: 0, of: factor === "deviations" ? null : 1, sources: [] }, full).formula;

const scoreOf = (factor: RiskFactor, fact: RiskFact | null, parameters: RiskParameters): FactorScore => {
  const full = parameters.full[factor];
  const weight = parameters.weights[factor];
  const line = parameters.lines[factor];
  if (fact === null)
    return {
      factor,
      value: null,
      formula: formulaOf(factor, full),
      inputs: { full },
      weight,
      line,
      isOver: false,
      sources: [],
    };
  const { formula, inputs, value } = measured(factor, fact, full);
  return {
    factor,
    value,
    formula,
    inputs,
    weight,
    line,
    isOver: value !== null && value >= line,
    ...(fact.of === 0 ? { warning: "nothing-to-measure" as const } : {}),
    sources: fact.sources,
  };
};

/** Weighted mean of the known scores in hundredths; the weights may be of any size. */
const meanOf = (factors: readonly FactorScore[], weights: PerFactor): number | null => {
  const known = factors.flatMap(({ factor, value }) =>
    value === null ? [] : [{ value, weight: weights[factor] }],
  );
  const whole = known.reduce((sum, { weight }) => sum + weight, 0);
  return whole === 0
    ? null
    : Math.round((100 * known.reduce((sum, { value, weight }) => sum + value * weight, 0)) / whole);
};

const scaled = (weights: PerFactor, factor: RiskFactor, tenths: number): PerFactor => ({
  ...(Object.fromEntries(riskFactors.map((name) => [name, weights[name] * 10])) as PerFactor),
  [factor]: weights[factor] * tenths,
});

/** Assesses the risk of a contract from its facts. Pure: the same facts and parameters give the same scores. */
export const assess = (facts: RiskFacts, parameters: RiskParameters): RiskAssessment => {
  const factors = riskFactors.map((factor) => scoreOf(factor, facts[factor], parameters));
  const value = meanOf(factors, parameters.weights);
  const known = factors.filter((score) => score.value !== null);
  return {
    factors,
    total: { value, factors: known.map(({ factor }) => factor) },
    unknown: factors.filter((score) => score.value === null).map(({ factor }) => factor),
    sensitivity: known.flatMap(({ factor }) => {
      const up = meanOf(factors, scaled(parameters.weights, factor, 11));
      const down = meanOf(factors, scaled(parameters.weights, factor, 9));
      return up === null || down === null ? [] : [{ factor, up, down }];
    }),
  };
};
