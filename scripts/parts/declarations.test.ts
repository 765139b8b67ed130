import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { emitDeclarations, withoutSourceEndings } from "./declarations.ts";
import { filesBelow } from "./source-files.ts";

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

const packageOf = (files: { readonly [path: string]: string }): string => {
  const folder = mkdtempSync(join(tmpdir(), "heyue-declarations-"));
  folders.push(folder);
  const compilerOptions = {
    target: "es2023", module: "esnext", moduleResolution: "bundler", strict: true, types: [],
    noEmit: true, allowImportingTsExtensions: true,
  }; // prettier-ignore
  for (const [path, text] of Object.entries({
    "tsconfig.json": JSON.stringify({ compilerOptions, include: ["src"] }),
    ...files,
  })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
};

describe("declarations", () => {
  it("are written for what an entry reaches, and name the files that are published", () => {
    const folder = packageOf({
      "src/kernel/money.ts": "export interface Money { readonly fen: number }\n",
      "src/price.ts":
        'import type { Money } from "./kernel/money.ts";\nexport const price = (fen: number): Money => ({ fen });\n',
      "src/price.test.ts": 'import { price } from "./price.ts";\nprice(1);\n',
      "src/alone.ts": "export const alone = 1;\n",
    });
    expect(emitDeclarations(folder, ["src/price.ts"])).toBe("");
    expect(filesBelow(join(folder, "dist"), [".ts"]).toSorted()).toEqual(["kernel/money.d.ts", "price.d.ts"]);
    expect(readFileSync(join(folder, "dist/price.d.ts"), "utf8")).toContain(
      'import type { Money } from "./kernel/money.js";',
    );
  });

  it("tell of a type that cannot be written down", () => {
    const folder = packageOf({
      "src/secret.ts":
        "const key = Symbol();\nexport class Box { private [key] = 1; }\nexport const make = () => class { private hidden = 1; };\n",
    });
    expect(emitDeclarations(folder, ["src/secret.ts"])).toMatch(/secret\.ts.*error TS4094/s);
  });

  it.each([
    ['export * from "./a.ts";', 'export * from "./a.js";'],
    ["import type { A } from '../x/a.ts';", "import type { A } from '../x/a.js';"],
    ['type A = import("../a.ts").A;', 'type A = import("../a.js").A;'],
    ['import "./a.ts";', 'import "./a.js";'],
    ['import * as Schema from "effect/Schema";', 'import * as Schema from "effect/Schema";'],
    ['/** Ends in `.ts`, says "./a.ts". */', '/** Ends in `.ts`, says "./a.ts". */'],
  ])("rewrite %s", (source, published) => {
    expect(withoutSourceEndings(source)).toBe(published);
  });
});
