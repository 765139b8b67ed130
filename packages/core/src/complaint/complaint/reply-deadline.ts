import { instant, isInstant, localDateOf } from "../../kernel/instant.ts";
import { addDays } from "../../kernel/local-date.ts";
import type { Verdict } from "../../kernel/verdict.ts";
import { atEndOf, endOf, type Ground, inMinutes } from "./promised-deadline.ts";
import type { BindingReason, ConsideredTime, Deadline, Referral } from "./state.ts";
import type { ComplaintTerms, ContractTime } from "./terms.ts";

interface Parts {
  readonly id: string;
  readonly from: string;
}

/** A time on its way to be considered: the deadline it would make, and whether it binds. */
interface Candidate extends Omit<ConsideredTime, "due"> {
  readonly deadline: Deadline | null;
}

const at = (parts: Parts, due: string, ground: Ground): Deadline =>
  isInstant(due)
    ? {
        ...parts,
        kind: "reply",
        due,
        basis: ground.basis,
        citations: ground.citations ?? [],
        ...(ground.policy === undefined ? {} : { policy: ground.policy }),
      }
    : atEndOf({ ...parts, kind: "reply", date: due, ...ground });

/**
 * The time that a verdict sets, or `null` when it names no day. Where the calendar does not reach far enough to say
 * whether the last day rolls forward, the day before any rolling is promised: never too late.
 */
const fromVerdict = (verdict: Verdict, parts: Parts): Deadline | null => {
  const due =
    verdict.verdict === "determined"
      ? verdict.values["due"]
      : verdict.verdict === "stale"
        ? verdict.values["raw"]
        : undefined;
  return typeof due === "string"
    ? at(parts, due, { basis: "law", citations: verdict.citations, policy: verdict.policy })
    : null;
};

const law = (terms: ComplaintTerms, parts: Parts): readonly Candidate[] => {
  const { reply, authorityReply, replyRule } = terms;
  const addressee = replyRule?.addressee ?? "provider";
  const own = fromVerdict(reply, parts);
  // What is only recommended binds where the contract adopts it, and then as the contract's.
  const because: BindingReason =
    own === null
      ? "law-silent"
      : addressee === "authority"
        ? "other-addressee"
        : replyRule?.force === "recommended"
          ? "standard-not-adopted"
          : "mandatory-law";
  const theirs = authorityReply === undefined ? null : fromVerdict(authorityReply, parts);
  return [
    {
      basis: "law",
      addressee: own === null ? "provider" : addressee,
      deadline: own,
      binds: because === "mandatory-law",
      because,
      citations: reply.citations,
    },
    ...(theirs === null
      ? []
      : [
          {
            basis: "law" as const,
            addressee: "authority" as const,
            deadline: theirs,
            binds: false,
            because: "other-addressee" as const,
            citations: theirs.citations,
          },
        ]),
  ];
};

const promised = (
  time: ContractTime | null,
  basis: "contract" | "promise",
  because: BindingReason,
  parts: Parts,
): readonly Candidate[] =>
  time === null
    ? []
    : [
        {
          basis,
          addressee: "provider",
          deadline: inMinutes({
            ...parts,
            kind: "reply",
            minutes: time.minutes,
            basis,
            citations: [time.citation],
          }),
          binds: true,
          because,
          citations: [time.citation],
        },
      ];

const recommended = (terms: ComplaintTerms, parts: Parts): readonly Candidate[] => {
  const standard = terms.recommendedReply;
  if (standard === null) return [];
  const { adopted, citations, due } = standard;
  return [
    {
      basis: "standard",
      addressee: "provider",
      deadline: at(parts, due, { basis: "standard", citations }),
      binds: adopted,
      because: adopted ? "standard-adopted" : "standard-not-adopted",
      citations,
    },
  ];
};

/** What the sender of a referral wants, as a citation: office, number, form of return. */
export const senderCitation = ({ number, office, returnForm }: Referral) => ({
  source: office,
  article: number,
  quote: returnForm ?? "",
});

const sent = (referral: Referral | null, parts: Parts): readonly Candidate[] => {
  if (referral === null || referral.due === null) return [];
  const citations = [senderCitation(referral)];
  return [
    {
      basis: "referral",
      addressee: "provider",
      deadline: at(parts, referral.due, { basis: "referral", citations }),
      binds: true,
      because: "sender-set",
      citations,
    },
  ];
};

const before = (reply: Deadline | null, parts: Parts): readonly Candidate[] =>
  reply === null
    ? []
    : [
        {
          basis: "promise",
          addressee: "provider",
          deadline: { ...at(parts, reply.due, { basis: "promise", citations: reply.citations }) },
          binds: true,
          because: "promised-before",
          citations: reply.citations,
        },
      ];

/**
 * The deadline for a full reply (答复时限). A time binds only through its addressee and its source: mandatory law on the provider,
 * the contract, a public promise, what the sender of a referral set; a recommended standard only where the contract adopts
 * it; what binds an authority never. The earliest that binds is promised; the rest stay visible beside it. Where none does,
 * the house's own time applies, with the law's unquantified duty still cited.
 */
export const replyDeadline = (
  terms: ComplaintTerms,
  parts: Parts,
  from: { readonly referral?: Referral | null; readonly origin?: Deadline | null } = {},
): Deadline => {
  const candidates: readonly Candidate[] = [
    ...law(terms, parts),
    ...promised(terms.contractReply, "contract", "contract", parts),
    ...promised(terms.promisedReply, "promise", "public-promise", parts),
    ...recommended(terms, parts),
    ...sent(from.referral ?? null, parts),
    ...before(from.origin ?? null, parts),
  ];
  const earliest = candidates.reduce<Deadline | null>(
    (first, { binds, deadline }) =>
      !binds || deadline === null || (first !== null && endOf(first) <= endOf(deadline)) ? first : deadline,
    null,
  );
  const own = atEndOf({
    ...parts,
    kind: "reply",
    date: addDays(localDateOf(instant(parts.from)), terms.stepTimes.replyDays),
    basis: "house",
    citations: terms.reply.citations,
    policy: terms.reply.policy,
  });
  const house: ConsideredTime = {
    basis: "house",
    addressee: "provider",
    due: own.due,
    binds: earliest === null,
    because: earliest === null ? "house-fallback" : "others-bind",
    citations: [],
  };
  return {
    ...(earliest ?? own),
    considered: [
      ...candidates.map(({ deadline, ...time }) => ({ ...time, due: deadline?.due ?? null })),
      house,
    ],
  };
};
