import type { Citation } from "../../kernel/citation.ts";
import type { DeadlineBasis } from "../../kernel/day-deadline.ts";
import {
  instant,
  isInstant,
  localDateOf,
  offsetOf,
  plusMinutes,
  startOfDay,
  toEpochMillis,
} from "../../kernel/instant.ts";
import { addDays, localDate } from "../../kernel/local-date.ts";
import type { PolicyRef, Verdict, VerdictKind } from "../../kernel/verdict.ts";

/** What is due of an enquiry: reply 答复, escalation 升级后答复, settle 等待询问人意见. */
export const enquiryDeadlineKinds = ["reply", "escalation", "settle"] as const;
export type EnquiryDeadlineKind = (typeof enquiryDeadlineKinds)[number];

/** Why the law's time does or does not bind an answer to a question (法定时限是否适用). */
export const lawReaches = ["applies", "other-matter", "silent"] as const;
export type LawReach = (typeof lawReaches)[number];

/** What the law of the place said when the answer was promised; kept also where it does not bind. */
export interface ConsideredLaw {
  readonly verdict: VerdictKind;
  /** Instant it would end; `null` where it names none. */
  readonly due: string | null;
  readonly reach: LawReach;
  readonly citations: readonly Citation[];
  readonly policy: PolicyRef;
}

/** A promised time of an enquiry (时限): met, missed, or ended with what it was for; it never moves. */
export interface EnquiryDeadline {
  readonly id: string;
  readonly kind: EnquiryDeadlineKind;
  readonly from: string;
  /** Instant it ends; for one in days the end of its last day. */
  readonly due: string;
  readonly basis: DeadlineBasis;
  readonly citations: readonly Citation[];
  /** Only for an answer: what the law said. */
  readonly law?: ConsideredLaw;
}

/** A time that the contract or a public promise sets for answers, in minutes, with where it stands. */
export interface PromisedTime {
  readonly minutes: number;
  readonly citation: Citation;
}

export const endOf = ({ due }: Pick<EnquiryDeadline, "due">): number => toEpochMillis(instant(due));

/** End of a local day, in the offset of an instant. */
const endOfDay = (date: string, from: string): string =>
  startOfDay(addDays(localDate(date), 1), offsetOf(instant(from)));

/** A time of the house: so many days from now, the last day still in time. */
export const inDays = (
  parts: { readonly id: string; readonly kind: EnquiryDeadlineKind; readonly from: string },
  days: number,
): EnquiryDeadline => ({
  ...parts,
  due: endOfDay(addDays(localDateOf(instant(parts.from)), days), parts.from),
  basis: "house",
  citations: [],
});

/** Words by which an article speaks of questions: a time for complaints is no time for questions. */
const questions = /询问|咨询/u;

const considered = (verdict: Verdict, from: string): ConsideredLaw => {
  const { citations, policy, values } = verdict;
  // Where the calendar ends before it is known whether the last day rolls, the day before any rolling counts.
  const day =
    verdict.verdict === "determined"
      ? values["due"]
      : verdict.verdict === "stale"
        ? values["raw"]
        : undefined;
  const due = typeof day !== "string" ? null : isInstant(day) ? day : endOfDay(day, from);
  const reach =
    due === null
      ? "silent"
      : citations.some(({ quote }) => questions.test(quote))
        ? "applies"
        : "other-matter";
  return { verdict: verdict.verdict, due, reach, citations, policy };
};

/**
 * The time for an answer (咨询答复时限): the earliest of the law's, where its article speaks of questions (询问、咨询), the contract's,
 * and one promised publicly; the house's own where none of them sets one. The law's answer stays visible beside it.
 */
export const answerDeadline = (
  parts: { readonly id: string; readonly from: string },
  terms: {
    readonly law: Verdict;
    readonly contract: PromisedTime | null;
    readonly promise: PromisedTime | null;
    readonly replyDays: number;
  },
): EnquiryDeadline => {
  const law = considered(terms.law, parts.from);
  const base = { ...parts, kind: "reply" } as const;
  const promised = (time: PromisedTime | null, basis: "contract" | "promise"): readonly EnquiryDeadline[] =>
    time === null
      ? []
      : [
          {
            ...base,
            due: plusMinutes(instant(parts.from), time.minutes),
            basis,
            citations: [time.citation],
          },
        ];
  const binding: readonly EnquiryDeadline[] = [
    ...(law.reach === "applies" && law.due !== null
      ? [{ ...base, due: law.due, basis: "law" as const, citations: law.citations }]
      : []),
    ...promised(terms.contract, "contract"),
    ...promised(terms.promise, "promise"),
  ];
  const earliest = binding.reduce<EnquiryDeadline | null>(
    (first, deadline) => (first === null || endOf(deadline) < endOf(first) ? deadline : first),
    null,
  );
  return { ...(earliest ?? inDays(base, terms.replyDays)), law };
};
