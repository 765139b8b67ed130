import type { Expression, PolicyDocument, RuleDocument } from "../format/document.ts";
import type { DeadlineNode } from "../format/expression.ts";
import { operatorOf, walk } from "../format/operator.ts";
import { ruleParameters, treesOf } from "../format/rule-check.ts";
import { isLaw } from "../format/timeline.ts";
import { nudges } from "./nudge.ts";

/** What was changed: a number, a comparison, or a choice of counting and rounding. */
export type MutantKind = "number" | "comparison" | "roll" | "direction" | "first-day" | "rounding";

/** One small change of a policy that a good set of cases must notice (变异). */
export interface Mutant {
  /** Stable name: code of the place, the way into the document, and what it became. */
  readonly id: string;
  readonly kind: MutantKind;
  readonly policy: string;
  readonly code: string;
  /** The way into the document, e.g. `rules/fee.vacancy/steps/applies`, `parameters/fee.cap/segments/0/value/number`. */
  readonly path: string;
  readonly was: string;
  readonly is: string;
  /** Facts of law that the changed number cites. */
  readonly facts: readonly string[];
  /** Rules of the policy that the change can reach; rules of lower places may read an offered parameter too. */
  readonly parameter?: string;
  readonly rule?: string;
  /** The changed document; not sealed. */
  readonly document: () => PolicyDocument;
}

type Way = readonly (string | number)[];

/** Every mutant of a policy, in the order of the document. */
export const mutantsOf = (policy: PolicyDocument): readonly Mutant[] => [
  ...Object.keys(policy.parameters).flatMap((name) => numberMutants(policy, name)),
  ...policy.rules.flatMap((rule, index) => ruleMutants(policy, rule, index)),
];

const numberMutants = (policy: PolicyDocument, name: string): readonly Mutant[] =>
  (policy.parameters[name]?.segments ?? []).flatMap((segment, index) =>
    isLaw(segment)
      ? nudges(segment.value).map((nudge): Mutant => {
          const way = ["parameters", name, "segments", index, "value", ...nudge.path.split("/")];
          const path = way.join("/");
          return {
            id: `${policy.code} ${path} = ${nudge.is}`,
            kind: "number",
            policy: policy.id,
            code: policy.code,
            path,
            was: String(nudge.was),
            is: String(nudge.is),
            facts: [segment.cite.id],
            parameter: name,
            document: () => replaced(policy, way, nudge.is) as PolicyDocument,
          };
        })
      : [],
  );

const ruleMutants = (policy: PolicyDocument, rule: RuleDocument, index: number): readonly Mutant[] => {
  const found: Mutant[] = [];
  for (const [root, tree] of treesOf(rule)) {
    walk(tree, root, (node, at) => {
      for (const change of changesOf(node)) {
        const path = `rules/${rule.rule}/${at}`;
        found.push({
          id: `${policy.code} ${path}: ${change.was} -> ${change.is}`,
          kind: change.kind,
          policy: policy.id,
          code: policy.code,
          path,
          was: change.was,
          is: change.is,
          facts: [],
          rule: rule.rule,
          document: () => replaced(policy, ["rules", index, ...at.split("/")], change.node) as PolicyDocument,
        });
      }
    });
  }
  return found;
};

interface Change {
  readonly kind: MutantKind;
  readonly was: string;
  readonly is: string;
  readonly node: Expression;
}

const OPPOSITE: { readonly [operator: string]: string } = { ge: "gt", gt: "ge", le: "lt", lt: "le" };
const MODES = ["half-up", "floor", "ceil"] as const;

const changesOf = (node: Expression): readonly Change[] => {
  const key = operatorOf(node);
  if (key === undefined) return [];
  const opposite = OPPOSITE[key];
  if (opposite !== undefined) {
    const pair = (node as unknown as { readonly [key: string]: unknown })[key];
    return [
      { kind: "comparison", was: key, is: opposite, node: { [opposite]: pair } as unknown as Expression },
    ];
  }
  if (key === "round") {
    const round = node as Extract<Expression, { readonly round: Expression }>;
    return MODES.filter((mode) => mode !== round.mode).map((mode) => ({
      kind: "rounding",
      was: round.mode,
      is: mode,
      node: { ...round, mode },
    }));
  }
  return key === "deadline" ? deadlineChanges((node as { readonly deadline: DeadlineNode }).deadline) : [];
};

const deadlineChanges = (deadline: DeadlineNode): readonly Change[] => {
  const changed = (kind: MutantKind, was: string, is: string, change: Partial<DeadlineNode>): Change => ({
    kind,
    was,
    is,
    node: { deadline: { ...deadline, ...change } },
  });
  const roll = deadline.roll === "forward" ? "none" : "forward";
  const direction = deadline.direction === "after" ? "before" : "after";
  return [
    changed("roll", deadline.roll, roll, { roll }),
    changed("direction", deadline.direction, direction, { direction }),
    changed("first-day", "not counted", "a day later", { from: { addDays: [{ date: deadline.from }, 1] } }),
  ];
};

/** A copy of a document in which one place is another; everything else is shared. */
const replaced = (value: unknown, [key, ...rest]: Way, by: unknown): unknown => {
  if (key === undefined) return by;
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => (index === Number(key) ? replaced(item, rest, by) : item));
  }
  const record = value as { readonly [key: string]: unknown };
  return { ...record, [key]: replaced(record[key], rest, by) };
};

/** The rules, as `policy rule`, that a mutant can change the answer of. */
export const reachOf = (
  mutant: Mutant,
  policies: readonly PolicyDocument[],
): { readonly rules: ReadonlySet<string> } => {
  const { parameter, rule, code } = mutant;
  if (rule !== undefined) return { rules: new Set([rule]) };
  const names = policies.flatMap((policy) =>
    policy.rules
      .filter((entry) =>
        ruleParameters(entry).includes(
          policy.code === code ? (parameter ?? "") : `${code}/${parameter ?? ""}`,
        ),
      )
      .map((entry) => entry.rule),
  );
  return { rules: new Set(names) };
};
