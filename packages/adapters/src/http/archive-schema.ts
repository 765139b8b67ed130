/** Schemas of what the API answers when an archive is asked; the types are core's. */
import type { ArchiveCompleteness } from "@heyue/core/contract/archive/completeness";
import { archiveKinds } from "@heyue/core/contract/archive/entry";
import type { ArchiveFindings } from "@heyue/core/contract/archive/search";
import { completenessReasons } from "@heyue/core/contract/archive/words";
import * as Schema from "effect/Schema";
import { ArchiveEntryViewSchema } from "./collection/archive.ts";

export const ArchiveFindingsSchema = Schema.Struct({
  archive: Schema.String,
  entries: Schema.Array(ArchiveEntryViewSchema),
}).annotate({
  identifier: "ArchiveFindings",
  description: "Entries that fit, in the order of the documents' days",
}) satisfies Schema.ConstraintDecoder<ArchiveFindings>;

const Words = Schema.Struct({ "zh-CN": Schema.String, en: Schema.String });

export const ArchiveCompletenessSchema = Schema.Struct({
  archive: Schema.String,
  asOf: Schema.String,
  isComplete: Schema.Boolean,
  counts: Schema.Struct({ present: Schema.Natural, missing: Schema.Natural, stale: Schema.Natural }),
  documents: Schema.Array(
    Schema.Struct({
      kind: Schema.Literals(archiveKinds),
      about: Schema.String,
      title: Words,
      status: Schema.Literals(["present", "missing", "stale"]),
      reason: Schema.Literals(completenessReasons),
      says: Words,
      entry: Schema.NullOr(Schema.String),
    }),
  ),
}).annotate({
  identifier: "ArchiveCompleteness",
  description: "What an archive should hold on a day: there, missing or stale, each with the reason",
}) satisfies Schema.ConstraintDecoder<ArchiveCompleteness>;
