import { area } from "@heyue/core/kernel/area";
import { addDays, addMonths, compare, type LocalDate } from "@heyue/core/kernel/local-date";
import { multiply, toYuan } from "@heyue/core/kernel/money";
import { make } from "@heyue/core/kernel/rate";
import { charge, unitPrice } from "@heyue/core/kernel/unit-price";
import type { Json } from "@heyue/core/kernel/verdict";
import type { Mechanism } from "../format/document.ts";
import { bare, type Context, lacking, noLaw, type Outcome, type Reading } from "./outcome.ts";

/** A longest prepayment or a longest term. */
export const capOutcome = (context: Context, mechanism: Mechanism & { readonly kind: "cap" }): Outcome =>
  mechanism.subject === "term"
    ? termOutcome(context, mechanism.parameter)
    : prepaymentOutcome(context, mechanism.parameter);

const monthsOf = (
  context: Context,
  parameter: string,
): { readonly months: number; readonly reading: Reading } | undefined => {
  const reading = context.read(parameter);
  if (reading === undefined || reading.segment.value.kind !== "period") return undefined;
  const { amount, unit } = reading.segment.value.period;
  return { months: unit === "years" ? amount * 12 : amount, reading };
};

const termOutcome = (context: Context, parameter: string): Outcome => {
  const { facts } = context;
  const missing = lacking(facts, ["signedEffective"]);
  if (missing.length > 0) return bare("needs-input", { missing });
  const cap = monthsOf(context, parameter);
  if (cap === undefined) return noLaw;
  const maxEnd = addMonths(facts["signedEffective"] as LocalDate, cap.months);
  const end = facts["contractEnd"];
  const values: { [name: string]: Json } = { maxEnd };
  if (typeof end === "string") values["compliant"] = compare(end as LocalDate, maxEnd) <= 0;
  return {
    ...bare("determined"),
    values,
    citations: [cap.reading.citation],
    trace: [
      {
        step: "cap",
        inputs: {
          signedEffective: facts["signedEffective"] ?? null,
          months: cap.months,
          contractEnd: end ?? null,
        },
        output: values,
        citation: cap.reading.citation,
      },
    ],
  };
};

const prepaymentOutcome = (context: Context, parameter: string): Outcome => {
  const { facts } = context;
  const end = facts["contractEnd"];
  // A contract that is known to have no end leaves only the cap itself.
  const missing =
    typeof end === "string" ? lacking(facts, ["prepayFrom"]) : end === null ? [] : ["contractEnd"];
  if (missing.length > 0) return bare("needs-input", { missing });
  const cap = monthsOf(context, parameter);
  if (cap === undefined) return noLaw;
  const left =
    typeof end === "string"
      ? wholeMonthsLeft(facts["prepayFrom"] as LocalDate, end as LocalDate)
      : cap.months;
  const maxMonths = Math.min(cap.months, left);
  const values: { [name: string]: Json } = { maxMonths };
  const requested = facts["requestedMonths"];
  if (typeof requested === "number") values["allowed"] = requested <= maxMonths;
  if (lacking(facts, ["area", "unitPrice"]).length === 0) {
    const monthly = charge(area(String(facts["area"])), unitPrice(String(facts["unitPrice"])), "half-up");
    values["maxAmount"] = toYuan(multiply(monthly, make(maxMonths), "half-up"));
    if (typeof requested === "number") {
      values["excess"] = toYuan(multiply(monthly, make(Math.max(0, requested - maxMonths)), "half-up"));
    }
  }
  return {
    ...bare("determined"),
    values,
    citations: [cap.reading.citation],
    trace: [
      {
        step: "cap",
        inputs: {
          cap: cap.months,
          monthsLeft: left,
          requestedMonths: requested ?? null,
          contractEnd: end ?? null,
        },
        output: values,
        citation: cap.reading.citation,
      },
    ],
  };
};

/** Whole months from a day through the last day of the contract. */
const wholeMonthsLeft = (from: LocalDate, end: LocalDate): number => {
  const after = addDays(end, 1);
  let months = 0;
  while (compare(addMonths(from, months + 1), after) <= 0) months += 1;
  return months;
};
