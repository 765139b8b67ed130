import * as Schema from "effect/Schema";
import { DateText, Id, text } from "../../kernel/scalar.ts";
import type { ContractDraft } from "../contract/draft.ts";
import { ContractDraftSchema, SignContractSchema } from "../contract/schema.ts";
import { amendmentCauses } from "../contract/text-version.ts";
import type { Signature } from "../contract/view.ts";
import type { AmendmentGround } from "./state.ts";

/** Proposes to change a signed contract (提出变更): the whole text as it should be. */
export interface ProposeAmendment {
  readonly type: "propose";
  readonly estate: string;
  readonly contract: string;
  readonly title: string;
  readonly ground: AmendmentGround;
  readonly effectiveFrom: string;
  readonly draft: ContractDraft;
}
/** Writes down what a side says (磋商). */
export interface NegotiateAmendment {
  readonly type: "negotiate";
  readonly party: "provider" | "client";
  readonly text: string;
}
/** Changes what is proposed, before anybody agreed (修改). */
export interface ReviseAmendment {
  readonly type: "revise";
  readonly effectiveFrom?: string;
  readonly draft: ContractDraft;
}
/**
 * The consent that is needed was given (取得同意): votes where the owners decide; else the other side than the one that proposed
 * the text gives it itself.
 */
export interface ConsentToAmendment {
  readonly type: "consent";
  readonly ref: string;
  readonly on: string;
  readonly votes?: {
    readonly areaTotal: string;
    readonly ownersTotal: number;
    readonly areaPart: string;
    readonly ownersPart: number;
    readonly areaFor: string;
    readonly ownersFor: number;
  };
}
/** Signs it (签订变更协议): after the consent, and before the day it takes effect is over. */
export interface SignAmendment {
  readonly type: "sign";
  readonly signedOn: string;
  /** An e-signature is over `signingHash` of the amendment: the amended text with the day it takes effect. */
  readonly signatures: readonly Signature[];
  /** Signs in spite of what the review found; the reason is kept for good. */
  readonly override?: { readonly reason: string };
}
export interface WithdrawAmendment {
  readonly type: "withdraw";
  readonly reason: string;
}
export type AmendmentAction =
  | NegotiateAmendment
  | ReviseAmendment
  | ConsentToAmendment
  | SignAmendment
  | WithdrawAmendment;
export type AmendmentCommand = ProposeAmendment | AmendmentAction;

export const GroundSchema = Schema.Struct({ kind: Schema.Literals(amendmentCauses), basis: text(1000) });

const area = Schema.String.check(
  Schema.makeFilter((value: string) =>
    /^\d{1,9}(?:\.\d{1,2})?$/.test(value) ? true : "write an area in m² with at most two decimals",
  ),
);

export const ProposeAmendmentSchema = Schema.Struct({
  type: Schema.Literal("propose"),
  estate: Id,
  contract: text(160),
  title: text(200),
  ground: GroundSchema,
  effectiveFrom: DateText,
  draft: ContractDraftSchema,
});

export const amendmentActionSchemas = {
  negotiate: Schema.Struct({
    type: Schema.Literal("negotiate"),
    party: Schema.Literals(["provider", "client"]),
    text: text(5000),
  }),
  revise: Schema.Struct({
    type: Schema.Literal("revise"),
    effectiveFrom: Schema.optionalKey(DateText),
    draft: ContractDraftSchema,
  }),
  consent: Schema.Struct({
    type: Schema.Literal("consent"),
    ref: text(200),
    on: DateText,
    votes: Schema.optionalKey(
      Schema.Struct({
        areaTotal: area,
        ownersTotal: Schema.Natural,
        areaPart: area,
        ownersPart: Schema.Natural,
        areaFor: area,
        ownersFor: Schema.Natural,
      }),
    ),
  }),
  sign: Schema.Struct({
    type: Schema.Literal("sign"),
    signedOn: DateText,
    signatures: SignContractSchema.fields.signatures,
    override: SignContractSchema.fields.override,
  }),
  withdraw: Schema.Struct({ type: Schema.Literal("withdraw"), reason: text(1000) }),
} as const;
