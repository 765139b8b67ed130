/**
 * Proves that the boundary rules are alive: every file below scripts/fixtures/boundaries names in its first line the
 * rule that must refuse it (`// must fail: NAME`), or says that it must pass (`// must pass`).
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { houseViolations } from "./house-rules.ts";
import { run, workspaceBin, workspaceRoot } from "./process.ts";
import { filesBelow } from "./source-files.ts";

const folder = "scripts/fixtures/boundaries";

interface Diagnostic {
  readonly message: string;
  readonly code: string;
  readonly help?: string;
  readonly filename: string;
}

/** What was found in each fixture, and what its first line asks for; returns one line per disagreement. */
export const disagreements = (
  expectations: ReadonlyMap<string, string>,
  findings: ReadonlyMap<string, readonly string[]>,
): readonly string[] =>
  [...expectations].flatMap(([file, firstLine]) => {
    const found = findings.get(file) ?? [];
    const rule = /^\/\/ must fail: (.+)$/.exec(firstLine)?.[1];
    if (rule === undefined) {
      return found.length === 0 ? [] : [`${file} must pass, but was refused: ${found.join("; ")}`];
    }
    if (found.length === 0) return [`${file} must fail by "${rule}", but passes: the rule is disarmed`];
    if (found.some((text) => text.includes(`[${rule}]`) || text.startsWith(`${rule} `))) return [];
    return [`${file} must fail by "${rule}", but fails only by: ${found.join("; ")}`];
  });

/** Lints the fixtures with the workspace's own rules; an empty list means that every rule bites. */
export const checkBoundaryFixtures = async (): Promise<{
  readonly files: number;
  readonly problems: readonly string[];
}> => {
  const root = join(workspaceRoot, folder);
  const files = filesBelow(root);
  const findings = new Map<string, string[]>();
  const add = (file: string, text: string): void => {
    findings.set(file, [...(findings.get(file) ?? []), text]);
  };
  const linted = await run(workspaceBin("oxlint"), [
    "-c",
    "scripts/fixtures/boundaries.config.ts",
    "--disable-nested-config",
    "-f",
    "json",
    folder,
  ]);
  const { diagnostics } = JSON.parse(linted.stdout) as { readonly diagnostics: readonly Diagnostic[] };
  for (const { code, filename, help, message } of diagnostics) {
    add(
      filename.slice(filename.indexOf(folder) + folder.length + 1),
      `${code} ${message} ${help ?? ""}`.trim(),
    );
  }
  for (const violation of houseViolations(root)) add(violation.file, violation.message);
  const expectations = new Map(
    files.map((file) => [file, readFileSync(join(root, file), "utf8").split("\n", 1)[0] ?? ""] as const),
  );
  return { files: files.length, problems: disagreements(expectations, findings) };
};
