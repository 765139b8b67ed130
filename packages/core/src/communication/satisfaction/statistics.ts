/**
 * Estimates from a sample (抽样估计). What enters is counted exactly; only the intervals take a square root, in IEEE 754 doubles, so
 * that every machine comes to the same figure. Confidence is 95 % throughout.
 */

/** A proportion (比例): `hits` of `n` answers. */
export interface Proportion {
  readonly hits: number;
  readonly n: number;
}

/** Answers on a scale (量表): their number, sum and sum of squares, from which mean and spread follow exactly. */
export interface Tally {
  readonly n: number;
  readonly sum: number;
  readonly squares: number;
}

/** An interval (置信区间); of a proportion between 0 and 1, of a mean in points of its scale. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** 97.5 % quantile of the normal distribution. */
const normal = 1.959963984540054;

/** 97.5 % quantiles of Student's t by degrees of freedom, as printed in any table of it. */
const student: readonly (readonly [degrees: number, quantile: number])[] = [
  [1, 12.706], [2, 4.303], [3, 3.182], [4, 2.776], [5, 2.571], [6, 2.447], [7, 2.365], [8, 2.306], [9, 2.262], [10, 2.228],
  [11, 2.201], [12, 2.179], [13, 2.16], [14, 2.145], [15, 2.131], [16, 2.12], [17, 2.11], [18, 2.101], [19, 2.093], [20, 2.086],
  [21, 2.08], [22, 2.074], [23, 2.069], [24, 2.064], [25, 2.06], [26, 2.056], [27, 2.052], [28, 2.048], [29, 2.045], [30, 2.042],
  [40, 2.021], [60, 2], [120, 1.98],
]; // prettier-ignore

/** Quantile for so many degrees of freedom; between two of the table the lower one, which gives the wider interval. */
export const studentQuantile = (degrees: number): number => {
  const found = student.findLast(([upTo]) => upTo <= degrees);
  if (found === undefined) throw new RangeError("a mean has an interval from two answers on");
  return found[1];
};

/**
 * Wilson's score interval of a proportion, without continuity correction: (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n).
 * E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927) 209–212. No correction for a
 * finite population: the interval is a little too wide, never too narrow. Throws a `RangeError` without answers.
 */
export const wilson = ({ hits, n }: Proportion): Interval => {
  if (n < 1 || hits < 0 || hits > n) throw new RangeError(`${hits} of ${n} is no proportion`);
  const p = hits / n;
  const z2 = normal * normal;
  const scale = 1 + z2 / n;
  const middle = (p + z2 / (2 * n)) / scale;
  const half = (normal * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n))) / scale;
  return { low: hits === 0 ? 0 : middle - half, high: hits === n ? 1 : middle + half };
};

/** Sample variance: (Σx² − (Σx)²/n) / (n − 1). */
const variance = ({ n, squares, sum }: Tally): number => (n * squares - sum * sum) / (n * (n - 1));

/** Squared standard error of a mean out of `population`: (1 − n/N)·s²/n. W. G. Cochran, Sampling Techniques, 3rd ed. (1977), (2.20). */
const squaredError = (tally: Tally, population: number): number =>
  Math.max(0, (1 - tally.n / population) * (variance(tally) / tally.n));

/**
 * Interval of a mean: mean ± t(n−1)·√((1 − n/N)·s²/n), with the correction for a finite population of `population` (Cochran, as
 * above). A whole population that answered has an interval of no width. Throws a `RangeError` below two answers.
 */
export const meanInterval = (tally: Tally, population: number): Interval => {
  if (tally.n > population) throw new RangeError(`${tally.n} answers of a population of ${population}`);
  const half = studentQuantile(tally.n - 1) * Math.sqrt(squaredError(tally, population));
  const mean = tally.sum / tally.n;
  return { low: mean - half, high: mean + half };
};

/** What a comparison comes to: later less earlier, and whether the interval of the difference leaves zero out. */
export interface Difference extends Interval {
  readonly difference: number;
  readonly isSignificant: boolean;
}

const judged = (difference: number, low: number, high: number): Difference => ({
  difference,
  low,
  high,
  isSignificant: low > 0 || high < 0,
});

/**
 * Difference of two independent proportions by the hybrid score interval: R. G. Newcombe, "Interval estimation for the difference
 * between independent proportions", Statistics in Medicine 17 (1998) 873–890, method 10.
 */
export const proportionDifference = (later: Proportion, earlier: Proportion): Difference => {
  const [p1, p2] = [later.hits / later.n, earlier.hits / earlier.n];
  const [first, second] = [wilson(later), wilson(earlier)];
  const below = Math.sqrt((p1 - first.low) ** 2 + (second.high - p2) ** 2);
  const above = Math.sqrt((first.high - p1) ** 2 + (p2 - second.low) ** 2);
  return judged(p1 - p2, p1 - p2 - below, p1 - p2 + above);
};

/**
 * Difference of two independent means with unequal variances: d ± t·√(e₁² + e₂²), each error corrected for its finite population,
 * degrees of freedom the smaller of n₁−1 and n₂−1, which never calls significant what Welch's own number would not.
 */
export const meanDifference = (
  later: Tally & { readonly population: number },
  earlier: Tally & { readonly population: number },
): Difference => {
  const d = later.sum / later.n - earlier.sum / earlier.n;
  const error = Math.sqrt(squaredError(later, later.population) + squaredError(earlier, earlier.population));
  const half = studentQuantile(Math.min(later.n, earlier.n) - 1) * error;
  return judged(d, d - half, d + half);
};
