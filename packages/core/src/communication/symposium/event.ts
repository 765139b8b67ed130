import * as Schema from "effect/Schema";
import type { Attachment, EvidenceItem } from "../../kernel/attachment.ts";
import { AttachmentSchema, EvidenceSchema } from "../../kernel/attachment-schema.ts";
import { dayDeadlineSchema } from "../../kernel/day-deadline-schema.ts";
import type { DomainEvent } from "../../kernel/decider.ts";
import type { Personal } from "../../kernel/personal.ts";
import { PersonalText } from "../../kernel/scalar.ts";
import { type SymposiumDeadline, symposiumDeadlineKinds, type SymposiumState } from "./state.ts";

export type SymposiumEvent =
  | DomainEvent<
      "SymposiumConvened",
      Pick<
        SymposiumState,
        "id" | "estate" | "title" | "place" | "heldOn" | "topics" | "invited" | "organiser" | "manager" | "deadlines"
      >
    > // prettier-ignore
  | DomainEvent<
      "SymposiumMinuted",
      {
        readonly by: string;
        readonly present: readonly string[];
        readonly text: Personal;
        readonly actions: readonly {
          readonly what: string;
          readonly person: string;
          readonly dueOn: string;
        }[];
        readonly attachments: readonly Attachment[];
        readonly deadlines: readonly SymposiumDeadline[];
      }
    >
  | DomainEvent<
      "SymposiumActionDone",
      {
        readonly action: number;
        readonly by: string;
        readonly note: string;
        readonly evidence: readonly EvidenceItem[];
      }
    >
  | DomainEvent<"SymposiumCancelled", { readonly by: string; readonly reason: string }>
  | DomainEvent<"SymposiumDeadlineMissed", { readonly deadline: SymposiumDeadline }>;

export const symposiumEventVersion = 1;

export const SymposiumDeadlineSchema = dayDeadlineSchema(symposiumDeadlineKinds);
const deadlines = Schema.Array(SymposiumDeadlineSchema);
const Texts = Schema.Array(Schema.String);

/** Stored form of the facts of each event type, schema version 1. */
export const symposiumEventSchemas = {
  SymposiumConvened: Schema.Struct({
    id: Schema.String,
    estate: Schema.String,
    title: Schema.String,
    place: Schema.String,
    heldOn: Schema.String,
    topics: Texts,
    invited: Texts,
    organiser: Schema.String,
    manager: Schema.String,
    deadlines,
  }),
  SymposiumMinuted: Schema.Struct({
    by: Schema.String,
    present: Texts,
    text: PersonalText,
    actions: Schema.Array(
      Schema.Struct({ what: Schema.String, person: Schema.String, dueOn: Schema.String }),
    ),
    attachments: Schema.Array(AttachmentSchema),
    deadlines,
  }),
  SymposiumActionDone: Schema.Struct({
    action: Schema.Natural,
    by: Schema.String,
    note: Schema.String,
    evidence: Schema.Array(EvidenceSchema),
  }),
  SymposiumCancelled: Schema.Struct({ by: Schema.String, reason: Schema.String }),
  SymposiumDeadlineMissed: Schema.Struct({ deadline: SymposiumDeadlineSchema }),
} as const satisfies {
  readonly [Type in SymposiumEvent["type"]]: Schema.ConstraintDecoder<
    Extract<SymposiumEvent, { type: Type }>["data"]
  >;
};
