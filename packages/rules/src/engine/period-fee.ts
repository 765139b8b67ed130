import { area } from "@heyue/core/kernel/area";
import type { LocalDate } from "@heyue/core/kernel/local-date";
import { add, type Money, multiply, toYuan, zero } from "@heyue/core/kernel/money";
import { format } from "@heyue/core/kernel/rate";
import { charge, unitPrice } from "@heyue/core/kernel/unit-price";
import type { Mechanism } from "../format/document.ts";
import { monthRuns } from "./month-count.ts";
import { bare, type Context, lacking, noLaw, type Outcome } from "./outcome.ts";

/** The fee of a period: every month is rounded to the fen, a part of a month counts by its days. */
export const periodFeeOutcome = (
  context: Context,
  mechanism: Mechanism & { readonly kind: "rate" },
): Outcome => {
  const { facts } = context;
  const missing = lacking(facts, ["scheme", "area", "unitPrice", "from", "to"]);
  if (missing.length > 0) return bare("needs-input", { missing });
  const reading = context.read(mechanism.parameter);
  if (reading === undefined) return noLaw;
  if (facts["scheme"] === "remuneration") {
    return bare("contract-governs", { flags: ["remuneration-settled-by-account"] });
  }
  const from = facts["from"] as LocalDate;
  const to = facts["to"] as LocalDate;
  const floor = area(String(facts["area"]));
  const price = unitPrice(String(facts["unitPrice"]));
  const monthly = charge(floor, price, "half-up");
  let total: Money = zero;
  const slices = monthRuns(from, to).map((run) => {
    const whole = run.months.denominator === 1n;
    const amount = whole
      ? multiply(monthly, run.months, "half-up")
      : charge(floor, price, "half-up", run.months);
    total = add(total, amount);
    return {
      from: run.from,
      to: run.to,
      months: format(run.months),
      monthly: toYuan(monthly),
      amount: toYuan(amount),
      article: reading.citation.article,
    };
  });
  const vacancy = facts["occupancy"] === "vacant" ? context.read(mechanism.vacancy) : undefined;
  return {
    ...bare("determined"),
    values: { amount: toYuan(total), slices },
    flags: vacancy === undefined ? [] : ["vacancy-is-no-defence"],
    citations: [reading.citation, ...(vacancy === undefined ? [] : [vacancy.citation])],
    trace: slices.map((slice) => ({
      step: "slice",
      inputs: {
        from: slice.from,
        to: slice.to,
        months: slice.months,
        area: String(facts["area"]),
        unitPrice: String(facts["unitPrice"]),
      },
      output: slice.amount,
      citation: reading.citation,
    })),
  };
};
