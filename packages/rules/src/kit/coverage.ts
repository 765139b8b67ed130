import type { Addressee, Force } from "@heyue/core/kernel/citation";
import type { PolicyDocument } from "../format/document.ts";
import { ruleParameters } from "../format/rule-check.ts";
import { isLaw } from "../format/timeline.ts";
import { calendarFacts, factIndex } from "./fact-index.ts";

/** A rule of a place and the facts of law it stands on. */
export interface RuleCoverage {
  readonly code: string;
  readonly policy: string;
  readonly rule: string;
  readonly addressee: Addressee;
  readonly force: Force;
  readonly facts: readonly string[];
}

/** Where a fact of law went: rules that compute it, a provision that states it, a calendar, or nowhere and why. */
export interface FactCoverage {
  readonly fact: string;
  /** `rule`, the kind of the provision, `calendar`, or `not-mapped`. */
  readonly as: string;
  readonly code?: string;
  readonly policy?: string;
  /** Names of the rules, the topic of the provision, or the id of the calendar. */
  readonly where?: readonly string[];
  readonly article?: string;
  /** First day and the day after the last that the policy claims. */
  readonly from?: string;
  readonly to?: string;
  /** Why it is not mapped. */
  readonly reason?: string;
}

/** Which law is encoded, and where (法规覆盖). */
export interface Coverage {
  readonly rules: readonly RuleCoverage[];
  readonly facts: readonly FactCoverage[];
  /** How many facts there are, how many of them had to be mapped, and how many are not. */
  readonly total: number;
  readonly required: number;
  readonly notMapped: number;
}

export interface CoverageOptions {
  /** Ids that must be mapped; by default those that the built-in policies were made from. */
  readonly ids?: readonly string[];
  /** Reasons why ids are not mapped. */
  readonly reasons?: { readonly [id: string]: string };
}

/** Maps every rule of every place to the facts it stands on, and every fact to where it went. */
export const coverageOf = (policies: readonly PolicyDocument[], options: CoverageOptions = {}): Coverage => {
  const { ids = Object.keys(factIndex), reasons = {} } = options;
  const facts = new Map<string, FactCoverage>();
  for (const policy of policies) {
    for (const entry of [...parameterFacts(policy, policies), ...provisionFacts(policy)]) {
      const known = facts.get(entry.fact);
      facts.set(entry.fact, known === undefined ? entry : joined(known, entry));
    }
  }
  for (const [fact, calendar] of Object.entries(calendarFacts)) {
    if (ids.includes(fact)) facts.set(fact, { fact, as: "calendar", where: [calendar] });
  }
  for (const fact of ids) {
    const reason = reasons[fact] ?? "no policy cites it";
    if (!facts.has(fact)) facts.set(fact, { fact, as: "not-mapped", reason });
  }
  const all = [...facts.values()];
  return {
    rules: policies.flatMap((policy) => policy.rules.map((rule) => ruleCoverage(policy, policies, rule))),
    facts: all,
    total: all.length,
    required: ids.length,
    notMapped: all.filter(({ as }) => as === "not-mapped").length,
  };
};

const ruleCoverage = (
  policy: PolicyDocument,
  policies: readonly PolicyDocument[],
  rule: PolicyDocument["rules"][number],
): RuleCoverage => ({
  code: policy.code,
  policy: policy.id,
  rule: rule.rule,
  addressee: rule.addressee,
  force: rule.force,
  facts: [
    ...new Set(
      ruleParameters(rule).flatMap((name) => {
        const slash = name.indexOf("/");
        const owner = slash < 0 ? policy : policies.find(({ code }) => code === name.slice(0, slash));
        const segments = owner?.parameters[slash < 0 ? name : name.slice(slash + 1)]?.segments ?? [];
        return segments.filter(isLaw).map(({ cite }) => cite.id);
      }),
    ),
  ].sort(),
});

const parameterFacts = (
  policy: PolicyDocument,
  policies: readonly PolicyDocument[],
): readonly FactCoverage[] =>
  Object.entries(policy.parameters).flatMap(([name, { segments }]) => {
    const readers = policies.flatMap((other) =>
      other.rules
        .filter((rule) => ruleParameters(rule).includes(other === policy ? name : `${policy.code}/${name}`))
        .map(({ rule }) => (other === policy ? rule : `${other.code} ${rule}`)),
    );
    return segments.filter(isLaw).map(({ cite, from, to }) => ({
      fact: cite.id,
      // An offered parameter that no rule reads is law that is only stated.
      as: readers.length === 0 ? "parameter" : "rule",
      code: policy.code,
      policy: policy.id,
      where: readers.length === 0 ? [name] : readers,
      article: cite.article,
      from,
      to,
    }));
  });

const provisionFacts = (policy: PolicyDocument): readonly FactCoverage[] =>
  policy.provisions.map(({ kind, topic, cite, from, to }) => ({
    fact: cite.id,
    as: kind,
    code: policy.code,
    policy: policy.id,
    where: [topic],
    article: cite.article,
    from,
    to,
  }));

/** A fact in several parameters is one fact, in force while any of them is. */
const joined = (first: FactCoverage, second: FactCoverage): FactCoverage => {
  const [from, to] = [first.from ?? "", first.to ?? ""];
  const isStronger = second.as === "rule" && first.as !== "rule";
  return {
    ...(isStronger ? second : first),
    where: [
      ...new Set([
        ...(isStronger ? [] : (first.where ?? [])),
        ...(second.as === first.as || isStronger ? (second.where ?? []) : []),
      ]),
    ],
    from: second.from !== undefined && second.from < from ? second.from : from,
    to: second.to !== undefined && second.to > to ? second.to : to,
  };
};
