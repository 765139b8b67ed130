/**
 * The reply date by plain arithmetic, without a line of Heyue, so that the check compares two derivations and not one
 * with itself: ten natural days, the first day not counted; a last day that is a legal rest day rolls to the next workday (Civil Code
 * 200-203). Rest days and make-up workdays of 2026 as the State Council General Office announced them.
 */
const restDays2026: readonly (readonly [string, string])[] = [
  ["2026-01-01", "2026-01-03"],
  ["2026-02-15", "2026-02-23"],
  ["2026-04-04", "2026-04-06"],
  ["2026-05-01", "2026-05-05"],
  ["2026-06-19", "2026-06-21"],
  ["2026-09-25", "2026-09-27"],
  ["2026-10-01", "2026-10-07"],
];
const makeUpWorkdays2026: readonly string[] = [
  "2026-01-04",
  "2026-02-14",
  "2026-02-28",
  "2026-05-09",
  "2026-09-20",
  "2026-10-10",
];

const dayMilliseconds = 86_400_000;
const dateOf = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

/** The date in Hangzhou (UTC+8, no summer time) of an instant. */
export const hangzhouDate = (instant: string): string => dateOf(Date.parse(instant) + 8 * 3_600_000);

const isRestDay = (date: string): boolean => {
  if (makeUpWorkdays2026.includes(date)) return false;
  if (restDays2026.some(([first, last]) => first <= date && date <= last)) return true;
  return [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
};

/** Last day for the reply to what was received at an instant; `known` is false past the announced calendar. */
export const expectedReplyDate = (
  received: string,
): { readonly raw: string; readonly due: string; readonly known: boolean } => {
  const raw = dateOf(Date.parse(`${hangzhouDate(received)}T00:00:00Z`) + 10 * dayMilliseconds);
  let due = raw;
  while (isRestDay(due)) due = dateOf(Date.parse(`${due}T00:00:00Z`) + dayMilliseconds);
  return { raw, due, known: due.startsWith("2026-") };
};
