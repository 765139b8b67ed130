import { addDays, compare, daysBetween, type LocalDate } from "@heyue/core/kernel/local-date";
import { fromYuan, multiply, toYuan } from "@heyue/core/kernel/money";
import { divideBy, format, make } from "@heyue/core/kernel/rate";
import type { Mechanism } from "../format/document.ts";
import { monthsWithin } from "./month-count.ts";
import { bare, type Context, lacking, noLaw, type Outcome } from "./outcome.ts";

/** The refund of what was prepaid for time in which no service was given. */
export const refundOutcome = (
  context: Context,
  mechanism: Mechanism & { readonly kind: "proportion" },
): Outcome => {
  const { facts } = context;
  const missing = lacking(facts, ["prepaid", "from", "to", "contractEnd", "basis"]);
  if (missing.length > 0) return bare("needs-input", { missing });
  const reading = context.read(mechanism.parameter);
  if (reading === undefined) return noLaw;
  const from = facts["from"] as LocalDate;
  const to = facts["to"] as LocalDate;
  const served = addDays(facts["contractEnd"] as LocalDate, 1);
  const first = compare(served, from) > 0 ? served : from;
  const whole = facts["basis"] === "month" ? monthsWithin(from, to) : make(daysBetween(from, to) + 1);
  const open =
    compare(first, to) > 0
      ? make(0)
      : facts["basis"] === "month"
        ? monthsWithin(first, to)
        : make(daysBetween(first, to) + 1);
  const share = divideBy(open, whole);
  const refund = toYuan(multiply(fromYuan(String(facts["prepaid"])), share, "half-up"));
  return {
    ...bare("determined"),
    values: { refund },
    citations: [reading.citation],
    trace: [
      {
        step: "proportion",
        inputs: {
          prepaid: String(facts["prepaid"]),
          unserved: format(open),
          whole: format(whole),
          basis: facts["basis"] ?? null,
        },
        output: refund,
        citation: reading.citation,
      },
    ],
  };
};
