import type { Verdict } from "../../kernel/verdict.ts";
import type { PolicyFinding } from "./policy-check.ts";

/** What a contract decision needs to know of the world. */
export interface ContractTerms {
  readonly fresh?: { readonly id: string };
  /** What the law says a contract must contain, for the refusal's citation. */
  readonly coreClauses: Verdict;
  /** Verdict of `filing.deadline` for the day of signing. */
  readonly filing: Verdict | null;
  /** Verdict of `notice.nonRenewal` for the end of the term that is signed. */
  readonly renewalNotice: Verdict | null;
  /** What the owners' assembly decides on, for the citation of a missing authority. */
  readonly election: Verdict | null;
  /** What the law of the place does not allow of the text. */
  readonly policyFindings: readonly PolicyFinding[];
  /** Rules of the lint that found something of high severity in the text. */
  readonly lintFindings: readonly string[];
  /** Names of signers whose e-signature does not verify. */
  readonly invalidSignatures: readonly string[];
  /** Verdict of the notice rule for the day a notice arrived. */
  readonly notice: Verdict | null;
}
