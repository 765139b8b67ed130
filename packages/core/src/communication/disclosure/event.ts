import * as Schema from "effect/Schema";
import { AttachmentSchema } from "../../kernel/attachment-schema.ts";
import { deadlineBases } from "../../kernel/day-deadline.ts";
import { dayDeadlineSchema } from "../../kernel/day-deadline-schema.ts";
import type { DomainEvent } from "../../kernel/decider.ts";
import { CitationSchema, PersonalText } from "../../kernel/scalar.ts";
import type { Verdict } from "../../kernel/verdict.ts";
import {
  type Compilation,
  type DisclosureDeadline,
  disclosureDeadlineKinds,
  type DisclosureReport,
  type DisclosureState,
  type DueItem,
  type Escalation,
  type Objection,
  type PostedPlace,
  type Posting,
  reportReceivers,
} from "./state.ts";
import { disclosureSources, disclosureSubjects } from "./subject.ts";

interface OfItem {
  readonly item: string;
}

export type DisclosureEvent =
  | DomainEvent<
      "DisclosuresOpened",
      Pick<
        DisclosureState,
        "id" | "estate" | "contract" | "openedOn" | "agreed" | "dutyPerson" | "manager"
      > & { readonly items: readonly DueItem[] }
    >
  | DomainEvent<"DisclosureCompiled", OfItem & Compilation>
  | DomainEvent<
      "DisclosureApproved",
      OfItem & { readonly by: string; readonly at: string; readonly revision: number }
    >
  | DomainEvent<
      "DisclosurePosted",
      OfItem & { readonly posting: Posting; readonly takeDown: DisclosureDeadline; readonly next: DueItem }
    >
  | DomainEvent<
      "DisclosureTakenDown",
      OfItem &
        NonNullable<PostedPlace["end"]> & {
          readonly place: string;
          /** Promised with the last place. */
          readonly report: DisclosureDeadline | null;
        }
    >
  | DomainEvent<
      "DisclosureObjected",
      OfItem & Omit<Objection, "answer"> & { readonly deadline: DisclosureDeadline }
    >
  | DomainEvent<
      "DisclosureObjectionAnswered",
      OfItem & NonNullable<Objection["answer"]> & { readonly objection: number }
    >
  | DomainEvent<"DisclosureReported", OfItem & DisclosureReport>
  | DomainEvent<
      "DisclosureDeadlineMissed",
      OfItem & Escalation & { readonly escalation: DisclosureDeadline | null }
    >;

export const disclosureEventVersion = 1;

const text = Schema.String;
const item = text;
const days = Schema.Struct({ from: text, to: text });
export const DisclosureDeadlineSchema = dayDeadlineSchema(disclosureDeadlineKinds);
export const AgreedSchema = Schema.Struct({
  subject: Schema.Literals(disclosureSubjects),
  clause: text,
  timesAYear: Schema.Natural,
  postingDays: Schema.NullOr(Schema.Natural),
});
export const DueItemSchema = Schema.Struct({
  id: text,
  subject: Schema.Literals(disclosureSubjects),
  number: Schema.Natural,
  after: text,
  deadline: DisclosureDeadlineSchema,
  law: Schema.Json as unknown as Schema.ConstraintDecoder<Verdict>,
});
export const CompilationSchema = Schema.Struct({
  revision: Schema.Natural,
  source: Schema.Literals(disclosureSources),
  period: days,
  file: Schema.NullOr(AttachmentSchema),
  lines: Schema.Array(
    Schema.Struct({ label: text, value: Schema.NullOr(text), unit: text, events: Schema.Array(text) }),
  ),
  by: text,
  at: text,
}) satisfies Schema.ConstraintDecoder<Compilation>;
const photo = { photo: AttachmentSchema, at: text, by: text };
export const PostingSchema = Schema.Struct({
  from: text,
  to: text,
  basis: Schema.Literals(deadlineBases),
  citations: Schema.Array(CitationSchema),
  clause: Schema.NullOr(text),
  places: Schema.Array(
    Schema.Struct({
      place: text,
      start: Schema.Struct(photo),
      end: Schema.NullOr(Schema.Struct(photo)),
    }),
  ),
}) satisfies Schema.ConstraintDecoder<Posting>;
export const ReportSchema = Schema.Struct({
  to: Schema.Literals(reportReceivers),
  on: text,
  ref: text,
  by: text,
});
export const EscalationSchema = Schema.Struct({
  deadline: text,
  to: Schema.Literals(["manager", "committee"]),
  at: text,
});

/** Stored form of the facts of each event type, schema version 1. */
export const disclosureEventSchemas = {
  DisclosuresOpened: Schema.Struct({
    id: text,
    estate: text,
    contract: text,
    openedOn: text,
    agreed: Schema.Array(AgreedSchema),
    dutyPerson: text,
    manager: text,
    items: Schema.Array(DueItemSchema),
  }),
  DisclosureCompiled: Schema.Struct({ item, ...CompilationSchema.fields }),
  DisclosureApproved: Schema.Struct({ item, by: text, at: text, revision: Schema.Natural }),
  DisclosurePosted: Schema.Struct({
    item,
    posting: PostingSchema,
    takeDown: DisclosureDeadlineSchema,
    next: DueItemSchema,
  }),
  DisclosureTakenDown: Schema.Struct({
    item,
    ...photo,
    place: text,
    report: Schema.NullOr(DisclosureDeadlineSchema),
  }),
  DisclosureObjected: Schema.Struct({
    item,
    number: Schema.Natural,
    person: text,
    at: text,
    text: PersonalText,
    deadline: DisclosureDeadlineSchema,
  }),
  DisclosureObjectionAnswered: Schema.Struct({
    item,
    objection: Schema.Natural,
    by: text,
    at: text,
    text: PersonalText,
  }),
  DisclosureReported: Schema.Struct({ item, ...ReportSchema.fields }),
  DisclosureDeadlineMissed: Schema.Struct({
    item,
    ...EscalationSchema.fields,
    escalation: Schema.NullOr(DisclosureDeadlineSchema),
  }),
} as const satisfies {
  readonly [Type in DisclosureEvent["type"]]: Schema.ConstraintDecoder<
    Extract<DisclosureEvent, { type: Type }>["data"]
  >;
};
