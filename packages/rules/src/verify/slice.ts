import type { Json } from "@heyue/core/kernel/verdict";
import type { SlicesNode } from "../format/expression.ts";
import { daysOn, lastOfMonth } from "./day.ts";
import { exactText, type Fraction, fraction, minus, plus, sign, times, toWhole } from "./fraction.ts";
import type { Found } from "./reading.ts";
import { type Derive, lawOn, parameterIn, type State } from "./state.ts";
import { isFraction, type Known } from "./value.ts";

const ZERO = fraction(0);

interface Slice {
  readonly from: string;
  readonly to: string;
  readonly months: Fraction;
  readonly monthly: Fraction;
  readonly amount: Fraction;
  readonly found: Found;
}

type Change = { readonly [name: string]: Json };

/** A charge, day by day under the law and the contract of that day; pieces of a month sum to its rounded charge. */
export const deriveSlices = (
  state: State,
  node: SlicesNode,
  at: string,
  derive: Derive,
): readonly Known[] | undefined => {
  const first = derive(state, node.from, `${at}/slices/from`);
  const last = derive(state, node.to, `${at}/slices/to`);
  if (first === undefined || last === undefined) return undefined;
  const listed = node.changes === undefined ? [] : ((state.facts[node.changes] ?? []) as readonly Change[]);
  const changes = [...listed].sort((a, b) => (String(a["from"]) < String(b["from"]) ? -1 : 1));
  const law = parameterIn(state, node.law);
  const cuts = [
    ...changes.map((change) => String(change["from"])),
    ...[node.law, ...parametersOf(state, node.each)].flatMap((name) =>
      parameterIn(state, name).parameter.segments.map(({ from }) => from),
    ),
  ];
  const slices: Slice[] = [];
  let [exact, charged] = [ZERO, ZERO];
  for (let from = String(first); from <= String(last); from = daysOn(slices.at(-1)?.to ?? from, 1)) {
    const to = endOf(from, String(last), cuts);
    const monthly = within(state, changes, from, () => derive(state, node.each, `${at}/slices/each`));
    if (!isFraction(monthly)) return undefined;
    const found = lawOn(law, from) as Found;
    if (from.endsWith("-01")) [exact, charged] = [ZERO, ZERO];
    const dayOf = (day: string): number => Number(day.slice(8));
    const months = fraction(dayOf(to) - dayOf(from) + 1, dayOf(lastOfMonth(from)));
    exact = plus(exact, times(monthly, months));
    const amount = minus(toFen(exact), charged);
    charged = toFen(exact);
    addSlice(slices, { from, to, months, monthly, amount, found });
  }
  return slices.map((slice) => told(state, slice, at));
};

const told = (state: State, { from, to, months, monthly, amount, found }: Slice, at: string): Known => {
  state.citations.push(found.citation);
  state.trace.push({
    step: "slice",
    inputs: { at, from, to, months: exactText(months), monthly: exactText(monthly) },
    output: exactText(amount),
    citation: found.citation,
  });
  return { fields: { from, to, months, monthly: toFen(monthly), amount, article: found.citation.article } };
};

const toFen = (amount: Fraction): Fraction => fraction(toWhole(times(amount, fraction(100)), "half-up"), 100);

/** Whole months in a row under one price and one law are told as one slice. */
const addSlice = (slices: Slice[], next: Slice): void => {
  const last = slices.at(-1);
  const isOne =
    last !== undefined &&
    [last, next].every(({ months }) => months.under === 1n) &&
    sign(last.monthly, next.monthly) === 0 &&
    last.found.segment === next.found.segment;
  if (!isOne) slices.push(next);
  else {
    slices[slices.length - 1] = {
      ...last,
      to: next.to,
      months: plus(last.months, next.months),
      amount: plus(last.amount, next.amount),
    };
  }
};

/** The last day before the month ends, the period ends, or law or contract change. */
const endOf = (from: string, last: string, cuts: readonly string[]): string =>
  [last, ...cuts.filter((cut) => cut > from).map((cut) => daysOn(cut, -1))].reduce(
    (end, other) => (other < end ? other : end),
    lastOfMonth(from),
  );

/** Derives with the law and the facts of a day: what changed on or before it counts. */
const within = (
  state: State,
  changes: readonly Change[],
  day: string,
  work: () => Known | undefined,
): Known | undefined => {
  const { facts, day: lawDay, steps } = state;
  const past = changes.filter((change) => String(change["from"]) <= day);
  const changed: { [name: string]: Json } = Object.assign({}, ...past) as { [name: string]: Json };
  delete changed["from"];
  Object.assign(state, { facts: { ...facts, ...changed }, day, steps: new Map() });
  try {
    return work();
  } finally {
    Object.assign(state, { facts, day: lawDay, steps });
  }
};

/** Parameters that an expression reads, through its steps too. */
const parametersOf = (
  state: State,
  tree: unknown,
  seen: ReadonlySet<string> = new Set(),
): readonly string[] => {
  if (Array.isArray(tree)) return tree.flatMap((part) => parametersOf(state, part, seen));
  if (typeof tree !== "object" || tree === null) return [];
  const { param, step } = tree as { readonly param?: unknown; readonly step?: unknown };
  const own = typeof param === "string" ? [param] : [];
  const inner =
    typeof step === "string" && !seen.has(step)
      ? parametersOf(state, state.rule.steps[step], new Set([...seen, step]))
      : [];
  return [...own, ...inner, ...Object.values(tree).flatMap((part) => parametersOf(state, part, seen))];
};
