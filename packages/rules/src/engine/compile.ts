import { make } from "@heyue/core/kernel/rate";
import type { Expression, PolicyDocument, RuleDocument } from "../format/document.ts";
import type { ClausePower, DeadlineNode } from "../format/expression.ts";
import { childrenOf, operatorOf } from "../format/operator.ts";
import { clauseClosure } from "./clause.ts";
import { deadlineClosure } from "./deadline.ts";
import { factClosure, inForceClosure, paramClosure } from "./law.ts";
import { choiceClosure, firstClosure, junctionClosure } from "./logic.ts";
import { type Apply, membership, rounding, selection, strict } from "./node.ts";
import { type Closure, Refusal, type TraceLevel } from "./run.ts";
import { note, type Scope, traced } from "./scope.ts";
import { slicesClosure } from "./slices.ts";
import { encode, NONE, type Value } from "./value.ts";

/** The scope of one rule of a layer: its expressions are compiled once, to closures. */
export const scopeOf = (
  layers: readonly PolicyDocument[],
  policy: PolicyDocument,
  rule: RuleDocument,
  level: TraceLevel,
): Scope => {
  const scope: Scope = {
    layers,
    policy,
    rule,
    level,
    tree: (node, at) => compileTree(scope, node, at),
    parameters: new Map(),
    steps: new Map(),
  };
  return scope;
};

type Node = { readonly [key: string]: unknown };

const compileTree = (scope: Scope, node: Expression, at: string): Closure => {
  if (typeof node === "number") {
    const value = make(node);
    return () => value;
  }
  if (typeof node === "boolean") return () => node;
  const key = operatorOf(node) ?? "";
  const n = node as unknown as Node;
  switch (key) {
    case "fact":
      return factClosure(scope, n["fact"] as string, at);
    case "param":
      return paramClosure(scope, n["param"] as string, at, n["by"] as Expression, n["on"] as Expression);
    case "means":
    case "terms":
      return paramClosure(scope, n[key] as string, at, undefined, undefined);
    case "inForce":
      return inForceClosure(scope, n["inForce"] as string, at);
    case "step":
      return stepClosure(scope, n["step"] as string, at);
    case "code": {
      const text = n["code"] as string;
      return () => text;
    }
    case "given": {
      const name = n["given"] as string;
      return traced(scope, key, at, (run) => run.facts[name] !== undefined && run.facts[name] !== null, name);
    }
    case "none": {
      const name = n["none"] as string;
      return traced(scope, key, at, (run) => run.facts[name] === null, name);
    }
    case "refuse": {
      const refusal = new Refusal(n["refuse"] as "not-covered", n["flag"] as string | undefined);
      return () => {
        throw refusal;
      };
    }
    case "and":
      return junctionClosure(scope, node, at, key, false);
    case "or":
      return junctionClosure(scope, node, at, key, true);
    case "first":
      return firstClosure(scope, node, at);
    case "if":
    case "case":
      return choiceClosure(scope, node, at, key);
    case "deadline":
      return deadlineClosure(scope, n["deadline"] as DeadlineNode, at);
    case "clause":
      return clauseClosure(
        scope,
        { clause: n["clause"] as string, law: n["law"] as Expression, may: n["may"] as ClausePower },
        at,
        operatorOf(n["law"] as Expression) === "refuse",
      );
    case "slices":
      return slicesClosure(scope, node as Expression & { readonly slices: never }, at);
    case "round":
      return strictClosure(scope, node, at, key, rounding(n["to"] as "fen", n["mode"] as "floor"));
    case "in":
      return strictClosure(scope, node, at, key, membership(n["of"] as readonly string[]));
    case "field":
      return strictClosure(scope, node, at, key, selection(n["field"] as string));
    default: {
      const apply = strict[key];
      if (apply === undefined) throw new TypeError(`no operator "${key}" at ${at}`);
      return strictClosure(scope, node, at, key, apply);
    }
  }
};

const stepClosure = (scope: Scope, name: string, at: string): Closure => {
  const known = scope.steps.get(name);
  const index = known?.index ?? scope.steps.size;
  let closure = known?.closure;
  if (closure === undefined) {
    // Its place is taken before it is compiled, so that steps within it get others.
    const slot: { index: number; closure: Closure } = { index, closure: () => undefined };
    scope.steps.set(name, slot);
    slot.closure = scope.tree(scope.rule.steps[name] as Expression, `steps/${name}`);
    closure = slot.closure;
  }
  const compiled = closure;
  return traced(
    scope,
    "step",
    at,
    (run) => {
      const held = run.memo[index];
      if (held !== undefined) return held;
      const value = compiled(run);
      // An unknown step is asked again, so that every reader reports what is missing.
      run.memo[index] = value;
      return value;
    },
    name,
  );
};

/** Operators to which a fact that is known to be none is an answer. */
const TAKES_NONE: readonly string[] = ["eq", "ne", "in"];

const strictClosure = (scope: Scope, node: Expression, at: string, key: string, apply: Apply): Closure => {
  const operands = childrenOf(node).map(([path, child]) => {
    const closure = scope.tree(child, `${at}/${path}`);
    const name = operatorOf(child) === "fact" ? (child as { readonly fact: string }).fact : undefined;
    return name === undefined || !TAKES_NONE.includes(key)
      ? closure
      : orNone(scope, closure, name, `${at}/${path}`);
  });
  const [first, second] = operands;
  if (scope.level === "full" || (scope.level === "keys" && key === "allocate")) {
    return (run) => {
      const values = operands.map((operand) => operand(run));
      const value = values.includes(undefined) ? undefined : apply(values as readonly Value[], run);
      note(run, { step: key, inputs: { at, args: values.map(encode) }, output: encode(value) });
      return value;
    };
  }
  if (first !== undefined && second !== undefined && operands.length === 2) {
    return (run) => {
      const a = first(run);
      const b = second(run);
      return a === undefined || b === undefined ? undefined : apply([a, b], run);
    };
  }
  return (run) => {
    const values = operands.map((operand) => operand(run));
    return values.includes(undefined) ? undefined : apply(values as readonly Value[], run);
  };
};

const orNone =
  (scope: Scope, closure: Closure, name: string, at: string): Closure =>
  (run) => {
    if (run.facts[name] !== null) return closure(run);
    if (scope.level === "full") note(run, { step: "fact", inputs: { at, name }, output: null });
    return NONE;
  };
