/** Planted faults: what a patch says of itself, and what the run of its test says of it. */
import { existsSync, readFileSync } from "node:fs";

/** One fault, as the head of its patch describes it. */
export interface Planted {
  /** Its patch, below `test/planted`. */
  readonly file: string;
  /** What is wrong once it is planted. */
  readonly fault: string;
  /** Path of the test file that must notice it. */
  readonly test: string;
  /** The name of the test that must fail, or a part of it. */
  readonly name: string;
}

/** Reads the head of a patch; throws with what is missing. */
export const readPlanted = (file: string, text: string): Planted => {
  const head = text.slice(0, text.search(/^diff /m));
  const line = (label: string): string => {
    const found = new RegExp(`^${label}: *(.+)$`, "m").exec(head)?.[1]?.trim();
    if (found === undefined) throw new Error(`${file}: write a line "${label}: …" above the first diff`);
    return found;
  };
  return { file, fault: line("Fault"), test: line("Test"), name: line("Name") };
};

interface Report {
  readonly testResults: readonly {
    /** Path of the test file. */
    readonly name: string;
    readonly message?: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/** `null` when the named test failed; otherwise why the fault counts as unnoticed. */
export const verdictOf = (name: string, reportFile: string, errors: string): string | null => {
  if (!existsSync(reportFile)) return `the test did not run: ${errors.trim().split("\n").at(-1) ?? ""}`;
  const { testResults } = JSON.parse(readFileSync(reportFile, "utf8")) as Report;
  const all = testResults.flatMap(({ assertionResults }) => assertionResults);
  const named = all.filter(({ fullName }) => fullName.includes(name));
  if (named.some(({ status }) => status === "failed")) return null;
  if (all.length === 0)
    return `the test file could not be loaded: ${testResults[0]?.message ?? errors.trim()}`;
  return named.length === 0
    ? `no test is named "${name}"; there are: ${all.map(({ fullName }) => fullName).join(" | ")}`
    : `"${name}" passed all the same`;
};

/** `null` when the named test passes as long as nothing is planted; otherwise why its failure would say nothing. */
export const doubtOf = ({ name, test }: Planted, reportFile: string, errors: string): string | null => {
  if (!existsSync(reportFile)) return `the test did not run: ${errors.trim().split("\n").at(-1) ?? ""}`;
  const { testResults } = JSON.parse(readFileSync(reportFile, "utf8")) as Report;
  const file = testResults.find((result) => result.name.endsWith(`/${test}`));
  const named = file?.assertionResults.filter(({ fullName }) => fullName.includes(name)) ?? [];
  if (named.length === 0)
    return `no test is named "${name}" in ${test}${file?.message ? `: ${file.message}` : ""}`;
  return named.every(({ status }) => status === "passed")
    ? null
    : `"${name}" does not pass without the fault either`;
};
