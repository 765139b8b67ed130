import type { Json, Verdict } from "@heyue/core/kernel/verdict";
import type { BulkPolicies } from "@heyue/rules/engine/bulk";
import type { FeeLine } from "@heyue/rules/engine/fee-line";
import { missingFact } from "./fact.ts";
import { BillFailure, type RowFault } from "./failure.ts";

export type Facts = { readonly [name: string]: Json };

/** Whether an answer is a fault. */
export const isFault = (value: object): value is RowFault => "code" in value;

/** What the law answered instead of an amount. */
export const lawFault = (rule: string, verdict: Verdict): RowFault => {
  const [missing] = verdict.missing;
  if (verdict.verdict === "needs-input" && missing !== undefined) return missingFact(missing);
  const issues = (verdict.issues ?? []).map(({ path, message }) => `${path} ${message}`);
  const why = [...verdict.flags, ...issues].join("; ");
  const tail = why === "" ? "" : `: ${why}`;
  return {
    column: "row",
    code: "law",
    words: {
      "zh-CN": `${rule} 的结论是 ${verdict.verdict}${tail}`,
      en: `${rule} answers ${verdict.verdict}${tail}`,
    },
  };
};

/** The law of one place, for billing (一地之法). */
export interface PlaceLaw {
  /** Whether the place has the rule at all. */
  readonly has: (rule: string) => boolean;
  /** Asks a rule with those of the facts that it takes. */
  readonly ask: (rule: string, facts: Facts, on?: string) => Verdict;
  readonly feeLine: (facts: Facts) => FeeLine | undefined;
  /** A rule with the ids of the law that a verdict stands on. */
  readonly keysOf: (rule: string, verdict: Verdict) => string;
  /** The policies that have answered so far, as `id version digest`. */
  readonly policies: () => readonly string[];
}

/** Throws a `BillFailure` when the place is unknown. */
export const lawOf = (policies: BulkPolicies, code: string): PlaceLaw => {
  const factNames = policies.factNames(code);
  if (factNames.size === 0) {
    const places = policies.places.map((place) => `${place.code} ${place.name["zh-CN"]}`).join(", ");
    throw new BillFailure("unknown-place", {
      "zh-CN": `没有“${code}”的政策；已有：${places}。`,
      en: `There is no policy for "${code}"; there are: ${places}.`,
    });
  }
  const refs = new Set<string>();
  const ask = (rule: string, facts: Facts, on?: string): Verdict => {
    const taken = factNames.get(rule);
    const known: { [name: string]: Json } = {};
    for (const name in facts) if (taken?.has(name) === true) known[name] = facts[name] as Json;
    const verdict = policies.ask({ code, rule, facts: known, ...(on === undefined ? {} : { on }) });
    refs.add(`${verdict.policy.id} ${verdict.policy.version} ${verdict.policy.digest}`);
    return verdict;
  };
  const keysOf = (rule: string, verdict: Verdict): string =>
    `${rule}:${verdict.citations.length === 0 ? verdict.verdict : verdict.citations.map(({ id, article }) => id ?? article).join("+")}`;

  return {
    has: (rule) => factNames.has(rule),
    ask,
    feeLine: (facts) => policies.feeLine(code, facts),
    keysOf,
    policies: () => [...refs].sort(),
  };
};
