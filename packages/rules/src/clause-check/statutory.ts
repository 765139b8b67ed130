import type { Citation } from "@heyue/core/kernel/citation";
import type { Json, TraceStep, Verdict } from "@heyue/core/kernel/verdict";

const isRecord = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * The statutory periods of a counted day or instant, as the trace gives them (`10 days`): of each law that counted it, and not where
 * the law gave way to a clause of the contract.
 */
export const statutoryPeriods = ({ trace }: Verdict, counted: readonly Json[]): readonly string[] => {
  const found = new Set<string>();
  // A clause is weighed right before the day that it moves.
  let clause: TraceStep | undefined;
  for (const step of trace) {
    if (step.step === "contract-clause") clause = step;
    if (step.step !== "deadline" || !isRecord(step.output)) continue;
    const period = clause === undefined ? step.inputs["within"] : clause.inputs["statutory"];
    const isApplied = clause?.output === "applied";
    clause = undefined;
    const { raw = null, due = null } = step.output;
    if (!isApplied && (counted.includes(raw) || counted.includes(due)) && typeof period === "string")
      found.add(period);
  }
  return [...found];
};

/** The periods among the parameters that the verdict read. */
export const parameterPeriods = ({ trace }: Verdict): readonly string[] =>
  [...new Set(trace.filter(({ step }) => step === "parameter").map(({ output }) => output))].filter(
    (output): output is string => typeof output === "string" && /^\d+ [a-z]+$/.test(output),
  );

const speaks = ({ step }: TraceStep): boolean => step === "parameter" || step === "provision";

/** The citations of the numbers and words that a verdict rests on; how days are counted is left out. */
export const speakingCitations = ({ citations, trace }: Verdict): readonly Citation[] => {
  const ids = new Set(trace.flatMap((step) => (speaks(step) && step.citation ? [step.citation.id] : [])));
  const found = citations.filter(({ id }) => ids.has(id));
  return found.length > 0 ? found : citations;
};

/** A part as a percentage with the digits it has: `1` and `0.6` are 100 and 60. `undefined` when it is no number. */
export const percentOf = (value: Json | undefined): number | undefined => {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? Number((number * 100).toFixed(6)) : undefined;
};
