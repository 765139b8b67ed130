import type { Attachment } from "../../kernel/attachment.ts";
import type { ContractDraft } from "./draft.ts";
import type { TerminationGround } from "./ground.ts";
import type { AmendmentCause } from "./text-version.ts";
import type { Signature, SigningAuthority } from "./view.ts";

/** Lays down a draft (起草). */
export interface DraftContract {
  readonly type: "draft";
  readonly draft: ContractDraft;
}
/** Replaces the draft before it is signed (修改草案). */
export interface ReviseContract {
  readonly type: "revise";
  readonly draft: ContractDraft;
}
/** Writes down what a side said before signing (磋商记录). */
export interface NegotiateContract {
  readonly type: "negotiate";
  readonly party: "provider" | "client";
  readonly clause?: string;
  readonly position: string;
}
/** Lays the bidding file to the draft (招投标文件). */
export interface AttachBid {
  readonly type: "attach-bid";
  readonly files: readonly Attachment[];
}
/** Writes down that the other side's attention was drawn to a clause that weighs on it (格式条款提示). */
export interface NotifyOnerous {
  readonly type: "notify-onerous";
  readonly clause: string;
  readonly how: string;
  readonly evidence?: readonly Attachment[];
}
/** Signs it (签订): from then on its text never changes; a change is an amendment. */
export interface SignContract {
  readonly type: "sign";
  readonly signedOn: string;
  readonly signatures: readonly Signature[];
  readonly authority?: SigningAuthority;
  /** Signs in spite of what was found; the reason is kept for good. */
  readonly override?: { readonly reason: string };
}
/** The contract was filed with the authority (备案). */
export interface FileWithAuthority {
  readonly type: "file";
  readonly filedOn: string;
  readonly receipt: string;
}
/** Puts a signed amendment or renewal into the text (系统): follows from its own stream. */
export interface AmendContract {
  readonly type: "amend";
  readonly amendment: string;
  readonly cause: AmendmentCause;
  readonly effectiveFrom: string;
  readonly draft: ContractDraft;
  readonly affected: Affected;
}
/** What an amendment touches, by id. */
export interface Affected {
  readonly clauses: readonly string[];
  readonly standards: readonly string[];
  /** Posts whose duties change: `duty` of the standards touched, before and after. */
  readonly duties: readonly string[];
  readonly fees: boolean;
  /** Present where the term itself changes. */
  readonly term?: boolean;
}
/** Agrees on a new term with an otherwise equal text (续签). */
export interface RenewContract {
  readonly type: "renew";
  readonly to: string;
  readonly signedOn: string;
  readonly signatures: readonly Signature[];
  readonly authority?: SigningAuthority;
  /** Renews in spite of what the law left in doubt; the reason is kept for good. */
  readonly override?: { readonly reason: string };
}
/** A notice of dismissal, non-renewal or the end of indefinite service arrived (通知送达). */
export interface NoteNotice {
  readonly type: "note-notice";
  readonly kind: "dismissal" | "non-renewal" | "indefinite";
  readonly by: "provider" | "client";
  /** Day it arrived, never the day it was sent. */
  readonly receivedOn: string;
  /** Notice agreed in the contract, days: the signed text says it, and what is given here must be the same. */
  readonly contractNoticeDays?: number;
  /** What the owners' assembly decided: needed of a dismissal; with a non-renewal it says that others were appointed. */
  readonly authority?: SigningAuthority;
}
/** Ends it before its term or after a notice (解除). */
export interface TerminateContract {
  readonly type: "terminate";
  /** Last day in force. */
  readonly on: string;
  readonly ground: TerminationGround;
}
/** The provider goes on serving after the term (期满后继续服务): Civil Code art. 948. */
export interface ContinueContract {
  readonly type: "continue";
  /** Day after the last day of the term. */
  readonly since: string;
}
/** A deadline of the contract passed unmet (系统). */
export interface NoteMissed {
  readonly type: "note-missed";
  readonly deadline: string;
}
/** What can be done to a contract that exists, by people or by what follows from other streams. */
export type ContractAction =
  | NegotiateContract
  | AttachBid
  | NotifyOnerous
  | FileWithAuthority
  | RenewContract
  | NoteNotice
  | TerminateContract
  | ContinueContract;
export type ContractCommand =
  | DraftContract
  | ReviseContract
  | SignContract
  | AmendContract
  | NoteMissed
  | ContractAction;
