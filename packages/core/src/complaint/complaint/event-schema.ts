import * as Schema from "effect/Schema";
import { CitationSchema, PersonalText, PolicyRefSchema } from "../../kernel/scalar.ts";
import { AttachmentSchema, EvidenceSchema } from "./command.ts";
import type { ComplaintEvent, ComplaintEventType } from "./event.ts";
import { categories, channels, complaintKinds, deadlineKinds, severities } from "./state.ts";

const DeadlineSchema = Schema.Struct({
  id: Schema.String,
  kind: Schema.Literals(deadlineKinds),
  from: Schema.String,
  due: Schema.String,
  dueDate: Schema.optionalKey(Schema.String),
  basis: Schema.Literals(["law", "contract", "promise", "house"]),
  citations: Schema.Array(CitationSchema),
  policy: Schema.optionalKey(PolicyRefSchema),
});

const deadlines = Schema.Array(DeadlineSchema);
const words = Schema.NullOr(PersonalText);
const indexes = Schema.Array(Schema.Natural);
const attachments = Schema.Array(AttachmentSchema);

/**
 * Stored form of the facts of each event type, schema version 1. Frozen: a change of shape adds a version beside it,
 * and what was written under the old one decodes for ever.
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
  }),
  ComplaintAcknowledged: Schema.Struct({ by: Schema.String, note: words, deadlines }),
  ComplaintTriaged: Schema.Struct({
    triage: Schema.Struct({
      category: Schema.Literals(categories),
      severity: Schema.Literals(severities),
      scope: Schema.Literals(["within-contract", "outside-contract"]),
      clause: Schema.optionalKey(Schema.String),
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
  }),
  ComplaintExplained: Schema.Struct({
    text: PersonalText,
    reason: Schema.Literals([
      "outside-contract",
      "not-permitted",
      "needs-owners-decision",
      "needs-others",
      "not-now",
    ]),
    ground: Schema.String,
    pointsAnswered: indexes,
    deadlines,
  }),
  ComplaintResolved: Schema.Struct({ text: PersonalText, evidence: Schema.Array(EvidenceSchema), deadlines }),
  ComplaintConfirmed: Schema.Struct({ rating: Schema.NullOr(Schema.Int), comment: words, deadlines }),
  ComplaintReopened: Schema.Struct({ reason: PersonalText, deadlines }),
  ComplaintEscalated: Schema.Struct({
    to: Schema.String,
    missed: Schema.NullOr(DeadlineSchema),
    reason: words,
    deadlines,
  }),
  LapseNotified: Schema.Struct({ deadlines }),
  ComplaintClosed: Schema.Struct({
    outcome: Schema.Literals(["confirmed", "lapsed"]),
    note: words,
    deadlines,
  }),
} as const satisfies {
  readonly [Type in ComplaintEventType]: Schema.ConstraintDecoder<
    Extract<ComplaintEvent, { type: Type }>["data"]
  >;
};
