import { archiveActionSchemas, OpenArchiveSchema } from "@heyue/core/contract/archive/command";
import { archiveStatuses } from "@heyue/core/contract/archive/entry";
import {
  DocumentPartSchemas,
  FiledDocumentSchema,
  RetentionSchema,
} from "@heyue/core/contract/archive/event";
import { archivePhases } from "@heyue/core/contract/archive/state";
import type { ArchiveView } from "@heyue/core/contract/archive/view";
import * as Schema from "effect/Schema";
import * as Struct from "effect/Struct";
import type { CollectionDescription } from "./description.ts";

const Text = Schema.NullOr(Schema.String);

/** What the API answers about a line of the register. */
export const ArchiveEntryViewSchema = Schema.Struct({
  ...Struct.omit(FiledDocumentSchema.fields, ["retention"]),
  status: Schema.Literals(archiveStatuses),
  retention: Schema.Union([
    Schema.Struct({ status: Schema.Literal("undetermined") }),
    Schema.Struct({
      status: Schema.Literals(["running", "over"]),
      until: Text,
      ...RetentionSchema.fields,
    }),
  ]),
  replacedBy: Schema.NullOr(DocumentPartSchemas.replacement),
  destruction: Schema.NullOr(
    Schema.Struct({
      proposedBy: Schema.String,
      proposedOn: Schema.String,
      reason: Text,
      approved: Schema.NullOr(Schema.Struct({ by: Schema.String, on: Schema.String })),
    }),
  ),
}).annotate({ identifier: "ArchiveEntry" });

/** What the API answers about an archive. */
const ArchiveViewSchema = Schema.Struct({
  id: Schema.String,
  version: Schema.Natural,
  estate: Schema.String,
  contract: Schema.String,
  openedOn: Schema.String,
  phase: Schema.Literals(archivePhases),
  entries: Schema.Array(ArchiveEntryViewSchema),
  holds: Schema.Array(
    Schema.Struct({
      number: Schema.Natural,
      dispute: Text,
      reason: Text,
      since: Schema.String,
      by: Schema.String,
      released: Schema.NullOr(Schema.Struct({ on: Schema.String, by: Schema.String, reason: Text })),
    }),
  ),
}).annotate({
  identifier: "ArchiveView",
  description: "The archive of a contract, as far as the caller may see it; no line is ever taken away",
}) satisfies Schema.ConstraintDecoder<ArchiveView>;

/** Contract archives (合同档案). */
export const archives: CollectionDescription = {
  name: "archives",
  opening: OpenArchiveSchema,
  actions: archiveActionSchemas,
  view: ArchiveViewSchema,
  by: ["owner", "desk", "manager", "committee", "system"],
  titles: {
    open: "建档 Open the archive of a signed contract; by itself when it is signed",
    collect: "归集 Enter the documents of an event; by itself when it happens",
    file: "归档 File a document",
    "set-retention":
      "确定保管期限 Say how long an entry is kept, and why; it can be prolonged, never shortened",
    hold: "人工保全 Order that nothing is destroyed",
    release: "解除保全 End a hold that was ordered by hand",
    "propose-destruction": "提出销毁 Propose to destroy what is kept beyond its period",
    "approve-destruction": "批准销毁 Another person approves; the line stays with its hash",
    "decline-destruction": "不予销毁 The proposal comes to nothing",
  },
  refusals: {
    "event-unknown": {
      "zh-CN": "这份合同没有这一事件。",
      en: "The contract has no such event; give the stream and the id of the event.",
    },
    "nothing-to-file": { "zh-CN": "这一事件没有应归档的文件。", en: "This event leaves no document." },
    "already-archived": { "zh-CN": "这份文件已经归档。", en: "This document is filed already." },
    "archive-entry-unknown": { "zh-CN": "档案中没有这一条。", en: "The archive has no such entry." },
    "archive-entry-replaced": {
      "zh-CN": "这一条已经被取代或者更正，请改为取代最新的一条。",
      en: "This entry is replaced already; replace the one that took its place.",
    },
    "archive-entry-destroyed": { "zh-CN": "这份文件已经销毁。", en: "This document is destroyed." },
    "kind-differs": {
      "zh-CN": "只能取代或者更正同一类别的文件。",
      en: "A document replaces one of its own kind only.",
    },
    "retention-shortened": {
      "zh-CN": "保管期限只能延长，不能缩短。",
      en: "A retention period can be prolonged, never shortened.",
    },
    "retention-undetermined": {
      "zh-CN": "尚未确定保管期限，不能销毁；请先确定期限及依据。",
      en: "Nobody has said how long it is kept; set the period and its basis first.",
    },
    "retention-running": { "zh-CN": "保管期限尚未届满，不能销毁。", en: "It must still be kept." },
    "archive-held": {
      "zh-CN": "档案处于保全中，不能销毁；请等争议结案或者解除保全。",
      en: "The archive is held; nothing is destroyed until the dispute is closed or the hold released.",
    },
    "dispute-holds-already": {
      "zh-CN": "已经因该争议保全。",
      en: "The archive is held for this dispute already.",
    },
    "hold-unknown": { "zh-CN": "没有这一项保全。", en: "There is no such hold." },
    "hold-released": { "zh-CN": "这一项保全已经解除。", en: "This hold is released already." },
    "hold-of-dispute": {
      "zh-CN": "争议保全在争议结案时自动解除，不能人工解除。",
      en: "A dispute's hold ends when the dispute is closed, not by hand.",
    },
    "already-proposed": { "zh-CN": "已经提出销毁。", en: "Its destruction is proposed already." },
    "not-proposed": { "zh-CN": "没有人提出销毁。", en: "Nobody has proposed to destroy it." },
    "same-person": {
      "zh-CN": "提出和批准销毁的不能是同一人。",
      en: "Who proposes a destruction cannot approve it; somebody else must.",
    },
  },
};
