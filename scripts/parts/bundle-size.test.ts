import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { compareSizes, measure, type Measured, type SizeTable } from "./bundle-size.ts";

const gzip = (text: string): number => gzipSync(text, { level: 9 }).byteLength;
const clean = (bytes: number) => ({ gzip: bytes, foreign: [] });

it("counts a bundle with the chunks it loads at once, each once, and not those it loads later", () => {
  const folder = mkdtempSync(join(tmpdir(), "heyue-size-"));
  try {
    const texts = {
      "element.js":
        'import{a}from"./chunk.js";import"./style.js";const later=()=>import("./late.js");a(later)',
      "chunk.js": 'import"./style.js";export const a=console.log',
      "style.js": 'document.title="x"',
      "late.js": `export default "${"far too long".repeat(50)}"`,
    };
    for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
    const expected = gzip(texts["element.js"]) + gzip(texts["chunk.js"]) + gzip(texts["style.js"]);
    expect(measure(folder, "element.js")).toEqual(clean(expected));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

const budgets = new Map([["form.js", 20]]);
const problemsOf = (measured: ReadonlyMap<string, Measured>, table: SizeTable) =>
  compareSizes(measured, table, budgets).problems;

it("is content only when every size stands in the table", () => {
  expect(problemsOf(new Map([["form.js", clean(10)]]), { "form.js": 10 })).toEqual([]);
  const changed = problemsOf(new Map([["form.js", clean(11)]]), { "form.js": 10 });
  expect(changed.map(({ always }) => always)).toEqual([false]);
  expect(problemsOf(new Map(), { "form.js": 10 })).toHaveLength(1);
});

it("refuses a size above its budget and foreign code even when recording", () => {
  const measured = new Map([["form.js", { gzip: 21, foreign: ["effect"] }]]);
  expect(problemsOf(measured, { "form.js": 21 }).map(({ always }) => always)).toEqual([true, true]);
});
