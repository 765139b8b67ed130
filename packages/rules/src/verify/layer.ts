import type { Citation } from "@heyue/core/kernel/citation";
import type { Json, TraceStep, VerdictKind } from "@heyue/core/kernel/verdict";
import type { WorkCalendar } from "@heyue/core/kernel/work-calendar";
import type { Expression, FactType, Output, PolicyDocument, RuleDocument } from "../format/document.ts";
import { derive } from "./derivation.ts";
import { printed } from "./printing.ts";
import { firstLaw, readLaw } from "./reading.ts";
import { Ending, mark, parameterIn, type State } from "./state.ts";
import type { Known } from "./value.ts";

/** What one layer of law must answer, with every step of it. */
export interface Derived {
  readonly verdict: VerdictKind;
  readonly values: { readonly [name: string]: Json };
  readonly missing: readonly string[];
  readonly flags: readonly string[];
  readonly citations: readonly Citation[];
  readonly trace: readonly TraceStep[];
}

/** A rule of one layer and the question that is put to it. */
export interface LayerQuestion {
  readonly places: readonly PolicyDocument[];
  readonly policy: PolicyDocument;
  readonly rule: RuleDocument;
  readonly digest: string;
  readonly facts: { readonly [name: string]: Json };
  readonly on: string | undefined;
  readonly calendar: WorkCalendar;
}

type Values = { [name: string]: Json };

/** Texts without repetition, first mention first. */
export const once = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

/** Citations without repetition, first mention first: one place in one text is cited once. */
export const citedOnce = (citations: readonly Citation[]): readonly Citation[] => {
  const found = new Map<string, Citation>();
  for (const citation of citations) {
    const key = JSON.stringify([citation.source, citation.article, citation.quote]);
    if (!found.has(key)) found.set(key, citation);
  }
  return [...found.values()];
};

/** The day that selects the law: the one that was asked for, otherwise the first anchor fact that is there. */
const lawDay = ({ rule, facts, on }: LayerQuestion): string | undefined => {
  const dated = rule.anchor.map((name) => facts[name]).find((value) => typeof value === "string");
  return on ?? (typeof dated === "string" ? dated.slice(0, 10) : undefined);
};

/** Derives the answer of one layer. */
export const deriveLayer = (question: LayerQuestion): Derived => {
  const { policy, rule } = question;
  const state: State = {
    places: question.places,
    policy,
    rule,
    calendar: question.calendar,
    facts: question.facts,
    day: lawDay(question),
    steps: new Map(),
    trace: [],
    missing: [],
    flags: [],
    citations: [],
    isStale: false,
  };
  state.trace.push({
    step: "law-date",
    inputs: { policy: policy.id, digest: question.digest, rule: rule.rule, anchor: [...rule.anchor] },
    output: state.day ?? null,
  });
  const values: Values = {};
  const answer = (verdict: VerdictKind, told: Values, missing: readonly string[]): Derived => ({
    verdict,
    values: told,
    missing: once(missing),
    flags: once(state.flags),
    citations: citedOnce(state.citations),
    trace: state.trace,
  });
  try {
    const refusal = refusalOf(state);
    if (refusal !== undefined) return answer(refusal, {}, refusal === "needs-input" ? state.missing : []);
    for (const [name, output] of Object.entries(rule.outputs)) settle(state, values, name, output);
    raiseFlags(state);
    citeBasis(state);
    if (state.missing.length > 0) return answer("needs-input", values, state.missing);
    if (state.isStale) return answer("stale", values, []);
    const special = rule.verdicts.find(
      ({ when }, index) => softly(state, when, `verdicts/${index}/when`) === true,
    );
    return special === undefined
      ? answer("determined", values, [])
      : answer(special.verdict, values, special.missing ?? []);
  } catch (ending) {
    if (!(ending instanceof Ending)) throw ending;
    if (ending.flag !== undefined) state.flags.push(ending.flag);
    if (ending.verdict === "not-covered") return answer("not-covered", {}, []);
    citeBasis(state);
    return answer(ending.verdict, values, []);
  }
};

/** What the first condition that does not hold makes of the question. */
const refusalOf = (state: State): VerdictKind | undefined => {
  for (const [index, condition] of state.rule.conditions.entries()) {
    const holds = derive(state, condition.holds, `conditions/${index}/holds`);
    if (holds === true) continue;
    for (const name of condition.cites ?? []) {
      const located = parameterIn(state, name);
      const read = readLaw(located, state.day);
      const found = typeof read === "string" ? firstLaw(located) : read;
      if (found !== undefined) state.citations.push(found.citation);
    }
    if (holds === undefined && condition.unknown === undefined) return "needs-input";
    if (condition.flag !== undefined) state.flags.push(condition.flag);
    return holds === undefined ? condition.unknown : condition.otherwise;
  }
  return undefined;
};

/** Settles a value, or notes what it lacks; an optional value that lacks something is left out. */
const settle = (state: State, values: Values, name: string, { of, when, optional }: Output): void => {
  const takeBack = mark(state);
  const missing = state.missing.length;
  const read = optional === true ? softly : derive;
  const isAsked = when === undefined ? true : read(state, when, `outputs/${name}/when`);
  if (isAsked === false) return;
  const value = isAsked === true ? read(state, of, `outputs/${name}/of`) : undefined;
  if (value === undefined) {
    // That the calendar ends makes an optional value stale, unless it lacks a fact anyway.
    if (optional === true && state.missing.length > missing) takeBack();
    return;
  }
  const type = state.rule.values[name] as FactType;
  const text = printed(value, type);
  values[name] = text;
  state.trace.push({
    step: "value",
    inputs: { at: `outputs/${name}/of`, name, type: type.type },
    output: text,
  });
};

const raiseFlags = (state: State): void => {
  for (const [index, { flag, when }] of state.rule.flags.entries()) {
    const takeBack = mark(state);
    if (softly(state, when, `flags/${index}/when`) === true) state.flags.push(flag);
    takeBack();
  }
};

/** Where a value only adds, no law on that day leaves it out. */
const softly = (state: State, node: Expression, at: string): Known | undefined => {
  try {
    return derive(state, node, at);
  } catch (ending) {
    if (!(ending instanceof Ending)) throw ending;
    if (ending.verdict === "stale") state.isStale = true;
    else if (ending.verdict !== "not-covered") throw ending;
    return undefined;
  }
};

const citeBasis = (state: State): void => {
  for (const name of state.rule.basis) {
    const found = readLaw(parameterIn(state, name), state.day);
    if (typeof found !== "string") state.citations.push(found.citation);
  }
};
