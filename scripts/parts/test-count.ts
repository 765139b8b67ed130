/** The result of a test run as three numbers, and the one line that ends its output. */

export interface TestCount {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** `N passed, N failed, N skipped`: plain text, always the last line of `pnpm test`. */
export const countLine = ({ failed, passed, skipped }: TestCount): string =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;

/**
 * The exit code of the run. A runner that itself ended badly fails the run even when no test did; with `requireAll`
 * a skipped test does too, and so does a run without any test.
 */
export const exitCode = (count: TestCount, runner: number, requireAll: boolean): 0 | 1 => {
  if (count.failed > 0 || runner !== 0) return 1;
  if (requireAll && (count.skipped > 0 || count.passed === 0)) return 1;
  return 0;
};

/** One test, suite or file of the runner, reduced to what is counted. */
export interface Counted {
  readonly state: "passed" | "failed" | "skipped" | "pending";
}

/** One test file: its tests, and how many errors lay outside them (loading, hooks). */
export interface CountedModule {
  readonly tests: Iterable<Counted>;
  readonly errorsOutsideTests: number;
}

/** Adds up a run. What was begun and never ended counts as failed, and so does every error outside a test. */
export const countTests = (modules: Iterable<CountedModule>, unhandledErrors: number): TestCount => {
  const count = { passed: 0, failed: unhandledErrors, skipped: 0 };
  for (const { errorsOutsideTests, tests } of modules) {
    count.failed += errorsOutsideTests;
    for (const { state } of tests) count[state === "pending" ? "failed" : state] += 1;
  }
  return count;
};
