import type { Json } from "../../kernel/verdict.ts";
import type { ContractDraft } from "./draft.ts";

/** Status of a contract on a date: draft 草案, signed 已签未生效, in-force 生效中, expired 期满. */
export type ContractStatus = "draft" | "signed" | "in-force" | "expired";

export interface Signature {
  /** Person who signs for the party. */
  readonly name: string;
  readonly party: "provider" | "client";
  /** seal 盖章, signature 签字, e-signature 电子签名. */
  readonly means: "seal" | "signature" | "e-signature";
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
  /** SHA-256 of the signed text (RFC 8785 form of the draft). */
  readonly textHash: string;
  readonly head: string;
  /** Filing duty of the place with its deadline, when there is one: verdict of `filing.deadline`. */
  readonly filing: Json;
}
