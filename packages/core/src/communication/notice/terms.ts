import type { Result } from "effect/Result";
import type { DecisionContext } from "../../kernel/decider.ts";
import type { Verdict } from "../../kernel/verdict.ts";
import type { ContractDraft } from "../../contract/contract/draft.ts";
import type { Audience } from "./audience.ts";
import type { NoticeEvent } from "./event.ts";
import type { NoticeRejection } from "./rejection.ts";
import type { NoticePhase } from "./state.ts";
import type { NoticeTimes } from "./times.ts";

/** What a decision on a notice needs to know of the world. */
export interface NoticeTerms {
  readonly times: NoticeTimes;
  /** Names of the channels that the house has. */
  readonly channels: readonly string[];
  /** Text of the contract on the day; `null` where none is named or there is no such contract. */
  readonly draft: ContractDraft | null;
  /** What the law of the place says a public promise is worth. */
  readonly promiseLaw: Verdict;
  /** Whom it is for today; only asked when it is published. */
  readonly audience: Audience | null;
  /** Answer of the place on how long it is posted; `null` where no subject is named. */
  readonly publicity: Verdict | null;
  /** The notice that this one corrects, or that takes its place; `null` where there is none. */
  readonly other: { readonly phase: NoticePhase; readonly corrects: string | null } | null;
}

/** A moment of a decision. */
export interface NoticeMoment extends DecisionContext {
  readonly terms: NoticeTerms;
  readonly id: string;
  /** Version of the event that the decision leads to. */
  readonly version: number;
  readonly today: string;
}

export type NoticeDecision = Result<readonly NoticeEvent[], NoticeRejection>;
