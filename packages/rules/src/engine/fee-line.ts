import { add, make, multiply, type Rate, rate, zero } from "@heyue/core/kernel/rate";
import type { Citation } from "@heyue/core/kernel/citation";
import type { Json, TraceStep, Verdict } from "@heyue/core/kernel/verdict";
import type { WorkCalendar } from "@heyue/core/kernel/work-calendar";
import { builtinCalendars } from "../calendars/builtin.ts";
import type { Expression, PolicyDocument } from "../format/document.ts";
import type { SlicesNode } from "../format/expression.ts";
import { operatorOf, walk } from "../format/operator.ts";
import { scopeOf } from "./compile.ts";
import { type Corpus, corpusOf, evaluate, prepare, type PreparedRule } from "./evaluation.ts";
import { type Facts, factIssues } from "./fact.ts";
import type { CompiledRule } from "./layer.ts";
import { placeOf } from "./place.ts";
import { Refusal, type Run } from "./run.ts";
import { isNumber } from "./value.ts";

/** One slice of a fee line; all but the money is the same for every area. */
export interface FeeSlice {
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  /** Last day, included, `YYYY-MM-DD`. */
  readonly to: string;
  /** Exact number of months, `3` or `14/31`. */
  readonly months: string;
  /** Article of the law under which the slice is charged, as printed (第九条). */
  readonly article: string;
}

/** A slice with its money, in fen. */
export interface PricedSlice extends FeeSlice {
  /** Charge of a whole month, in fen, rounded half up. */
  readonly monthly: number;
  /** Charge of the slice, in fen; the slices of a month sum to the rounded month. */
  readonly amount: number;
}

/**
 * `fee.period` with every fact fixed but the area (固定其余事实的计费行): a few integer operations for each unit. What it says
 * is what `ask` says of the same facts, to the fen.
 */
export interface FeeLine {
  /** The period cut at changes of month, law and contract, in order. */
  readonly slices: readonly FeeSlice[];
  /** The law that the line rests on. */
  readonly citations: readonly Citation[];
  /** The policy whose rule answered. */
  readonly policy: Verdict["policy"];
  /**
   * Writes monthly charge and amount of each slice into a row of numbers, from `at` on: two numbers for each slice.
   *
   * @returns `false`, with nothing written, when the area is so large that the numbers would not stay exact: then ask.
   * @throws Nothing. An area below 0 is not looked for: it must have been read with care.
   * @units `areaHundredths` in 1/100 m² (8950 for 89.50 m²), a whole number; money in fen.
   */
  readonly price: (areaHundredths: number, into: Float64Array, at: number) => boolean;
  /**
   * The bill of one area as an object.
   *
   * @returns The amount of the whole period and its slices; the slices sum to the amount.
   * @throws {RangeError} For an area below 0, or one that `price` refuses.
   * @units `area` in 1/100 m² (8950 for 89.50 m²), a whole number; money in fen.
   */
  readonly bill: (unit: { readonly area: number }) => {
    readonly amount: number;
    readonly slices: readonly PricedSlice[];
  };
  /**
   * As `bill`, with the keys of the derivation.
   *
   * @returns The bill, and one step `slice` for each slice.
   * @throws {RangeError} As `bill`.
   * @units As `bill`; in the steps too money is in fen and the area in 1/100 m².
   */
  readonly traced: (unit: { readonly area: number }) => {
    readonly amount: number;
    readonly slices: readonly PricedSlice[];
    readonly trace: readonly TraceStep[];
  };
}

/**
 * Finds the fee line of a place and facts. The facts are those of `fee.period` without `area`; `Policies.ask` says what is
 * wrong with those that give no line.
 *
 * @returns The line; `undefined` when the place is unknown, the facts do not fit, the law there is not a price times the area, or
 * it has no answer.
 * @throws Nothing.
 * @units `unitPrice` as text in yuan per m² and month, `from` and `to` as `YYYY-MM-DD`, both days included.
 */
export type FeeLines = (code: string, facts: Facts) => FeeLine | undefined;

const RULE = "fee.period";
const OPEN = "area";

/**
 * Finds the calendar of a policy among these, which `createPolicies` has seen to be there.
 *
 * @returns The finder.
 * @throws Nothing.
 * @units None.
 */
export const calendarsOf =
  (calendars: readonly WorkCalendar[]): Corpus["calendarOf"] =>
  (policy) =>
    calendars.find((calendar) => calendar.id === policy.calendar) as WorkCalendar;

/**
 * Fee lines (计费行) under these policies and calendars: the quick way to price many units of one place and period.
 *
 * @returns The finder of lines, to be kept.
 * @throws Nothing for policies that `createPolicies` takes.
 * @units Money in fen, areas in 1/100 m², prices as text in yuan per m² and month.
 * @source As `fee.period`: 物业服务收费管理办法第九条, 民法典第九百四十四条; the line carries the citations.
 *
 * @example One unit, one quarter
 * ```ts
 * import { builtinDocuments } from "@heyue/rules";
 * import { createFeeLines } from "@heyue/rules/engine/fee-line";
 *
 * const feeLine = createFeeLines(builtinDocuments);
 * const line = feeLine("330100", {
 *   scheme: "lump-sum",
 *   unitPrice: "2.65",
 *   from: "2026-01-01",
 *   to: "2026-03-31",
 * });
 * const bill = line?.bill({ area: 8950 }); // 89.50 m²
 * console.log(bill?.amount); // => 71154
 * console.log(bill?.slices[0]?.monthly, bill?.slices[0]?.article); // => 23718 第九条
 * ```
 */
export const createFeeLines = (
  policies: readonly PolicyDocument[],
  calendars: readonly WorkCalendar[] = builtinCalendars,
): FeeLines => {
  const corpus: Corpus = corpusOf(policies, calendarsOf(calendars));
  return (code, facts) => {
    const place = placeOf(policies, code);
    const prepared = place === undefined ? undefined : prepare(corpus, place, RULE, "off");
    return prepared === undefined ? undefined : feeLine(prepared, facts);
  };
};

/** Exact fen of one 1/100 m²: `factor` for the months before and with a slice. */
interface Amounts {
  readonly monthly: Scaled;
  readonly before: Scaled;
  readonly with: Scaled;
  /** For whole months, how many. */
  readonly whole: number;
}

interface Scaled {
  readonly numerator: number;
  readonly denominator: number;
}

const feeLine = (prepared: PreparedRule, facts: Facts): FeeLine | undefined => {
  const asked = { ...facts, [OPEN]: "100.00" };
  if (factIssues(asked, prepared.specs).length > 0 || String(facts["to"]) < String(facts["from"]))
    return undefined;
  const probe = evaluate(prepared, asked, undefined);
  const layer = prepared.spoken.find(({ policy }) => policy.id === probe.policy.id);
  const node = layer === undefined ? undefined : slicesOf(layer, layer.rule.outputs["slices"]?.of);
  if (
    probe.verdict !== "determined" ||
    probe.candidates.length > 0 ||
    layer === undefined ||
    node === undefined
  )
    return undefined;
  // A change that only cuts is fine; one that changes a fact makes more than one line.
  const changes = node.changes === undefined ? undefined : facts[node.changes];
  if (
    Array.isArray(changes) &&
    changes.some((change) => Object.keys(change as object).some((name) => name !== "from"))
  )
    return undefined;
  const printed = probe.values["slices"] as unknown as readonly (FeeSlice & {
    readonly [field: string]: Json;
  })[];
  const slices = printed.map(({ from, to, months, article }): FeeSlice => ({ from, to, months, article }));
  const amounts: Amounts[] = [];
  let spent = zero;
  for (const { from, months } of slices) {
    const factor = factorOn(prepared, layer, node.each, facts, from);
    if (factor === undefined) return undefined;
    const count = rate(months);
    if (from.endsWith("-01")) spent = zero;
    const sum = add(spent, multiply(factor, count));
    const scaled = [factor, spent, sum].map(scale);
    if (scaled.includes(undefined)) return undefined;
    const [monthly, before, after] = scaled as Scaled[];
    amounts.push({
      monthly: monthly as Scaled,
      before: before as Scaled,
      with: after as Scaled,
      whole: count.denominator === 1n ? Number(count.numerator) : 0,
    });
    spent = sum;
  }
  const line = lineOf(slices, amounts, probe);
  return agrees(prepared, facts, line) ? line : undefined;
};

/** The slices that a rule puts out, through its steps. */
const slicesOf = (layer: CompiledRule, node: Expression | undefined, depth = 0): SlicesNode | undefined => {
  const key = node === undefined ? undefined : operatorOf(node);
  if (key === "slices") return (node as { readonly slices: SlicesNode }).slices;
  if (key !== "step" || depth > 8) return undefined;
  return slicesOf(layer, layer.rule.steps[(node as { readonly step: string }).step], depth + 1);
};

/** What the monthly amount is for each square metre on a day, when it is nothing but that. */
const factorOn = (
  prepared: PreparedRule,
  layer: CompiledRule,
  each: Expression,
  facts: Facts,
  date: string,
): Rate | undefined => {
  const { policy, rule } = layer;
  const scope = scopeOf(prepared.place.layers, policy, rule, "off");
  const run = (): Run => ({
    facts,
    date,
    calendar: prepared.calendar,
    offset: policy.offset,
    trace: [],
    missing: [],
    flags: [],
    citations: [],
    memo: [],
    stale: false,
  });
  /** A factor, and whether the area stands beside it. */
  const read = (node: Expression, depth: number): readonly [Rate, boolean] | undefined => {
    if (depth > 24) return undefined;
    if (!mentions(rule.steps, node)) {
      const value = scope.tree(node, "")(run());
      return value !== undefined && isNumber(value) ? [value, false] : undefined;
    }
    switch (operatorOf(node)) {
      case "fact":
        return [make(1), true];
      case "step": {
        const inner = rule.steps[(node as { readonly step: string }).step];
        return inner === undefined ? undefined : read(inner, depth + 1);
      }
      case "mul": {
        let product = make(1);
        let isOpen = false;
        for (const part of (node as { readonly mul: readonly Expression[] }).mul) {
          const found = read(part, depth + 1);
          if (found === undefined || (isOpen && found[1])) return undefined;
          product = multiply(product, found[0]);
          isOpen ||= found[1];
        }
        return [product, isOpen];
      }
      case "if": {
        const choice = node as {
          readonly if: Expression;
          readonly then: Expression;
          readonly else: Expression;
        };
        if (mentions(rule.steps, choice.if)) return undefined;
        const holds = scope.tree(choice.if, "")(run());
        return typeof holds === "boolean" ? read(holds ? choice.then : choice.else, depth + 1) : undefined;
      }
      default:
        return undefined;
    }
  };
  try {
    const found = read(each, 0);
    return found?.[1] === true ? found[0] : undefined;
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
};

/** Whether an expression reads the area, through its steps too. */
const mentions = (
  steps: CompiledRule["rule"]["steps"],
  tree: Expression,
  seen = new Set<string>(),
): boolean => {
  let found = false;
  walk(tree, "", (node) => {
    const key = operatorOf(node);
    if (key === "fact" && (node as { readonly fact: string }).fact === OPEN) found = true;
    if (key !== "step") return;
    const { step } = node as { readonly step: string };
    const inner = steps[step];
    if (inner === undefined || seen.has(step)) return;
    seen.add(step);
    if (mentions(steps, inner, seen)) found = true;
  });
  return found;
};

/** Yuan for a square metre are fen for 1/100 of it. */
const scale = ({ numerator, denominator }: Rate): Scaled | undefined =>
  numerator >= 0n && numerator < 1n << 40n && denominator < 1n << 40n
    ? { numerator: Number(numerator), denominator: Number(denominator) }
    : undefined;

const lineOf = (slices: readonly FeeSlice[], amounts: readonly Amounts[], probe: Verdict): FeeLine => {
  const most = Math.floor(
    Math.min(
      ...amounts.flatMap((amount) =>
        [amount.monthly, amount.with].map(
          ({ numerator, denominator }) => (2 ** 52 - denominator) / (2 * Math.max(1, numerator)),
        ),
      ),
      // What whole months come to must be exact as well.
      ...amounts.map(
        ({ monthly, whole }) => (2 ** 52 * monthly.denominator) / Math.max(1, monthly.numerator * whole),
      ),
    ),
  );
  const count = slices.length;
  // All numbers of a slice side by side and doubled for rounding half up, so that a unit costs a few divisions and nothing else.
  const table = Float64Array.from(
    amounts.flatMap(({ monthly, before, with: after, whole }) => [
      ...[monthly, before, after].flatMap(({ numerator, denominator }) => [2 * numerator, denominator, 2 * denominator]), whole,
    ]),
  ); // prettier-ignore
  const fenAt = (place: number, area: number): number =>
    Math.floor(
      (area * (table[place] as number) + (table[place + 1] as number)) / (table[place + 2] as number),
    );
  const amountAt = (place: number, area: number, monthly: number): number => {
    const whole = table[place + 9] as number;
    return whole > 0 ? whole * monthly : fenAt(place + 6, area) - fenAt(place + 3, area);
  };
  const bill = ({ area }: { readonly area: number }) => {
    if (!(area >= 0 && area <= most))
      throw new RangeError(`an area of ${area} hundredths is too large for a fee line; ask the rule`);
    const priced: PricedSlice[] = [];
    let amount = 0;
    for (let index = 0; index < count; index += 1) {
      const { from, to, months, article } = slices[index] as FeeSlice;
      const monthly = fenAt(index * 10, area);
      const part = amountAt(index * 10, area, monthly);
      amount += part;
      priced.push({ from, to, months, article, monthly, amount: part });
    }
    return { amount, slices: priced };
  };
  return {
    slices,
    citations: probe.citations,
    policy: probe.policy,
    price: (area, into, at) => {
      if (!(area <= most)) return false;
      for (let index = 0; index < count; index += 1) {
        const monthly = fenAt(index * 10, area);
        into[at + index * 2] = monthly;
        into[at + index * 2 + 1] = amountAt(index * 10, area, monthly);
      }
      return true;
    },
    bill,
    traced: (unit) => {
      const billed = bill(unit);
      const trace: TraceStep[] = [];
      for (const { from, to, months, monthly, amount } of billed.slices) {
        const [citation] = probe.citations;
        trace.push({
          step: "slice",
          inputs: { from, to, months, area: unit.area, monthly },
          output: amount,
          ...(citation === undefined ? {} : { citation }),
        });
      }
      return { ...billed, trace };
    },
  };
};

const checked = ["0.01", "87.63", "1204.35"] as const;

/** A line counts only when it says what the rule says: once more, by another way, for areas that round up and down. */
const agrees = (prepared: PreparedRule, facts: Facts, line: FeeLine): boolean =>
  checked.every((area) => {
    const verdict = evaluate(prepared, { ...facts, [OPEN]: area }, undefined);
    const slices = verdict.values["slices"] as unknown as
      | readonly { readonly monthly: string; readonly amount: string }[]
      | undefined;
    const numbers = new Float64Array(line.slices.length * 2);
    if (verdict.verdict !== "determined" || slices?.length !== line.slices.length) return false;
    return (
      line.price(hundredths(area), numbers, 0) &&
      slices.every(
        ({ monthly, amount }, index) =>
          hundredths(monthly) === numbers[index * 2] && hundredths(amount) === numbers[index * 2 + 1],
      )
    );
  });

const hundredths = (text: string): number => Number(text.replace(".", ""));
