import type { LocalDate } from "@heyue/core/kernel/local-date";
import type { BillingContract } from "./contract.ts";
import type { RowFault } from "./failure.ts";
import type { BillingPeriod } from "./period.ts";

/** Who owes a line: the owner (业主), or before handover the developer (建设单位). */
type Payer = "owner" | "developer";

/** A line of a bill (账单明细行): months in a row that one payer owes under one article and one price. */
export interface PlanLine {
  readonly payer: Payer;
  readonly from: string;
  readonly to: string;
  /** Exact number of months, `3` or `14/31`. */
  readonly months: string;
  readonly article: string;
  /** Share of the price that is due when the unit stands empty, e.g. `0.8`; absent = all of it. */
  readonly share?: string;
}

/** How all units with the same facts are billed; only their area is still open. */
export interface Plan {
  readonly item: BillingContract["items"][number];
  readonly lines: readonly PlanLine[];
  /** Months of the owner, exact. */
  readonly months: string;
  /** Rules that were asked, each with the ids of the law it stands on. */
  readonly trace: readonly string[];
  /**
   * Writes the monthly charge and the amount of every line, in fen, one after the other, from `at` on. Returns the fault when
   * the law has no answer for this area.
   */
  readonly price: (areaHundredths: number, into: Float64Array, at: number) => RowFault | undefined;
  /** Whether `price` is so quick that keeping its answers would cost more than asking again. */
  readonly isQuick: boolean;
}

/** When the owner begins to pay within the period; the same for all units of which the law says the same. */
export interface Start {
  /** First day of the owner in the period, `null` = none. */
  readonly day: LocalDate | null;
  /** The rule with the ids of the law it stands on. */
  readonly key: string;
}

/** Days that one payer owes at one price. */
export interface Segment extends BillingPeriod {
  readonly payer: Payer;
  readonly reduced?: "law" | "agreed";
}

/** Segments that are asked for together, because they share a month whose parts must sum to it. */
export interface Stretch extends BillingPeriod {
  readonly segments: readonly Segment[];
}

/** Puts segments together that meet within a month. */
export const stretchesOf = (segments: readonly Segment[]): readonly Stretch[] => {
  const stretches: Stretch[] = [];
  for (const segment of segments) {
    const last = stretches.at(-1);
    if (last === undefined || segment.from.endsWith("-01"))
      stretches.push({ from: segment.from, to: segment.to, segments: [segment] });
    else
      stretches[stretches.length - 1] = {
        from: last.from,
        to: segment.to,
        segments: [...last.segments, segment],
      };
  }
  return stretches;
};
