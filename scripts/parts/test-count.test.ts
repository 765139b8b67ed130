import { describe, expect, it } from "vitest";
import { countLine, countTests, exitCode, type Counted } from "./test-count.ts";

const tests = (...states: readonly Counted["state"][]) => states.map((state) => ({ state }));

describe("the count line", () => {
  it("is plain text in the documented form", () => {
    expect(countLine({ passed: 12, failed: 0, skipped: 3 })).toBe("12 passed, 0 failed, 3 skipped");
  });

  it("adds up files, and takes a test that never ended for failed", () => {
    const modules = [
      { tests: tests("passed", "passed", "skipped"), errorsOutsideTests: 0 },
      { tests: tests("failed", "pending", "passed"), errorsOutsideTests: 0 },
    ];
    expect(countTests(modules, 0)).toEqual({ passed: 3, failed: 2, skipped: 1 });
  });

  it("counts a file that does not load and an error outside every test as failures", () => {
    expect(countTests([{ tests: [], errorsOutsideTests: 1 }], 1)).toEqual({
      passed: 0,
      failed: 2,
      skipped: 0,
    });
  });
});

describe("the exit code", () => {
  const green = { passed: 5, failed: 0, skipped: 0 };

  it("is 0 for a green run and 1 when a test or the runner failed", () => {
    expect(exitCode(green, 0, true)).toBe(0);
    expect(exitCode({ ...green, failed: 1 }, 0, false)).toBe(1);
    expect(exitCode(green, 1, false)).toBe(1);
  });

  it("lets a skipped test pass by default and fail where everything is required", () => {
    expect(exitCode({ ...green, skipped: 1 }, 0, false)).toBe(0);
    expect(exitCode({ ...green, skipped: 1 }, 0, true)).toBe(1);
  });

  it("does not take an empty run for a green one where everything is required", () => {
    expect(exitCode({ passed: 0, failed: 0, skipped: 0 }, 0, true)).toBe(1);
  });
});
