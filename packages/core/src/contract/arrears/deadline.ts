import type { Citation } from "../../kernel/citation.ts";
import { instant, startOfDay, toEpochMillis } from "../../kernel/instant.ts";
import { addDays, localDate } from "../../kernel/local-date.ts";
import { type ArrearsState, outstandingOn, type PeriodBasis, runningPlan } from "./state.ts";

export const arrearsDeadlineKinds = ["demand-period", "instalment", "limitation"] as const;
/** demand-period 催告期限, instalment 分期款到期, limitation 诉讼时效届满. */
export type ArrearsDeadlineKind = (typeof arrearsDeadlineKinds)[number];

/** An open deadline of a case. None ever moves: a limitation that begins anew is another one. */
export interface ArrearsDeadline {
  readonly id: string;
  readonly kind: ArrearsDeadlineKind;
  readonly dueDate: string;
  /** Instant it ends: the end of that day, local time. */
  readonly due: string;
  readonly basis: PeriodBasis;
  readonly citations: readonly Citation[];
}

/** Every open deadline of a case, the next one first. */
export const deadlinesOf = (state: ArrearsState): readonly ArrearsDeadline[] => {
  if (state.phase === "closed") return [];
  const plan = runningPlan(state);
  const on = (
    id: string,
    kind: ArrearsDeadlineKind,
    dueDate: string,
    basis: PeriodBasis,
    citations: readonly Citation[],
  ): ArrearsDeadline => ({
    id: `${state.id}/${id}`,
    kind,
    dueDate,
    due: startOfDay(addDays(localDate(dueDate), 1), state.offset),
    basis,
    citations,
  });
  return [
    ...state.demands.flatMap(({ basis, citations, dueDate, number }) =>
      dueDate === null ? [] : [on(`demand/${number}`, "demand-period", dueDate, basis, citations)],
    ),
    ...(plan?.instalments ?? []).flatMap(({ amount, due, paid }, index) =>
      paid === amount
        ? []
        : [on(`instalment/${plan?.number}.${index + 1}`, "instalment", due, "agreement", [])],
    ),
    ...state.bills.flatMap((bill, index) =>
      bill.limitation.end === null || outstandingOn(bill) === 0
        ? []
        : [
            on(
              `limitation/${index + 1}.${bill.limitation.from}`,
              "limitation",
              bill.limitation.end,
              "law",
              bill.limitation.verdict.citations,
            ),
          ],
    ),
  ]
    .filter(({ id }) => !state.missed.includes(id))
    .sort((a, b) => (a.dueDate < b.dueDate ? -1 : a.dueDate > b.dueDate ? 1 : 0));
};

/** When a deadline ends, epoch milliseconds. */
export const endOf = ({ due }: ArrearsDeadline): number => toEpochMillis(instant(due));
