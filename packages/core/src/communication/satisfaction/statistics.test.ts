import { describe, expect, it } from "vitest";
import {
  meanDifference,
  meanInterval,
  proportionDifference,
  studentQuantile,
  type Tally,
  wilson,
} from "./statistics.ts";

const tally = (points: readonly number[]): Tally => ({
  n: points.length,
  sum: points.reduce((sum, point) => sum + point, 0),
  squares: points.reduce((sum, point) => sum + point ** 2, 0),
});

describe("the interval of a proportion", () => {
  // R. G. Newcombe, Statistics in Medicine 17 (1998) 857–872, table I, score method without continuity correction.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("of %i in %i is what the literature prints", (hits, n, low, high) => {
    const interval = wilson({ hits, n });
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it("is the mirror of that of the others", () => {
    const [yes, no] = [wilson({ hits: 7, n: 31 }), wilson({ hits: 24, n: 31 })];
    expect(yes.low).toBeCloseTo(1 - no.high, 12);
    expect(yes.high).toBeCloseTo(1 - no.low, 12);
  });

  it("is refused without answers", () => {
    expect(() => wilson({ hits: 0, n: 0 })).toThrow("no proportion");
    expect(() => wilson({ hits: 3, n: 2 })).toThrow("no proportion");
  });
});

describe("the interval of a mean", () => {
  it("is what the hand works out: 4.2 ± 2.776·√((1 − 5/20)·0.7/5)", () => {
    const interval = meanInterval(tally([4, 5, 3, 5, 4]), 20);
    expect(interval.low).toBeCloseTo(4.2 - 0.89953, 4);
    expect(interval.high).toBeCloseTo(4.2 + 0.89953, 4);
  });

  it("has no width when everybody answered", () => {
    expect(meanInterval(tally([4, 5, 3, 5, 4]), 5)).toEqual({ low: 4.2, high: 4.2 });
  });

  it("narrows as the sample comes near to the population, and never widens", () => {
    const width = (population: number) => {
      const { high, low } = meanInterval(tally([1, 2, 3, 4, 5, 4, 3, 2]), population);
      return high - low;
    };
    const widths = [8, 9, 16, 100, 100_000].map(width);
    expect(widths).toEqual([...widths].sort((a, b) => a - b));
  });

  it("takes the table's quantile, between two rows the wider one", () => {
    expect([1, 4, 30, 35, 59, 60, 500].map(studentQuantile)).toEqual([
      12.706, 2.776, 2.042, 2.042, 2.021, 2, 1.98,
    ]);
  });

  it("is refused below two answers, and for more answers than people", () => {
    expect(() => meanInterval(tally([4]), 20)).toThrow("two answers");
    expect(() => meanInterval(tally([4, 4, 4]), 2)).toThrow("population of 2");
  });
});

describe("a difference", () => {
  it("of two proportions is what the literature prints: 56 of 70 and 48 of 80", () => {
    // R. G. Newcombe, Statistics in Medicine 17 (1998) 873–890, table II, contrast (a), method 10.
    const found = proportionDifference({ hits: 56, n: 70 }, { hits: 48, n: 80 });
    expect(found.difference).toBeCloseTo(0.2, 12);
    expect(found.low).toBeCloseTo(0.0524, 4);
    expect(found.high).toBeCloseTo(0.3339, 4);
    expect(found.isSignificant).toBe(true);
  });

  it("turns its sign and nothing else when the two change places", () => {
    const one = proportionDifference({ hits: 9, n: 10 }, { hits: 3, n: 10 });
    const other = proportionDifference({ hits: 3, n: 10 }, { hits: 9, n: 10 });
    expect(one.low).toBeCloseTo(-other.high, 12);
    expect(one.isSignificant).toBe(other.isSignificant);
  });

  it("within what chance brings is not significant", () => {
    expect(proportionDifference({ hits: 16, n: 20 }, { hits: 14, n: 20 }).isSignificant).toBe(false);
  });

  it("of two means is what the hand works out: 1 ± 2.776·√(0.5/5 + 0.5/5)", () => {
    // 4, 4, 5, 5, 4.5 … in whole points: both have the variance 0.5, out of populations without end.
    const later = { ...tally([4, 4, 4, 5, 3]), population: 1e9 };
    const earlier = { ...tally([3, 3, 3, 4, 2]), population: 1e9 };
    const found = meanDifference(later, earlier);
    expect(found.difference).toBeCloseTo(1, 12);
    expect(found.high).toBeCloseTo(1 + 2.776 * Math.sqrt(0.2), 6);
    expect(found.isSignificant).toBe(false);
    const [many, few] = [
      [4, 4, 4, 5, 3],
      [3, 3, 3, 4, 2],
    ].map((points) => ({
      ...tally([points, points, points, points].flat()),
      population: 1e9,
    }));
    expect(meanDifference(many!, few!).isSignificant).toBe(true);
  });
});
