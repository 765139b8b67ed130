import { canonicalJson } from "@heyue/core/kernel/canonical-json";
import type { Json, Verdict, VerdictKind } from "@heyue/core/kernel/verdict";

/** A case a lawyer can read (案例): facts in, verdict and values out, and the fact of law it stands on. */
export interface PolicyCase {
  readonly title: string;
  readonly code: string;
  readonly rule: string;
  readonly facts: { readonly [name: string]: Json };
  /** Date that selects the law, when it is not the rule's own anchor. */
  readonly on?: string;
  /**
   * How the expectation was found. `engine` is an answer of the engine that a person has not worked out: it guards against
   * change, but counts for nothing when the strength of the cases is measured.
   */
  readonly derivedFrom?: CaseOrigin;
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

export type CaseOrigin =
  | "hand"
  | "official-example"
  | "official-calculator"
  | "judgment"
  | "contract"
  | "engine";

/** Whether a person, a court or an authority worked the expectation out. */
export const isWorkedOut = ({ derivedFrom }: PolicyCase): boolean =>
  derivedFrom !== undefined && derivedFrom !== "engine";

/** The question that a case asks. */
export const questionOf = (entry: PolicyCase): Pick<PolicyCase, "code" | "rule" | "facts" | "on"> => ({
  code: entry.code,
  rule: entry.rule,
  facts: entry.facts,
  ...(entry.on === undefined ? {} : { on: entry.on }),
});

/** In what a verdict differs from what a case expects, to the letter; empty when it is the same. */
export const expectationProblems = ({ expect }: PolicyCase, verdict: Verdict): readonly string[] => {
  const problems: string[] = [];
  const expected = (what: string, want: unknown, got: unknown): void => {
    if (canonicalJson(want as Json) !== canonicalJson(got as Json)) {
      problems.push(`${what}: expected ${JSON.stringify(want)}, got ${JSON.stringify(got)}`);
    }
  };
  expected("verdict", expect.verdict, verdict.verdict);
  const names = Object.keys(expect.values);
  const got =
    names.length === 0
      ? verdict.values
      : Object.fromEntries(names.map((name) => [name, verdict.values[name] ?? null]));
  expected("values", expect.values, got);
  if (expect.missing !== undefined) expected("missing", expect.missing, verdict.missing);
  expected("flags", expect.flags ?? [], verdict.flags);
  for (const id of expect.cites ?? []) {
    if (!verdict.citations.some((citation) => citation.id === id))
      problems.push(`citations: ${id} is not cited`);
  }
  return problems;
};
