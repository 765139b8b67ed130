import { ConveneSymposiumSchema, symposiumActionSchemas } from "@heyue/core/communication/symposium/command";
import { SymposiumDeadlineSchema, symposiumEventSchemas } from "@heyue/core/communication/symposium/event";
import { symposiumPhases } from "@heyue/core/communication/symposium/state";
import type { SymposiumView } from "@heyue/core/communication/symposium/view";
import * as Schema from "effect/Schema";
import type { CollectionDescription } from "./description.ts";

const Text = Schema.NullOr(Schema.String);
const { deadlines: _, manager: __, ...convened } = symposiumEventSchemas.SymposiumConvened.fields;
const { attachments, by, present } = symposiumEventSchemas.SymposiumMinuted.fields;
const { evidence } = symposiumEventSchemas.SymposiumActionDone.fields;
const at = Schema.String;

/** What the API answers about a symposium. */
const SymposiumViewSchema = Schema.Struct({
  ...convened,
  version: Schema.Natural,
  phase: Schema.Literals(symposiumPhases),
  minutes: Schema.NullOr(Schema.Struct({ by, at, present, attachments, text: Text })),
  actions: Schema.Array(
    Schema.Struct({
      number: Schema.Natural,
      what: Schema.String,
      person: Schema.String,
      dueOn: Schema.String,
      done: Schema.NullOr(Schema.Struct({ by, at, note: Schema.String, evidence })),
    }),
  ),
  cancelled: Schema.NullOr(Schema.Struct({ by, at, reason: Schema.String })),
  responsible: Text,
  next: Schema.NullOr(SymposiumDeadlineSchema),
  missed: Schema.Array(Schema.Struct({ deadline: SymposiumDeadlineSchema, at })),
}).annotate({
  identifier: "SymposiumView",
  description: "A symposium with its minutes, and who does what by when",
}) satisfies Schema.ConstraintDecoder<SymposiumView>;

/** Symposia (座谈会). */
export const symposia: CollectionDescription = {
  name: "symposia",
  opening: ConveneSymposiumSchema,
  actions: symposiumActionSchemas,
  view: SymposiumViewSchema,
  titles: {
    open: "召集座谈会 Invite to a symposium",
    minute: "会议纪要 Write the minutes, with who does what by when",
    complete: "落实 Report an action done, with evidence",
    cancel: "取消 It does not take place",
  },
  refusals: {
    "person-twice": { "zh-CN": "同一人列了两次。", en: "The same person is named twice." },
    "held-in-past": { "zh-CN": "召开日期不能早于今天。", en: "It cannot be held before today." },
    "not-held-yet": {
      "zh-CN": "座谈会尚未召开，不能写纪要。",
      en: "It was not held yet; minutes come after.",
    },
    "not-staff": {
      "zh-CN": "落实人须是本小区的工作人员。",
      en: "Whoever does an action must work at this estate.",
    },
    "due-in-past": { "zh-CN": "落实期限不能早于今天。", en: "An action cannot be due before today." },
    "action-unknown": { "zh-CN": "没有这一事项。", en: "There is no such action." },
    "already-done": { "zh-CN": "这一事项已经落实。", en: "This action is done already." },
    "not-responsible": {
      "zh-CN": "只有落实人或者项目经理可以报告完成。",
      en: "Only who does it, or the manager, reports it done.",
    },
    "evidence-missing": { "zh-CN": "落实须附上证据。", en: "An action done needs evidence." },
  },
};
