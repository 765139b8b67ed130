import * as Schema from "effect/Schema";
import type { DomainEvent } from "../../kernel/decider.ts";
import { CitationSchema } from "../../kernel/scalar.ts";
import type { Verdict } from "../../kernel/verdict.ts";
import type { Affected } from "../contract/command.ts";
import type { ContractDraft } from "../contract/draft.ts";
import { PolicyQuestionSchema } from "../contract/event.ts";
import {
  AffectedSchema,
  ContractDraftSchema,
  OverrideSchema,
  SignContractSchema,
} from "../contract/schema.ts";
import { type AmendmentCause, amendmentCauses } from "../contract/text-version.ts";
import type { Override, Signature } from "../contract/view.ts";
import { GroundSchema } from "./command.ts";
import { changeMatters } from "./consent-need.ts";
import type { ContractDifference } from "./difference.ts";
import { DifferenceSchema } from "./difference-schema.ts";
import type { Impact } from "./impact.ts";
import type { Reach } from "./reach.ts";
import type { AmendmentGround, Consent, Position, Side } from "./state.ts";

interface Proposed {
  /** Side whose text it is; absent in events from before that was kept. */
  readonly by?: Side;
  readonly effectiveFrom: string;
  readonly draft: ContractDraft;
  readonly base: string;
  readonly impact: Impact;
  /** What differs from the text it changes; absent in events from before it was kept. */
  readonly difference?: ContractDifference;
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
        /** Why it was signed although the review found something; absent where it found nothing. */
        readonly override?: Override;
        /** What was open at the contract on the day of signing; absent in events from before it was kept. */
        readonly reach?: Reach;
      }
    >
  | DomainEvent<"AmendmentWithdrawn", { readonly on: string; readonly reason: string }>;

export const amendmentEventVersion = 1;

const share = Schema.NullOr(Schema.String);
const by = Schema.Literals(["parties", "owners-assembly"]);
const deadlines = Schema.Array(
  Schema.Struct({
    of: Schema.Literals(["contract", "deviation", "dispute", "briefing"]),
    id: Schema.String,
    kind: Schema.String,
    due: Schema.String,
  }),
);
const briefings = Schema.Array(
  Schema.Struct({ sheet: Schema.String, name: Schema.String, people: Schema.Array(Schema.String) }),
);

/** What an amendment leads to, as stored and as answered; what came later is optional. */
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
    by,
    item: Schema.NullOr(Schema.Natural),
    because: Schema.Array(Schema.String),
    quorum: Schema.optionalKey(Schema.String),
    majority: Schema.optionalKey(Schema.String),
    law: Schema.optionalKey(
      Schema.Array(
        Schema.Struct({
          change: Schema.Literals(changeMatters),
          verdict: PolicyQuestionSchema.fields.verdict,
          by,
          item: Schema.NullOr(Schema.Natural),
          quorum: share,
          majority: share,
          citations: Schema.Array(CitationSchema),
        }),
      ),
    ),
  }),
  deadlines: Schema.optionalKey(deadlines),
  briefings: Schema.optionalKey(briefings),
}) satisfies Schema.ConstraintDecoder<Impact>;

const proposed = {
  by: Schema.optionalKey(Schema.Literals(["provider", "client"])),
  effectiveFrom: Schema.String,
  draft: ContractDraftSchema,
  base: Schema.String,
  impact: ImpactSchema,
  difference: Schema.optionalKey(DifferenceSchema),
};
const signatures = SignContractSchema.fields.signatures;

/** Stored form of the facts of each event type, schema version 1; what came later is optional, so that older events decode. */
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
    by: Schema.optionalKey(Schema.Literals(["provider", "client"])),
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
    override: Schema.optionalKey(OverrideSchema),
    reach: Schema.optionalKey(Schema.Struct({ deadlines, briefings })),
  }),
  AmendmentWithdrawn: Schema.Struct({ on: Schema.String, reason: Schema.String }),
} as const satisfies {
  readonly [Type in AmendmentEvent["type"]]: Schema.ConstraintDecoder<
    Extract<AmendmentEvent, { type: Type }>["data"]
  >;
};
