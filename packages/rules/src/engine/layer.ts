import type { Json, TraceStep, VerdictKind } from "@heyue/core/kernel/verdict";
import type { WorkCalendar } from "@heyue/core/kernel/work-calendar";
import type { FactType, Output, PolicyDocument, RuleDocument } from "../format/document.ts";
import { scopeOf } from "./compile.ts";
import { refOf } from "./composition.ts";
import type { Facts } from "./fact.ts";
import { type PreparedParameter, readOn } from "./reading.ts";
import {
  bare,
  type Closure,
  distinct,
  type Outcome,
  Refusal,
  type Run,
  type TraceLevel,
  unique,
} from "./run.ts";
import { parameterOf } from "./scope.ts";
import { print } from "./value.ts";

/** A rule of one layer, compiled once. */
export interface CompiledRule {
  readonly policy: PolicyDocument;
  readonly rule: RuleDocument;
  readonly evaluate: (facts: Facts, on: string | undefined, calendar: WorkCalendar) => Outcome;
}

interface CompiledOutput {
  readonly name: string;
  readonly type: FactType;
  readonly isOptional: boolean;
  readonly when: Closure | undefined;
  readonly closure: Closure;
}

/** The date that selects the law: the one asked for, or the first fact of the rule's anchor that is there. */
export const anchorDate = (rule: RuleDocument, facts: Facts, on: string | undefined): string | undefined => {
  if (on !== undefined) return on;
  for (const name of rule.anchor) {
    const value = facts[name];
    if (typeof value === "string") return value.slice(0, 10);
  }
  return undefined;
};

/** Compiles a rule of a layer; `layers` are the place and everything above it. */
export const compileRule = (
  layers: readonly PolicyDocument[],
  policy: PolicyDocument,
  rule: RuleDocument,
  level: TraceLevel,
): CompiledRule => {
  const scope = scopeOf(layers, policy, rule, level);
  const conditions = rule.conditions.map((condition, index) => ({
    ...condition,
    closure: scope.tree(condition.holds, `conditions/${index}/holds`),
    cited: (condition.cites ?? []).map((name) => parameterOf(scope, name)),
  }));
  const outputs = Object.entries(rule.outputs).map(
    ([name, output]: readonly [string, Output]): CompiledOutput => ({
      name,
      type: rule.values[name] as FactType,
      isOptional: output.optional === true,
      when: output.when === undefined ? undefined : scope.tree(output.when, `outputs/${name}/when`),
      closure: scope.tree(output.of, `outputs/${name}/of`),
    }),
  );
  const flags = rule.flags.map(({ flag, when }, index) => ({
    flag,
    closure: scope.tree(when, `flags/${index}/when`),
  }));
  const verdicts = rule.verdicts.map((verdict, index) => ({
    ...verdict,
    closure: scope.tree(verdict.when, `verdicts/${index}/when`),
  }));
  const basis = rule.basis.map((name) => parameterOf(scope, name));
  const digest = level === "off" ? "" : refOf(policy).digest;

  /** What the conditions refuse, when they do. */
  const refused = (run: Run): Outcome | undefined => {
    for (const { closure, otherwise, unknown, cited, flag } of conditions) {
      const holds = closure(run);
      if (holds === true) continue;
      cite(run, cited, "first");
      if (holds === undefined && unknown === undefined) return settled(run, "needs-input", {});
      if (flag !== undefined) run.flags.push(flag);
      run.missing.length = 0;
      return settled(run, holds === undefined ? (unknown ?? otherwise) : otherwise, {});
    }
    return undefined;
  };

  const valuesOf = (run: Run, values: { [name: string]: Json }): void => {
    for (const { name, type, isOptional, when, closure } of outputs) {
      const before = run.missing.length;
      const wasStale = run.stale;
      const isAsked = when === undefined ? true : isOptional ? softly(when, run) : when(run);
      if (isAsked === false) continue;
      const value = isAsked === undefined ? undefined : isOptional ? softly(closure, run) : closure(run);
      if (value === undefined) {
        if (!isOptional) continue;
        // What an optional value would need is not missing; that the calendar ends is another matter.
        if (run.missing.length > before) run.stale = wasStale;
        run.missing.length = before;
        continue;
      }
      const printed = print(value, type);
      values[name] = printed;
      if (level !== "off") {
        run.trace.push({
          step: "value",
          inputs: { at: `outputs/${name}/of`, name, type: type.type },
          output: printed,
        });
      }
    }
  };

  const verdictOf = (run: Run): VerdictKind => {
    for (const { verdict, closure, missing } of verdicts) {
      if (softly(closure, run) !== true) continue;
      run.missing.length = 0;
      run.missing.push(...(missing ?? []));
      return verdict;
    }
    run.missing.length = 0;
    return "determined";
  };

  const evaluate = (facts: Facts, on: string | undefined, calendar: WorkCalendar): Outcome => {
    const date = anchorDate(rule, facts, on);
    const run: Run = {
      facts,
      date,
      calendar,
      offset: policy.offset,
      trace: [],
      missing: [],
      flags: [],
      citations: [],
      memo: [],
      stale: false,
    };
    if (level !== "off") {
      const opening: TraceStep = {
        step: "law-date",
        inputs: { policy: policy.id, digest, rule: rule.rule, anchor: [...rule.anchor] },
        output: date ?? null,
      };
      run.trace.push(opening);
    }
    const values: { [name: string]: Json } = {};
    try {
      const refusal = refused(run);
      if (refusal !== undefined) return refusal;
      valuesOf(run, values);
      const missing = run.missing.length;
      const wasStale = run.stale;
      for (const { flag, closure } of flags) if (softly(closure, run) === true) run.flags.push(flag);
      run.missing.length = missing;
      // A flag that cannot be known is not raised; it leaves the answer as it is.
      run.stale = wasStale;
      cite(run, basis, "none");
      if (missing > 0) return settled(run, "needs-input", values);
      if (run.stale) return settled(run, "stale", values);
      return settled(run, verdictOf(run), values);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.flag !== undefined) run.flags.push(error.flag);
      run.missing.length = 0;
      if (error.verdict !== "not-covered") cite(run, basis, "none");
      return settled(run, error.verdict, error.verdict === "not-covered" ? {} : values);
    }
  };
  return { policy, rule, evaluate };
};

/** Where a value only adds, that there is no law for it on that day leaves it out and refuses nothing. */
const softly = (closure: Closure, run: Run): ReturnType<Closure> => {
  try {
    return closure(run);
  } catch (error) {
    if (!(error instanceof Refusal) || (error.verdict !== "not-covered" && error.verdict !== "stale"))
      throw error;
    if (error.verdict === "stale") run.stale = true;
    return undefined;
  }
};

/** Cites parameters on the law date; a refusal may cite the first law there ever was. */
const cite = (run: Run, parameters: readonly PreparedParameter[], otherwise: "first" | "none"): void => {
  for (const parameter of parameters) {
    const reading = readOn(parameter, run.date);
    if (typeof reading !== "string") run.citations.push(reading.citation);
    else if (otherwise === "first") {
      const first = parameter.segments.find((segment) => "citation" in segment);
      if (first !== undefined && "citation" in first) run.citations.push(first.citation);
    }
  }
};

const settled = (run: Run, verdict: VerdictKind, values: { readonly [name: string]: Json }): Outcome =>
  bare(verdict, {
    values,
    missing: unique(run.missing),
    flags: unique(run.flags),
    citations: distinct(run.citations),
    trace: run.trace,
  });
