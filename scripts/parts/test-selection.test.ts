import { describe, expect, it } from "vitest";
import { needsOf, selectTests } from "./test-selection.ts";

const files = [
  "apps/demo/e2e/thread.e2e.test.ts",
  "packages/adapters/src/postgres/postgres.test.ts",
  "packages/core/src/kernel/money.test.ts",
  "packages/widgets/src/complaint-form/complaint-form.browser.test.ts",
];

describe("choosing servers for a run", () => {
  it("needs everything for everything", () => {
    expect(needsOf(selectTests(files, []))).toEqual({
      browser: true,
      bundles: true,
      postgres: true,
      font: true,
    });
  });

  it("needs nothing for a part of core", () => {
    const selected = selectTests(files, ["packages/core", "-t", "adapters"]);
    expect(selected).toEqual(["packages/core/src/kernel/money.test.ts"]);
    expect(needsOf(selected)).toEqual({ browser: false, bundles: false, postgres: false, font: false });
  });

  it("needs no browser for the node project", () => {
    for (const parameters of [["--project", "node"], ["--project=node"]]) {
      const selected = selectTests(files, parameters);
      expect(selected).toHaveLength(2);
      expect(needsOf(selected)).toEqual({ browser: false, bundles: false, postgres: true, font: true });
    }
  });

  it("needs a browser, and no database, for the widgets", () => {
    expect(needsOf(selectTests(files, ["./packages/widgets"]))).toEqual({
      browser: true,
      bundles: true,
      postgres: false,
      font: false,
    });
  });
});
