import { format as formatArea, fromHundredths } from "@heyue/core/kernel/area";
import { addDays, daysBetween, type LocalDate } from "@heyue/core/kernel/local-date";
import { fromYuan, type Money, multiply } from "@heyue/core/kernel/money";
import { add, format, rate, type Rate, zero } from "@heyue/core/kernel/rate";
import type { Verdict } from "@heyue/core/kernel/verdict";
import type { FeeLine } from "@heyue/rules/engine/fee-line";
import { type BillingContract, namesOf } from "./contract.ts";
import { missingFact, type UnitFacts } from "./fact.ts";
import type { RowFault } from "./failure.ts";
import type { BillingPeriod } from "./period.ts";
import { type Facts, isFault, lawFault, type PlaceLaw } from "./place-law.ts";
import { type Plan, type PlanLine, type Segment, type Start, type Stretch, stretchesOf } from "./plan.ts";

/** Turns the facts of units into plans, by asking the law of the place. */
export interface Schedule {
  readonly itemOf: (propertyType: string) => BillingContract["items"][number] | undefined;
  /** Equal starts are the same object. */
  readonly startOf: (facts: UnitFacts) => Start | RowFault;
  readonly planOf: (
    item: BillingContract["items"][number],
    facts: UnitFacts,
    start: Start,
  ) => Plan | RowFault;
  /** The policies that have answered so far, as `id version digest`. */
  readonly policies: () => readonly string[];
}

interface Slice {
  readonly from: string;
  readonly to: string;
  readonly months: string;
  readonly monthly: string;
  readonly amount: string;
  readonly article: string;
}

const probeArea = "100.00";

export const createSchedule = (law: PlaceLaw, contract: BillingContract, period: BillingPeriod): Schedule => {
  const { ask, keysOf, has } = law;
  const starts = new Map<string, Start>();
  const plans = new Map<string, Plan | RowFault>();

  /** The first day on which the owner pays; `null` = not in this period. */
  const askStart = (facts: UnitFacts): Start | RowFault => {
    if (facts.delivery === undefined) return missingFact("delivery");
    // A unit that is known to be undelivered is, for this period, one that is delivered after it.
    const delivery = facts.delivery ?? addDays(period.to, 1);
    const onDelivery = ask("fee.start", { ...facts.given, delivery });
    // A fee accrues month by month: where the text in force on an early delivery is not encoded, the law of the period
    // itself says who pays in it.
    const isBefore = onDelivery.verdict === "not-covered" && delivery < period.from;
    const verdict = isBefore ? ask("fee.start", { ...facts.given, delivery }, period.from) : onDelivery;
    const { developerThrough, ownerStart, ownerFirstMonth } = verdict.values;
    const key = keysOf("fee.start", verdict);
    if (
      typeof developerThrough === "string" &&
      developerThrough.slice(0, 7) >= period.to.slice(0, 7) &&
      developerThrough.length === 7
    )
      return { day: null, key };
    if (verdict.verdict !== "determined") return lawFault("fee.start", verdict);
    if (typeof ownerStart === "string") return { day: ownerStart as LocalDate, key };
    if (typeof ownerFirstMonth === "string") return { day: `${ownerFirstMonth}-01` as LocalDate, key };
    // No day, because nothing is the owner's: where a contract of sale says nothing, the developer goes on paying.
    return verdict.values["ownerAmount"] === "0.00" ? { day: null, key } : lawFault("fee.start", verdict);
  };

  /** The first day of the owner's time on which the law reduces the fee of a vacant unit. */
  const askVacancy = (
    item: Plan["item"],
    facts: UnitFacts,
    from: LocalDate,
  ): { readonly since?: LocalDate; readonly by: "law" | "agreed"; readonly key?: string } | RowFault => {
    const agreed = {
      ...(typeof facts.given["ratio"] === "string" && facts.occupancy === "vacant" ? { since: from } : {}),
      by: "agreed" as const,
    };
    if (!has("fee.vacancy")) return agreed;
    if (facts.occupancy === undefined) return missingFact("occupancy");
    if (facts.occupancy === "occupied") return { by: "law" };
    const on = (asOf: LocalDate): Verdict =>
      ask("fee.vacancy", {
        ...facts.given,
        stage: contract.stage,
        area: probeArea,
        unitPrice: item.unitPrice,
        asOf,
      });
    const last = on(period.to);
    const key = keysOf("fee.vacancy", last);
    if (last.verdict === "not-covered" || last.verdict === "contract-governs") return { ...agreed, key };
    if (last.verdict !== "determined") return lawFault("fee.vacancy", last);
    if (last.values["reductionApplies"] !== true) return { by: "law", key };
    const { vacantSince } = facts.given;
    if (facts.given["retroactive"] === true && typeof vacantSince === "string") {
      return { by: "law", since: (vacantSince > from ? vacantSince : from) as LocalDate, key };
    }
    // Once a vacancy has lasted long enough it stays so: the first such day is found by halving.
    let [low, high] = [0, daysBetween(from, period.to)];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (on(addDays(from, middle)).values["reductionApplies"] === true) high = middle;
      else low = middle + 1;
    }
    return { by: "law", since: addDays(from, low), key };
  };

  const periodFacts = (item: Plan["item"], facts: UnitFacts, stretch: Stretch): Facts => ({
    scheme: contract.scheme,
    unitPrice: item.unitPrice,
    from: stretch.from,
    to: stretch.to,
    stage: contract.stage,
    ...(stretch.segments.length === 1
      ? {}
      : { changes: stretch.segments.slice(1).map(({ from }) => ({ from })) }),
    ...(facts.occupancy === undefined ? {} : { occupancy: facts.occupancy }),
  });

  const buildPlan = (
    item: Plan["item"],
    facts: UnitFacts,
    start: LocalDate | null,
    startKey: string,
  ): Plan | RowFault => {
    const segments: Segment[] = [];
    const trace = [startKey];
    const from = start === null ? undefined : start > period.from ? start : period.from;
    if (from === undefined || from > period.from) {
      segments.push({
        payer: "developer",
        from: period.from,
        to: from === undefined || from > period.to ? period.to : addDays(from, -1),
      });
    }
    if (from !== undefined && from <= period.to) {
      const vacancy = askVacancy(item, facts, from);
      if (isFault(vacancy)) return vacancy;
      const { since, by, key } = vacancy;
      if (key !== undefined) trace.push(key);
      if (since === undefined || since > from) {
        segments.push({ payer: "owner", from, to: since === undefined ? period.to : addDays(since, -1) });
      }
      if (since !== undefined) segments.push({ payer: "owner", from: since, to: period.to, reduced: by });
    }
    const ratio = typeof facts.given["ratio"] === "string" ? rate(facts.given["ratio"]) : undefined;
    const monthlyOf = (segment: Segment, area: string, slice: Slice): Money | RowFault => {
      const full = fromYuan(slice.monthly);
      if (segment.reduced === undefined) return full;
      if (segment.reduced === "agreed") return multiply(full, ratio ?? zero, "half-up");
      const verdict = ask("fee.vacancy", {
        ...facts.given,
        stage: contract.stage,
        area,
        unitPrice: item.unitPrice,
        asOf: segment.to,
      });
      const cap = verdict.values["monthlyCap"];
      return typeof cap === "string" ? fromYuan(cap) : lawFault("fee.vacancy", verdict);
    };
    /** The lines for an area; months in a row at one monthly charge are one line. */
    const linesFor = (
      area: string,
    ):
      | {
          readonly lines: (PlanLine & { readonly monthly: number; readonly amount: number })[];
          readonly keys: readonly string[];
        }
      | RowFault => {
      const lines: (PlanLine & { count: Rate; readonly monthly: number; amount: number })[] = [];
      const keys: string[] = [];
      for (const stretch of stretches) {
        const verdict = ask("fee.period", {
          ...periodFacts(item, facts, stretch),
          area: item.unit === "space-month" ? "1" : area,
        });
        if (verdict.verdict !== "determined") return lawFault("fee.period", verdict);
        keys.push(keysOf("fee.period", verdict));
        for (const slice of verdict.values["slices"] as unknown as readonly Slice[]) {
          const segment = stretch.segments.findLast(({ from: first }) => first <= slice.from) as Segment;
          const monthly = monthlyOf(segment, area, slice);
          if (typeof monthly === "object") return monthly;
          const count = rate(slice.months);
          const amount =
            segment.reduced === undefined ? fromYuan(slice.amount) : multiply(monthly, count, "half-up");
          const last = lines.at(-1);
          const joins =
            last !== undefined &&
            last.article === slice.article &&
            count.denominator === 1n &&
            last.count.denominator === 1n &&
            last.from >= segment.from;
          if (joins) {
            const months = add(last.count, count);
            lines[lines.length - 1] = {
              ...last,
              to: slice.to,
              months: format(months),
              count: months,
              amount: last.amount + amount,
            };
            continue;
          }
          lines.push({
            payer: segment.payer,
            from: slice.from,
            to: slice.to,
            months: slice.months,
            article: slice.article,
            ...(segment.reduced === "agreed" ? { share: String(facts.given["ratio"]) } : {}),
            count,
            monthly,
            amount,
          });
        }
      }
      return { lines, keys };
    };
    const stretches = stretchesOf(segments);
    const probe = linesFor(probeArea);
    if (isFault(probe)) return probe;
    const lines = probe.lines.map(({ payer, from: first, to, months, article, share }) => ({
      payer,
      from: first,
      to,
      months,
      article,
      ...(share === undefined ? {} : { share }),
    }));
    const quick = quickLines(item, facts, stretches, lines.length);
    return {
      item,
      lines,
      months: format(
        lines
          .filter(({ payer }) => payer === "owner")
          .reduce<Rate>((sum, { months }) => add(sum, rate(months)), zero),
      ),
      trace: [...new Set([...trace, ...probe.keys])],
      isQuick: quick !== undefined,
      price: (areaHundredths, into, at) => {
        if (quick !== undefined && quick(areaHundredths, into, at)) return undefined;
        const priced = linesFor(formatArea(fromHundredths(areaHundredths)));
        if (isFault(priced)) return priced;
        priced.lines.forEach(({ monthly, amount }, line) => {
          into[at + line * 2] = monthly;
          into[at + line * 2 + 1] = amount;
        });
        return undefined;
      },
    };
  };

  /** The compiled way to the same numbers, where the law has one for every segment. */
  const quickLines = (
    item: Plan["item"],
    facts: UnitFacts,
    stretches: readonly Stretch[],
    count: number,
  ): FeeLine["price"] | undefined => {
    if (
      item.unit !== "m2-month" ||
      stretches.some(({ segments }) => segments.some(({ reduced }) => reduced !== undefined))
    )
      return undefined;
    const lines: FeeLine[] = [];
    for (const stretch of stretches) {
      const line = law.feeLine(periodFacts(item, facts, stretch));
      if (line === undefined) return undefined;
      lines.push(line);
    }
    if (lines.reduce((sum, { slices }) => sum + slices.length, 0) !== count) return undefined;
    const [only] = lines;
    if (lines.length === 1 && only !== undefined) return only.price;
    return (area, into, from) => {
      let at = from;
      for (const line of lines) {
        if (!line.price(area, into, at)) return false;
        at += line.slices.length * 2;
      }
      return true;
    };
  };

  const remember = <A>(memory: Map<string, A>, key: string, make: () => A): A => {
    const found = memory.get(key);
    if (found !== undefined) return found;
    if (memory.size >= mostRemembered) memory.clear();
    const made = make();
    memory.set(key, made);
    return made;
  };

  return {
    itemOf: (propertyType) => contract.items.find((item) => namesOf(item).includes(propertyType)),
    startOf: (facts) => {
      const start = askStart(facts);
      if (isFault(start)) return start;
      const day =
        start.day === null || start.day > period.to
          ? null
          : start.day < period.from
            ? period.from
            : start.day;
      return remember(starts, `${String(day)} ${start.key}`, () => ({ day, key: start.key }));
    },
    planOf: (item, facts, start) => {
      // Facts that cannot matter for the price are left out, so that most units share one plan.
      const vacancy = facts.occupancy === "vacant" ? facts.givenKey : "";
      const key = `${item.id} ${String(start.day)} ${facts.occupancy ?? ""} ${start.key} ${vacancy}`;
      return remember(plans, key, () => buildPlan(item, facts, start.day, start.key));
    },
    policies: law.policies,
  };
};

/** Enough for the plans of any real estate; a file that makes every row a case of its own only loses speed. */
const mostRemembered = 20_000;
