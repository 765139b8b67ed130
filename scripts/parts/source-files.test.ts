import { describe, expect, it } from "vitest";
import { importsOf, resolveImport } from "./source-files.ts";

describe("reading imports", () => {
  it("tells types from values, over several lines and in re-exports", () => {
    const text = [
      'import type { Fen } from "./money.ts";',
      'import * as Schema from "effect/Schema";',
      "import {",
      "  one,",
      "  two,",
      '} from "../two.ts";',
      'export type { Area } from "./area.ts";',
      'export { rate } from "./rate.ts";',
      'import "./define.ts";',
      'const late = () => import("./late.ts");',
    ].join("\n");
    expect(importsOf(text)).toEqual([
      { specifier: "./money.ts", typeOnly: true },
      { specifier: "effect/Schema", typeOnly: false },
      { specifier: "../two.ts", typeOnly: false },
      { specifier: "./area.ts", typeOnly: true },
      { specifier: "./rate.ts", typeOnly: false },
      { specifier: "./define.ts", typeOnly: false },
      { specifier: "./late.ts", typeOnly: false },
    ]);
  });

  it("does not take an exported text or an example in a comment for an import", () => {
    const text = ['export const name = "x";', "/**", ' * import { a } from "b";', " */"].join("\n");
    expect(importsOf(text)).toEqual([]);
  });

  it("resolves relative names from the file and leaves package names", () => {
    expect(resolveImport("packages/core/src/text/text.ts", "../kernel/money.ts")).toBe(
      "packages/core/src/kernel/money.ts",
    );
    expect(resolveImport("packages/core/src/text/text.ts", "effect/Schema")).toBe("effect/Schema");
  });
});
