import { describe, expect, it } from "vitest";
import { disagreements } from "./boundary-fixtures.ts";

const one = (firstLine: string, ...found: readonly string[]) =>
  disagreements(new Map([["a.ts", firstLine]]), new Map(found.length === 0 ? [] : [["a.ts", found]]));

describe("boundary fixtures", () => {
  it("agree when the named rule refused the file", () => {
    expect(one("// must fail: core-pure", "eslint(no-restricted-globals) [core-pure] no Date")).toEqual([]);
    expect(one("// must fail: import(no-cycle)", "import(no-cycle) Dependency cycle")).toEqual([]);
  });

  it("report a file that passes: its rule is disarmed", () => {
    expect(one("// must fail: core-pure")).toEqual([
      'a.ts must fail by "core-pure", but passes: the rule is disarmed',
    ]);
  });

  it("report a file that fails for another reason only", () => {
    expect(one("// must fail: core-pure", "import(no-cycle) Dependency cycle")[0]).toContain("fails only by");
  });

  it("report a file that must pass and is refused", () => {
    expect(one("// must pass", "eslint(max-lines) too long")[0]).toContain("must pass");
  });
});
