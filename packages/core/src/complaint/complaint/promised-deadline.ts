import type { Citation } from "../../kernel/citation.ts";
import {
  type Instant,
  fromEpochMillis,
  instant,
  offsetOf,
  plusMinutes,
  startOfDay,
  toEpochMillis,
} from "../../kernel/instant.ts";
import { addDays, localDate } from "../../kernel/local-date.ts";
import type { Verdict } from "../../kernel/verdict.ts";
import type { Deadline, DeadlineKind } from "./state.ts";

/** When a deadline ends, epoch milliseconds. */
export const endOf = (deadline: Deadline): number => toEpochMillis(deadline.due as Instant);

/** The deadline that comes first, or `null` when none is open. */
export const nextDeadline = (deadlines: readonly Deadline[]): Deadline | null =>
  deadlines.reduce<Deadline | null>(
    (first, deadline) => (first === null || endOf(deadline) < endOf(first) ? deadline : first),
    null,
  );

/** Whether the deadline has passed: from its `due` instant on. */
export const hasPassed = (deadline: Deadline, now: string): boolean =>
  toEpochMillis(instant(now)) >= endOf(deadline);

/** Names the `n`-th promise of a complaint. */
export const deadlineId = (complaint: string, kind: DeadlineKind, version: number): string =>
  `${complaint}/${kind}/${version}`;

/** A deadline a number of minutes after an instant. */
export const inMinutes = (
  parts: {
    readonly id: string;
    readonly kind: DeadlineKind;
    readonly from: string;
    readonly minutes: number;
  } & Ground,
): Deadline => ({
  id: parts.id,
  kind: parts.kind,
  from: parts.from,
  due: plusMinutes(instant(parts.from), parts.minutes),
  basis: parts.basis,
  citations: parts.citations ?? [],
  ...(parts.policy === undefined ? {} : { policy: parts.policy }),
});

/** A deadline at the end of a day: the day itself is still in time (民法典第二百零三条). */
export const atEndOf = (
  parts: {
    readonly id: string;
    readonly kind: DeadlineKind;
    readonly from: string;
    readonly date: string;
  } & Ground,
): Deadline => ({
  id: parts.id,
  kind: parts.kind,
  from: parts.from,
  due: startOfDay(addDays(localDate(parts.date), 1), offsetOf(instant(parts.from))),
  dueDate: parts.date,
  basis: parts.basis,
  citations: parts.citations ?? [],
  ...(parts.policy === undefined ? {} : { policy: parts.policy }),
});

/** What a deadline rests on. */
export interface Ground {
  readonly basis: Deadline["basis"];
  readonly citations?: readonly Citation[];
  readonly policy?: Verdict["policy"];
}

/** What is left of a deadline, in milliseconds; never below zero. */
export const remaining = (deadline: Deadline, now: string): number =>
  Math.max(0, endOf(deadline) - toEpochMillis(instant(now)));

/** A stopped clock started again: the same ground, with what was left of it. */
export const restarted = (deadline: Deadline, id: string, now: string, left: number): Deadline => {
  const from: Instant = instant(now);
  const { dueDate: _, warnAt: __, ...rest } = deadline;
  return { ...rest, id, from, due: fromEpochMillis(toEpochMillis(from) + left, offsetOf(from)) };
};

/** Work that somebody is warned of before it is late; the rest are steps of the procedure. */
const isWarned = ({ kind }: Deadline): boolean =>
  !["confirm", "lapse", "close", "resume", "escalation"].includes(kind);

/** The deadline with the instant at which its person is warned: after so many percent of its time, if that is still ahead. */
export const withWarning = (deadline: Deadline, now: string, percent: number): Deadline => {
  if (!isWarned(deadline) || percent >= 100 || deadline.warnAt !== undefined) return deadline;
  const from = toEpochMillis(instant(deadline.from));
  const at = from + Math.floor(((endOf(deadline) - from) * percent) / 100_000) * 1000;
  return at <= toEpochMillis(instant(now))
    ? deadline
    : { ...deadline, warnAt: fromEpochMillis(at, offsetOf(instant(deadline.from))) };
};

/** Kind of the row that a warning waits in beside its deadline's. */
export const warning = "warning";
const suffix = "/warn";
export const warningId = (deadline: string): string => `${deadline}${suffix}`;
/** The deadline that a row of a warning is about. */
export const warnedDeadline = (id: string): string => id.slice(0, -suffix.length);
