import { operatorOf, operators } from "./operator.ts";
import type { Expression } from "./document.ts";
import type { Problem } from "./shape.ts";
import { nearest, unknownKey } from "./suggestion.ts";

const CHOICES: { readonly [key: string]: readonly string[] } = {
  "round.to": ["fen", "whole"],
  "round.mode": ["half-up", "floor", "ceil"],
  "clause.may": ["set", "shorten", "lengthen", "lower", "raise", "none"],
  "deadline.direction": ["after", "before"],
  "deadline.roll": ["forward", "none"],
  "yearFraction.basis": ["act/365"],
  refuse: ["not-covered", "contract-governs", "discretionary"],
};

type Node = { readonly [key: string]: unknown };

const problem = (code: string, path: string, message: string): Problem => ({ code, path, message });

const choice = (key: string, value: unknown, path: string): readonly Problem[] =>
  CHOICES[key]?.includes(value as string) === true
    ? []
    : [problem("wrong-type", path, `must be one of ${CHOICES[key]?.join(", ") ?? ""}`)];

/** Structural problems of an expression: unknown operators and keys, and numbers that belong in a parameter. */
export const treeProblems = (node: unknown, path: string): readonly Problem[] => {
  if (node === 0 || node === 1 || typeof node === "boolean") return [];
  if (typeof node === "number") {
    return [
      problem(
        "number-in-tree",
        path,
        `${node} must stand in a parameter with its citation; only 0 and 1 may stand here`,
      ),
    ];
  }
  if (typeof node !== "object" || node === null || Array.isArray(node)) {
    return [
      problem("wrong-type", path, "must be an expression: 0, 1, true, false or an object with an operator"),
    ];
  }
  const key = operatorOf(node as Expression);
  if (key === undefined) {
    const [first = ""] = Object.keys(node);
    const near = nearest(first, Object.keys(operators));
    return [
      problem(
        "unknown-operator",
        path,
        `"${first}" is not an operator${near === undefined ? "" : `; did you mean "${near}"?`}`,
      ),
    ];
  }
  const operator = operators[key];
  if (operator === undefined) return [];
  const known = [key, ...(operator.with ?? []), ...(operator.may ?? [])];
  const problems: Problem[] = [];
  for (const other of Object.keys(node)) {
    if (!known.includes(other))
      problems.push(problem("unknown-key", `${path}.${other}`, unknownKey(other, known)));
  }
  for (const other of operator.with ?? []) {
    if (!Object.hasOwn(node, other)) {
      problems.push(problem("missing-key", `${path}.${other}`, `is missing; "${key}" must have it`));
    }
  }
  if (problems.length > 0) return problems;
  return [...heldProblems(key, (node as Node)[key], path), ...besideProblems(key, node as Node, path)];
};

const heldProblems = (key: string, held: unknown, path: string): readonly Problem[] => {
  const at = `${path}.${key}`;
  switch (operators[key]?.holds) {
    case "name":
      if (key === "refuse") return choice(key, held, at);
      return typeof held === "string" && held !== "" ? [] : [problem("wrong-type", at, "must be a name")];
    case "one":
      return treeProblems(held, at);
    case "pair":
      return Array.isArray(held) && held.length === 2
        ? held.flatMap((child, index) => treeProblems(child, `${at}[${index}]`))
        : [problem("wrong-type", at, "must be two expressions")];
    case "many":
      return Array.isArray(held) && held.length > 0
        ? held.flatMap((child, index) => treeProblems(child, `${at}[${index}]`))
        : [problem("wrong-type", at, "must be a list of expressions that is not empty")];
    case "rows":
      return Array.isArray(held) && held.length > 0
        ? held.flatMap((row: unknown, index) => fields(row, ["when", "then"], {}, `${at}[${index}]`))
        : [problem("wrong-type", at, "must be a list of { when, then } that is not empty")];
    case "deadline":
      return fields(held, ["from", "period"], { direction: "deadline.direction", roll: "deadline.roll" }, at);
    default: {
      const { changes, law } = (held ?? {}) as Node;
      return [
        ...fields(held, ["from", "to", "each"], {}, at, ["changes", "law"]),
        ...(typeof law === "string"
          ? []
          : [problem("wrong-type", `${at}.law`, "must be the name of a parameter")]),
        ...(changes === undefined || typeof changes === "string"
          ? []
          : [problem("wrong-type", `${at}.changes`, "must be the name of a fact")]),
      ];
    }
  }
};

const fields = (
  value: unknown,
  expressions: readonly string[],
  choices: { readonly [field: string]: string },
  path: string,
  optional: readonly string[] = [],
): readonly Problem[] => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return [problem("wrong-type", path, "must be an object")];
  }
  const known = [...expressions, ...Object.keys(choices), ...optional];
  const node = value as Node;
  return [
    ...Object.keys(node)
      .filter((key) => !known.includes(key))
      .map((key) => problem("unknown-key", `${path}.${key}`, unknownKey(key, known))),
    ...expressions.flatMap((key) => treeProblems(node[key], `${path}.${key}`)),
    ...Object.entries(choices).flatMap(([key, name]) => choice(name, node[key], `${path}.${key}`)),
  ];
};

const besideProblems = (key: string, node: Node, path: string): readonly Problem[] => {
  const trees = (...names: readonly string[]): readonly Problem[] =>
    names
      .filter((name) => Object.hasOwn(node, name))
      .flatMap((name) => treeProblems(node[name], `${path}.${name}`));
  switch (key) {
    case "param":
      return trees("by", "on");
    case "clause":
      return [...trees("law"), ...choice("clause.may", node["may"], `${path}.may`)];
    case "field":
      return trees("of");
    case "round":
      return [
        ...choice("round.to", node["to"], `${path}.to`),
        ...choice("round.mode", node["mode"], `${path}.mode`),
      ];
    case "in": {
      const values = node["of"];
      const plain =
        Array.isArray(values) && values.every((one) => typeof one === "string" || typeof one === "boolean");
      return plain ? [] : [problem("wrong-type", `${path}.of`, "must be a list of texts")];
    }
    case "yearFraction":
      return choice("yearFraction.basis", node["basis"], `${path}.basis`);
    case "if":
      return trees("then", "else");
    case "case":
      return trees("else");
    case "annualAfter":
      return trees("annual");
    case "allocate":
      return trees("weights");
    default:
      return [];
  }
};
