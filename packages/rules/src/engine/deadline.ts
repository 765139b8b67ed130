import type { Citation } from "@heyue/core/kernel/citation";
import { type Due, due, formatPeriod, isAfterDue, parsePeriod, type Period } from "@heyue/core/kernel/due";
import { startOfDay } from "@heyue/core/kernel/instant";
import { addDays, compare, daysBetween, type LocalDate } from "@heyue/core/kernel/local-date";
import { fromYuan, multiply, toYuan } from "@heyue/core/kernel/money";
import { make } from "@heyue/core/kernel/rate";
import type { Json, TraceStep } from "@heyue/core/kernel/verdict";
import { isWorkday, knows } from "@heyue/core/kernel/work-calendar";
import type { Clock, LawPeriod, Mechanism } from "../format/document.ts";
import { bare, type Context, noLaw, type Outcome } from "./outcome.ts";

/** Mutable collection of one evaluation. */
interface Ledger {
  readonly values: { [name: string]: Json };
  readonly missing: string[];
  readonly flags: string[];
  readonly citations: Citation[];
  readonly trace: TraceStep[];
  stale: boolean;
  discretionary: boolean;
}

/** Counts every clock that a fact has started. */
export const deadlineOutcome = (
  context: Context,
  mechanism: Mechanism & { readonly kind: "deadline" },
): Outcome => {
  const running = mechanism.clocks.filter((clock) => typeof context.facts[clock.from] === "string");
  if (running.length === 0) {
    return bare("needs-input", { missing: [...new Set(mechanism.clocks.map((clock) => clock.from))] });
  }
  const ledger: Ledger = {
    values: {},
    missing: [],
    flags: [],
    citations: [],
    trace: [],
    stale: false,
    discretionary: false,
  };
  for (const clock of running) {
    if (!runClock(context, clock, ledger)) return noLaw;
  }
  for (const name of mechanism.basis) {
    const basis = context.read(name);
    if (basis !== undefined) ledger.citations.push(basis.citation);
  }
  const verdict =
    ledger.missing.length > 0
      ? "needs-input"
      : ledger.stale
        ? "stale"
        : ledger.discretionary
          ? "discretionary"
          : "determined";
  return {
    verdict,
    values: ledger.values,
    missing: ledger.missing,
    flags: ledger.flags,
    citations: [...ledger.citations, ...noticesOf(context, ledger)],
    trace: ledger.trace,
  };
};

/** `false` when there was no law on the date. */
const runClock = (context: Context, clock: Clock, ledger: Ledger): boolean => {
  const reading = context.read(clock.parameter);
  if (reading === undefined) return false;
  ledger.citations.push(reading.citation);
  const { value } = reading.segment;
  let statutory: LawPeriod | undefined;
  if (value.kind === "period") statutory = value.period;
  if (value.kind === "period-table") {
    const row = clock.by === undefined ? undefined : context.facts[clock.by];
    if (row === undefined || row === null) {
      ledger.missing.push(clock.by ?? clock.parameter);
      return true;
    }
    statutory = value.table[String(row)];
    if (statutory === undefined) return false;
  }
  const chosen = choosePeriod(context, clock, statutory, ledger, reading.citation);
  if (chosen === undefined) return true;
  const from = String(context.facts[clock.from]);
  const answer = due({
    from,
    ...chosen,
    before: clock.direction === "before",
    roll: clock.roll,
    calendar: context.calendar,
  });
  ledger.trace.push({
    step: "deadline",
    inputs: {
      from,
      within: answer.within,
      direction: clock.direction,
      roll: clock.roll,
      calendar: answer.calendar,
    },
    output: { raw: answer.raw, due: answer.due },
    citation: reading.citation,
  });
  if (answer.verdict === "stale") ledger.stale = true;
  writeOutputs(context, clock, answer, ledger);
  if (clock.overdue !== undefined) writeOverdue(context, clock.overdue, answer, ledger);
  return true;
};

const inMonths = (period: LawPeriod): Period =>
  period.unit === "years"
    ? { amount: period.amount * 12, unit: "months" }
    : { amount: period.amount, unit: period.unit };

/** The statutory period, or the clause in so far as the law lets it count; `undefined` when that is not settled. */
const choosePeriod = (
  context: Context,
  clock: Clock,
  statutory: LawPeriod | undefined,
  ledger: Ledger,
  citation: Citation,
): Period | undefined => {
  const law = statutory === undefined ? undefined : inMonths(statutory);
  const clause = clock.contract;
  if (clause === undefined) return law;
  const given = context.facts[clause.fact];
  if (given === undefined && (clause.may === "set" || law === undefined)) {
    // The law yields to the contract, and whether the contract says something is unknown.
    ledger.missing.push(clause.fact);
    return undefined;
  }
  if (given === undefined || given === null) {
    if (law === undefined) ledger.discretionary = true;
    return law;
  }
  const agreed =
    typeof given === "number" ? ({ amount: given, unit: "days" } as const) : parsePeriod(String(given));
  const step = (kept: boolean): void => {
    ledger.trace.push({
      step: "contract-clause",
      inputs: {
        fact: clause.fact,
        agreed: formatPeriod(agreed),
        statutory: law === undefined ? null : formatPeriod(law),
      },
      output: kept ? "applied" : "set-aside",
      citation,
    });
  };
  if (clause.may === "set" || law === undefined) {
    step(true);
    ledger.flags.push("contract-clause-applied");
    return agreed;
  }
  const end = (period: Period): string =>
    due({ from: String(context.facts[clock.from]), ...period, roll: "none", calendar: context.calendar }).raw;
  if (isAfterDue(end(agreed), end(law))) {
    step(false);
    ledger.flags.push("contract-clause-set-aside");
    return law;
  }
  step(true);
  ledger.flags.push("contract-clause-applied");
  return agreed;
};

const writeOutputs = (context: Context, clock: Clock, answer: Due, ledger: Ledger): void => {
  for (const [name, what] of Object.entries(clock.outputs)) {
    switch (what) {
      case "raw":
        ledger.values[name] = answer.raw;
        break;
      case "due":
        // A last day that may still move is not settled.
        if (answer.verdict === "determined") ledger.values[name] = answer.due;
        break;
      case "start-of-next-day":
        if (answer.verdict === "determined") {
          ledger.values[name] = startOfDay(addDays(answer.due as LocalDate, 1), context.policy.offset);
        }
        break;
      case "is-off-day": {
        const date = answer.raw as LocalDate;
        if (knows(context.calendar, date)) ledger.values[name] = !isWorkday(context.calendar, date);
        else ledger.stale = true;
      }
    }
  }
};

const writeOverdue = (
  context: Context,
  overdue: NonNullable<Clock["overdue"]>,
  answer: Due,
  ledger: Ledger,
): void => {
  const exit = context.facts[overdue.fact];
  const reading = context.read(overdue.parameter);
  if (typeof exit !== "string" || reading === undefined || answer.verdict !== "determined") return;
  if (reading.segment.value.kind !== "money") return;
  const days =
    compare(exit as LocalDate, answer.due as LocalDate) > 0
      ? daysBetween(answer.due as LocalDate, exit as LocalDate)
      : 0;
  const daily = fromYuan(reading.segment.value.yuan);
  const amount = toYuan(multiply(daily, make(days), "half-up"));
  ledger.values[overdue.days] = days;
  ledger.values[overdue.amount] = amount;
  ledger.citations.push(reading.citation);
  ledger.trace.push({
    step: "overdue",
    inputs: { due: answer.due, [overdue.fact]: exit, perDay: toYuan(daily) },
    output: { [overdue.days]: days, [overdue.amount]: amount },
    citation: reading.citation,
  });
};

/** The holiday notice that moved a last day. */
const noticesOf = (context: Context, ledger: Ledger): readonly Citation[] => {
  const moved = ledger.trace.flatMap((step) => {
    const output = step.output as { readonly raw?: string; readonly due?: string };
    return step.step === "deadline" && output.due !== undefined && output.raw !== output.due
      ? [output.due.slice(0, 4)]
      : [];
  });
  return context.calendar.citations.filter((citation) =>
    moved.includes(citation.inForceFrom?.slice(0, 4) ?? ""),
  );
};
