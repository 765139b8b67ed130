import * as Schema from "effect/Schema";
import type { Attachment } from "../../kernel/attachment.ts";
import { AttachmentSchema } from "../../kernel/attachment-schema.ts";
import { DateText, Hash, Id, text } from "../../kernel/scalar.ts";
import {
  type ArchiveKind,
  archiveKinds,
  type ArchiveParty,
  archivePartyKinds,
  type ArchiveSource,
  type Replacement,
  replacements,
  type Retention,
} from "./entry.ts";

/** Opens the archive of a signed contract with what the contract and its streams hold by then (建档). */
export interface OpenArchive {
  readonly type: "open";
  readonly estate: string;
  readonly contract: string;
}
/** Enters the documents of an event (归集); once, however often it is asked for. */
export interface CollectDocuments {
  readonly type: "collect";
  readonly source: ArchiveSource;
}
/** Retention as it is asked for; the period runs from the day of the document when no other is named. */
export interface RetentionInput {
  readonly years: Retention["years"];
  readonly from?: string;
  readonly basis: Retention["basis"];
}
/** Files a document by hand (归档). */
export interface FileDocument {
  readonly type: "file";
  readonly kind: ArchiveKind;
  readonly title: string;
  readonly date: string;
  readonly parties: readonly ArchiveParty[];
  readonly clauses: readonly string[];
  /** An uploaded file, or the SHA-256 of what is kept elsewhere. */
  readonly content: { readonly file: Attachment } | { readonly hash: string };
  readonly retention?: RetentionInput;
  readonly replaces?: Replacement;
}
/** Says how long an entry is kept, and why (确定保管期限); it can be prolonged later, never shortened. */
export interface SetRetention {
  readonly type: "set-retention";
  readonly entry: string;
  readonly retention: RetentionInput;
}
/** Orders that nothing is destroyed (人工保全). */
export interface HoldArchive {
  readonly type: "hold";
  readonly reason: string;
}
/** Ends a hold that was ordered by hand (解除保全). */
export interface ReleaseHold {
  readonly type: "release";
  readonly hold: number;
  readonly reason: string;
}
/** A dispute was opened: nothing is destroyed until it is closed (争议保全, 系统). */
export interface HoldForDispute {
  readonly type: "hold-dispute";
  readonly dispute: string;
}
/** A dispute was closed: its hold ends; the archive stays held while another stands (系统). */
export interface ReleaseDispute {
  readonly type: "release-dispute";
  readonly dispute: string;
}
/** Proposes to destroy what is kept beyond its period (提出销毁). */
export interface ProposeDestruction {
  readonly type: "propose-destruction";
  readonly entry: string;
  readonly reason: string;
}
/**
 * Another person approves it (批准销毁): the entry counts as destroyed and its line stays with the hash. Whoever keeps the paper
 * or the file destroys it; the register only says that this was decided.
 */
export interface ApproveDestruction {
  readonly type: "approve-destruction";
  readonly entry: string;
}
/** The proposal comes to nothing (不予销毁). */
export interface DeclineDestruction {
  readonly type: "decline-destruction";
  readonly entry: string;
  readonly reason: string;
}

export type ArchiveAction =
  | CollectDocuments
  | FileDocument
  | SetRetention
  | HoldArchive
  | ReleaseHold
  | ProposeDestruction
  | ApproveDestruction
  | DeclineDestruction;
export type ArchiveCommand = OpenArchive | ArchiveAction | HoldForDispute | ReleaseDispute;

const Entry = text(100);

export const PartySchema = Schema.Struct({ kind: Schema.Literals(archivePartyKinds), ref: text(200) });
export const ReplacementSchema = Schema.Struct({ how: Schema.Literals(replacements), entry: Entry });
export const SourceSchema = Schema.Struct({ stream: text(200), event: text(100) });

export const YearsSchema = Schema.Union([
  Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 100 })),
  Schema.Literal("permanent"),
]);

export const BasisSchema = Schema.Union([
  Schema.Struct({ kind: Schema.Literal("clause"), clause: Id }),
  Schema.Struct({
    kind: Schema.Literal("law"),
    citation: Schema.Struct({
      source: text(200),
      article: text(100),
      quote: text(500),
      id: Schema.optionalKey(text(100)),
      inForceFrom: Schema.optionalKey(DateText),
    }),
  }),
]);

const RetentionInputSchema = Schema.Struct({
  years: YearsSchema,
  from: Schema.optionalKey(DateText),
  basis: BasisSchema,
});

export const OpenArchiveSchema = Schema.Struct({
  type: Schema.Literal("open"),
  estate: Id,
  contract: text(200),
});

/** What people may do. */
export const archiveActionSchemas = {
  collect: Schema.Struct({ type: Schema.Literal("collect"), source: SourceSchema }),
  file: Schema.Struct({
    type: Schema.Literal("file"),
    kind: Schema.Literals(archiveKinds),
    title: text(200),
    date: DateText,
    parties: Schema.Array(PartySchema).check(Schema.isMaxLength(20)),
    clauses: Schema.Array(Id).check(Schema.isMaxLength(200)),
    content: Schema.Union([Schema.Struct({ file: AttachmentSchema }), Schema.Struct({ hash: Hash })]),
    retention: Schema.optionalKey(RetentionInputSchema),
    replaces: Schema.optionalKey(ReplacementSchema),
  }),
  "set-retention": Schema.Struct({
    type: Schema.Literal("set-retention"),
    entry: Entry,
    retention: RetentionInputSchema,
  }),
  hold: Schema.Struct({ type: Schema.Literal("hold"), reason: text(1000) }),
  release: Schema.Struct({ type: Schema.Literal("release"), hold: Schema.Natural, reason: text(1000) }),
  "propose-destruction": Schema.Struct({
    type: Schema.Literal("propose-destruction"),
    entry: Entry,
    reason: text(1000),
  }),
  "approve-destruction": Schema.Struct({ type: Schema.Literal("approve-destruction"), entry: Entry }),
  "decline-destruction": Schema.Struct({
    type: Schema.Literal("decline-destruction"),
    entry: Entry,
    reason: text(1000),
  }),
} as const;

/** What follows from a dispute: the system's own commands. */
export const archiveReactionSchemas = {
  "hold-dispute": Schema.Struct({ type: Schema.Literal("hold-dispute"), dispute: text(200) }),
  "release-dispute": Schema.Struct({ type: Schema.Literal("release-dispute"), dispute: text(200) }),
} as const;
