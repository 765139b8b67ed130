import type { Json, VerdictKind } from "@heyue/core/kernel/verdict";
import type { DeadlineNode, Expression, SlicesNode } from "../format/expression.ts";
import type { FactType } from "../format/document.ts";
import { type ClauseNode, deriveClause } from "./clause.ts";
import { countDeadline } from "./counting.ts";
import { dayOfMoment } from "./moment.ts";
import { countOf, givenValue, isFraction, type Known, type Length, lengthText, traceText } from "./value.ts";
import { exactText, toCount, Uncountable } from "./fraction.ts";
import { NONE, operations, STALE } from "./operation.ts";
import { readLaw } from "./reading.ts";
import { deriveSlices } from "./slice.ts";
import { Ending, lawOn, mark, parameterIn, type State } from "./state.ts";

type Node = { readonly [key: string]: unknown };

/**
 * Derives what an expression yields from the document, the facts and the law alone, and writes down every step that a full
 * trace must have. `at` is where the node stands in the document of the rule.
 */
export const derive = (state: State, node: Expression, at: string): Known | undefined => {
  if (typeof node === "number") return countOf(node);
  if (typeof node === "boolean") return node;
  const has = (key: string): boolean => Object.hasOwn(node, key);
  const own = node as unknown as Node;
  if (has("fact")) return deriveFact(state, own["fact"] as string, at);
  if (has("param")) return deriveLaw(state, own, own["param"] as string, at);
  if (has("means")) return deriveLaw(state, {}, own["means"] as string, at);
  if (has("terms")) return deriveLaw(state, {}, own["terms"] as string, at);
  if (has("inForce")) return deriveInForce(state, own["inForce"] as string, at);
  if (has("step")) return deriveStep(state, own["step"] as string, at);
  if (has("code")) return own["code"] as string;
  if (has("given"))
    return tell(state, "given", own["given"] as string, at, isGiven(state, own["given"] as string));
  if (has("none"))
    return tell(state, "none", own["none"] as string, at, state.facts[own["none"] as string] === null);
  if (has("refuse")) throw new Ending(own["refuse"] as VerdictKind, own["flag"] as string | undefined);
  if (has("and")) return deriveJunction(state, own["and"] as readonly Expression[], at, "and");
  if (has("or")) return deriveJunction(state, own["or"] as readonly Expression[], at, "or");
  if (has("first")) return deriveFirst(state, own["first"] as readonly Expression[], at);
  if (has("if") || has("case")) return deriveChoice(state, own, at);
  if (has("deadline")) return deriveDeadline(state, own["deadline"] as DeadlineNode, at);
  if (has("clause")) return deriveClause(state, own as unknown as ClauseNode, at, derive);
  if (has("slices")) return deriveSlices(state, own["slices"] as SlicesNode, at, derive);
  return deriveOperation(state, own, at);
};

const isGiven = (state: State, name: string): boolean =>
  state.facts[name] !== undefined && state.facts[name] !== null;

const tell = (
  state: State,
  step: string,
  name: string,
  at: string,
  value: Known | undefined,
): Known | undefined => {
  state.trace.push({ step, inputs: { at, name }, output: traceText(value) });
  return value;
};

const deriveFact = (state: State, name: string, at: string): Known | undefined => {
  if (!isGiven(state, name)) {
    state.missing.push(name);
    return tell(state, "fact", name, at, undefined);
  }
  return tell(
    state,
    "fact",
    name,
    at,
    givenValue(state.facts[name] as Json, state.rule.facts[name] as FactType),
  );
};

/** Whether a parameter holds law on the law date; without one nobody can say. */
const deriveInForce = (state: State, name: string, at: string): Known | undefined => {
  if (state.day === undefined) {
    state.missing.push(...state.rule.anchor.slice(0, 1));
    return tell(state, "inForce", name, at, undefined);
  }
  return tell(state, "inForce", name, at, typeof readLaw(parameterIn(state, name), state.day) !== "string");
};

/** A step is derived once; what could not be derived is asked again, so that each reader says what is missing. */
const deriveStep = (state: State, name: string, at: string): Known | undefined => {
  const known = state.steps.get(name) ?? derive(state, state.rule.steps[name] as Expression, `steps/${name}`);
  if (known !== undefined) state.steps.set(name, known);
  return tell(state, "step", name, at, known);
};

const deriveLaw = (state: State, { by, on }: Node, name: string, at: string): Known | undefined => {
  let day = state.day;
  if (on !== undefined) {
    const chosen = derive(state, on as Expression, `${at}/on`);
    if (chosen === undefined) return undefined;
    day = dayOfMoment(String(chosen));
  }
  const chooser = by === undefined ? undefined : derive(state, by as Expression, `${at}/by`);
  if (by !== undefined && chooser === undefined) return undefined;
  const located = parameterIn(state, name);
  const found = lawOn(located, day);
  if (found === undefined) {
    // Without a date nothing selects the law: the fact that would date it is what is missing.
    state.missing.push(...state.rule.anchor.slice(0, 1));
    return undefined;
  }
  const row = chooser === undefined ? undefined : isFraction(chooser) ? exactText(chooser) : String(chooser);
  const value = found.value(row);
  if (value === undefined) throw new Ending("not-covered", "no-such-row");
  state.citations.push(found.citation);
  const { from, to, confirmedFrom } = found.segment;
  if (day !== undefined && confirmedFrom !== undefined && day < confirmedFrom) {
    state.flags.push("text-unconfirmed-on-that-date");
  }
  state.trace.push({
    step: "parameter",
    inputs: {
      at,
      name,
      policy: located.policy.id,
      on: day ?? null,
      ...(row === undefined ? {} : { by: row }),
      from,
      to,
    },
    output: traceText(value),
    citation: found.citation,
  });
  return value;
};

/** One false settles `and`, one true settles `or`, whatever is unknown beside it. */
const deriveJunction = (
  state: State,
  operands: readonly Expression[],
  at: string,
  step: "and" | "or",
): boolean | undefined => {
  const settling = step === "or";
  const takeBack = mark(state);
  const args: (Known | undefined)[] = [];
  for (const [index, operand] of operands.entries()) {
    args.push(derive(state, operand, `${at}/${step}/${index}`));
    if (args.at(-1) === settling) break;
  }
  const isSettled = args.includes(settling);
  if (isSettled) takeBack();
  const output = isSettled ? settling : args.includes(undefined) ? undefined : !settling;
  state.trace.push({ step, inputs: { at, args: args.map(traceText) }, output: traceText(output) });
  return output;
};

const deriveFirst = (state: State, operands: readonly Expression[], at: string): Known | undefined => {
  const takeBack = mark(state);
  const args: (Known | undefined)[] = [];
  for (const [index, operand] of operands.entries()) {
    args.push(derive(state, operand, `${at}/first/${index}`));
    if (args.at(-1) !== undefined) break;
  }
  const output = args.at(-1);
  if (output !== undefined) takeBack();
  state.trace.push({ step: "first", inputs: { at, args: args.map(traceText) }, output: traceText(output) });
  return output;
};

interface Row {
  readonly when: Expression;
  readonly whenAt: string;
  readonly then: Expression;
  readonly thenAt: string;
}

const rowsOf = (node: Node): readonly Row[] => {
  const last = { when: true, whenAt: "", then: node["else"] as Expression, thenAt: "else" };
  if (node["case"] === undefined) {
    const row = {
      when: node["if"] as Expression,
      whenAt: "if",
      then: node["then"] as Expression,
      thenAt: "then",
    };
    return [row, last];
  }
  const rows = (node["case"] as readonly { when: Expression; then: Expression }[]).map(
    ({ when, then }, index): Row => ({
      when,
      whenAt: `case/${index}/when`,
      then,
      thenAt: `case/${index}/then`,
    }),
  );
  return node["else"] === undefined ? rows : [...rows, last];
};

const deriveChoice = (state: State, node: Node, at: string): Known | undefined => {
  const step = node["case"] === undefined ? "if" : "case";
  const args: Json[] = [];
  const settle = (output: Known | undefined): Known | undefined => {
    state.trace.push({ step, inputs: { at, args }, output: traceText(output) });
    return output;
  };
  for (const { when, whenAt, then, thenAt } of rowsOf(node)) {
    if (whenAt !== "") {
      const holds = derive(state, when, `${at}/${whenAt}`);
      args.push(traceText(holds));
      if (holds === undefined) return settle(undefined);
      if (holds === false) continue;
    }
    const chosen = derive(state, then, `${at}/${thenAt}`);
    args.push(traceText(chosen));
    return settle(chosen);
  }
  throw new Ending("not-covered");
};

const deriveDeadline = (state: State, node: DeadlineNode, at: string): Known | undefined => {
  const from = derive(state, node.from, `${at}/deadline/from`);
  const period = derive(state, node.period, `${at}/deadline/period`);
  if (from === undefined || period === undefined) return undefined;
  const length: Length = isFraction(period) ? { amount: toCount(period), unit: "days" } : (period as Length);
  const { direction, roll } = node;
  const { calendar } = state;
  const counted = countDeadline(String(from), length, { direction, roll, calendar });
  if (counted.raw !== counted.due) {
    // The holiday notices of the year that the last day was moved into.
    const year = counted.due.slice(0, 4);
    state.citations.push(
      ...calendar.citations.filter(({ inForceFrom }) => inForceFrom?.slice(0, 4) === year),
    );
  }
  state.trace.push({
    step: "deadline",
    inputs: { at, from: String(from), within: lengthText(length), direction, roll, calendar: calendar.id },
    output: { raw: counted.raw, due: counted.due },
  });
  return counted;
};

/** Paths of the operands of an operator that needs all of them, in order. */
const operandsOf = (node: Node, key: string): readonly (readonly [path: string, operand: Expression])[] => {
  if (key === "field") return [["of", node["of"] as Expression]];
  const held = node[key];
  if (Array.isArray(held)) {
    return (held as readonly Expression[]).map((operand, index) => [`${key}/${index}`, operand] as const);
  }
  const beside = key === "annualAfter" ? ["annual"] : key === "allocate" ? ["weights"] : [];
  return [key, ...beside].map((path) => [path, node[path] as Expression] as const);
};

/** Operators to which a fact that is known to be none is an answer. */
const ANSWERED_BY_NONE: ReadonlySet<string> = new Set(["eq", "ne", "in"]);

const isNone = (state: State, operand: Expression): operand is { readonly fact: string } =>
  typeof operand === "object" && "fact" in operand && state.facts[operand.fact] === null;

const none = (state: State, name: string, at: string): typeof NONE => {
  tell(state, "fact", name, at, undefined);
  return NONE;
};

const deriveOperation = (state: State, node: Node, at: string): Known | undefined => {
  const key = Object.keys(operations).find((name) => Object.hasOwn(node, name)) ?? "";
  const operation = operations[key];
  if (operation === undefined) throw new Uncountable(`there is no operator at ${at}`);
  const values = operandsOf(node, key).map(([path, operand]) =>
    ANSWERED_BY_NONE.has(key) && isNone(state, operand)
      ? none(state, operand.fact, `${at}/${path}`)
      : derive(state, operand, `${at}/${path}`),
  );
  const around = { calendar: state.calendar, offset: state.policy.offset };
  const result = values.includes(undefined)
    ? undefined
    : operation(values as readonly (Known | typeof NONE)[], node, around);
  if (result === STALE) state.isStale = true;
  const output = result === STALE ? undefined : result;
  state.trace.push({
    step: key,
    inputs: { at, args: values.map((value) => (value === NONE ? null : traceText(value))) },
    output: traceText(output),
  });
  return output;
};
