import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { doubtOf, readPlanted, verdictOf } from "./planted.ts";

const folder = mkdtempSync(join(tmpdir(), "heyue-planted-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const planted = { file: "a.patch", fault: "a promise moves", test: "core/a.test.ts", name: "moves" };
const report = (...tests: readonly (readonly [fullName: string, status: string])[]): string => {
  const path = join(folder, `${tests.length}-${Math.random()}.json`);
  const assertionResults = tests.map(([fullName, status]) => ({ fullName, status }));
  writeFileSync(path, JSON.stringify({ testResults: [{ name: "/copy/core/a.test.ts", assertionResults }] }));
  return path;
};

describe("a planted fault", () => {
  it("says of itself what is wrong and which test must notice it", () => {
    const text =
      "Fault: a promise moves\nTest: packages/core/a.test.ts\nName: no promise moves\n\ndiff --git a/x b/x\n";
    expect(readPlanted("a.patch", text)).toEqual({
      file: "a.patch", fault: "a promise moves", test: "packages/core/a.test.ts", name: "no promise moves",
    }); // prettier-ignore
    expect(() => readPlanted("a.patch", "Fault: x\ndiff --git a/x b/x\n")).toThrow(
      'a.patch: write a line "Test: …"',
    );
  });

  it("is noticed only by a failure of the named test", () => {
    expect(verdictOf("moves", report(["no promise moves", "failed"]), "")).toBeNull();
    expect(verdictOf("moves", report(["no promise moves", "passed"], ["another", "failed"]), "")).toBe(
      '"moves" passed all the same',
    );
    expect(verdictOf("moves", report(["another", "failed"]), "")).toContain('no test is named "moves"');
  });

  it("is in doubt when its test fails without it, too", () => {
    expect(doubtOf(planted, report(["no promise moves", "passed"], ["another", "failed"]), "")).toBeNull();
    expect(doubtOf(planted, report(["no promise moves", "failed"]), "")).toBe(
      '"moves" does not pass without the fault either',
    );
    expect(doubtOf(planted, report(["no promise moves", "skipped"]), "")).not.toBeNull();
    expect(doubtOf(planted, report(["another", "passed"]), "")).toBe(
      'no test is named "moves" in core/a.test.ts',
    );
    expect(doubtOf({ ...planted, test: "core/b.test.ts" }, report(["moves", "passed"]), "")).toContain(
      "core/b.test.ts",
    );
    expect(doubtOf(planted, join(folder, "none.json"), "no such file")).toContain("did not run");
  });

  it("is not noticed by a test that could not run", () => {
    expect(verdictOf("moves", report(), "SyntaxError")).toContain("could not be loaded");
    expect(verdictOf("moves", join(folder, "none.json"), "a\nno such file")).toBe(
      "the test did not run: no such file",
    );
  });
});
