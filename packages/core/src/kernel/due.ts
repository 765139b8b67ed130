import {
  compare as compareInstants,
  type Instant,
  instant,
  isInstant,
  localDateOf,
  plusMinutes,
} from "./instant.ts";
import { addDays, addMonths, compare, isLocalDate, type LocalDate } from "./local-date.ts";
import { addWorkdays, knows, rollForward, type WorkCalendar } from "./work-calendar.ts";

/** Unit of a period (期间): minutes and hours run on, days and months are natural, workdays follow the calendar. */
export type PeriodUnit = "minutes" | "hours" | "days" | "workdays" | "months";

/** A whole number of units, e.g. ten days. */
export interface Period {
  readonly amount: number;
  readonly unit: PeriodUnit;
}

/** What to count: a period after (or before) an instant or a date. */
export interface DueQuestion extends Period {
  /** An instant with offset, or a date; from an instant, days are counted from its own date. */
  readonly from: string;
  /** Count back from `from`; such a deadline never rolls. */
  readonly before?: boolean;
  /** Whether a last day that is a rest day moves to the next workday. Default `forward`. */
  readonly roll?: "forward" | "none";
  readonly calendar: WorkCalendar;
}

/** A counted deadline. `raw` is the last day before rolling, `due` after it. */
export interface Due {
  readonly from: string;
  /** The period in words, e.g. `5 workdays`. */
  readonly within: string;
  readonly raw: string;
  readonly due: string;
  /** Id of the calendar used. */
  readonly calendar: string;
  readonly knownThrough: string;
  /** `stale` when the answer lies outside of what the calendar knows. */
  readonly verdict: "determined" | "stale";
}

/** `5 workdays` from its parts. */
export const formatPeriod = (period: Period): string =>
  `${period.amount} ${period.amount === 1 ? period.unit.slice(0, -1) : period.unit}`;

/** Reads `5 workdays`, `1 month`, `15 minutes`; throws a `RangeError` with a clear message. */
export const parsePeriod = (text: string): Period => {
  const match = /^(\d{1,6})\s+(minute|hour|day|workday|month)s?$/.exec(text.trim());
  if (match === null) {
    throw new RangeError(
      `"${text}" is not a period; write "N minutes|hours|days|workdays|months", e.g. "5 workdays"`,
    );
  }
  return { amount: Number(match[1]), unit: `${match[2]}s` as PeriodUnit };
};

/**
 * Counts a deadline. The first day is not counted (民法典第二百零一条); days and months whose last day is a rest day roll
 * forward (第二百零三条) unless told otherwise; a month without the corresponding day ends on its last day (第二百零二条);
 * minutes and hours run on without a break; counting back, nothing rolls.
 *
 * Throws a `RangeError` for a `from` that is neither date nor instant, hours counted from a date, or an amount that is not
 * a whole number of at least 0.
 */
export const due = (question: DueQuestion): Due => {
  const { amount, unit, calendar } = question;
  if (!Number.isSafeInteger(amount) || amount < 0) {
    throw new RangeError(`the period must be a whole number of ${unit} of at least 0, not ${amount}`);
  }
  const answer = {
    from: question.from,
    within: formatPeriod(question),
    calendar: calendar.id,
    knownThrough: calendar.knownThrough,
  };
  const sign = question.before === true ? -1 : 1;
  if (unit === "minutes" || unit === "hours") {
    const end = plusMinutes(startInstant(question.from, unit), sign * amount * (unit === "hours" ? 60 : 1));
    return { ...answer, raw: end, due: end, verdict: "determined" };
  }
  const start = startDate(question.from);
  const raw = lastDay(start, sign * amount, unit, question);
  const rolls = question.before !== true && question.roll !== "none" && unit !== "workdays";
  const end = rolls ? rollForward(calendar, raw) : raw;
  return { ...answer, raw, due: end, verdict: isKnown(start, raw, end, question, rolls) };
};

const lastDay = (
  start: LocalDate,
  amount: number,
  unit: "days" | "workdays" | "months",
  question: DueQuestion,
): LocalDate => {
  if (unit === "days") return addDays(start, amount);
  if (unit === "months") return addMonths(start, amount);
  // Zero workdays counted back must not move forward.
  if (amount === 0 && question.before === true) return start;
  return addWorkdays(question.calendar, start, amount);
};

/** Every date that was looked at must be known, and the answer itself must not lie past what is known. */
const isKnown = (
  start: LocalDate,
  raw: LocalDate,
  end: LocalDate,
  question: DueQuestion,
  rolls: boolean,
): Due["verdict"] => {
  const { calendar, unit } = question;
  if (end > calendar.knownThrough) return "stale";
  if (unit === "workdays" && start !== end) {
    const [first, last] = start < end ? [addDays(start, 1), end] : [end, addDays(start, -1)];
    return knows(calendar, first) && knows(calendar, last) ? "determined" : "stale";
  }
  return rolls && !knows(calendar, raw) ? "stale" : "determined";
};

const startInstant = (from: string, unit: string): Instant => {
  if (isLocalDate(from)) {
    throw new RangeError(
      `${unit} run from a moment, and "${from}" is a date; give an instant such as ${from}T09:00+08:00`,
    );
  }
  return instant(from);
};

const startDate = (from: string): LocalDate => {
  if (isLocalDate(from)) return from;
  if (isInstant(from)) return localDateOf(from);
  throw new RangeError(
    `"${from}" is neither a date nor an instant; write YYYY-MM-DD or RFC 3339 with an offset, e.g. 2025-11-03T09:10+08:00`,
  );
};

/** Whether a date or an instant lies after a deadline of either kind; a date is over at the end of its day. */
export const isAfterDue = (moment: string, deadline: string): boolean =>
  isInstant(moment) && isInstant(deadline)
    ? compareInstants(moment, deadline) > 0
    : compare(startDate(moment), startDate(deadline)) > 0;
