import { EvidenceSchema } from "@heyue/core/complaint/command";
import {
  OpenRecurrenceSchema,
  recurrenceActionSchemas,
  RecurringCaseSchema,
} from "@heyue/core/complaint/recurrence/command";
import { RecurrenceDeadlineSchema } from "@heyue/core/complaint/recurrence/event";
import { recurrencePhases } from "@heyue/core/complaint/recurrence/state";
import type { RecurrenceView } from "@heyue/core/complaint/recurrence/view";
import * as Schema from "effect/Schema";
import type { CollectionDescription } from "./description.ts";

const Text = Schema.NullOr(Schema.String);
const action = Schema.Struct({
  what: Schema.String,
  person: Schema.String,
  dueDate: Schema.String,
  done: Schema.NullOr(
    Schema.Struct({
      on: Schema.String,
      by: Schema.String,
      result: Schema.String,
      evidence: Schema.Array(EvidenceSchema),
    }),
  ),
});

/** What the API answers about a recurrence. */
const RecurrenceViewSchema = Schema.Struct({
  id: Schema.String,
  version: Schema.Natural,
  estate: Schema.String,
  place: Schema.String,
  cause: Schema.String,
  contract: Text,
  standard: Text,
  cases: Schema.Array(RecurringCaseSchema),
  manager: Schema.String,
  responsible: Text,
  phase: Schema.Literals(recurrencePhases),
  action: Schema.NullOr(action),
  former: Schema.Array(action),
  deadlines: Schema.Array(RecurrenceDeadlineSchema),
  missed: Schema.Array(RecurrenceDeadlineSchema),
  round: Schema.Natural,
  closedOn: Text,
}).annotate({
  identifier: "RecurrenceView",
  description:
    "Complaints of the same place and cause, what is done so that they do not come again, and whether it helped",
}) satisfies Schema.ConstraintDecoder<RecurrenceView>;

/** Recurrences (举一反三). */
export const recurrences: CollectionDescription = {
  name: "recurrences",
  opening: OpenRecurrenceSchema,
  actions: recurrenceActionSchemas,
  view: RecurrenceViewSchema,
  by: ["staff", "desk", "manager", "committee"],
  titles: {
    open: "立案 Open it for complaints of the same place and cause",
    "add-case": "新增同类 Another complaint of the group; after a measure it begins anew",
    plan: "制定预防措施 Decide what is done so that it does not come again",
    complete: "措施完成 It was done, with evidence; the quiet period begins",
    close: "结案 Close it once the quiet period is over",
  },
  refusals: {
    "below-threshold": {
      "zh-CN": "同一地点、同一原因的投诉还没有达到立案的件数。",
      en: "There are not enough complaints of the same place and cause in the window that counts.",
    },
    "case-unknown": { "zh-CN": "没有找到本小区的这些投诉。", en: "The estate has no such complaints." },
    "case-twice": { "zh-CN": "同一件投诉已经在这一组里。", en: "The complaint is in the group already." },
    "until-in-past": { "zh-CN": "完成日期不能早于今天。", en: "The day lies in the past." },
    "quiet-not-over": {
      "zh-CN": "观察期内没有新的同类投诉才能结案。",
      en: "It is closed only after its quiet period without a new case.",
    },
  },
};
