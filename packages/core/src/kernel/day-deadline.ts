import type { Citation } from "./citation.ts";
import { instant, localDateOf, offsetOf, startOfDay, toEpochMillis } from "./instant.ts";
import { addDays, localDate } from "./local-date.ts";

/** What a deadline rests on: law 法律, contract 合同, promise 承诺或者协议, house 本企业自定. */
export const deadlineBases = ["law", "contract", "promise", "house"] as const;
export type DeadlineBasis = (typeof deadlineBases)[number];

/** A promised deadline at the end of a day (以日计的时限): it is met, missed, or ends with what it was for; it never moves. */
export interface DayDeadline<Kind extends string = string> {
  readonly id: string;
  readonly kind: Kind;
  /** Part of the case it is for, e.g. `offer/1`; `null` when it is for all of it. */
  readonly about: string | null;
  /** Instant at which it was promised. */
  readonly from: string;
  /** Last day; the day itself is still in time. */
  readonly dueDate: string;
  /** Instant it ends: the end of that day, local time. */
  readonly due: string;
  readonly basis: DeadlineBasis;
  readonly citations: readonly Citation[];
}

/** Promises a deadline. The stream's id and the version of the event that promises it name it. */
export const dayDeadline = <Kind extends string>(parts: {
  readonly stream: string;
  readonly version: number;
  readonly kind: Kind;
  readonly about?: string;
  readonly now: string;
  readonly dueDate: string;
  readonly basis: DeadlineBasis;
  readonly citations?: readonly Citation[];
}): DayDeadline<Kind> => {
  const { about = null, basis, citations = [], dueDate, kind, now, stream, version } = parts;
  return {
    id: [stream, kind, about, version].filter((part) => part !== null).join("/"),
    kind,
    about,
    from: now,
    dueDate,
    due: startOfDay(addDays(localDate(dueDate), 1), offsetOf(instant(now))),
    basis,
    citations,
  };
};

/** When a deadline ends, epoch milliseconds. */
export const endOf = ({ due }: DayDeadline): number => toEpochMillis(instant(due));

/** Whether it has passed. */
export const hasPassed = (deadline: DayDeadline, now: string): boolean =>
  toEpochMillis(instant(now)) >= endOf(deadline);

/** The one that ends first, or `null` when none is open. */
export const earliest = <Deadline extends DayDeadline>(deadlines: readonly Deadline[]): Deadline | null =>
  deadlines.reduce<Deadline | null>(
    (first, deadline) => (first === null || endOf(deadline) < endOf(first) ? deadline : first),
    null,
  );

/** The local day of an instant. */
export const dayOf = (now: string): string => localDateOf(instant(now));
