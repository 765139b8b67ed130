import * as Schema from "effect/Schema";
import type { DomainEvent } from "../../kernel/decider.ts";
import type { Verdict } from "../../kernel/verdict.ts";
import type { Affected } from "../contract/command.ts";
import type { ContractDraft } from "../contract/draft.ts";
import { AffectedSchema, ContractDraftSchema, SignContractSchema } from "../contract/schema.ts";
import { type AmendmentCause, amendmentCauses } from "../contract/text-version.ts";
import type { Signature } from "../contract/view.ts";
import { GroundSchema } from "./command.ts";
import type { Impact } from "./impact.ts";
import type { AmendmentGround, Consent, Position } from "./state.ts";

interface Proposed {
  readonly effectiveFrom: string;
  readonly draft: ContractDraft;
  readonly base: string;
  readonly impact: Impact;
}

export type AmendmentEvent =
  | DomainEvent<
      "AmendmentProposed",
      Proposed & {
        readonly id: string;
        readonly estate: string;
        readonly contract: string;
        readonly title: string;
        readonly ground: AmendmentGround;
      }
    >
  | DomainEvent<"AmendmentNegotiated", Position>
  | DomainEvent<"AmendmentRevised", Proposed>
  | DomainEvent<"AmendmentAgreed", Consent>
  | DomainEvent<
      "AmendmentSigned",
      {
        readonly contract: string;
        readonly on: string;
        readonly signatures: readonly Signature[];
        readonly effectiveFrom: string;
        readonly cause: AmendmentCause;
        readonly draft: ContractDraft;
        readonly affected: Affected;
      }
    >
  | DomainEvent<"AmendmentWithdrawn", { readonly on: string; readonly reason: string }>;

export const amendmentEventVersion = 1;

/** What an amendment leads to, as stored and as answered. */
export const ImpactSchema = Schema.Struct({
  affected: AffectedSchema,
  prices: Schema.Array(
    Schema.Struct({
      item: Schema.String,
      before: Schema.NullOr(Schema.String),
      after: Schema.NullOr(Schema.String),
    }),
  ),
  consent: Schema.Struct({
    by: Schema.Literals(["parties", "owners-assembly"]),
    item: Schema.NullOr(Schema.Literals([4, 9])),
    because: Schema.Array(Schema.String),
  }),
}) satisfies Schema.ConstraintDecoder<Impact>;

const proposed = {
  effectiveFrom: Schema.String,
  draft: ContractDraftSchema,
  base: Schema.String,
  impact: ImpactSchema,
};
const signatures = SignContractSchema.fields.signatures;

/** Stored form of the facts of each event type, schema version 1. */
export const amendmentEventSchemas = {
  AmendmentProposed: Schema.Struct({
    ...proposed,
    id: Schema.String,
    estate: Schema.String,
    contract: Schema.String,
    title: Schema.String,
    ground: GroundSchema,
  }),
  AmendmentNegotiated: Schema.Struct({
    on: Schema.String,
    party: Schema.Literals(["provider", "client"]),
    text: Schema.String,
  }),
  AmendmentRevised: Schema.Struct(proposed),
  AmendmentAgreed: Schema.Struct({
    kind: Schema.Literals(["parties", "owners-assembly"]),
    ref: Schema.String,
    on: Schema.String,
    vote: Schema.NullOr(Schema.Json as unknown as Schema.ConstraintDecoder<Verdict>),
  }),
  AmendmentSigned: Schema.Struct({
    contract: Schema.String,
    on: Schema.String,
    signatures,
    effectiveFrom: Schema.String,
    cause: Schema.Literals(amendmentCauses),
    draft: ContractDraftSchema,
    affected: AffectedSchema,
  }),
  AmendmentWithdrawn: Schema.Struct({ on: Schema.String, reason: Schema.String }),
} as const satisfies {
  readonly [Type in AmendmentEvent["type"]]: Schema.ConstraintDecoder<
    Extract<AmendmentEvent, { type: Type }>["data"]
  >;
};
