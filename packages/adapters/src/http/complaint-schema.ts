/** Schemas of what the API answers about complaints; the types are core's. */
import type { UpcomingDeadline } from "@heyue/core";
import {
  actionSchemas,
  AttachmentSchema,
  EvidenceSchema,
  type ComplaintActionType,
} from "@heyue/core/complaint/command";
import {
  DeadlineSchema as StoredDeadlineSchema,
  QuoteSchema,
  ComplaintSourceSchema,
  ReferralSchema,
} from "@heyue/core/complaint/event-schema";
import {
  categories,
  channels,
  complaintKinds,
  followUpMeans,
  followUpResults,
  phases,
  relationReasons,
  rungLevels,
  severities,
} from "@heyue/core/complaint/state";
import type { Deadline } from "@heyue/core/complaint/state";
import type { ComplaintReceipt, ComplaintSummary, ComplaintView } from "@heyue/core/complaint/view";
import { RoleSchema } from "@heyue/core/ports/directory-schema";
import * as Schema from "effect/Schema";

const DeadlineSchema = StoredDeadlineSchema.annotate({
  identifier: "Deadline",
  description: "A promised deadline (时限), with every time that was considered for it",
}) satisfies Schema.ConstraintDecoder<Deadline>;

const PersonNameSchema = Schema.Struct({
  id: Schema.String,
  name: Schema.String,
  post: Schema.NullOr(Schema.String),
}).annotate({ identifier: "PersonName" });

const actionTypes = Object.keys(actionSchemas) as [ComplaintActionType, ...ComplaintActionType[]];
const person = Schema.NullOr(PersonNameSchema);
const missed = Schema.Array(Schema.Struct({ deadline: DeadlineSchema, at: Schema.String }));

const summary = {
  id: Schema.String,
  number: Schema.String,
  estate: Schema.String,
  unit: Schema.NullOr(Schema.Struct({ id: Schema.String, name: Schema.String })),
  kind: Schema.Literals(complaintKinds),
  channel: Schema.Literals(channels),
  subject: Schema.NullOr(Schema.String),
  phase: Schema.Literals(phases),
  paused: Schema.Boolean,
  severity: Schema.NullOr(Schema.Literals(severities)),
  category: Schema.NullOr(Schema.Literals(categories)),
  complainant: PersonNameSchema,
  responsible: person,
  filedAt: Schema.String,
  next: Schema.NullOr(DeadlineSchema),
  overdue: Schema.Boolean,
  escalations: Schema.Natural,
  version: Schema.Natural,
} as const;

export const ComplaintSummarySchema = Schema.Struct(summary).annotate({
  identifier: "ComplaintSummary",
}) satisfies Schema.ConstraintDecoder<ComplaintSummary>;

const TimelineEntrySchema = Schema.Struct({
  version: Schema.Natural,
  type: Schema.String,
  at: Schema.String,
  by: Schema.Struct({ id: Schema.String, role: RoleSchema, name: Schema.String }),
  text: Schema.NullOr(Schema.String),
  attachments: Schema.Array(AttachmentSchema),
  evidence: Schema.Array(EvidenceSchema),
  deadline: Schema.NullOr(DeadlineSchema),
  responsible: person,
}).annotate({ identifier: "TimelineEntry" });

export const ComplaintViewSchema = Schema.Struct({
  ...summary,
  text: Schema.NullOr(Schema.String),
  place: Schema.NullOr(Schema.String),
  attachments: Schema.Array(AttachmentSchema),
  contract: Schema.NullOr(Schema.Struct({ id: Schema.String, version: Schema.Natural })),
  scope: Schema.NullOr(Schema.Literals(["within-contract", "outside-contract"])),
  clause: Schema.NullOr(Schema.String),
  standard: Schema.NullOr(Schema.String),
  justified: Schema.NullOr(Schema.Boolean),
  points: Schema.Array(Schema.NullOr(Schema.String)),
  acknowledgedBy: person,
  assignee: person,
  arrivedAt: Schema.NullOr(Schema.String),
  deadlines: Schema.Array(DeadlineSchema),
  missed,
  outcome: Schema.NullOr(Schema.Literals(["done", "explained", "transferred"])),
  evidence: Schema.Array(EvidenceSchema),
  verdict: Schema.NullOr(Schema.Struct({ satisfied: Schema.Boolean, rating: Schema.NullOr(Schema.Int) })),
  round: Schema.Natural,
  closedAt: Schema.NullOr(Schema.String),
  language: Schema.NullOr(Schema.String),
  anonymous: Schema.Boolean,
  referral: Schema.NullOr(ReferralSchema),
  source: Schema.optionalKey(ComplaintSourceSchema),
  reported: Schema.NullOr(
    Schema.Struct({
      by: Schema.String,
      at: Schema.String,
      form: Schema.String,
      ref: Schema.NullOr(Schema.String),
    }),
  ),
  quote: Schema.NullOr(QuoteSchema),
  reviewOn: Schema.NullOr(Schema.String),
  transfer: Schema.NullOr(
    Schema.Struct({
      body: Schema.String,
      forwarded: Schema.NullOr(Schema.Struct({ ref: Schema.String, at: Schema.String })),
    }),
  ),
  mergedInto: Schema.NullOr(Schema.String),
  followers: Schema.Array(Schema.String),
  related: Schema.Array(Schema.Struct({ id: Schema.String, because: Schema.Literals(relationReasons) })),
  followUps: Schema.Array(
    Schema.Struct({
      at: Schema.String,
      by: PersonNameSchema,
      means: Schema.Literals(followUpMeans),
      note: Schema.NullOr(Schema.String),
      result: Schema.Literals(followUpResults),
    }),
  ),
  informed: Schema.Array(
    Schema.Struct({ level: Schema.Literals(rungLevels), person: Schema.String, at: Schema.String }),
  ),
  timeline: Schema.Array(TimelineEntrySchema),
  actions: Schema.Array(Schema.Literals(actionTypes)),
  head: Schema.String,
}).annotate({ identifier: "ComplaintView" }) satisfies Schema.ConstraintDecoder<ComplaintView>;

export const ComplaintReceiptSchema = Schema.Struct({
  id: Schema.String,
  number: Schema.String,
  filedAt: Schema.String,
  responsible: PersonNameSchema,
  next: DeadlineSchema,
  reply: Schema.NullOr(DeadlineSchema),
  version: Schema.Natural,
  head: Schema.String,
}).annotate({ identifier: "ComplaintReceipt" }) satisfies Schema.ConstraintDecoder<ComplaintReceipt>;

export const UpcomingDeadlineSchema = Schema.Struct({
  ...DeadlineSchema.fields,
  complaint: ComplaintSummarySchema,
}).annotate({ identifier: "UpcomingDeadline" }) satisfies Schema.ConstraintDecoder<UpcomingDeadline>;

/** What became of each case of a batch (批量处理). */
export const ComplaintBatchSchema = Schema.Struct({
  rows: Schema.Array(
    Schema.Struct({
      id: Schema.String,
      result: Schema.Literals(["done", "rejected", "invalid", "conflict", "not-found"]),
      /** Version after it was done. */
      version: Schema.NullOr(Schema.Natural),
      /** Whether the same batch had done it before. */
      replayed: Schema.Boolean,
      /** Code of the refusal. */
      code: Schema.NullOr(Schema.String),
      /** The refusal in the reader's language. */
      detail: Schema.NullOr(Schema.String),
    }),
  ),
}).annotate({ identifier: "ComplaintBatch", description: "批量处理结果 A result per case" });
