import { addDays, addMonths, daysInMonth, fromParts, type LocalDate, localDate, monthOf, startOfMonth, yearOf } from "../../kernel/local-date.ts"; // prettier-ignore
import {
  isWorkday,
  knows,
  rollBackward,
  rollForward,
  type WorkCalendar,
} from "../../kernel/work-calendar.ts";
import { readFrequency } from "../../standard/standard/frequency.ts";
import type { Standard } from "../../standard/standard/standard.ts";
import type { ContractDraft, FeeSchedule } from "../contract/draft.ts";
import { bindsOn as promiseBindsOn, type PromiseState } from "../promise/state.ts";
import { runsOn, type Subcontract } from "../subcontract/state.ts";
import { occurrences } from "./due-day.ts";
import type { TextSpan } from "./text-span.ts";

/** A day on which a duty is due (到期日). */
export interface DutyDate {
  readonly date: string;
  /** First day of the stretch it is due for: it may be done from then on. */
  readonly opens: string;
  readonly times: number;
  /** Whether a rest day moved it. */
  readonly moved: boolean;
  /** Who does it for the provider on that day. */
  readonly subcontractor: string | null;
}

/** A recurring duty under one text of the contract, with its due days in the window, soonest first (履约义务). */
export interface Duty {
  /** Stable across texts: the standard's id, `payment`, or `promise-…`. */
  readonly id: string;
  readonly kind: "standard" | "payment" | "promise";
  readonly party: "provider" | "owner";
  readonly title: string;
  readonly area: Standard["area"] | null;
  readonly clause: string | null;
  readonly clauseNumber: string | null;
  readonly standard: string | null;
  readonly promise: string | null;
  /** Post at the provider whose duty it is. */
  readonly post: string | null;
  /** As written; `null` for what is due once. */
  readonly frequency: string | null;
  /** First day of the text that says so. */
  readonly textFrom: string;
  readonly next: string | null;
  readonly dates: readonly DutyDate[];
}

type Undated = Omit<Duty, "dates" | "next" | "textFrom">;

/** No rest period is longer than this; what lies just outside of a window may move into it. */
const margin = 20;

const numberOf = (draft: ContractDraft, clause: string): string | null =>
  draft.chapters.flatMap(({ clauses }) => clauses).find(({ id }) => id === clause)?.number ?? null;

const withDates = (duty: Undated, textFrom: string, dates: readonly DutyDate[]): Duty => ({
  ...duty,
  textFrom,
  next: dates[0]?.date ?? null,
  dates,
});

const within = (dates: readonly DutyDate[], from: string, to: string): readonly DutyDate[] =>
  dates.filter(({ date }) => from <= date && date <= to);

/**
 * Due days of a frequency. What is due in months, quarters or years is brought forward from a rest day to the workday before it,
 * never out of its own stretch; daily and weekly service runs through holidays.
 */
const datesOf = (
  frequency: string,
  from: LocalDate,
  to: LocalDate,
  calendar: WorkCalendar | undefined,
): readonly DutyDate[] => {
  const read = readFrequency(frequency);
  if (read === null) return [];
  const rolls = calendar !== undefined && !["day", "week"].includes(read.per);
  const dates = occurrences(read, from, rolls ? addDays(to, margin) : to).map((item): DutyDate => {
    const rest = rolls && knows(calendar, item.date) && !isWorkday(calendar, item.date);
    const workday = rest ? rollBackward(calendar, item.date) : item.date;
    const date = workday < item.opens ? item.date : workday;
    return { ...item, date, moved: date !== item.date, subcontractor: null };
  });
  return within(dates, from, to);
};

const cycleMonths: { readonly [Cycle in FeeSchedule["payment"]["cycle"]]: number } = {
  month: 1,
  quarter: 3,
  "half-year": 6,
  year: 12,
};

/** Payment days (缴费日): a day of the first month of each cycle; a rest day moves it to the next workday. */
const paymentDates = (
  { cycle, dueDay }: FeeSchedule["payment"],
  from: LocalDate,
  to: LocalDate,
  calendar: WorkCalendar | undefined,
): readonly DutyDate[] => {
  const months = cycleMonths[cycle];
  const dates: DutyDate[] = [];
  for (let month = startOfMonth(addDays(from, -margin)); month <= to; month = addMonths(month, 1)) {
    if ((monthOf(month) - 1) % months !== 0) continue;
    const [year, number] = [yearOf(month), monthOf(month)];
    const raw = fromParts(year, number, Math.min(dueDay, daysInMonth(year, number)));
    const date = calendar !== undefined && knows(calendar, raw) ? rollForward(calendar, raw) : raw;
    dates.push({ date, opens: month, times: 1, moved: date !== raw, subcontractor: null });
  }
  return within(dates, from, to);
};

const ofStandard = (draft: ContractDraft, standard: Standard): Undated => ({
  id: standard.id,
  kind: "standard",
  party: "provider",
  title: standard.title,
  area: standard.area,
  clause: standard.clause,
  clauseNumber: numberOf(draft, standard.clause),
  standard: standard.id,
  promise: null,
  post: standard.duty,
  frequency: standard.frequency ?? null,
});

const headingOf = (draft: ContractDraft, clause: string): string =>
  draft.chapters.flatMap(({ clauses }) => clauses).find(({ id }) => id === clause)?.heading ?? clause;

const ofPayment = (draft: ContractDraft): Undated => {
  const { clause, cycle } = draft.fees.payment;
  return {
    id: "payment",
    kind: "payment",
    party: "owner",
    title: headingOf(draft, clause),
    area: null,
    clause,
    clauseNumber: numberOf(draft, clause),
    standard: null,
    promise: null,
    post: null,
    frequency: cycle === "half-year" ? "2/year" : `1/${cycle}`,
  };
};

/**
 * What one text makes due from one day to another, both inclusive (履约义务及到期日): every standard with a frequency and the
 * owners' payments. Whether the text binds on those days is the caller's to know; see `dutiesOf`. Throws a `RangeError` for
 * what is no date.
 */
export const duties = (
  draft: ContractDraft,
  from: string,
  to: string,
  calendar?: WorkCalendar,
): readonly Duty[] => {
  const [first, last] = [localDate(from), localDate(to)];
  return [
    ...draft.standards.flatMap((standard) =>
      standard.frequency === undefined
        ? []
        : [
            withDates(
              ofStandard(draft, standard),
              draft.term.from,
              datesOf(standard.frequency, first, last, calendar),
            ),
          ],
    ),
    withDates(ofPayment(draft), draft.term.from, paymentDates(draft.fees.payment, first, last, calendar)),
  ];
};

/** What the duties of a contract are computed from. */
export interface DutySources {
  readonly spans: readonly TextSpan[];
  readonly subcontracts: readonly Subcontract[];
  readonly promises: readonly PromiseState[];
  readonly calendar?: WorkCalendar;
}

const ofPromise = (span: TextSpan, promise: PromiseState): Undated => {
  const standard = span.draft.standards.find(({ id }) => id === promise.standard);
  return {
    id: `promise-${promise.id.slice(promise.id.lastIndexOf(".") + 1)}`,
    kind: "promise",
    party: "provider",
    title: promise.text,
    area: standard?.area ?? null,
    clause: standard?.clause ?? null,
    clauseNumber: standard === undefined ? null : numberOf(span.draft, standard.clause),
    standard: promise.standard,
    promise: promise.id,
    post: standard?.duty ?? null,
    frequency: promise.frequency,
  };
};

const promisedDates = (
  promise: PromiseState,
  { from, to }: TextSpan,
  calendar: WorkCalendar | undefined,
): readonly DutyDate[] => {
  const once: readonly DutyDate[] =
    promise.dueOn === null
      ? []
      : [{ date: promise.dueOn, opens: promise.madeOn, times: 1, moved: false, subcontractor: null }];
  const often = promise.frequency === null ? [] : datesOf(promise.frequency, from, to, calendar);
  return within([...often, ...once], from, to)
    .filter(({ date }) => promiseBindsOn(promise, date))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
};

/**
 * Everything that recurs under a contract, on the days of its texts (合同履约日程): a public promise of a frequency takes the place
 * of the standard it raises on the days it binds, and a subcontractor is named on the days it runs. Only what has a due day is
 * listed.
 */
export const dutiesOf = ({ calendar, promises, spans, subcontracts }: DutySources): readonly Duty[] => {
  const doneBy = (standard: string | null, date: string): string | null =>
    subcontracts.find((item) => standard !== null && item.standards.includes(standard) && runsOn(item, date))
      ?.name ?? null;
  const isRaised = (standard: string | null, date: string): boolean =>
    promises.some(
      (promise) =>
        standard !== null &&
        promise.standard === standard &&
        promise.frequency !== null &&
        promiseBindsOn(promise, date),
    );
  return spans
    .flatMap((span): readonly Duty[] =>
      [
        ...duties(span.draft, span.from, span.to, calendar).map((duty) => ({
          ...duty,
          dates: duty.dates.filter(({ date }) => !isRaised(duty.standard, date)),
        })),
        ...promises.map((promise) =>
          withDates(ofPromise(span, promise), span.textFrom, promisedDates(promise, span, calendar)),
        ),
      ].map((duty) =>
        withDates(
          duty,
          span.textFrom,
          duty.dates.map((date) => ({ ...date, subcontractor: doneBy(duty.standard, date.date) })),
        ),
      ),
    )
    .filter(({ dates }) => dates.length > 0);
};
