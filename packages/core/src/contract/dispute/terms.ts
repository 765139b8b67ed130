import type { Verdict } from "../../kernel/verdict.ts";
import type { ForumClause } from "../arrears/forum.ts";
import type { LetterKind } from "../letter/state.ts";

/** The provider's own times for disputes (本企业时限). */
export interface DisputeTimes {
  /** Days before the limitation ends at which a warning is due. */
  readonly warningDays: number;
}
export const defaultDisputeTimes: DisputeTimes = { warningDays: 90 };

/** What a letter says about its own service. */
export interface DisputeLetter {
  readonly id: string;
  readonly kind: LetterKind;
  /** Whether it is about this dispute. */
  readonly concerns: boolean;
  readonly recipient: string;
  /** Role of the recipient at the estate; `null` when that is not known. */
  readonly recipientRole: string | null;
  readonly arrivedOn: string | null;
  /** Day it was due to arrive, of the services that did not come back; `null` when none says one. */
  readonly dueToArrive: string | null;
}

/** What a decision on a dispute needs to know of the world. */
export interface DisputeTerms {
  readonly times: DisputeTimes;
  /** The contract at the estate with its text of the day; `null` when there is none. */
  readonly contract: {
    readonly isSigned: boolean;
    /** Clauses about disputes. */
    readonly clauses: readonly string[];
    readonly forum: ForumClause;
  } | null;
  readonly isSourceKnown: boolean;
  /** People of the command who are not of the estate. */
  readonly strangers: readonly string[];
  readonly manager: string;
  readonly letter: DisputeLetter | null;
  /** Answer of `limitation.expiry`: for the day the claim fell due, or for what may interrupt; `null` where none was asked. */
  readonly limitation: Verdict | null;
}
