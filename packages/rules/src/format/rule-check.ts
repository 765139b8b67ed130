import type { Expression, Parameter, PolicyDocument, RuleDocument } from "./document.ts";
import { boundOperators, mirrored } from "./bound.ts";
import { kindProblems } from "./inference.ts";
import { childrenOf, operatorOf, walk } from "./operator.ts";
import type { Problem } from "./shape.ts";
import { nearest } from "./suggestion.ts";
import { isLaw } from "./timeline.ts";

/** Bounds of one rule. */
const MAX_DEPTH = 24;
const MAX_NODES = 400;

/** Every expression of a rule, with its path in the document of the rule. */
export const treesOf = (rule: RuleDocument): readonly (readonly [path: string, tree: Expression])[] => [
  ...rule.conditions.map(({ holds }, index) => [`conditions/${index}/holds`, holds] as const),
  ...Object.entries(rule.steps).map(([name, tree]) => [`steps/${name}`, tree] as const),
  ...Object.entries(rule.outputs).flatMap(([name, { of, when }]) => [
    [`outputs/${name}/of`, of] as const,
    ...(when === undefined ? [] : [[`outputs/${name}/when`, when] as const]),
  ]),
  ...rule.flags.map(({ when }, index) => [`flags/${index}/when`, when] as const),
  ...rule.verdicts.map(({ when }, index) => [`verdicts/${index}/when`, when] as const),
];

type Named = { readonly [key: string]: string };

/** The parameters that a rule reads or cites. */
export const ruleParameters = (rule: RuleDocument): readonly string[] => {
  const names: string[] = [];
  for (const [path, tree] of treesOf(rule)) {
    walk(tree, path, (node) => {
      const key = operatorOf(node);
      if (key === "param" || key === "means" || key === "terms" || key === "inForce")
        names.push((node as unknown as Named)[key] ?? "");
      if (key === "slices") names.push((node as { slices: { law: string } }).slices.law);
    });
  }
  return [...new Set([...names, ...rule.conditions.flatMap(({ cites }) => cites ?? []), ...rule.basis])];
};

/** Whether a name is one of a place above (`CN/period.roll`); that it is there is checked when policies meet. */
export const isUpperName = (policy: PolicyDocument, name: string): boolean =>
  policy.parent !== null && name.includes("/");

/** Everything that is wrong with a rule whose structure stands. */
export const ruleProblems = (
  policy: PolicyDocument,
  rule: RuleDocument,
  index: number,
): readonly Problem[] => {
  const path = `rules[${index}]`;
  const problems: Problem[] = [];
  const known = (code: string, at: string, name: string, names: readonly string[]): void => {
    if (!names.includes(name)) problems.push(unknownName(code, `${path}.${at}`, name, names));
  };
  const facts = Object.keys(rule.facts);
  const values = Object.keys(rule.values);
  if (policy.rules.findIndex((other) => other.rule === rule.rule) !== index) {
    problems.push({
      code: "duplicate-rule",
      path,
      message: `"${rule.rule}" is defined twice; put both subjects into one rule`,
    });
  }
  rule.anchor.forEach((name, at) => known("unknown-fact", `anchor[${at}]`, name, facts));
  for (const name of Object.keys(rule.outputs)) known("unknown-value", `outputs.${name}`, name, values);
  if (typeof rule.lower === "object") known("unknown-value", "lower.value", rule.lower.value, values);
  for (const name of ruleParameters(rule)) {
    if (!isUpperName(policy, name)) known("unknown-parameter", "steps", name, Object.keys(policy.parameters));
  }
  let nodes = 0;
  let deepest = 0;
  const readSteps = new Set<string>();
  for (const [at, tree] of treesOf(rule)) {
    walk(tree, at, (node, where, depth) => {
      nodes += 1;
      deepest = Math.max(deepest, depth);
      const key = operatorOf(node);
      const n = node as unknown as Named;
      if (key === "fact" || key === "given" || key === "none" || key === "clause") {
        known("unknown-fact", dotted(where), n[key] ?? "", facts);
      }
      if (key === "slices") {
        const { changes } = (node as { slices: { changes?: string } }).slices;
        if (changes !== undefined) known("unknown-fact", dotted(where), changes, facts);
      }
      if (key === "step") {
        readSteps.add(n["step"] ?? "");
        known("unknown-step", dotted(where), n["step"] ?? "", Object.keys(rule.steps));
      }
      problems.push(...boundProblems(policy, node, `${path}.${dotted(where)}`));
    });
  }
  if (deepest > MAX_DEPTH || nodes > MAX_NODES) {
    problems.push({
      code: "too-large",
      path,
      message: `has ${nodes} nodes and is ${deepest} deep; at most ${MAX_NODES} nodes and ${MAX_DEPTH} deep, use steps`,
    });
  }
  for (const name of Object.keys(rule.steps)) {
    if (!readSteps.has(name)) {
      problems.push({
        code: "unread-step",
        path: `${path}.steps.${name}`,
        message: "nothing reads it; remove it",
      });
    }
  }
  const circle = circleOf(rule);
  if (circle !== undefined) {
    problems.push({
      code: "circle",
      path: `${path}.steps.${circle}`,
      message: "reads itself; break the circle",
    });
    return problems;
  }
  if (problems.length > 0) return problems;
  return kindProblems(policy, rule, path);
};

const dotted = (path: string): string => path.replaceAll("/", ".");

const circleOf = (rule: RuleDocument): string | undefined => {
  const done = new Set<string>();
  const open = new Set<string>();
  const visit = (name: string): string | undefined => {
    if (done.has(name)) return undefined;
    if (open.has(name)) return name;
    open.add(name);
    const tree = rule.steps[name];
    let found: string | undefined;
    if (tree !== undefined) {
      walk(tree, "", (node) => {
        if (operatorOf(node) === "step") found ??= visit((node as { step: string }).step);
      });
    }
    open.delete(name);
    done.add(name);
    return found;
  };
  for (const name of Object.keys(rule.steps)) {
    const found = visit(name);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** 以上 includes the number and 超过 does not: the operator must say what the quote says. */
const boundProblems = (policy: PolicyDocument, node: Expression, path: string): readonly Problem[] => {
  const key = operatorOf(node);
  if (key !== "ge" && key !== "gt" && key !== "le" && key !== "lt") return [];
  const [left, right] = (node as unknown as { [key: string]: readonly [Expression, Expression] })[key] ?? [
    0, 0,
  ];
  return [
    ...boundsIn(policy, right).flatMap(([name, bound]) => operatorProblem(key, name, bound, path)),
    ...boundsIn(policy, left).flatMap(([name, bound]) => operatorProblem(mirrored(key), name, bound, path)),
  ];
};

const operatorProblem = (operator: string, name: string, bound: string, path: string): readonly Problem[] => {
  const allowed = boundOperators(bound);
  return allowed === undefined || (allowed as readonly string[]).includes(operator)
    ? []
    : [
        {
          code: "wrong-operator",
          path,
          message: `${name} is bounded by ${bound}, so compare with ${allowed.join(" or ")} (the number on the right), not ${operator}`,
        },
      ];
};

/** The bound parameters that a side of a comparison is made of; not those under a condition or another comparison. */
const boundsIn = (policy: PolicyDocument, node: Expression): readonly (readonly [string, string])[] => {
  const key = operatorOf(node);
  if (key === "param") {
    const parameter = policy.parameters[(node as { param: string }).param];
    return parameter === undefined
      ? []
      : boundOf(parameter).map((bound) => [(node as { param: string }).param, bound]);
  }
  if (key === "step" || key === "if" || key === "case" || key === "clause") return [];
  return childrenOf(node).flatMap(([, child]) => boundsIn(policy, child));
};

const boundOf = (parameter: Parameter): readonly string[] =>
  parameter.segments.filter(isLaw).flatMap(({ value }) => {
    const scalars = value.kind === "table" ? Object.values(value.rows) : [value];
    return scalars.flatMap((scalar) =>
      "bound" in scalar && scalar.bound !== undefined ? [scalar.bound] : [],
    );
  });

export const unknownName = (code: string, path: string, name: string, known: readonly string[]): Problem => {
  const near = nearest(name, known);
  return {
    code,
    path,
    message: `"${name}" is not defined; ${near === undefined ? `defined are ${known.join(", ")}` : `did you mean "${near}"?`}`,
  };
};
