import { OpenShiftSchema, shiftActionSchemas } from "@heyue/core/complaint/shift/command";
import { ShiftCaseSchema } from "@heyue/core/complaint/shift/event";
import { shiftPhases } from "@heyue/core/complaint/shift/state";
import type { ShiftView } from "@heyue/core/complaint/shift/view";
import * as Schema from "effect/Schema";
import type { CollectionDescription } from "./description.ts";

const Text = Schema.NullOr(Schema.String);

/** What the API answers about a shift sheet. */
const ShiftViewSchema = Schema.Struct({
  id: Schema.String,
  version: Schema.Natural,
  estate: Schema.String,
  outgoing: Schema.String,
  incoming: Schema.String,
  note: Text,
  openedAt: Schema.String,
  due: Schema.String,
  lines: Schema.Array(Schema.Struct({ ...ShiftCaseSchema.fields, takenAt: Text })),
  phase: Schema.Literals(shiftPhases),
  closedAt: Text,
}).annotate({
  identifier: "ShiftView",
  description: "The open cases that one shift hands to the next, each with its next deadline",
}) satisfies Schema.ConstraintDecoder<ShiftView>;

/** Shift sheets (交接班清单). */
export const shifts: CollectionDescription = {
  name: "shifts",
  opening: OpenShiftSchema,
  actions: shiftActionSchemas,
  view: ShiftViewSchema,
  by: ["staff", "desk", "manager"],
  titles: {
    open: "交班 Hand the shift over: one's open cases, with what is next",
    take: "接班确认 Take one case over",
    close: "交接结束 End it: what was not taken over stays",
  },
  refusals: {
    "same-person": { "zh-CN": "交班人和接班人不能是同一人。", en: "Nobody hands over to oneself." },
    "nothing-to-hand-over": { "zh-CN": "没有需要交接的事项。", en: "There is no open case to hand over." },
    "case-unknown": { "zh-CN": "清单上没有这一事项。", en: "The sheet has no such case." },
    "case-taken": { "zh-CN": "该事项已经接班。", en: "The case was taken over already." },
    "not-responsible": {
      "zh-CN": "该事项已不由交班人负责。",
      en: "The case is no longer with whoever hands the shift over.",
    },
    "not-due": { "zh-CN": "接班的时间还没有到。", en: "The time to take over is not over." },
  },
};
