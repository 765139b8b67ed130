import * as Schema from "effect/Schema";
import { CitationSchema, PersonalText, PolicyRefSchema } from "../../kernel/scalar.ts";
import { AttachmentSchema, EvidenceSchema } from "./command.ts";
import type { ComplaintEvent, ComplaintEventType } from "./event.ts";
import {
  bindingReasons,
  categories,
  channels,
  complaintKinds,
  complaintSources,
  deadlineBases,
  deadlineKinds,
  followUpMeans,
  followUpResults,
  referralSources,
  relationReasons,
  rungLevels,
  severities,
} from "./state.ts";

/** A time that was considered for a deadline, as it is stored and shown. */
export const ConsideredTimeSchema = Schema.Struct({
  basis: Schema.Literals(deadlineBases),
  addressee: Schema.Literals(["provider", "owner", "committee", "developer", "authority", "maintainer"]),
  due: Schema.NullOr(Schema.String),
  binds: Schema.Boolean,
  because: Schema.Literals(bindingReasons),
  citations: Schema.Array(CitationSchema),
});

/** A promised deadline as it is stored and shown. */
export const DeadlineSchema = Schema.Struct({
  id: Schema.String,
  kind: Schema.Literals(deadlineKinds),
  from: Schema.String,
  due: Schema.String,
  dueDate: Schema.optionalKey(Schema.String),
  basis: Schema.Literals(deadlineBases),
  citations: Schema.Array(CitationSchema),
  policy: Schema.optionalKey(PolicyRefSchema),
  considered: Schema.optionalKey(Schema.Array(ConsideredTimeSchema)),
  warnAt: Schema.optionalKey(Schema.String),
});

/** A referral as it is stored and shown. */
export const ReferralSchema = Schema.Struct({
  from: Schema.Literals(referralSources),
  office: Schema.String,
  number: Schema.String,
  due: Schema.NullOr(Schema.String),
  returnForm: Schema.NullOr(Schema.String),
});

/** What a complaint came from, as it is stored and shown. */
export const ComplaintSourceSchema = Schema.Struct({
  kind: Schema.Literals(complaintSources),
  id: Schema.String,
});

/** A price as it is stored and shown; whole fen. */
export const QuoteSchema = Schema.Struct({
  amount: Schema.Int,
  basis: Schema.String,
  validUntil: Schema.NullOr(Schema.String),
  agreed: Schema.NullOr(Schema.Boolean),
});

const ids = Schema.optionalKey(Schema.Array(Schema.String));
const led = { followers: ids, lead: Schema.optionalKey(Schema.String) };

const deadlines = Schema.Array(DeadlineSchema);
const words = Schema.NullOr(PersonalText);
const indexes = Schema.Array(Schema.Natural);
const attachments = Schema.Array(AttachmentSchema);

/**
 * Stored form of the facts of each event type, schema version 1. What was written once decodes for ever: a member may be
 * added as optional, any other change adds a version beside it.
 */
export const complaintEventSchemas = {
  ComplaintFiled: Schema.Struct({
    id: Schema.String,
    number: Schema.String,
    estate: Schema.String,
    unit: Schema.NullOr(Schema.String),
    complainant: Schema.String,
    kind: Schema.Literals(complaintKinds),
    channel: Schema.Literals(channels),
    subject: PersonalText,
    text: PersonalText,
    place: words,
    attachments,
    contract: Schema.NullOr(Schema.Struct({ id: Schema.String, version: Schema.Natural })),
    responsible: Schema.String,
    deadlines,
    language: Schema.optionalKey(Schema.String),
    anonymous: Schema.optionalKey(Schema.Struct({ code: Schema.String })),
    referral: Schema.optionalKey(ReferralSchema),
    splitFrom: Schema.optionalKey(Schema.String),
    source: Schema.optionalKey(ComplaintSourceSchema),
  }),
  ComplaintAcknowledged: Schema.Struct({ by: Schema.String, note: words, deadlines }),
  ComplaintTriaged: Schema.Struct({
    triage: Schema.Struct({
      category: Schema.Literals(categories),
      severity: Schema.Literals(severities),
      scope: Schema.Literals(["within-contract", "outside-contract"]),
      clause: Schema.optionalKey(Schema.String),
      standard: Schema.optionalKey(Schema.String),
      justified: Schema.optionalKey(Schema.Boolean),
      points: Schema.Array(PersonalText),
    }),
    deadlines,
  }),
  ComplaintAssigned: Schema.Struct({ assignee: Schema.String, reason: words, deadlines }),
  StaffArrived: Schema.Struct({ note: words, deadlines }),
  ComplaintPaused: Schema.Struct({ reason: PersonalText, until: Schema.String, deadlines }),
  ComplaintResumed: Schema.Struct({ note: words, deadlines }),
  ComplaintReplied: Schema.Struct({
    kind: Schema.Literals(["progress", "full"]),
    text: PersonalText,
    pointsAnswered: indexes,
    attachments,
    deadlines,
    ...led,
  }),
  ComplaintExplained: Schema.Struct({
    text: PersonalText,
    reason: Schema.Literals([
      "outside-contract",
      "not-permitted",
      "needs-owners-decision",
      "needs-others",
      "not-now",
      "unfounded",
    ]),
    ground: Schema.String,
    pointsAnswered: indexes,
    deadlines,
    change: Schema.optionalKey(Schema.String),
    reviewOn: Schema.optionalKey(Schema.String),
    ...led,
  }),
  ComplaintResolved: Schema.Struct({
    text: PersonalText,
    evidence: Schema.Array(EvidenceSchema),
    deadlines,
    ...led,
  }),
  ComplaintConfirmed: Schema.Struct({ rating: Schema.NullOr(Schema.Int), comment: words, deadlines }),
  ComplaintReopened: Schema.Struct({
    reason: PersonalText,
    deadlines,
    responsible: Schema.optionalKey(Schema.String),
  }),
  ComplaintEscalated: Schema.Struct({
    to: Schema.String,
    missed: Schema.NullOr(DeadlineSchema),
    reason: words,
    deadlines,
    level: Schema.optionalKey(Schema.Literals(rungLevels)),
    rung: Schema.optionalKey(Schema.Natural),
    informed: Schema.optionalKey(Schema.String),
  }),
  LapseNotified: Schema.Struct({ deadlines }),
  ComplaintClosed: Schema.Struct({
    outcome: Schema.Literals(["confirmed", "lapsed", "withdrawn"]),
    note: words,
    deadlines,
  }),
  ServiceQuoted: Schema.Struct({ by: Schema.String, quote: QuoteSchema, deadlines }),
  QuoteAnswered: Schema.Struct({ agreed: Schema.Boolean, note: words, deadlines }),
  ComplaintWithdrawn: Schema.Struct({ reason: PersonalText, followers: ids, deadlines }),
  ComplaintTransferred: Schema.Struct({
    body: Schema.String,
    ground: Schema.String,
    text: PersonalText,
    deadlines,
    ...led,
  }),
  ComplaintForwarded: Schema.Struct({ by: Schema.String, ref: Schema.String, deadlines }),
  ReferralAnswered: Schema.Struct({
    by: Schema.String,
    form: Schema.String,
    ref: Schema.NullOr(Schema.String),
    text: PersonalText,
    deadlines,
  }),
  FollowUpRecorded: Schema.Struct({
    by: Schema.String,
    result: Schema.Literals(followUpResults),
    means: Schema.Literals(followUpMeans),
    note: words,
    deadlines,
  }),
  DeadlineWarned: Schema.Struct({
    deadline: Schema.String,
    kind: Schema.Literals(deadlineKinds),
    due: Schema.String,
    to: Schema.String,
    deadlines,
  }),
  ComplaintMerged: Schema.Struct({ into: Schema.String, reason: PersonalText, deadlines }),
  ComplaintUnmerged: Schema.Struct({ from: Schema.String, reason: words, deadlines }),
  FollowerNoted: Schema.Struct({ follower: Schema.String, follows: Schema.Boolean, deadlines }),
  ComplaintHandedOver: Schema.Struct({
    from: Schema.String,
    to: Schema.String,
    sheet: Schema.String,
    deadlines,
  }),
  ComplaintRelated: Schema.Struct({
    to: Schema.String,
    because: Schema.Literals(relationReasons),
    deadlines,
  }),
} as const satisfies {
  readonly [Type in ComplaintEventType]: Schema.ConstraintDecoder<
    Extract<ComplaintEvent, { type: Type }>["data"]
  >;
};
