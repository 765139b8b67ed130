import type { Result } from "effect/Result";
import type { DecisionContext } from "../../kernel/decider.ts";
import type { SatisfactionEvent } from "./event.ts";
import type { SatisfactionRejection } from "./rejection.ts";
import type { Candidate } from "./sampling.ts";
import type { SatisfactionState } from "./state.ts";
import type { SatisfactionTimes } from "./times.ts";

/** What a decision on a satisfaction survey needs to know of the world. */
export interface SatisfactionTerms {
  readonly times: SatisfactionTimes;
  /** Owners of the estate today, each with the building of their unit; only asked when a sample is drawn. */
  readonly candidates: readonly Candidate[];
  /** The survey that this one follows; `null` where there is none at the estate, or it has not ended. */
  readonly former: SatisfactionState | null;
  /** Standards of the contract that a measure names; `null` where there is no such contract. */
  readonly standards: readonly string[] | null;
}

/** A moment of a decision. */
export interface SatisfactionMoment extends DecisionContext {
  readonly terms: SatisfactionTerms;
  readonly id: string;
  /** Version of the event that the decision leads to. */
  readonly version: number;
  readonly today: string;
}

export type SatisfactionDecision = Result<readonly SatisfactionEvent[], SatisfactionRejection>;
