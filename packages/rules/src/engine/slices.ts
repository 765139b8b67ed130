import {
  addDays,
  dayOf,
  daysInMonth,
  endOfMonth,
  type LocalDate,
  monthOf,
  yearOf,
} from "@heyue/core/kernel/local-date";
import {
  add,
  compare,
  format,
  make,
  multiply,
  type Rate,
  subtract,
  toInteger,
  zero,
} from "@heyue/core/kernel/rate";
import type { Citation } from "@heyue/core/kernel/citation";
import type { Json } from "@heyue/core/kernel/verdict";
import type { Expression } from "../format/document.ts";
import type { SlicesNode } from "../format/expression.ts";
import { operatorOf, walk } from "../format/operator.ts";
import { note, parameterOf, type Scope } from "./scope.ts";
import type { Facts } from "./fact.ts";
import { noLawAs } from "./law.ts";
import { readOn } from "./reading.ts";
import type { Closure, Run } from "./run.ts";
import type { Value } from "./value.ts";

/** One stretch within one calendar month, under one law and one state of the contract. */
interface Piece {
  readonly from: LocalDate;
  to: LocalDate;
  months: Rate;
  readonly monthly: Rate;
  amount: Rate;
  readonly citation: Citation;
}

/**
 * Cuts a charge at every month, change of law and change of the contract, and rounds so that the pieces of a month sum to
 * the rounded month: each is the running total of its month rounded half up, less what went before.
 */
export const slicesClosure = (scope: Scope, node: Expression, at: string): Closure => {
  const { slices } = node as { readonly slices: SlicesNode };
  const from = scope.tree(slices.from, `${at}/slices/from`);
  const to = scope.tree(slices.to, `${at}/slices/to`);
  const each = scope.tree(slices.each, `${at}/slices/each`);
  const law = parameterOf(scope, slices.law);
  const read = [slices.law, ...readBy(scope, slices.each)].map((name) => parameterOf(scope, name));
  return (run) => {
    const first = from(run);
    const last = to(run);
    if (first === undefined || last === undefined) return undefined;
    const changes = changesOf(run, slices.changes);
    const cuts = new Set([
      ...changes.map((change) => String(change["from"])),
      ...read.flatMap(({ segments }) => segments.map((segment) => segment.from)),
    ]);
    const pieces: Piece[] = [];
    const { facts, date, memo } = run;
    let spent = zero;
    let printed = zero;
    for (let start = first as LocalDate; start <= (last as LocalDate);) {
      const end = pieceEnd(start, last as LocalDate, cuts);
      run.facts = factsOn(facts, changes, start);
      run.date = start;
      run.memo = [];
      let monthly: Value | undefined;
      try {
        monthly = each(run);
      } finally {
        // A refusal inside of a slice may be caught outside of it.
        run.facts = facts;
        run.date = date;
        run.memo = memo;
      }
      if (monthly === undefined) return undefined;
      const reading = readOn(law, start);
      if (typeof reading === "string") throw noLawAs(reading === "undated" ? "no-law" : reading);
      if (dayOf(start) === 1) [spent, printed] = [zero, zero];
      const months = make(dayOf(end) - dayOf(start) + 1, daysInMonth(yearOf(start), monthOf(start)));
      spent = add(spent, multiply(monthly as Rate, months));
      const total = toFen(spent);
      const amount = subtract(total, printed);
      printed = total;
      join(pieces, {
        from: start,
        to: end,
        months,
        monthly: monthly as Rate,
        amount,
        citation: reading.citation,
      });
      start = addDays(end, 1);
    }
    return pieces.map((piece): Value => {
      run.citations.push(piece.citation);
      const monthly = toFen(piece.monthly);
      if (scope.level !== "off") noteSlice(run, at, piece);
      return {
        from: piece.from,
        to: piece.to,
        months: piece.months,
        monthly,
        amount: piece.amount,
        article: piece.citation.article,
      };
    });
  };
};

const noteSlice = (run: Run, at: string, piece: Piece): void =>
  note(run, {
    step: "slice",
    inputs: {
      at,
      from: piece.from,
      to: piece.to,
      months: format(piece.months),
      monthly: format(piece.monthly),
    },
    output: format(piece.amount),
    citation: piece.citation,
  });

const toFen = (amount: Rate): Rate => make(toInteger(multiply(amount, make(100)), "half-up"), 100);

/** Whole months in a row at one price stay together. */
const join = (pieces: Piece[], piece: Piece): void => {
  const last = pieces.at(-1);
  if (
    last !== undefined &&
    last.months.denominator === 1n &&
    piece.months.denominator === 1n &&
    compare(last.monthly, piece.monthly) === 0 &&
    last.citation === piece.citation
  ) {
    last.to = piece.to;
    last.months = add(last.months, piece.months);
    last.amount = add(last.amount, piece.amount);
  } else {
    pieces.push(piece);
  }
};

const pieceEnd = (start: LocalDate, last: LocalDate, cuts: ReadonlySet<string>): LocalDate => {
  let end = endOfMonth(start) < last ? endOfMonth(start) : last;
  for (const cut of cuts) {
    if (start < cut && cut <= end) end = addDays(cut as LocalDate, -1);
  }
  return end;
};

type Change = { readonly [field: string]: Json };

const changesOf = (run: Run, fact: string | undefined): readonly Change[] => {
  const given = fact === undefined ? undefined : run.facts[fact];
  return given === undefined || given === null
    ? []
    : [...(given as readonly Change[])].sort((a, b) => (String(a["from"]) < String(b["from"]) ? -1 : 1));
};

/** The facts as the contract has them on a day: what changed on or before it counts. */
const factsOn = (facts: Facts, changes: readonly Change[], date: string): Facts => {
  const past = changes.filter((change) => String(change["from"]) <= date);
  if (past.length === 0) return facts;
  const merged: { [name: string]: Json } = { ...facts };
  for (const change of past) {
    for (const [name, value] of Object.entries(change)) if (name !== "from") merged[name] = value;
  }
  return merged;
};

/** Every parameter that an expression reads, through its steps too. */
const readBy = (scope: Scope, tree: Expression, seen = new Set<string>()): readonly string[] => {
  const names: string[] = [];
  walk(tree, "", (node) => {
    const key = operatorOf(node);
    if (key === "param") names.push((node as { param: string }).param);
    if (key !== "step") return;
    const { step } = node as { step: string };
    const inner = scope.rule.steps[step];
    if (seen.has(step) || inner === undefined) return;
    seen.add(step);
    names.push(...readBy(scope, inner, seen));
  });
  return names;
};
