import type { Citation } from "../../kernel/citation.ts";
import type { Verdict } from "../../kernel/verdict.ts";
import type { PolicyFinding, PolicyQuestion } from "./policy-check.ts";

/** Something of high severity that the review of the text found (审查意见): what, where, and how to mend it. */
export interface ReviewFinding {
  /** Rule of the lint, e.g. `contradicting-measures`. */
  readonly rule: string;
  /** Id of the clause or annex in the draft; `null` when it is about the whole of it. */
  readonly clause: string | null;
  /** The words it is about; `null` when it is about the whole. */
  readonly text: string | null;
  readonly message: { readonly "zh-CN": string; readonly en: string };
  readonly suggestion?: { readonly "zh-CN": string; readonly en: string };
  /** The law it rests on; empty where it rests on the text alone. */
  readonly citations: readonly Citation[];
}

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
  /** What it was asked of the text and did not settle. */
  readonly policyQuestions: readonly PolicyQuestion[];
  /** What the review found of high severity in the text that is signed. */
  readonly lintFindings: readonly ReviewFinding[];
  /** Names of signers whose e-signature does not verify. */
  readonly invalidSignatures: readonly string[];
  /** Verdict of the notice rule for the day a notice arrived; at an end by notice, the same asked again today. */
  readonly notice: Verdict | null;
  /** Verdict of `contract.preliminaryEnd` for an end by a new contract. */
  readonly preliminaryEnd: Verdict | null;
  /** What the law says of service after the term, for the refusal's citation. */
  readonly continuation: Verdict | null;
  /** What shows that others serve the owners after the term: a handover that was completed, another contract; or `null`. */
  readonly successor: "handover" | "contract" | null;
}
