import { canonicalJson } from "@heyue/core/kernel/canonical-json";
import type { Json } from "@heyue/core/kernel/verdict";
import type { Policies } from "@heyue/core/ports/policies";
import { expectationProblems, type PolicyCase, questionOf } from "./policy-case.ts";

export type { PolicyCase } from "./policy-case.ts";

/** The result of one case; `problems` is empty when it holds. */
export interface CaseResult {
  /** `code rule: title` of the case. */
  readonly title: string;
  /** What did not hold, one sentence each. */
  readonly problems: readonly string[];
}

/** What a whole set of cases came to. */
export interface PolicyTestReport {
  /** One for each case, in order. */
  readonly results: readonly CaseResult[];
  /** Rules of the policies that no case asks, as `code rule`. */
  readonly untested: readonly string[];
}

/**
 * Runs every case against the policies: verdict, values, missing facts, flags and citations, that asking twice gives the
 * same answer, and that the question was not changed by asking. `testPolicies` does all that and more.
 *
 * @returns What each case came to, and the rules that no case asks.
 * @throws Nothing: a case that does not hold is a result.
 * @units Expected values are compared as text, to the letter: `"500.00"` is not `"500"`.
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
  const question = questionOf(entry);
  const before = canonicalJson(question as unknown as Json);
  const verdict = policies.ask(question);
  const problems = [...expectationProblems(entry, verdict)];
  if (canonicalJson(question as unknown as Json) !== before)
    problems.push("the question was changed by asking");
  const [first, second] = [verdict, policies.ask(question)].map((answer) =>
    canonicalJson(answer as unknown as Json),
  );
  if (first !== second) problems.push(`second answer: expected ${first ?? ""}, got ${second ?? ""}`);
  return problems;
};
