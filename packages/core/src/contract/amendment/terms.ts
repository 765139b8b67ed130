import type { Verdict } from "../../kernel/verdict.ts";
import type { ContractDraft } from "../contract/draft.ts";
import type { PolicyFinding } from "../contract/policy-check.ts";
import type { ReviewFinding } from "../contract/terms.ts";
import type { ConsentLaw } from "./consent-need.ts";
import type { Reach } from "./reach.ts";

/** What an amendment decision needs to know of the world. */
export interface AmendmentTerms {
  /** The contract that is changed, with the text it has now; `null` where there is no such contract. */
  readonly contract: {
    readonly number: string;
    readonly estate: string;
    readonly textHash: string;
    readonly draft: ContractDraft;
    /** Whether it binds on the day the amendment takes effect. */
    readonly binds: boolean;
  } | null;
  /** What the law says of each kind of change in the text that is proposed. */
  readonly consentLaw: readonly ConsentLaw[];
  /** What is open at the contract, and which role sheets the text makes stale; `null` where no text is proposed or signed. */
  readonly reach: Reach | null;
  /** Verdict of `vote.result` on the votes given. */
  readonly vote: Verdict | null;
  /** What the law says a contract must contain, for the refusal's citation; `null` where no text is judged. */
  readonly coreClauses: Verdict | null;
  /** What the law of the place does not allow of the amended text. */
  readonly policyFindings: readonly PolicyFinding[];
  /** What the review found of high severity in the amended text that is signed. */
  readonly lintFindings: readonly ReviewFinding[];
  /** Names of signers whose e-signature does not verify. */
  readonly invalidSignatures: readonly string[];
}
