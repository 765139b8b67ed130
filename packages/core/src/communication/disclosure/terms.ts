import * as Result from "effect/Result";
import type { Citation } from "../../kernel/citation.ts";
import type { DecisionContext } from "../../kernel/decider.ts";
import type { Verdict } from "../../kernel/verdict.ts";
import type { DisclosureEvent } from "./event.ts";
import type { DisclosedLine } from "./line.ts";
import { type DisclosureRejection, type DisclosureRejectionCode, refuse } from "./rejection.ts";
import type { DisclosureSubject } from "./subject.ts";
import type { DisclosureTimes } from "./times.ts";

/** What a decision on disclosures needs to know of the world. */
export interface DisclosureTerms {
  readonly times: DisclosureTimes;
  readonly dutyPerson: string;
  readonly manager: string;
  /** `null` where there is no such contract. */
  readonly contract: {
    readonly binds: boolean;
    readonly from: string;
    readonly clauses: readonly string[];
  } | null;
  /** Answers of the place on the subjects that are scheduled now. */
  readonly laws: { readonly [Subject in DisclosureSubject]?: Verdict };
  /** Figures from the contract, the scorecard or the account; none for an import. */
  readonly lines: readonly DisclosedLine[];
}

/** A moment of a decision. */
export interface DisclosureMoment extends DecisionContext {
  readonly terms: DisclosureTerms;
  readonly id: string;
  readonly version: number;
  readonly today: string;
}

export type DisclosureDecision = Result.Result<readonly DisclosureEvent[], DisclosureRejection>;

export const fail = (
  code: DisclosureRejectionCode,
  data: DisclosureRejection["data"] = {},
  citations: readonly Citation[] = [],
): DisclosureDecision => Result.fail(refuse(code, data, citations));

export const one = (event: DisclosureEvent): DisclosureDecision => Result.succeed([event]);
