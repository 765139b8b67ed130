import type { Citation } from "../../kernel/citation.ts";
import {
  type Instant,
  fromEpochMillis,
  instant,
  isInstant,
  localDateOf,
  offsetOf,
  plusMinutes,
  startOfDay,
  toEpochMillis,
} from "../../kernel/instant.ts";
import { addDays, localDate } from "../../kernel/local-date.ts";
import type { Verdict } from "../../kernel/verdict.ts";
import type { Deadline, DeadlineKind } from "./state.ts";
import type { ComplaintTerms } from "./terms.ts";

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

/**
 * The reply deadline the law of the place sets, or `null` when its verdict names no day. Where the calendar does not
 * reach far enough to say whether the last day rolls forward, the day before any rolling is promised: never too late.
 */
const fromVerdict = (
  verdict: Verdict,
  parts: { readonly id: string; readonly kind: DeadlineKind; readonly from: string },
): Deadline | null => {
  const due =
    verdict.verdict === "determined"
      ? verdict.values["due"]
      : verdict.verdict === "stale"
        ? verdict.values["raw"]
        : undefined;
  if (typeof due !== "string") return null;
  const ground: Ground = { basis: "law", citations: verdict.citations, policy: verdict.policy };
  return isInstant(due)
    ? { ...parts, due, basis: "law", citations: verdict.citations, policy: verdict.policy }
    : atEndOf({ ...parts, date: due, ...ground });
};

/** The earlier of two deadlines: law and contract both bind, so the shorter one is promised. */
const earlier = (a: Deadline | null, b: Deadline | null): Deadline | null =>
  a === null ? b : b === null ? a : endOf(b) < endOf(a) ? b : a;

/** What is left of a deadline, in milliseconds; never below zero. */
export const remaining = (deadline: Deadline, now: string): number =>
  Math.max(0, endOf(deadline) - toEpochMillis(instant(now)));

/** A stopped clock started again: the same ground, with what was left of it. */
export const restarted = (deadline: Deadline, id: string, now: string, left: number): Deadline => {
  const from: Instant = instant(now);
  const { dueDate: _, ...rest } = deadline;
  return { ...rest, id, from, due: fromEpochMillis(toEpochMillis(from) + left, offsetOf(from)) };
};

/**
 * The deadline for a full reply: the earlier of what the law of the place and the contract set; the house's own where
 * both are silent, with the law's unquantified duty still cited.
 */
export const replyDeadline = (
  terms: ComplaintTerms,
  parts: { readonly id: string; readonly from: string },
): Deadline => {
  const promise = { ...parts, kind: "reply" as const };
  const byContract =
    terms.contractReply === null
      ? null
      : inMinutes({
          ...promise,
          minutes: terms.contractReply.minutes,
          basis: "contract",
          citations: [terms.contractReply.citation],
        });
  return (
    earlier(fromVerdict(terms.reply, promise), byContract) ??
    atEndOf({
      ...promise,
      date: addDays(localDateOf(instant(parts.from)), terms.stepTimes.replyDays),
      basis: "house",
      citations: terms.reply.citations,
      policy: terms.reply.policy,
    })
  );
};
