import { findingActionSchemas, RaiseFindingSchema } from "@heyue/core/standard/finding/command";
import { findingEventSchemas } from "@heyue/core/standard/finding/event";
import { findingPhases } from "@heyue/core/standard/finding/state";
import type { FindingView } from "@heyue/core/standard/finding/view";
import * as Schema from "effect/Schema";
import type { CollectionDescription } from "./description.ts";

const Text = Schema.NullOr(Schema.String);
const { manager: _, ...raised } = findingEventSchemas.FindingRaised.fields;

/** What the API answers about a finding. */
const FindingViewSchema = Schema.Struct({
  ...raised,
  version: Schema.Natural,
  what: Text,
  phase: Schema.Literals(findingPhases),
  decided: Schema.NullOr(Schema.Struct({ by: Schema.String, text: Schema.String })),
  recognition: Schema.NullOr(Schema.Struct({ by: Schema.String, on: Schema.String, note: Text })),
  responsible: Text,
}).annotate({
  identifier: "FindingView",
  description: "What somebody on the staff found, what was decided about it, and the praise",
}) satisfies Schema.ConstraintDecoder<FindingView>;

/** Findings of the staff (员工发现问题). */
export const findings: CollectionDescription = {
  name: "findings",
  opening: RaiseFindingSchema,
  actions: findingActionSchemas,
  view: FindingViewSchema,
  by: ["staff", "desk", "manager", "committee"],
  titles: {
    open: "提出问题 Raise what one saw, with place and photos",
    accept: "采纳 Take it up: a deviation is opened",
    decline: "不采纳 Do not, with the reason",
    recognise: "表扬 Praise whoever raised it",
  },
  refusals: {
    "seen-in-future": { "zh-CN": "发现时间不能晚于现在。", en: "It cannot be seen in the future." },
    "own-finding": { "zh-CN": "不能表扬自己提出的问题。", en: "Nobody praises a finding of their own." },
    "already-recognised": { "zh-CN": "已经表扬过。", en: "It was praised already." },
  },
};
