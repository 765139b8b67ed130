import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { compareSizes, measure } from "./bundle-size.ts";

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

it("is content only when every size stands in the table", () => {
  const table = { "form.js": { gzip: 10, budget: 20 } };
  expect(compareSizes(new Map([["form.js", clean(10)]]), table).problems).toEqual([]);
  expect(compareSizes(new Map([["form.js", clean(11)]]), table).problems.map(({ always }) => always)).toEqual(
    [false],
  );
  expect(compareSizes(new Map(), table).problems).toHaveLength(1);
});

it("refuses a size above its budget and foreign code even when recording", () => {
  const table = { "form.js": { gzip: 21, budget: 20 } };
  const measured = new Map([["form.js", { gzip: 21, foreign: ["effect"] }]]);
  expect(compareSizes(measured, table).problems.map(({ always }) => always)).toEqual([true, true]);
});
