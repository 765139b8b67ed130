import { dayDeadline, type DeadlineBasis } from "../../kernel/day-deadline.ts";
import { addDays, addMonths, localDate } from "../../kernel/local-date.ts";
import type { Verdict } from "../../kernel/verdict.ts";
import type { AgreedDisclosure, DisclosureItem, DueItem, Posting } from "./state.ts";
import type { DisclosureSubject } from "./subject.ts";
import type { DisclosureTimes } from "./times.ts";

const after = (day: string, days: number): string => addDays(localDate(day), days);
const monthsAfter = (day: string, timesAYear: number): string =>
  addMonths(localDate(day), Math.floor(12 / timesAYear));

const dateOf = (verdict: Verdict): string | null => {
  const due = verdict.values["due"] ?? verdict.values["raw"];
  return verdict.verdict === "determined" && typeof due === "string" ? due : null;
};

const countOf = (verdict: Verdict, name: string): number | null => {
  const value = verdict.values[name];
  return typeof value === "number" && Number.isSafeInteger(value) ? value : null;
};

/** What a schedule is made under. */
export interface ScheduleMoment {
  readonly stream: string;
  readonly version: number;
  readonly now: string;
  readonly times: DisclosureTimes;
}

/**
 * The next turn of a subject (下一次公示): law and contract both bind, so that the earlier day is promised; where both are silent it is the
 * house's own, and says so.
 */
export const dueItem = (
  subject: DisclosureSubject,
  number: number,
  last: string,
  { agreed, law }: { readonly agreed: readonly AgreedDisclosure[]; readonly law: Verdict },
  { now, stream, times, version }: ScheduleMoment,
): DueItem => {
  const lawful = dateOf(law);
  const clause = agreed.find((item) => item.subject === subject);
  const binding: { readonly dueDate: string; readonly basis: DeadlineBasis }[] = [
    ...(lawful === null ? [] : [{ dueDate: lawful, basis: "law" as const }]),
    ...(clause === undefined
      ? []
      : [{ dueDate: monthsAfter(last, clause.timesAYear), basis: "contract" as const }]),
  ];
  const [first = { dueDate: monthsAfter(last, times.timesAYear), basis: "house" as const }] =
    binding.toSorted((a, b) => (a.dueDate < b.dueDate ? -1 : a.dueDate > b.dueDate ? 1 : 0));
  const id = `${subject}-${number}`;
  return {
    id,
    subject,
    number,
    after: last,
    law,
    deadline: dayDeadline({
      stream,
      version,
      kind: "disclose",
      about: id,
      now,
      ...first,
      citations: first.basis === "law" ? law.citations : [],
    }),
  };
};

/** Places that the law wants at least; `null` where it does not say. */
export const placesWanted = ({ law }: DueItem): number | null => countOf(law, "places");

/** How long an item stays posted: of law and contract the longer, since each is a minimum; else the house's own days. */
export const postingDays = (
  { law, subject }: DisclosureItem,
  agreed: readonly AgreedDisclosure[],
  today: string,
  times: DisclosureTimes,
): Omit<Posting, "places"> => {
  const lawful = countOf(law, "postingDays");
  const clause = agreed.find((item) => item.subject === subject && item.postingDays !== null);
  const agreedDays = clause?.postingDays ?? null;
  const byLaw = lawful !== null && lawful >= (agreedDays ?? 0);
  const days = byLaw ? lawful : (agreedDays ?? times.postingDays);
  return {
    from: today,
    to: after(today, days),
    basis: byLaw ? "law" : agreedDays === null ? "house" : "contract",
    citations: byLaw ? law.citations : [],
    clause: byLaw || agreedDays === null ? null : (clause?.clause ?? null),
  };
};
