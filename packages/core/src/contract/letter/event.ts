import * as Schema from "effect/Schema";
import { AttachmentSchema } from "../../kernel/attachment-schema.ts";
import type { DomainEvent } from "../../kernel/decider.ts";
import { PersonalText } from "../../kernel/scalar.ts";
import { ConcernSchema } from "./command.ts";
import type { Attachment } from "../../kernel/attachment.ts";
import { type LetterSheet, LetterSheetSchema } from "./sheet.ts";
import {
  type Concern,
  letterKinds,
  type LetterState,
  type Service,
  serviceMeans,
  type ServiceMeans,
  type ServiceOutcome,
} from "./state.ts";

interface Written extends Pick<
  LetterState,
  | "id"
  | "number"
  | "estate"
  | "contract"
  | "kind"
  | "recipient"
  | "concerns"
  | "subject"
  | "paragraphs"
  | "answerBy"
  | "writtenOn"
> {
  /** Absent in events that were written before it was kept. */
  readonly sheet?: LetterSheet;
}

export type LetterEvent =
  | DomainEvent<"LetterWritten", Written>
  | DomainEvent<"LetterSealed", { readonly scan: Attachment }>
  | DomainEvent<"LetterServed", Omit<Service, "outcome">>
  | DomainEvent<
      "LetterReturned",
      {
        readonly service: number;
        readonly outcome: Exclude<ServiceOutcome, "arrived">;
        readonly on: string;
        readonly proof: readonly Attachment[];
      }
    >
  | DomainEvent<
      "LetterArrived",
      {
        readonly letter: string;
        readonly service: number;
        readonly concerns: Concern | null;
        readonly arrivedOn: string;
        readonly how: ServiceMeans;
        readonly answerBy: string | null;
        readonly proof: readonly Attachment[];
      }
    >
  | DomainEvent<"LetterWithdrawn", { readonly on: string; readonly reason: string }>;

export const letterEventVersion = 1;

const proof = Schema.Array(AttachmentSchema);
const nullable = Schema.NullOr(Schema.String);

/** Stored form of the facts of each event type, schema version 1. */
export const letterEventSchemas = {
  LetterWritten: Schema.Struct({
    id: Schema.String,
    number: Schema.String,
    estate: Schema.String,
    contract: Schema.String,
    kind: Schema.Literals(letterKinds),
    recipient: Schema.String,
    concerns: Schema.NullOr(ConcernSchema),
    subject: PersonalText,
    paragraphs: Schema.Array(PersonalText),
    sheet: Schema.optionalKey(LetterSheetSchema),
    answerBy: nullable,
    writtenOn: Schema.String,
  }),
  LetterSealed: Schema.Struct({ scan: AttachmentSchema }),
  LetterServed: Schema.Struct({
    means: Schema.Literals(serviceMeans),
    to: PersonalText,
    sentOn: Schema.String,
    reference: nullable,
    proof,
    dueToArrive: nullable,
  }),
  LetterReturned: Schema.Struct({
    service: Schema.Natural,
    outcome: Schema.Literals(["returned", "refused"]),
    on: Schema.String,
    proof,
  }),
  LetterArrived: Schema.Struct({
    letter: Schema.String,
    service: Schema.Natural,
    concerns: Schema.NullOr(ConcernSchema),
    arrivedOn: Schema.String,
    how: Schema.Literals(serviceMeans),
    answerBy: nullable,
    proof,
  }),
  LetterWithdrawn: Schema.Struct({ on: Schema.String, reason: Schema.String }),
} as const satisfies {
  readonly [Type in LetterEvent["type"]]: Schema.ConstraintDecoder<
    Extract<LetterEvent, { type: Type }>["data"]
  >;
};
