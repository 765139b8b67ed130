import { checklistOf } from "../contract/handover/checklist.ts";
import type { HandoverCommand, OpenHandover } from "../contract/handover/command.ts";
import { decide } from "../contract/handover/decision.ts";
import type { HandoverEvent } from "../contract/handover/event.ts";
import { evolve } from "../contract/handover/evolve.ts";
import type { HandoverState } from "../contract/handover/state.ts";
import type { HandoverTerms } from "../contract/handover/terms.ts";
import type { Actor } from "../kernel/envelope.ts";
import { verdictOf } from "./contract-world.ts";
import { story, type Story } from "./given-when-then.ts";
import { sampleContract } from "./sample-contract.ts";

/** A moment in the story of a handover. */
export interface HandoverMoment {
  readonly now: string;
  readonly actor: Actor;
  readonly terms: HandoverTerms;
}

/** Terms of a contract that ran out on the last day of 2028, at a place that gives fifteen days; each test changes what it is about. */
export const handoverTerms: HandoverTerms = {
  contract: {
    ended: { on: "2028-12-31", cause: "expired" },
    checklist: checklistOf(sampleContract()),
  },
  manager: "manager-1",
  deadline: verdictOf({ raw: "2029-01-15", due: "2029-01-15" }),
  forfeiture: verdictOf({ payable: "0.00" }),
  refunds: [verdictOf({ refund: "300.00" })],
  unknownUnits: [],
  dispute: null,
};

export const openingHandover: OpenHandover = {
  type: "open",
  estate: "estate-1",
  contract: "estate-1.k1",
  receiver: { kind: "new-provider", name: "后任物业有限公司" },
  agreedPeriod: null,
  isServing: false,
};

/** A moment on a day, nine o'clock local time, or at the time that is given. */
export const handoverMoment = (
  actor: Actor,
  day: string,
  changes: Partial<HandoverTerms> = {},
): HandoverMoment => ({
  now: day.includes("T") ? `${day}:00+08:00` : `${day}T09:00:00+08:00`,
  actor,
  terms: { ...handoverTerms, ...changes },
});

/** The beginning of a handover's story. */
export const handoverStory = (
  id = "estate-1.k1",
): Story<HandoverState, HandoverEvent, HandoverCommand, HandoverMoment> =>
  story({
    evolve,
    decide: ({ actor, now, terms }, version, state, command) =>
      decide(terms, { actor, now, id }, version)(state, command),
    at: ({ now }) => now,
  });
