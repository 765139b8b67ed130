import * as Schema from "effect/Schema";
import type { DomainEvent } from "../../kernel/decider.ts";
import type { Json } from "../../kernel/verdict.ts";
import type { ContractDraft } from "./draft.ts";
import { ContractDraftSchema, SignContractSchema } from "./schema.ts";
import type { Signature } from "./view.ts";

export interface DraftedData {
  readonly id: string;
  readonly draft: ContractDraft;
  /** SHA-256 of the RFC 8785 form of the draft: what is signed. */
  readonly textHash: string;
}

export type ContractEvent =
  | DomainEvent<"ContractDrafted", DraftedData>
  | DomainEvent<"ContractRevised", DraftedData>
  | DomainEvent<
      "ContractSigned",
      {
        readonly signedOn: string;
        readonly signatures: readonly Signature[];
        readonly textHash: string;
        /** Verdict of `filing.deadline` of the place on the day of signing. */
        readonly filing: Json;
      }
    >;

export type ContractEventType = ContractEvent["type"];

export const contractEventVersion = 1;

const Drafted = Schema.Struct({ id: Schema.String, draft: ContractDraftSchema, textHash: Schema.String });

/** Stored form of the facts of each event type, schema version 1. */
export const contractEventSchemas = {
  ContractDrafted: Drafted,
  ContractRevised: Drafted,
  ContractSigned: Schema.Struct({
    signedOn: Schema.String,
    signatures: SignContractSchema.fields.signatures,
    textHash: Schema.String,
    filing: Schema.Json as Schema.ConstraintDecoder<Json>,
  }),
} as const satisfies {
  readonly [Type in ContractEventType]: Schema.ConstraintDecoder<
    Extract<ContractEvent, { type: Type }>["data"]
  >;
};
