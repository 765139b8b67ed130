import type { DisputeCommand, OpenDispute } from "../contract/dispute/command.ts";
import { decide } from "../contract/dispute/decision.ts";
import type { DisputeEvent } from "../contract/dispute/event.ts";
import { evolve } from "../contract/dispute/evolve.ts";
import { questionOf } from "../contract/dispute/limitation.ts";
import type { DisputeState } from "../contract/dispute/state.ts";
import { defaultDisputeTimes, type DisputeLetter, type DisputeTerms } from "../contract/dispute/terms.ts";
import { dayOf } from "../kernel/day-deadline.ts";
import type { Actor } from "../kernel/envelope.ts";
import { addMonths, localDate } from "../kernel/local-date.ts";
import type { Json, Verdict } from "../kernel/verdict.ts";
import { verdictOf } from "./contract-world.ts";
import { story, type Story } from "./given-when-then.ts";

/** A moment in the story of a dispute. */
export interface DisputeMoment {
  readonly now: string;
  readonly actor: Actor;
  readonly terms: DisputeTerms;
}

/** The limitation of a place that tests know: three years, anew from what comes before their end. */
export const threeYears = (facts: { readonly [fact: string]: Json }): Verdict => {
  const due = localDate(String(facts["due"]));
  const act = facts["demandArrived"];
  const originalEnd = addMonths(due, 36);
  if (typeof act !== "string") return verdictOf({ originalEnd });
  return act > originalEnd
    ? { ...verdictOf({ originalEnd }), flags: ["demand-arrived-too-late"] }
    : verdictOf({ originalEnd, newEnd: addMonths(localDate(act), 36) });
};

/** Terms of a contract with negotiation, mediation and then the court; each test changes what it is about. */
export const disputeTerms: DisputeTerms = {
  times: defaultDisputeTimes,
  contract: {
    isSigned: true,
    clauses: ["c-11"],
    forum: {
      forum: "court",
      citation: { source: "试验小区物业服务合同", article: "第11条", quote: "协商不成的，向人民法院起诉" },
    },
  },
  isSourceKnown: true,
  strangers: [],
  manager: "manager-1",
  letter: null,
  limitation: null,
};

/** A demand to the owner of the dispute that arrived. */
export const demandLetter: DisputeLetter = {
  id: "estate-1.l1",
  kind: "demand",
  concerns: true,
  recipient: "owner-1",
  recipientRole: "owner",
  arrivedOn: null,
  dueToArrive: null,
};

/** The provider against an owner who did not pay, with every step of the ladder. */
export const openingDispute: OpenDispute = {
  type: "open",
  estate: "estate-1",
  contract: "estate-1.k1",
  source: { kind: "arrears", id: "estate-1.q1" },
  title: "2025年度物业费争议",
  claim: "请求支付2025年度物业费",
  amount: 299_040,
  claimant: { kind: "provider", person: null },
  respondent: { kind: "owner", person: "owner-1" },
  clause: { clause: "c-11", steps: ["negotiation", "mediation"], forum: "court", noticeDays: null },
  due: "2025-01-15",
};

/** A moment on a day, nine o'clock local time, or at the time that is given. */
export const disputeMoment = (
  actor: Actor,
  day: string,
  changes: Partial<DisputeTerms> = {},
): DisputeMoment => ({
  now: day.includes("T") ? `${day}:00+08:00` : `${day}T09:00:00+08:00`,
  actor,
  terms: { ...disputeTerms, ...changes },
});

/** The beginning of a dispute's story, under a limitation of three years unless the moment says otherwise. */
export const disputeStory = (
  id = "estate-1.x1",
): Story<DisputeState, DisputeEvent, DisputeCommand, DisputeMoment> =>
  story({
    evolve,
    decide: ({ actor, now, terms }, version, state, command) => {
      const facts = questionOf(command, state, terms.letter, dayOf(now));
      const limitation = terms.limitation ?? (facts === null ? null : threeYears(facts));
      return decide({ ...terms, limitation }, { actor, now, id }, version)(state, command);
    },
    at: ({ now }) => now,
  });
