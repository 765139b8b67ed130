import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { declarationOf, unwantedImports } from "./declaration-closure.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const written = (files: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(tmpdir(), "heyue-closure-"));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
};

const manifest = JSON.stringify({
  exports: {
    ".": { types: "./dist/root.d.ts", default: "./dist/root.js" },
    "./kernel/*": { types: "./dist/kernel/*.d.ts", default: "./dist/kernel/*.js" },
  },
});

it("finds the declarations of an entry and of a pattern", () => {
  const folder = written({ "package.json": manifest });
  expect(declarationOf(folder, ".")).toBe(join(folder, "dist/root.d.ts"));
  expect(declarationOf(folder, "./kernel/money")).toBe(join(folder, "dist/kernel/money.d.ts"));
  expect(declarationOf(folder, "./other")).toBeUndefined();
});

it("finds an unwanted import behind a file and another package, types included", () => {
  const folder = written({
    "app/node_modules/@heyue/core/package.json": manifest,
    "app/node_modules/@heyue/core/dist/root.d.ts": 'export type { Fen } from "./kernel/money.js";\n',
    "app/node_modules/@heyue/core/dist/kernel/money.d.ts": 'import * as Schema from "effect/Schema";\n',
    "app/entry.d.ts": 'import { Fen } from "@heyue/core";\nexport declare const fee: Fen;\n',
    "app/inline.d.ts": 'export declare const schema: import("effect/Schema").Schema<string>;\n',
    "app/clean.d.ts": 'import { LitElement } from "lit";\nexport declare const one: 1;\n',
  });
  const look = (file: string) => unwantedImports(join(folder, "app", file), /^effect(\/|$)/, /^@heyue\//);
  expect(look("entry.d.ts").map(({ specifier, way }) => [specifier, way.length])).toEqual([
    ["effect/Schema", 3],
  ]);
  expect(look("inline.d.ts")).toHaveLength(1);
  expect(look("clean.d.ts")).toEqual([]);
});
