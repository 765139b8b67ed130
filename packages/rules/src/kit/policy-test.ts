import { canonicalJson } from "@heyue/core/kernel/canonical-json";
import type { Json, VerdictKind } from "@heyue/core/kernel/verdict";
import type { Policies } from "@heyue/core/ports/policies";

/** A case a lawyer can read (案例): facts in, verdict and values out, and the fact of law it stands on. */
export interface PolicyCase {
  readonly title: string;
  readonly code: string;
  readonly rule: string;
  readonly facts: { readonly [name: string]: Json };
  /** Date that selects the law, when it is not the rule's own anchor. */
  readonly on?: string;
  readonly expect: {
    readonly verdict: VerdictKind;
    /** Values that must come out exactly; an empty object means that none may. */
    readonly values: { readonly [name: string]: Json };
    readonly missing?: readonly string[];
    readonly flags?: readonly string[];
    /** Ids of facts of law that the answer must cite. */
    readonly cites?: readonly string[];
  };
}

/** The result of one case; `problems` is empty when it holds. */
export interface CaseResult {
  readonly title: string;
  readonly problems: readonly string[];
}

/** What a whole set of cases came to. */
export interface PolicyTestReport {
  readonly results: readonly CaseResult[];
  /** Rules of the policies that no case asks, as `code rule`. */
  readonly untested: readonly string[];
}

/**
 * Runs every case against the policies: verdict, values, missing facts, flags and citations, that asking twice gives the
 * same answer, and that the question was not changed by asking.
 */
export const policyTest = (policies: Policies, cases: readonly PolicyCase[]): PolicyTestReport => {
  const tested = new Set(cases.map((entry) => `${entry.code} ${entry.rule}`));
  return {
    results: cases.map((entry) => ({
      title: `${entry.code} ${entry.rule}: ${entry.title}`,
      problems: problemsOf(policies, entry),
    })),
    untested: policies
      .list()
      .flatMap(({ code, digest }) => ownRules(policies, digest).map((rule) => `${code} ${rule}`))
      .filter((name) => !tested.has(name)),
  };
};

const ownRules = (policies: Policies, digest: string): readonly string[] => {
  const document = JSON.parse(policies.document(digest) ?? "{}") as {
    readonly rules?: readonly { readonly rule: string }[];
  };
  return (document.rules ?? []).map(({ rule }) => rule);
};

const problemsOf = (policies: Policies, entry: PolicyCase): readonly string[] => {
  const question = {
    code: entry.code,
    rule: entry.rule,
    facts: entry.facts,
    ...(entry.on === undefined ? {} : { on: entry.on }),
  };
  const before = canonicalJson(question as unknown as Json);
  const verdict = policies.ask(question);
  const problems: string[] = [];
  const expected = (what: string, want: unknown, got: unknown): void => {
    if (canonicalJson(want as Json) !== canonicalJson(got as Json)) {
      problems.push(`${what}: expected ${JSON.stringify(want)}, got ${JSON.stringify(got)}`);
    }
  };
  expected("verdict", entry.expect.verdict, verdict.verdict);
  const names = Object.keys(entry.expect.values);
  expected(
    "values",
    entry.expect.values,
    names.length === 0
      ? verdict.values
      : Object.fromEntries(names.map((name) => [name, verdict.values[name] ?? null])),
  );
  if (entry.expect.missing !== undefined) expected("missing", entry.expect.missing, verdict.missing);
  expected("flags", entry.expect.flags ?? [], verdict.flags);
  for (const id of entry.expect.cites ?? []) {
    if (!verdict.citations.some((citation) => citation.id === id))
      problems.push(`citations: ${id} is not cited`);
  }
  if (canonicalJson(question as unknown as Json) !== before)
    problems.push("the question was changed by asking");
  expected("second answer", verdict as unknown as Json, policies.ask(question) as unknown as Json);
  return problems;
};
