import type { ContractDraft } from "../contract/draft.ts";
import type { AmendmentCause } from "../contract/text-version.ts";
import type { Override, Signature } from "../contract/view.ts";
import type { Role } from "../../kernel/envelope.ts";
import type { Verdict } from "../../kernel/verdict.ts";
import type { ContractDifference } from "./difference.ts";
import type { Impact } from "./impact.ts";

/** Life of an amendment (变更协议): proposed 提出 → agreed 已获同意 → signed 已签订; or withdrawn 撤回. */
export const amendmentPhases = ["proposed", "agreed", "signed", "withdrawn"] as const;
export type AmendmentPhase = (typeof amendmentPhases)[number];

/** Why the contract is changed, and what that rests on: a policy's name and article, a resolution, an event. */
export interface AmendmentGround {
  readonly kind: AmendmentCause;
  readonly basis: string;
}

/** A side of the contract (合同一方): provider 物业服务人, client 委托方. */
export type Side = "provider" | "client";

/** The side that a role speaks for; `null` where it speaks for neither. */
export const sideOf = (role: Role): Side | null =>
  role === "manager" ? "provider" : role === "committee" ? "client" : null;

/** What a side said while it was negotiated. */
export interface Position {
  readonly on: string;
  readonly party: Side;
  readonly text: string;
}

/** The owners' or the parties' consent (同意): a resolution with its votes where the owners decide. */
export interface Consent {
  readonly kind: "parties" | "owners-assembly";
  /** Side that gave it, where the parties decide; absent where the owners did, and in events from before it was kept. */
  readonly by?: Side;
  readonly ref: string;
  readonly on: string;
  /** Verdict of `vote.result` on the votes given; `null` where the parties alone decide. */
  readonly vote: Verdict | null;
}

/** Current state of one amendment. */
export interface AmendmentState {
  readonly id: string;
  readonly estate: string;
  readonly contract: string;
  /** Hash of the contract text that is changed. */
  readonly base: string;
  readonly title: string;
  readonly ground: AmendmentGround;
  /** Side whose text it is: whoever proposed it, or revised it last; `null` where that was not kept. */
  readonly by: Side | null;
  readonly effectiveFrom: string;
  /** The whole text as it will be. */
  readonly draft: ContractDraft;
  readonly impact: Impact;
  /** What differs from the text that is changed; `null` where that was not kept. */
  readonly difference: ContractDifference | null;
  readonly positions: readonly Position[];
  readonly consent: Consent | null;
  readonly signed: {
    readonly on: string;
    readonly signatures: readonly Signature[];
    readonly override: Override | null;
  } | null;
  readonly withdrawn: { readonly on: string; readonly reason: string } | null;
  readonly phase: AmendmentPhase;
}
