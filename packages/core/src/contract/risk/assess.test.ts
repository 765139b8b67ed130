import * as Arbitrary from "effect/Arbitrary";
import * as Effect from "effect/Effect";
import * as Schema from "effect/Schema";
import { describe, expect, it } from "vitest";
import { assess } from "./assess.ts";
import { defaultRiskParameters, type RiskFact, type RiskFacts, riskFactors } from "./factor.ts";

const fact = (part: number, of: number | null = null): RiskFact => ({
  part,
  of,
  sources: [{ stream: "estate-1/deviation/d1", version: 3 }],
});
const facts: RiskFacts = {
  deviations: fact(2),
  complaints: fact(4),
  arrears: fact(10, 200),
  briefing: fact(3, 12),
  expiry: fact(45),
  staffing: fact(1, 4),
  lint: fact(0),
};
const scores = (given: Partial<RiskFacts>) =>
  Object.fromEntries(
    assess({ ...facts, ...given }, defaultRiskParameters).factors.map(({ factor, value }) => [factor, value]),
  );

describe("a risk assessment", () => {
  it("scores each factor by its formula, and tells the inputs", () => {
    expect(scores({})).toEqual({
      deviations: 40, // 2 of 5
      complaints: 80, // 4 of 5
      arrears: 25, // 5 % of 20 %
      briefing: 50, // 25 % of 50 %
      expiry: 75, // 45 days of 180
      staffing: 50, // 25 % of 50 %
      lint: 0,
    });
    expect(assess(facts, defaultRiskParameters).factors[2]).toEqual({
      factor: "arrears",
      value: 25,
      formula: "min(100, 100 * (100 * part / of) / full)",
      inputs: { part: 10, of: 200, full: 20 },
      weight: 15,
      line: 60,
      isOver: false,
      sources: [{ stream: "estate-1/deviation/d1", version: 3 }],
    });
  });

  it("knows nothing of an empty group, and warns of it", () => {
    const none = { staffing: fact(0, 0), briefing: fact(0, 0) };
    expect(scores(none)).toMatchObject({ staffing: null, briefing: null });
    const { factors, total, unknown } = assess({ ...facts, ...none }, defaultRiskParameters);
    expect(unknown).toEqual(["briefing", "staffing"]);
    expect(total.factors).not.toContain("staffing");
    expect(
      factors.flatMap(({ factor, warning }) => (warning === undefined ? [] : [[factor, warning]])),
    ).toEqual([
      ["briefing", "nothing-to-measure"],
      ["staffing", "nothing-to-measure"],
    ]);
  });

  it("weighs them to a total", () => {
    // (20·40 + 20·80 + 15·25 + 10·50 + 15·75 + 10·50 + 10·0) / 100 = 49.00
    expect(assess(facts, defaultRiskParameters).total).toEqual({ value: 4900, factors: [...riskFactors] });
  });

  it("leaves out what is not known, and names it: unknown is not zero", () => {
    const { sensitivity, total, unknown } = assess(
      { ...facts, briefing: null, expiry: null },
      defaultRiskParameters,
    );
    expect(unknown).toEqual(["briefing", "expiry"]);
    // (20·40 + 20·80 + 15·25 + 10·50 + 10·0) / 75 = 43.67
    expect(total.value).toBe(4367);
    expect(sensitivity.map(({ factor }) => factor)).not.toContain("expiry");
    const nothing = Object.fromEntries(riskFactors.map((factor) => [factor, null])) as RiskFacts;
    expect(assess(nothing, defaultRiskParameters)).toMatchObject({ total: { value: null }, sensitivity: [] });
  });

  it.each<[Partial<RiskFacts>, Record<string, number | null>]>([
    [{ deviations: fact(9) }, { deviations: 100 }],
    [{ expiry: fact(400) }, { expiry: 0 }],
    [{ expiry: fact(-3) }, { expiry: 100 }],
    [{ staffing: fact(0, 0) }, { staffing: null }],
  ])("stays between 0 and 100: %o", (given, expected) => {
    expect(scores(given)).toMatchObject(expected);
  });

  it("shows how the total moves when a weight is a tenth more or less", () => {
    const { sensitivity } = assess(facts, defaultRiskParameters);
    // Complaints at 22: (4900 + 2·80) / 102 = 49.61; at 18: (4900 − 2·80) / 98 = 48.37
    expect(sensitivity.find(({ factor }) => factor === "complaints")).toEqual({
      factor: "complaints",
      up: 4961,
      down: 4837,
    });
  });

  it("tells everything that is needed to count it again", async () => {
    const number = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 300 }));
    const weight = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 100 }));
    const Case = Schema.Struct({
      parts: Schema.Array(number).check(Schema.isMinLength(7), Schema.isMaxLength(7)),
      weights: Schema.Array(weight).check(Schema.isMinLength(7), Schema.isMaxLength(7)),
      known: Schema.Array(Schema.Boolean).check(Schema.isMinLength(7), Schema.isMaxLength(7)),
    });
    const result = await Effect.runPromise(
      Arbitrary.checkEffect(
        Arbitrary.schema(Case),
        ({ known, parts, weights }) => {
          const shares = ["arrears", "briefing", "staffing"];
          const given = Object.fromEntries(
            riskFactors.map((factor, index) => [
              factor,
              known[index] === true ? fact(parts[index]!, shares.includes(factor) ? 300 : null) : null,
            ]),
          ) as RiskFacts;
          const parameters = {
            ...defaultRiskParameters,
            weights: Object.fromEntries(
              riskFactors.map((factor, index) => [factor, weights[index]!]),
            ) as never,
          };
          const { factors, sensitivity, total } = assess(given, parameters);
          const told = factors.filter(({ value }) => value !== null);
          const recount = told.every(({ formula, inputs, value }) => {
            // The formula as it is told, run over the inputs as they are told.
            const names = Object.keys(inputs);
            const run = new Function("min", "max", ...names, `return ${formula}`) as (
              ...all: unknown[]
            ) => number;
            return Math.round(run(Math.min, Math.max, ...Object.values(inputs))) === value;
          });
          const whole = told.reduce((sum, score) => sum + score.weight, 0);
          const mean = told.reduce((sum, score) => sum + score.weight * score.value!, 0) / whole;
          const counted = whole === 0 ? total.value === null : Math.round(100 * mean) === total.value;
          // A higher weight moves the total towards the factor, a lower one away from it.
          const leads = sensitivity.every(({ down, factor, up }) => {
            const value = 100 * (factors.find((score) => score.factor === factor)?.value ?? 0);
            return Math.abs(up - value) <= Math.abs(down - value) + 1;
          });
          return recount && counted && leads;
        },
        { runs: 500, seed: 20261124 },
      ),
    );
    expect(Arbitrary.formatCheckFailure(result)).toBeUndefined();
  });
});
