import type { Expression } from "./document.ts";

/** A part of an expression, with its way there from the node. */
export type Child = readonly [path: string, child: Expression];

type Keys = readonly string[];

/** What an operator takes: how its own key holds operands, the keys that must and may stand beside it. */
interface Operator {
  readonly holds: "one" | "pair" | "many" | "name" | "rows" | "deadline" | "slices";
  readonly with?: Keys;
  readonly may?: Keys;
}

const one: Operator = { holds: "one" };
const pair: Operator = { holds: "pair" };
const many: Operator = { holds: "many" };
const name: Operator = { holds: "name" };

/** Every operator of the expression tree, by its key. A node has exactly one of them. */
export const operators: { readonly [key: string]: Operator } = {
  fact: name,
  param: { holds: "name", may: ["by", "on"] },
  step: name,
  code: name,
  means: name,
  inForce: name,
  terms: name,
  given: name,
  none: name,
  refuse: { holds: "name", may: ["flag"] },
  clause: { holds: "name", with: ["law", "may"] },
  field: { holds: "name", with: ["of"] },
  add: many,
  mul: many,
  min: many,
  max: many,
  and: many,
  or: many,
  first: many,
  list: many,
  sub: pair,
  div: pair,
  ge: pair,
  gt: pair,
  le: pair,
  lt: pair,
  eq: pair,
  ne: pair,
  days: pair,
  months: pair,
  wholeMonths: pair,
  yearFraction: { holds: "pair", with: ["basis"] },
  addDays: pair,
  addMonths: pair,
  not: one,
  known: one,
  raw: one,
  due: one,
  firstDay: one,
  lastDay: one,
  month: one,
  date: one,
  startOfNextDay: one,
  isOffDay: one,
  daysOf: one,
  hoursOf: one,
  monthsOf: one,
  timesAYear: one,
  sum: one,
  count: one,
  round: { holds: "one", with: ["to", "mode"] },
  in: { holds: "one", with: ["of"] },
  if: { holds: "one", with: ["then", "else"] },
  case: { holds: "rows", may: ["else"] },
  annualAfter: { holds: "one", with: ["annual"] },
  allocate: { holds: "one", with: ["weights"] },
  deadline: { holds: "deadline" },
  slices: { holds: "slices" },
};

// `if` and `case` have keys that are operators too; the main key is the one that is listed first here.
const PRECEDENCE = Object.keys(operators);

/** The operator key of a node; `undefined` for a leaf 0, 1, true or false and for what is no node. */
export const operatorOf = (node: Expression): string | undefined =>
  typeof node === "object" && node !== null ? PRECEDENCE.find((key) => Object.hasOwn(node, key)) : undefined;

/** The keys beside the operator that hold expressions. */
const EXPRESSION_KEYS: { readonly [operator: string]: Keys } = {
  param: ["by", "on"],
  clause: ["law"],
  field: ["of"],
  if: ["then", "else"],
  case: ["else"],
  annualAfter: ["annual"],
  allocate: ["weights"],
};

type Node = { readonly [key: string]: unknown };

/** The operands of a node in order of evaluation. The node must be well formed. */
export const childrenOf = (node: Expression): readonly Child[] => {
  const key = operatorOf(node);
  if (key === undefined) return [];
  const held = (node as Node)[key];
  const beside = (EXPRESSION_KEYS[key] ?? [])
    .filter((other) => Object.hasOwn(node as object, other))
    .map((other): Child => [other, (node as Node)[other] as Expression]);
  switch (operators[key]?.holds) {
    case "one":
      return [[key, held as Expression], ...beside];
    case "pair":
    case "many":
      return (held as readonly Expression[]).map((child, index): Child => [`${key}/${index}`, child]);
    case "rows":
      return [
        ...(held as readonly { when: Expression; then: Expression }[]).flatMap((row, index): Child[] => [
          [`case/${index}/when`, row.when],
          [`case/${index}/then`, row.then],
        ]),
        ...beside,
      ];
    case "deadline":
    case "slices": {
      const fields = held as Node;
      const names = key === "deadline" ? ["from", "period"] : ["from", "to", "each"];
      return names.map((field): Child => [`${key}/${field}`, fields[field] as Expression]);
    }
    default:
      return beside;
  }
};

/** Visits a node and everything under it, with the path of each. */
export const walk = (
  node: Expression,
  path: string,
  visit: (node: Expression, path: string, depth: number) => void,
  depth = 1,
): void => {
  visit(node, path, depth);
  for (const [suffix, child] of childrenOf(node)) walk(child, `${path}/${suffix}`, visit, depth + 1);
};
