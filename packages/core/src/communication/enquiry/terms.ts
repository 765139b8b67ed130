import type { Result } from "effect/Result";
import type { DecisionContext } from "../../kernel/decider.ts";
import type { Verdict } from "../../kernel/verdict.ts";
import type { PromisedTime } from "./deadline.ts";
import type { EnquiryEvent } from "./event.ts";
import type { EnquiryRejection } from "./rejection.ts";
import type { EnquiryTimes } from "./times.ts";

/** What a decision on an enquiry needs to know of the world. */
export interface EnquiryTerms {
  readonly times: EnquiryTimes;
  /** Verdict of `reply.deadline` for the provider, for what came in today. */
  readonly law: Verdict;
  /** Time that the contract in force promises for answers (`enquiry.reply`). */
  readonly contract: PromisedTime | null;
  /** The strictest time promised publicly beside it. */
  readonly promise: PromisedTime | null;
  readonly dutyPerson: string;
  readonly manager: string;
  /** Whether the asker that is named is known; `null` where none is. */
  readonly askerKnown: boolean | null;
  /** Whether the asker holds the unit today; `null` where there is none. */
  readonly unitHeld: boolean | null;
  /** Whether the person named works here; `null` where none is named. */
  readonly worksHere: boolean | null;
}

/** A moment of a decision. */
export interface EnquiryMoment extends DecisionContext {
  readonly terms: EnquiryTerms;
  readonly id: string;
  /** Version of the event that the decision leads to. */
  readonly version: number;
}

export type EnquiryDecision = Result<readonly EnquiryEvent[], EnquiryRejection>;
