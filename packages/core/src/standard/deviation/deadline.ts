import { instant, localDateOf, offsetOf, startOfDay, toEpochMillis } from "../../kernel/instant.ts";
import { addDays, localDate } from "../../kernel/local-date.ts";
import type { DeadlineKind, DeviationDeadline } from "./state.ts";

/** A deadline at the end of a day; the day itself is still in time. */
export const deadlineOn = (parts: {
  /** Id of the deviation, and the version its next event will have: together they name the promise. */
  readonly deviation: string;
  readonly version: number;
  readonly kind: DeadlineKind;
  readonly now: string;
  readonly dueDate: string;
  readonly basis: DeviationDeadline["basis"];
}): DeviationDeadline => ({
  id: `${parts.deviation}/${parts.kind}/${parts.version}`,
  kind: parts.kind,
  from: parts.now,
  dueDate: parts.dueDate,
  due: startOfDay(addDays(localDate(parts.dueDate), 1), offsetOf(instant(parts.now))),
  basis: parts.basis,
});

/** The day that many days after an instant, at its own offset. */
export const dayAfter = (now: string, days: number): string => addDays(localDateOf(instant(now)), days);

/** When a deadline ends, epoch milliseconds. */
export const endOf = ({ due }: DeviationDeadline): number => toEpochMillis(instant(due));

/** Whether it has passed. */
export const hasPassed = (deadline: DeviationDeadline, now: string): boolean =>
  toEpochMillis(instant(now)) >= endOf(deadline);
