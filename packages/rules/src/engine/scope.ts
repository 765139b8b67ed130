import type { TraceStep } from "@heyue/core/kernel/verdict";
import type { Expression, PolicyDocument, RuleDocument } from "../format/document.ts";
import { type PreparedParameter, prepareParameter } from "./reading.ts";
import type { Closure, Run, TraceLevel } from "./run.ts";
import { encode } from "./value.ts";

/** What the expressions of one rule are compiled against. */
export interface Scope {
  readonly layers: readonly PolicyDocument[];
  readonly policy: PolicyDocument;
  readonly rule: RuleDocument;
  readonly level: TraceLevel;
  /** Compiles an expression under this scope; `at` is its path in the document of the rule. */
  readonly tree: (node: Expression, at: string) => Closure;
  readonly parameters: Map<string, PreparedParameter>;
  readonly steps: Map<string, { readonly index: number; readonly closure: Closure }>;
}

/** Writes a step down when everything is to be. */
export const note = (run: Run, step: TraceStep): void => {
  run.trace.push(step);
};

/** A closure that writes down what it was named and what came of it, when everything is to be. */
export const traced = (scope: Scope, step: string, at: string, closure: Closure, name: string): Closure =>
  scope.level !== "full"
    ? closure
    : (run) => {
        const value = closure(run);
        note(run, { step, inputs: { at, name }, output: encode(value) });
        return value;
      };

/** The prepared parameter of a name; throws when there is none, which putting policies together has ruled out. */
export const parameterOf = (scope: Scope, name: string): PreparedParameter => {
  const known = scope.parameters.get(name);
  if (known !== undefined) return known;
  const prepared = prepareParameter(scope.layers, scope.policy, name);
  if (prepared === undefined) throw new TypeError(`${scope.policy.id} has no parameter "${name}"`);
  scope.parameters.set(name, prepared);
  return prepared;
};
