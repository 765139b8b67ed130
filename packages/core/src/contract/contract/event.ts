import * as Schema from "effect/Schema";
import type { Attachment } from "../../kernel/attachment.ts";
import { AttachmentSchema } from "../../kernel/attachment-schema.ts";
import type { DomainEvent } from "../../kernel/decider.ts";
import { CitationSchema } from "../../kernel/scalar.ts";
import type { Json, Verdict } from "../../kernel/verdict.ts";
import type { Affected } from "./command.ts";
import type { ContractDraft } from "./draft.ts";
import { type PolicyQuestion, questionSeverities } from "./policy-check.ts";
import {
  AffectedSchema,
  AuthoritySchema,
  ContractDraftSchema,
  GroundSchema,
  OverrideSchema,
  SetAsideFindingSchema,
  SignContractSchema,
} from "./schema.ts";
import { type AmendmentCause, amendmentCauses } from "./text-version.ts";
import type {
  ContractDeadline,
  NegotiationRecord,
  NoticeRecord,
  OnerousNotice,
  Override,
  Signature,
  SigningAuthority,
  Termination,
} from "./view.ts";

export interface DraftedData {
  readonly id: string;
  readonly draft: ContractDraft;
  /** SHA-256 of the RFC 8785 form of the draft: what is signed. */
  readonly textHash: string;
}

/** A text that applies from a day on. */
interface NewText {
  readonly effectiveFrom: string;
  readonly draft: ContractDraft;
  readonly textHash: string;
}

export type ContractEvent =
  | DomainEvent<"ContractDrafted", DraftedData>
  | DomainEvent<"ContractRevised", DraftedData>
  | DomainEvent<"ContractNegotiated", NegotiationRecord>
  | DomainEvent<"BidAttached", { readonly files: readonly Attachment[] }>
  | DomainEvent<"OnerousTermNotified", OnerousNotice>
  | DomainEvent<
      "ContractSigned",
      {
        readonly signedOn: string;
        readonly signatures: readonly Signature[];
        readonly textHash: string;
        /** Verdict of `filing.deadline` of the place on the day of signing. */
        readonly filing: Json;
        readonly authority?: SigningAuthority;
        /** A finding of an event from before clause and words were kept is its rule alone. */
        readonly override?: Pick<Override, "reason"> & {
          readonly findings: readonly (Override["findings"][number] | string)[];
        };
        /** What it promises by when; absent in events from before there were any. */
        readonly deadlines?: readonly ContractDeadline[];
        /** Of these, what had passed by the time it was entered; absent when nothing. */
        readonly missed?: readonly ContractDeadline[];
        /** What the law of the place left open; absent when nothing, and in events from before it was kept. */
        readonly policyQuestions?: readonly PolicyQuestion[];
      }
    >
  | DomainEvent<"ContractFiled", { readonly on: string; readonly receipt: string }>
  | DomainEvent<
      "ContractAmended",
      NewText & { readonly amendment: string; readonly cause: AmendmentCause; readonly affected: Affected }
    >
  | DomainEvent<
      "ContractRenewed",
      NewText & {
        readonly signedOn: string;
        readonly signatures: readonly Signature[];
        readonly authority: SigningAuthority | null;
        readonly deadlines: readonly ContractDeadline[];
        readonly missed?: readonly ContractDeadline[];
        readonly override?: Override;
        readonly policyQuestions?: readonly PolicyQuestion[];
      }
    >
  | DomainEvent<"ContractNoticed", NoticeRecord>
  | DomainEvent<"ContractTerminated", Termination>
  | DomainEvent<"ContractContinued", { readonly since: string }>
  | DomainEvent<"ContractDeadlineMissed", { readonly deadline: string }>;

export type ContractEventType = ContractEvent["type"];

export const contractEventVersion = 1;

const Drafted = Schema.Struct({ id: Schema.String, draft: ContractDraftSchema, textHash: Schema.String });
const json = Schema.Json as unknown as Schema.ConstraintDecoder<Json>;
const verdict = Schema.Json as unknown as Schema.ConstraintDecoder<Verdict>;
const party = Schema.Literals(["provider", "client"]);
const text = { effectiveFrom: Schema.String, draft: ContractDraftSchema, textHash: Schema.String };
const deadlines = Schema.Array(
  Schema.Struct({
    id: Schema.String,
    kind: Schema.Literals(["filing", "renewal-notice"]),
    dueDate: Schema.String,
    due: Schema.String,
    citations: Schema.Array(CitationSchema),
  }),
);
/** Stored form of what the law of the place left open. */
export const PolicyQuestionSchema = Schema.Struct({
  rule: Schema.String,
  severity: Schema.Literals(questionSeverities),
  verdict: Schema.Literals([
    "determined",
    "range",
    "needs-input",
    "not-covered",
    "stale",
    "conflict",
    "discretionary",
    "contract-governs",
    "invalid-input",
  ]),
  citations: Schema.Array(CitationSchema),
  values: Schema.Record(Schema.String, json),
  missing: Schema.Array(Schema.String),
});
const policyQuestions = Schema.Array(PolicyQuestionSchema);
const signatures = SignContractSchema.fields.signatures;

/** Stored form of the facts of each event type, schema version 1; what came later is optional, so that older events decode. */
export const contractEventSchemas = {
  ContractDrafted: Drafted,
  ContractRevised: Drafted,
  ContractNegotiated: Schema.Struct({
    on: Schema.String,
    party,
    clause: Schema.NullOr(Schema.String),
    position: Schema.String,
  }),
  BidAttached: Schema.Struct({ files: Schema.Array(AttachmentSchema) }),
  OnerousTermNotified: Schema.Struct({
    clause: Schema.String,
    on: Schema.String,
    how: Schema.String,
    evidence: Schema.Array(AttachmentSchema),
  }),
  ContractSigned: Schema.Struct({
    signedOn: Schema.String,
    signatures,
    textHash: Schema.String,
    filing: json,
    authority: Schema.optionalKey(AuthoritySchema),
    override: Schema.optionalKey(
      Schema.Struct({
        ...OverrideSchema.fields,
        findings: Schema.Array(Schema.Union([SetAsideFindingSchema, Schema.String])),
      }),
    ),
    deadlines: Schema.optionalKey(deadlines),
    missed: Schema.optionalKey(deadlines),
    policyQuestions: Schema.optionalKey(policyQuestions),
  }),
  ContractFiled: Schema.Struct({ on: Schema.String, receipt: Schema.String }),
  ContractAmended: Schema.Struct({
    ...text,
    amendment: Schema.String,
    cause: Schema.Literals(amendmentCauses),
    affected: AffectedSchema,
  }),
  ContractRenewed: Schema.Struct({
    ...text,
    signedOn: Schema.String,
    signatures,
    authority: Schema.NullOr(AuthoritySchema),
    deadlines,
    missed: Schema.optionalKey(deadlines),
    override: Schema.optionalKey(OverrideSchema),
    policyQuestions: Schema.optionalKey(policyQuestions),
  }),
  ContractNoticed: Schema.Struct({
    kind: Schema.Literals(["dismissal", "non-renewal", "indefinite"]),
    by: party,
    receivedOn: Schema.String,
    verdict,
    authority: Schema.optionalKey(AuthoritySchema),
  }),
  ContractTerminated: Schema.Struct({
    on: Schema.String,
    ground: Schema.String,
    kind: Schema.optionalKey(GroundSchema.fields.kind),
    proof: GroundSchema.fields.proof,
    effectiveOn: GroundSchema.fields.effectiveOn,
  }),
  ContractContinued: Schema.Struct({ since: Schema.String }),
  ContractDeadlineMissed: Schema.Struct({ deadline: Schema.String }),
} as const satisfies {
  readonly [Type in ContractEventType]: Schema.ConstraintDecoder<
    Extract<ContractEvent, { type: Type }>["data"]
  >;
};
