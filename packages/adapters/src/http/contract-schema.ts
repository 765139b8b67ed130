/** Schemas of what the API answers about contracts, chains and audits; the types are core's. */
import type { Chain, ChainReport, Change } from "@heyue/core";
import { contractEventSchemas, PolicyQuestionSchema } from "@heyue/core/contract/event";
import {
  AuthoritySchema,
  ContractDraftSchema,
  OverrideSchema,
  SignContractSchema,
} from "@heyue/core/contract/schema";
import { amendmentCauses } from "@heyue/core/contract/text-version";
import { AttachmentSchema } from "@heyue/core/kernel/attachment-schema";
import type { ContractView } from "@heyue/core/contract/view";
import * as Schema from "effect/Schema";

const FairnessLine = Schema.Struct({
  id: Schema.String,
  clause: Schema.String,
  trigger: Schema.String,
  remedy: Schema.String,
});

export const ContractViewSchema = Schema.Struct({
  id: Schema.String,
  version: Schema.Natural,
  status: Schema.Literals(["draft", "signed", "in-force", "continuing", "expired", "terminated"]),
  asOf: Schema.String,
  draft: ContractDraftSchema,
  signedOn: Schema.NullOr(Schema.String),
  signatures: SignContractSchema.fields.signatures,
  textHash: Schema.String,
  head: Schema.String,
  filing: Schema.Json,
  filed: Schema.NullOr(Schema.Struct({ on: Schema.String, receipt: Schema.String })),
  versions: Schema.Array(
    Schema.Struct({
      from: Schema.String,
      textHash: Schema.String,
      amendment: Schema.NullOr(Schema.String),
      cause: Schema.NullOr(Schema.Literals([...amendmentCauses, "renewal"])),
    }),
  ),
  authority: Schema.NullOr(AuthoritySchema),
  override: Schema.NullOr(OverrideSchema),
  negotiation: Schema.Array(contractEventSchemas.ContractNegotiated),
  biddingFiles: Schema.Array(AttachmentSchema),
  onerous: Schema.Array(contractEventSchemas.OnerousTermNotified),
  notices: Schema.Array(contractEventSchemas.ContractNoticed),
  deadlines: contractEventSchemas.ContractRenewed.fields.deadlines,
  missed: Schema.Array(Schema.String),
  terminated: Schema.NullOr(contractEventSchemas.ContractTerminated),
  policyQuestions: Schema.Array(PolicyQuestionSchema.annotate({ identifier: "PolicyQuestion" })),
  fairness: Schema.Struct({
    provider: Schema.Array(FairnessLine),
    owner: Schema.Array(FairnessLine),
    standardsWithoutRemedy: Schema.Array(Schema.String),
    onlyAgainst: Schema.NullOr(Schema.Literals(["provider", "owner"])),
  }),
}).annotate({
  identifier: "ContractView",
  description: "A contract as of a date",
}) satisfies Schema.ConstraintDecoder<ContractView>;

export const ClauseLedgerSchema = Schema.Struct({
  position: Schema.Natural,
  clauses: Schema.Array(
    Schema.Struct({ clause: Schema.String, filed: Schema.Natural, open: Schema.Natural }),
  ),
}).annotate({
  identifier: "ClauseLedger",
  description: "Complaints per clause, up to a position of the event order",
});

const DisclosedSchema = Schema.Struct({
  commitment: Schema.String,
  salt: Schema.String,
  value: Schema.String,
});

export const ChainSchema = Schema.Struct({
  stream: Schema.String,
  head: Schema.String,
  events: Schema.Array(
    Schema.Struct({
      version: Schema.Natural,
      eventId: Schema.String,
      type: Schema.String,
      text: Schema.String,
      hash: Schema.String,
      disclosed: Schema.Array(DisclosedSchema),
    }),
  ),
}).annotate({
  identifier: "Chain",
  description: "Events with the exact texts that were hashed (证据链)",
}) satisfies Schema.ConstraintDecoder<Chain>;

export const ChainReportSchema = Schema.Struct({
  ok: Schema.Boolean,
  streams: Schema.Natural,
  events: Schema.Natural,
  failures: Schema.Array(
    Schema.Struct({
      stream: Schema.String,
      event: Schema.String,
      entry: Schema.String,
      expected: Schema.String,
      actual: Schema.String,
    }),
  ),
}).annotate({ identifier: "ChainReport" }) satisfies Schema.ConstraintDecoder<ChainReport>;

export const ChangeSchema = Schema.Struct({
  position: Schema.Natural,
  stream: Schema.String,
  /** Kind of aggregate, e.g. `complaint`, `contract`, `inspection`. */
  kind: Schema.String,
  id: Schema.String,
  estate: Schema.String,
  version: Schema.Natural,
  type: Schema.String,
}).annotate({ identifier: "Change" }) satisfies Schema.ConstraintDecoder<Change>;
