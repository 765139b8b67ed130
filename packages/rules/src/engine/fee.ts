import { area } from "@heyue/core/kernel/area";
import { addDays, addMonths, compare, daysBetween, type LocalDate } from "@heyue/core/kernel/local-date";
import { add as addMoney, fromYuan, multiply as multiplyMoney, type Money, toYuan, zero } from "@heyue/core/kernel/money";
import { add, compare as compareRate, divideBy, format, make, multiply, one, type Rate, rate, subtract, toDecimal } from "@heyue/core/kernel/rate";
import { charge, toRate, unitPrice } from "@heyue/core/kernel/unit-price";
import type { Json } from "@heyue/core/kernel/verdict";
import type { Mechanism } from "../format/document.ts";
import { monthRuns, monthsWithin } from "./month-count.ts";
import { bare, type Context, type Outcome, unknown } from "./outcome.ts";

const noLaw = bare("not-covered", { flags: ["no-law-on-that-date"] });

/** Price form and band: what was agreed must lie within base × (1 − down) and base × (1 + up), both ends included. */
export const bandOutcome = (context: Context, mechanism: Mechanism & { readonly kind: "band" }): Outcome => {
  const { facts } = context;
  const reading = context.read(mechanism.parameter);
  if (reading === undefined || reading.segment.value.kind !== "word") return noLaw;
  const price = facts["contractPrice"];
  const market = (): Outcome => {
    const form = mechanism.market === undefined ? reading : (context.read(mechanism.market) ?? reading);
    return {
      ...bare("determined"),
      // Under the market price there is no statutory band that an agreed price could break.
      values: { mode: "market", ...(price === undefined ? {} : { compliant: true }) },
      citations: [form.citation],
      trace: [{ step: "price-form", inputs: {}, output: "market", citation: form.citation }],
    };
  };
  if (reading.segment.value.means === "market" || facts["base"] === null) return market();
  const missing = unknown(facts, ["base", "up", "down"]);
  if (missing.length > 0) return bare("needs-input", { missing, citations: [reading.citation] });
  const base = toRate(unitPrice(String(facts["base"])));
  const side = (name: string): Rate => (facts[name] === null ? make(0) : rate(String(facts[name])));
  const low = multiply(base, subtract(one, side("down")));
  const high = multiply(base, add(one, side("up")));
  const agreed = price === undefined ? undefined : toRate(unitPrice(String(price)));
  const compliant = agreed === undefined ? undefined : compareRate(low, agreed) <= 0 && compareRate(agreed, high) <= 0;
  const values = { mode: "guided", band: [priceText(low), priceText(high)], ...(compliant === undefined ? {} : { compliant }) };
  return {
    ...bare("determined"),
    values,
    citations: [reading.citation],
    trace: [
      {
        step: "band",
        inputs: { base: String(facts["base"]), up: facts["up"] ?? null, down: facts["down"] ?? null, contractPrice: price ?? null },
        output: values,
        citation: reading.citation,
      },
    ],
  };
};

/** At least two decimals, exact beyond. */
const priceText = (price: Rate): string => {
  const text = format(price);
  const decimals = text.includes(".") ? text.length - text.indexOf(".") - 1 : 0;
  return decimals >= 2 || text.includes("/") ? text : toDecimal(price, 2, "half-up");
};

/** The fee of a period: every month is rounded to the fen, a part of a month counts by its days. */
export const rateOutcome = (context: Context, mechanism: Mechanism & { readonly kind: "rate" }): Outcome => {
  const { facts } = context;
  const missing = unknown(facts, ["scheme", "area", "unitPrice", "from", "to"]);
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
    const amount = whole ? multiplyMoney(monthly, run.months, "half-up") : charge(floor, price, "half-up", run.months);
    total = addMoney(total, amount);
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
      inputs: { from: slice.from, to: slice.to, months: slice.months, area: String(facts["area"]), unitPrice: String(facts["unitPrice"]) },
      output: slice.amount,
      citation: reading.citation,
    })),
  };
};

/** The refund of what was prepaid for time in which no service was given. */
export const proportionOutcome = (context: Context, mechanism: Mechanism & { readonly kind: "proportion" }): Outcome => {
  const { facts } = context;
  const missing = unknown(facts, ["prepaid", "from", "to", "contractEnd", "basis"]);
  if (missing.length > 0) return bare("needs-input", { missing });
  const reading = context.read(mechanism.parameter);
  if (reading === undefined) return noLaw;
  const from = facts["from"] as LocalDate;
  const to = facts["to"] as LocalDate;
  const served = addDays(facts["contractEnd"] as LocalDate, 1);
  const first = compare(served, from) > 0 ? served : from;
  const whole = facts["basis"] === "month" ? monthsWithin(from, to) : make(daysBetween(from, to) + 1);
  const open = compare(first, to) > 0 ? make(0) : facts["basis"] === "month" ? monthsWithin(first, to) : make(daysBetween(first, to) + 1);
  const share = divideBy(open, whole);
  const refund = toYuan(multiplyMoney(fromYuan(String(facts["prepaid"])), share, "half-up"));
  return {
    ...bare("determined"),
    values: { refund },
    citations: [reading.citation],
    trace: [
      {
        step: "proportion",
        inputs: { prepaid: String(facts["prepaid"]), unserved: format(open), whole: format(whole), basis: facts["basis"] ?? null },
        output: refund,
        citation: reading.citation,
      },
    ],
  };
};

/** A longest prepayment or a longest term. */
export const capOutcome = (context: Context, mechanism: Mechanism & { readonly kind: "cap" }): Outcome =>
  mechanism.subject === "term" ? termOutcome(context, mechanism.parameter) : prepaymentOutcome(context, mechanism.parameter);

const monthsOf = (context: Context, parameter: string): { readonly months: number; readonly reading: NonNullable<ReturnType<Context["read"]>> } | undefined => {
  const reading = context.read(parameter);
  if (reading === undefined || reading.segment.value.kind !== "period") return undefined;
  const { amount, unit } = reading.segment.value.period;
  return { months: unit === "years" ? amount * 12 : amount, reading };
};

const termOutcome = (context: Context, parameter: string): Outcome => {
  const { facts } = context;
  if (facts["signedEffective"] === undefined) return bare("needs-input", { missing: ["signedEffective"] });
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
        inputs: { signedEffective: facts["signedEffective"], months: cap.months, contractEnd: end ?? null },
        output: values,
        citation: cap.reading.citation,
      },
    ],
  };
};

const prepaymentOutcome = (context: Context, parameter: string): Outcome => {
  const { facts } = context;
  const end = facts["contractEnd"];
  const missing = unknown(facts, typeof end === "string" ? ["prepayFrom"] : ["contractEnd"]);
  if (missing.length > 0) return bare("needs-input", { missing });
  const cap = monthsOf(context, parameter);
  if (cap === undefined) return noLaw;
  const left = typeof end === "string" ? wholeMonthsLeft(facts["prepayFrom"] as LocalDate, end as LocalDate) : cap.months;
  const maxMonths = Math.min(cap.months, left);
  const values: { [name: string]: Json } = { maxMonths };
  const requested = facts["requestedMonths"];
  if (typeof requested === "number") values["allowed"] = requested <= maxMonths;
  if (facts["area"] !== undefined && facts["unitPrice"] !== undefined) {
    const monthly = charge(area(String(facts["area"])), unitPrice(String(facts["unitPrice"])), "half-up");
    values["maxAmount"] = toYuan(multiplyMoney(monthly, make(maxMonths), "half-up"));
    if (typeof requested === "number") {
      values["excess"] = toYuan(multiplyMoney(monthly, make(Math.max(0, requested - maxMonths)), "half-up"));
    }
  }
  return {
    ...bare("determined"),
    values,
    citations: [cap.reading.citation],
    trace: [
      {
        step: "cap",
        inputs: { cap: cap.months, monthsLeft: left, requestedMonths: requested ?? null, contractEnd: end ?? null },
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
