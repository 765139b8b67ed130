import type { Addressee, Citation, Force } from "../../kernel/citation.ts";
import type { Verdict } from "../../kernel/verdict.ts";
import type { LeadStep } from "./lead-step.ts";
import type { ComplaintPhase, Deadline, RungLevel } from "./state.ts";
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
  /** Whom the rule behind `reply` binds, and how; a provider's mandatory duty when absent. */
  readonly replyRule?: { readonly addressee: Addressee; readonly force: Force };
  /** Verdict of the same rule for an authority: shown beside, never binding on the provider. */
  readonly authorityReply?: Verdict;
  /** Reply time of a recommended standard, and whether the contract adopts it; `null` where there is none. */
  readonly recommendedReply: {
    readonly due: string;
    readonly adopted: boolean;
    readonly citations: readonly Citation[];
  } | null;
  /** Reply time promised publicly, beside the contract; the strictest that stands. */
  readonly promisedReply: ContractTime | null;
  /** Reply time promised by the contract, when it promises one. */
  readonly contractReply: ContractTime | null;
  /** Arrival time promised by the contract for urgent repairs. */
  readonly contractArrival: ContractTime | null;
  /** Time to the first word after assignment promised by the contract. */
  readonly contractResponse: ContractTime | null;
  /** Contract in force, its clause ids and the ids of its service standards. */
  readonly contract: {
    readonly id: string;
    readonly version: number;
    readonly clauses: readonly string[];
    readonly standards: readonly string[];
  } | null;
  /** Person responsible before one is assigned, and person a case escalates to. */
  readonly dutyPerson: string;
  readonly manager: string;
  /** Steps above the responsible person, from the nearest up (升级阶梯); at least one belongs to the provider. */
  readonly ladder: readonly Rung[];
  /** Whether the house admits complaints without a name at this estate. */
  readonly anonymousAdmitted: boolean;
  /** Ids of people who may be made responsible, of those the command names. */
  readonly staff: readonly string[];
  /** Whether the complainant holds a relation to the named unit today; `null` where no unit is named. */
  readonly unitHeld: boolean | null;
  /** The other case that the command names: to merge into, to relate to, to split from; `null` where there is none. */
  readonly other: OtherCase | null;
  /** Step of the leading case that a follower takes over. */
  readonly lead: LeadStep | null;
  /** Whether a full reply was read and answers nothing that was asked, where the house has replies read. */
  readonly isHollow?: boolean;
  /** For a new complaint: its id, its number, and the name that stands for whoever files without one. */
  readonly fresh?: { readonly id: string; readonly number: string; readonly complainant?: string };
}

/** A step of the ladder: whom a missed deadline goes to. */
export interface Rung {
  readonly level: RungLevel;
  readonly person: string;
}

/** What a decision needs to know of another case. */
export interface OtherCase {
  readonly id: string;
  readonly estate: string;
  readonly complainant: string;
  readonly phase: ComplaintPhase;
  readonly mergedInto: string | null;
  /** Open deadline of its reply. */
  readonly reply: Deadline | null;
}
