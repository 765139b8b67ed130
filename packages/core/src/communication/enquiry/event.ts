import * as Schema from "effect/Schema";
import type { Attachment } from "../../kernel/attachment.ts";
import { AttachmentSchema } from "../../kernel/attachment-schema.ts";
import { deadlineBases } from "../../kernel/day-deadline.ts";
import type { DomainEvent } from "../../kernel/decider.ts";
import type { Personal } from "../../kernel/personal.ts";
import { CitationSchema, PersonalText, PolicyRefSchema } from "../../kernel/scalar.ts";
import { type EnquiryDeadline, enquiryDeadlineKinds, lawReaches } from "./deadline.ts";
import { type EnquiryChannel, enquiryChannels } from "./state.ts";

export type EnquiryEvent =
  | DomainEvent<
      "EnquiryAsked",
      {
        readonly id: string;
        readonly estate: string;
        readonly unit: string | null;
        readonly asker: string;
        readonly by: string;
        readonly channel: EnquiryChannel;
        readonly text: Personal;
        readonly points: readonly Personal[];
        readonly attachments: readonly Attachment[];
        readonly answerer: string;
        readonly deadlines: readonly EnquiryDeadline[];
      }
    >
  | DomainEvent<"EnquiryAssigned", { readonly person: string; readonly by: string; readonly reason: string }>
  | DomainEvent<
      "EnquiryMessageAdded",
      {
        readonly by: string;
        readonly side: "asker" | "house";
        readonly text: Personal;
        readonly attachments: readonly Attachment[];
      }
    >
  | DomainEvent<
      "EnquiryAnswered",
      {
        readonly by: string;
        readonly answers: readonly { readonly point: number; readonly text: Personal }[];
        readonly text: Personal | null;
        readonly attachments: readonly Attachment[];
        readonly deadlines: readonly EnquiryDeadline[];
      }
    >
  | DomainEvent<
      "EnquiryAccepted",
      { readonly by: string; readonly rating: number | null; readonly note: Personal | null }
    >
  | DomainEvent<
      "EnquiryFollowedUp",
      {
        readonly by: string;
        readonly text: Personal;
        readonly points: readonly Personal[];
        readonly rating: number | null;
        readonly deadlines: readonly EnquiryDeadline[];
      }
    >
  | DomainEvent<
      "EnquiryBecameComplaint",
      {
        readonly by: string;
        readonly asker: string;
        readonly channel: EnquiryChannel;
        /** Where the asker holds it still; the complaint is about it. */
        readonly unit: string | null;
        readonly text: Personal;
        readonly attachments: readonly Attachment[];
        readonly complaint: string;
      }
    >
  | DomainEvent<"EnquiryWithdrawn", { readonly by: string; readonly reason: Personal }>
  | DomainEvent<
      "EnquiryDeadlineMissed",
      {
        readonly deadline: EnquiryDeadline;
        readonly escalatedTo: string | null;
        readonly deadlines: readonly EnquiryDeadline[];
      }
    >
  | DomainEvent<"EnquiryLapsed", { readonly deadline: EnquiryDeadline }>;

export const enquiryEventVersion = 1;

/** A deadline of an enquiry as it is stored and shown. */
export const EnquiryDeadlineSchema = Schema.Struct({
  id: Schema.String,
  kind: Schema.Literals(enquiryDeadlineKinds),
  from: Schema.String,
  due: Schema.String,
  basis: Schema.Literals(deadlineBases),
  citations: Schema.Array(CitationSchema),
  law: Schema.optionalKey(
    Schema.Struct({
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
      due: Schema.NullOr(Schema.String),
      reach: Schema.Literals(lawReaches),
      citations: Schema.Array(CitationSchema),
      policy: PolicyRefSchema,
    }),
  ),
}).annotate({ identifier: "EnquiryDeadline" }) satisfies Schema.ConstraintDecoder<EnquiryDeadline>;

const deadlines = Schema.Array(EnquiryDeadlineSchema);
const attachments = Schema.Array(AttachmentSchema);
const by = Schema.String;

/** Stored form of the facts of each event type, schema version 1. */
export const enquiryEventSchemas = {
  EnquiryAsked: Schema.Struct({
    id: Schema.String,
    estate: Schema.String,
    unit: Schema.NullOr(Schema.String),
    asker: Schema.String,
    by,
    channel: Schema.Literals(enquiryChannels),
    text: PersonalText,
    points: Schema.Array(PersonalText),
    attachments,
    answerer: Schema.String,
    deadlines,
  }),
  EnquiryAssigned: Schema.Struct({ person: Schema.String, by, reason: Schema.String }),
  EnquiryMessageAdded: Schema.Struct({
    by,
    side: Schema.Literals(["asker", "house"]),
    text: PersonalText,
    attachments,
  }),
  EnquiryAnswered: Schema.Struct({
    by,
    answers: Schema.Array(Schema.Struct({ point: Schema.Natural, text: PersonalText })),
    text: Schema.NullOr(PersonalText),
    attachments,
    deadlines,
  }),
  EnquiryAccepted: Schema.Struct({
    by,
    rating: Schema.NullOr(Schema.Natural),
    note: Schema.NullOr(PersonalText),
  }),
  EnquiryFollowedUp: Schema.Struct({
    by,
    text: PersonalText,
    points: Schema.Array(PersonalText),
    rating: Schema.NullOr(Schema.Natural),
    deadlines,
  }),
  EnquiryBecameComplaint: Schema.Struct({
    by,
    asker: Schema.String,
    channel: Schema.Literals(enquiryChannels),
    unit: Schema.NullOr(Schema.String),
    text: PersonalText,
    attachments,
    complaint: Schema.String,
  }),
  EnquiryWithdrawn: Schema.Struct({ by, reason: PersonalText }),
  EnquiryDeadlineMissed: Schema.Struct({
    deadline: EnquiryDeadlineSchema,
    escalatedTo: Schema.NullOr(Schema.String),
    deadlines,
  }),
  EnquiryLapsed: Schema.Struct({ deadline: EnquiryDeadlineSchema }),
} as const satisfies {
  readonly [Type in EnquiryEvent["type"]]: Schema.ConstraintDecoder<
    Extract<EnquiryEvent, { type: Type }>["data"]
  >;
};
