import { PlanVisitSchema, visitActionSchemas } from "@heyue/core/communication/visit/command";
import { VisitDeadlineSchema, visitEventSchemas } from "@heyue/core/communication/visit/event";
import { visitFollowUps, visitPhases } from "@heyue/core/communication/visit/state";
import type { VisitView } from "@heyue/core/communication/visit/view";
import * as Schema from "effect/Schema";
import type { CollectionDescription } from "./description.ts";

const Text = Schema.NullOr(Schema.String);
const { deadlines: _, manager: __, ...planned } = visitEventSchemas.VisitPlanned.fields;
const { by, on, photos } = visitEventSchemas.VisitRecorded.fields;
const at = Schema.String;

/** What the API answers about a visit. */
const VisitViewSchema = Schema.Struct({
  ...planned,
  version: Schema.Natural,
  phase: Schema.Literals(visitPhases),
  held: Schema.NullOr(Schema.Struct({ on, by, photos, summary: Text })),
  findings: Schema.Array(
    Schema.Struct({
      number: Schema.Natural,
      text: Text,
      outcome: Schema.NullOr(
        Schema.Union([
          Schema.Struct({
            kind: Schema.Literal("taken-up"),
            as: Schema.Literals(visitFollowUps),
            by,
            at,
            case: Schema.String,
          }),
          Schema.Struct({ kind: Schema.Literal("noted"), reason: Text, by, at }),
        ]),
      ),
    }),
  ),
  cancelled: Schema.NullOr(Schema.Struct({ by, at, reason: Text })),
  responsible: Text,
  next: Schema.NullOr(VisitDeadlineSchema),
  missed: Schema.Array(Schema.Struct({ deadline: VisitDeadlineSchema, at })),
}).annotate({
  identifier: "VisitView",
  description: "A visit with what was found, and what became of each finding",
}) satisfies Schema.ConstraintDecoder<VisitView>;

/** Visits (走访). */
export const visits: CollectionDescription = {
  name: "visits",
  opening: PlanVisitSchema,
  actions: visitActionSchemas,
  view: VisitViewSchema,
  titles: {
    open: "安排走访 Plan a visit",
    record: "走访记录 Write down what was said and found",
    "take-up": "转办 Make a complaint, repair, request or deviation of a finding",
    note: "记录备查 Say why a finding needs no case",
    cancel: "取消 Nobody goes",
  },
  refusals: {
    "not-staff": {
      "zh-CN": "走访人须是本小区的工作人员。",
      en: "The visitor must work at this estate.",
    },
    "due-in-past": { "zh-CN": "走访日期不能早于今天。", en: "The visit cannot be due before today." },
    "not-visitor": {
      "zh-CN": "只有走访人或者项目经理可以登记。",
      en: "Only the visitor or the manager writes it down.",
    },
    "finding-unknown": { "zh-CN": "没有这一项发现。", en: "There is no such finding." },
    "already-settled": { "zh-CN": "这一项已经办结。", en: "This finding is settled already." },
    "standard-missing": {
      "zh-CN": "转为偏差须写明合同和服务标准。",
      en: "A deviation needs its contract and standard.",
    },
  },
};
