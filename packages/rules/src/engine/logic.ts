import type { Expression } from "../format/document.ts";
import { childrenOf } from "../format/operator.ts";
import { type Closure, Refusal } from "./run.ts";
import { note, type Scope } from "./scope.ts";
import { encode, type Value } from "./value.ts";

type Node = { readonly [key: string]: unknown };

/** `and` is settled by one false, `or` by one true, whatever else is unknown. */
export const junctionClosure = (
  scope: Scope,
  node: Expression,
  at: string,
  key: string,
  settles: boolean,
): Closure => {
  const operands = childrenOf(node).map(([path, child]) => scope.tree(child, `${at}/${path}`));
  return (run) => {
    const before = run.missing.length;
    const wasStale = run.stale;
    const args: (Value | undefined)[] = [];
    let isUnknown = false;
    let result: boolean | undefined = !settles;
    for (const operand of operands) {
      const value = operand(run);
      args.push(value);
      if (value === settles) {
        run.missing.length = before;
        run.stale = wasStale;
        result = settles;
        isUnknown = false;
        break;
      }
      if (value === undefined) isUnknown = true;
    }
    if (isUnknown) result = undefined;
    if (scope.level === "full") {
      note(run, { step: key, inputs: { at, args: args.map(encode) }, output: encode(result) });
    }
    return result;
  };
};

export const firstClosure = (scope: Scope, node: Expression, at: string): Closure => {
  const operands = childrenOf(node).map(([path, child]) => scope.tree(child, `${at}/${path}`));
  return (run) => {
    const before = run.missing.length;
    const wasStale = run.stale;
    const args: (Value | undefined)[] = [];
    let result: Value | undefined;
    for (const operand of operands) {
      result = operand(run);
      args.push(result);
      if (result !== undefined) {
        run.missing.length = before;
        run.stale = wasStale;
        break;
      }
    }
    if (scope.level === "full") {
      note(run, { step: "first", inputs: { at, args: args.map(encode) }, output: encode(result) });
    }
    return result;
  };
};

interface Row {
  readonly when: Closure | undefined;
  readonly then: Closure;
}

const rowsOf = (scope: Scope, node: Expression, at: string): readonly Row[] => {
  const n = node as unknown as Node;
  const tree = (child: unknown, path: string): Closure => scope.tree(child as Expression, `${at}/${path}`);
  if (n["if"] !== undefined) {
    return [
      { when: tree(n["if"], "if"), then: tree(n["then"], "then") },
      { when: undefined, then: tree(n["else"], "else") },
    ];
  }
  const rows = (n["case"] as readonly Node[]).map((row, index): Row => ({
    when: tree(row["when"], `case/${index}/when`),
    then: tree(row["then"], `case/${index}/then`),
  }));
  return n["else"] === undefined ? rows : [...rows, { when: undefined, then: tree(n["else"], "else") }];
};

export const choiceClosure = (scope: Scope, node: Expression, at: string, key: string): Closure => {
  const rows = rowsOf(scope, node, at);
  return (run) => {
    const args: (Value | undefined)[] = [];
    for (const { when, then } of rows) {
      const holds = when === undefined ? true : when(run);
      if (when !== undefined) args.push(holds);
      if (holds === false) continue;
      const result = holds === true ? then(run) : undefined;
      if (holds === true) args.push(result);
      if (scope.level === "full") {
        note(run, { step: key, inputs: { at, args: args.map(encode) }, output: encode(result) });
      }
      return result;
    }
    throw new Refusal("not-covered");
  };
};
