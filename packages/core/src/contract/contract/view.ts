import type { Attachment } from "../../kernel/attachment.ts";
import type { Citation } from "../../kernel/citation.ts";
import type { Json, Verdict } from "../../kernel/verdict.ts";
import type { ContractDraft } from "./draft.ts";
import type { FairnessReport } from "./fairness.ts";
import type { PolicyQuestion } from "./policy-check.ts";
import type { TerminationGround } from "./ground.ts";
import type { AmendmentCause } from "./text-version.ts";

/**
 * Status of a contract on a date: draft 草案, signed 已签未生效, in-force 生效中, continuing 期满后继续服务, expired 期满, terminated 已解除.
 */
export type ContractStatus = "draft" | "signed" | "in-force" | "continuing" | "expired" | "terminated";

/** What proves an electronic signature; the scheme is the signature port's. */
export interface SignatureProof {
  readonly scheme: string;
  readonly key: string;
  readonly value: string;
}

export interface Signature {
  /** Person who signs for the party. */
  readonly name: string;
  readonly party: "provider" | "client";
  /** seal 盖章, signature 签字, e-signature 电子签名. */
  readonly means: "seal" | "signature" | "e-signature";
  /** Needed of an e-signature: over the SHA-256 of the text. */
  readonly proof?: SignatureProof;
}

/** What entitles the client to sign (签约依据): a bid award for a preliminary contract, else the assembly's resolution with its certificate. */
export type SigningAuthority =
  | { readonly kind: "bid-award"; readonly ref: string; readonly on: string }
  | {
      readonly kind: "assembly-resolution";
      readonly ref: string;
      readonly on: string;
      readonly certificate: string;
    };

/** A finding that was set aside: the rule of the lint, the clause of the draft, and the words it is about. */
export interface SetAsideFinding {
  readonly rule: string;
  /** `null` for a contract that was signed before clause and words were kept. */
  readonly clause: string | null;
  readonly text: string | null;
}

/** Why it was signed although something was found (说明理由后放行). */
export interface Override {
  readonly reason: string;
  readonly findings: readonly SetAsideFinding[];
}

/** What was said before signing (磋商记录). */
export interface NegotiationRecord {
  readonly on: string;
  readonly party: "provider" | "client";
  readonly clause: string | null;
  readonly position: string;
}

/** That the other side was told of a clause that weighs on it (格式条款提示说明): Civil Code art. 496. */
export interface OnerousNotice {
  readonly clause: string;
  readonly on: string;
  /** How attention was drawn to it: bold type, read aloud, separate sheet. */
  readonly how: string;
  readonly evidence: readonly Attachment[];
}

/** A notice that ends the contract or lets it run out (解聘、不续聘通知), with the law's answer on the day it arrived. */
export interface NoticeRecord {
  readonly kind: "dismissal" | "non-renewal" | "indefinite";
  readonly by: "provider" | "client";
  readonly receivedOn: string;
  readonly verdict: Verdict;
  /** What the owners' assembly decided; absent where nothing was laid before. */
  readonly authority?: SigningAuthority;
}

/** How a contract was ended (解除、终止). */
export interface Termination extends Partial<Pick<TerminationGround, "effectiveOn" | "kind" | "proof">> {
  /** Last day in force. */
  readonly on: string;
  /** In words; `kind` and proof are absent in what was recorded before they were asked for. */
  readonly ground: string;
}

/** A deadline of the contract itself (合同时限): filing 备案, renewal-notice 不续聘通知的最后期限. */
export interface ContractDeadline {
  readonly id: string;
  readonly kind: "filing" | "renewal-notice";
  readonly dueDate: string;
  /** Instant it ends: the end of that day, local time. */
  readonly due: string;
  readonly citations: readonly Citation[];
}

/** A text of the contract with the days it applies from. */
export interface TextVersionView {
  readonly from: string;
  readonly textHash: string;
  readonly amendment: string | null;
  readonly cause: AmendmentCause | "renewal" | null;
}

/** A contract as of a date (合同，截至某日). */
export interface ContractView {
  readonly id: string;
  readonly version: number;
  readonly status: ContractStatus;
  readonly asOf: string;
  readonly draft: ContractDraft;
  readonly signedOn: string | null;
  readonly signatures: readonly Signature[];
  /** SHA-256 of the text as of that date (RFC 8785 form of the draft). */
  readonly textHash: string;
  readonly head: string;
  /** Filing duty of the place with its deadline, when there is one: verdict of `filing.deadline`. */
  readonly filing: Json;
  readonly filed: { readonly on: string; readonly receipt: string } | null;
  readonly versions: readonly TextVersionView[];
  readonly authority: SigningAuthority | null;
  readonly override: Override | null;
  readonly negotiation: readonly NegotiationRecord[];
  readonly biddingFiles: readonly Attachment[];
  readonly onerous: readonly OnerousNotice[];
  readonly notices: readonly NoticeRecord[];
  readonly deadlines: readonly ContractDeadline[];
  /** Deadlines that passed unmet, by id (逾期时限). */
  readonly missed: readonly string[];
  readonly terminated: Termination | null;
  /** What the law of the place left open of the text that was signed last (政策审查待定事项). */
  readonly policyQuestions: readonly PolicyQuestion[];
  /** Breaches and remedies of both sides, side by side (公平性对照). */
  readonly fairness: FairnessReport;
}
