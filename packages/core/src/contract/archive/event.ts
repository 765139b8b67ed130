import * as Schema from "effect/Schema";
import { AttachmentSchema } from "../../kernel/attachment-schema.ts";
import type { DomainEvent } from "../../kernel/decider.ts";
import type { Personal } from "../../kernel/personal.ts";
import { CitationSchema, PersonalText } from "../../kernel/scalar.ts";
import {
  archiveForms,
  archiveKinds,
  archivePartyKinds,
  type ArchiveSource,
  type FiledDocument,
  replacements,
  type Retention,
} from "./entry.ts";
import type { ArchiveHold, ArchiveState } from "./state.ts";

type NewHold = Omit<ArchiveHold, "released">;
interface Done {
  readonly entry: string;
  readonly by: string;
  readonly on: string;
}

export type ArchiveEvent =
  | DomainEvent<
      "ArchiveOpened",
      Pick<ArchiveState, "id" | "estate" | "contract" | "openedOn"> & {
        /** What the contract and its streams held by then. */
        readonly entries: readonly FiledDocument[];
        /** For disputes that were open by then. */
        readonly holds: readonly NewHold[];
      }
    >
  | DomainEvent<
      "ArchiveCollected",
      { readonly source: ArchiveSource; readonly entries: readonly FiledDocument[] }
    >
  | DomainEvent<"ArchiveEntryFiled", FiledDocument>
  | DomainEvent<"ArchiveRetentionSet", Done & { readonly retention: Retention }>
  | DomainEvent<"ArchiveHeld", NewHold>
  | DomainEvent<"ArchiveReleased", NonNullable<ArchiveHold["released"]> & { readonly hold: number }>
  | DomainEvent<"ArchiveDestructionProposed", Done & { readonly reason: Personal }>
  | DomainEvent<"ArchiveDestructionDeclined", Done & { readonly reason: Personal }>
  | DomainEvent<"ArchiveEntryDestroyed", Done & { readonly proposedBy: string; readonly hash: string }>;

export const archiveEventVersion = 1;

const text = Schema.String;

export const DocumentPartSchemas = {
  parties: Schema.Array(Schema.Struct({ kind: Schema.Literals(archivePartyKinds), ref: text })),
  content: Schema.Struct({
    form: Schema.Literals(archiveForms),
    hash: text,
    file: Schema.NullOr(AttachmentSchema),
  }),
  source: Schema.Struct({ stream: text, event: text }),
  title: Schema.Struct({ "zh-CN": text, en: text }),
  replacement: Schema.Struct({ how: Schema.Literals(replacements), entry: text }),
};

export const RetentionSchema = Schema.Struct({
  years: Schema.Union([Schema.Natural, Schema.Literal("permanent")]),
  from: text,
  basis: Schema.Union([
    Schema.Struct({ kind: Schema.Literal("clause"), clause: text }),
    Schema.Struct({ kind: Schema.Literal("law"), citation: CitationSchema }),
  ]),
}) satisfies Schema.ConstraintDecoder<Retention>;

export const FiledDocumentSchema = Schema.Struct({
  id: text,
  kind: Schema.Literals(archiveKinds),
  title: DocumentPartSchemas.title,
  date: text,
  parties: DocumentPartSchemas.parties,
  clauses: Schema.Array(text),
  content: DocumentPartSchemas.content,
  source: Schema.NullOr(DocumentPartSchemas.source),
  filedBy: text,
  filedOn: text,
  retention: Schema.NullOr(RetentionSchema),
  replaces: Schema.NullOr(DocumentPartSchemas.replacement),
}) satisfies Schema.ConstraintDecoder<FiledDocument>;

const hold = Schema.Struct({
  number: Schema.Natural,
  dispute: Schema.NullOr(text),
  reason: Schema.NullOr(PersonalText),
  since: text,
  by: text,
});
const done = { entry: text, by: text, on: text };

/** Stored form of the facts of each event type, schema version 1. */
export const archiveEventSchemas = {
  ArchiveOpened: Schema.Struct({
    id: text,
    estate: text,
    contract: text,
    openedOn: text,
    entries: Schema.Array(FiledDocumentSchema),
    holds: Schema.Array(hold),
  }),
  ArchiveCollected: Schema.Struct({
    source: DocumentPartSchemas.source,
    entries: Schema.Array(FiledDocumentSchema),
  }),
  ArchiveEntryFiled: FiledDocumentSchema,
  ArchiveRetentionSet: Schema.Struct({ ...done, retention: RetentionSchema }),
  ArchiveHeld: hold,
  ArchiveReleased: Schema.Struct({
    hold: Schema.Natural,
    on: text,
    by: text,
    reason: Schema.NullOr(PersonalText),
  }),
  ArchiveDestructionProposed: Schema.Struct({ ...done, reason: PersonalText }),
  ArchiveDestructionDeclined: Schema.Struct({ ...done, reason: PersonalText }),
  ArchiveEntryDestroyed: Schema.Struct({ ...done, proposedBy: text, hash: text }),
} as const satisfies {
  readonly [Type in ArchiveEvent["type"]]: Schema.ConstraintDecoder<
    Extract<ArchiveEvent, { type: Type }>["data"]
  >;
};
