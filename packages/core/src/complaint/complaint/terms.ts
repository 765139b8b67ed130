import type { Citation } from "../../kernel/citation.ts";
import type { Verdict } from "../../kernel/verdict.ts";
import type { StepTimes } from "./step-times.ts";

/** A time the contract promises, with the clause that promises it. */
export interface ContractTime {
  readonly minutes: number;
  readonly citation: Citation;
}

/**
 * Everything a decision needs to know of the world (决策依据), gathered before it: the law's verdict, the contract's
 * promises, the house's own step times, and the people of the estate. Plain data, so that a decision can be tested and
 * repeated.
 */
export interface ComplaintTerms {
  readonly stepTimes: StepTimes;
  /** Verdict of `reply.deadline` for the day the complaint was received (again, after a reopening). */
  readonly reply: Verdict;
  /** Reply time promised by the contract, when it promises one. */
  readonly contractReply: ContractTime | null;
  /** Arrival time promised by the contract for urgent repairs. */
  readonly contractArrival: ContractTime | null;
  /** Contract in force and its clause ids. */
  readonly contract: {
    readonly id: string;
    readonly version: number;
    readonly clauses: readonly string[];
  } | null;
  /** Person responsible before one is assigned, and person a case escalates to. */
  readonly dutyPerson: string;
  readonly manager: string;
  /** Ids of people who may be made responsible, of those the command names. */
  readonly staff: readonly string[];
  /** Whether the complainant holds a relation to the named unit today; `null` where no unit is named. */
  readonly unitHeld: boolean | null;
  /** For a new complaint: its id and its number. */
  readonly fresh?: { readonly id: string; readonly number: string };
}
