import type { Expression, PolicyDocument, RuleDocument } from "../format/document.ts";
import { operatorOf, walk } from "../format/operator.ts";
import { treesOf } from "../format/rule-check.ts";
import { publicRules, signatures } from "../format/signature.ts";
import type { Finding } from "./finding.ts";
import type { PolicyCase } from "./policy-case.ts";

/** The facts that a rule can read. */
export const factsRead = (rule: RuleDocument): ReadonlySet<string> => {
  const names = new Set(rule.anchor);
  for (const [path, tree] of treesOf(rule))
    walk(tree, path, (node) => namesIn(node).forEach((name) => names.add(name)));
  return names;
};

const namesIn = (node: Expression): readonly string[] => {
  const key = operatorOf(node) ?? "";
  const named = node as unknown as { readonly [key: string]: string };
  if (key === "fact" || key === "given" || key === "none" || key === "clause") return [named[key] ?? ""];
  if (key !== "slices") return [];
  const { changes } = (node as { readonly slices: { readonly changes?: string } }).slices;
  return changes === undefined ? [] : [changes];
};

/** Facts that a rule declares beyond the public catalogue, or that a case gives, though nothing reads them. */
export const unreadFacts = (
  policy: PolicyDocument,
  layers: readonly PolicyDocument[],
  cases: readonly PolicyCase[],
): readonly Finding[] => [
  ...policy.rules.flatMap((rule) => unreadDeclared(policy, rule)),
  ...unreadGiven(policy, layers, cases),
];

const unreadDeclared = (policy: PolicyDocument, rule: RuleDocument): readonly Finding[] => {
  const read = factsRead(rule);
  const shared = publicRules.includes(rule.rule)
    ? Object.keys(
        (signatures as { readonly [name: string]: { readonly facts: object } })[rule.rule]?.facts ?? {},
      )
    : [];
  return Object.keys(rule.facts)
    .filter((name) => !read.has(name) && !shared.includes(name))
    .map((name) => ({
      check: "unread-fact",
      code: policy.code,
      where: `rules/${rule.rule}/facts/${name}`,
      message: "nothing in the rule reads it; read it or remove it",
    }));
};

const unreadGiven = (
  policy: PolicyDocument,
  layers: readonly PolicyDocument[],
  cases: readonly PolicyCase[],
): readonly Finding[] =>
  cases.flatMap((entry) => {
    const rules = layers.flatMap((layer) => layer.rules.filter(({ rule }) => rule === entry.rule));
    // What is wrong with a question is what such a case is about.
    if (rules.length === 0 || entry.expect.verdict === "invalid-input") return [];
    const read = new Set(rules.flatMap((rule) => [...factsRead(rule)]));
    // An official example states the whole matter, what the rule reads and what it does not.
    return entry.derivedFrom === "official-example"
      ? []
      : Object.keys(entry.facts)
          .filter((name) => !read.has(name))
          .map((name): Finding => ({
            check: "unread-fact",
            code: policy.code,
            where: entry.title,
            message: `the case gives "${name}", which no law on ${entry.rule} here reads; remove it from the case`,
          }));
  });
