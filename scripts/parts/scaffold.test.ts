import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { workspaceRoot } from "./process.ts";
import { kinds, planPart, writePart, type Kind } from "./scaffold.ts";

const templates = join(workspaceRoot, "scripts", "templates");
let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "heyue-scaffold-"));
});
afterEach(() => rmSync(root, { recursive: true }));

const plan = (kind: Kind, name: string) => planPart(root, templates, kind, name, "2026-11-24");

it("fills every placeholder in paths and texts, for every kind", () => {
  for (const kind of kinds) {
    const files = plan(kind, "fee-explainer");
    expect(files.length).toBeGreaterThan(0);
    for (const { path, text } of files) {
      expect(path + text).not.toMatch(/\{\{\w+\}\}/);
      expect(path).not.toMatch(/\.template$/);
    }
  }
});

it("brings a test for everything that has code", () => {
  for (const kind of ["policy", "widget", "adapter"] as const) {
    expect(plan(kind, "fee-explainer").some(({ path }) => path.endsWith(".test.ts"))).toBe(true);
  }
});

it("refuses a name that is taken, with one message that says where", () => {
  writePart(root, plan("widget", "fee-explainer"));
  expect(() => plan("widget", "fee-explainer")).toThrow(
    'The widget "fee-explainer" exists already: packages/widgets/src/fee-explainer. Choose another name.',
  );
});

it("refuses a name that is not kebab-case", () => {
  for (const name of ["FeeExplainer", "../x", "fee_explainer", "-fee", "1fee"]) {
    expect(() => plan("widget", name)).toThrow("is no name for a widget");
  }
});

it("numbers decisions after the last one, and knows a title that was decided", () => {
  mkdirSync(join(root, "docs/decisions"), { recursive: true });
  writeFileSync(join(root, "docs/decisions/0041-one-database.md"), "");
  const [file] = plan("decision", "two-databases");
  expect(file?.path).toBe("docs/decisions/0042-two-databases.md");
  expect(file?.text).toMatch(/^# 0042\. Two databases\n\n2026-11-24 · proposed\n/);
  expect(() => plan("decision", "one-database")).toThrow(
    "exists already: docs/decisions/0041-one-database.md",
  );
});

it("never overwrites a file", () => {
  const files = plan("adapter", "kafka");
  writePart(root, files);
  expect(() => writePart(root, files)).toThrow(/EEXIST/);
  expect(readFileSync(join(root, files[0]?.path ?? ""), "utf8")).toBe(files[0]?.text);
});
