import { OpenPlanSchema, planActionSchemas } from "@heyue/core/standard/inspection-plan/command";
import { PlanLineSchema, RosterSchema, UnplannedSchema } from "@heyue/core/standard/inspection-plan/event";
import type { PlanView } from "@heyue/core/standard/inspection-plan/view";
import * as Schema from "effect/Schema";
import type { CollectionDescription } from "./description.ts";

/** What the API answers about an inspection plan. */
const PlanViewSchema = Schema.Struct({
  id: Schema.String,
  version: Schema.Natural,
  estate: Schema.String,
  contract: Schema.String,
  startsOn: Schema.String,
  endsOn: Schema.NullOr(Schema.String),
  lines: Schema.Array(PlanLineSchema),
  unplanned: Schema.Array(UnplannedSchema),
  rosters: Schema.Array(RosterSchema),
  rounds: Schema.Array(
    Schema.Struct({
      id: Schema.String,
      day: Schema.String,
      place: Schema.Struct({ id: Schema.String, name: Schema.String }),
      inspector: Schema.String,
      items: Schema.Array(
        Schema.Struct({ standard: Schema.String, clause: Schema.String, title: Schema.String }),
      ),
      inspection: Schema.String,
    }),
  ),
}).annotate({
  identifier: "PlanView",
  description: "The inspection plan of a contract with the rounds of the next two weeks",
}) satisfies Schema.ConstraintDecoder<PlanView>;

/** Inspection plans (检查计划). */
export const plans: CollectionDescription = {
  name: "plans",
  opening: OpenPlanSchema,
  actions: planActionSchemas,
  view: PlanViewSchema,
  titles: {
    open: "制定检查计划 Make the inspection plan of a contract from the frequencies of its standards",
    reassign: "调整人员与点位 Other people or places from a day on",
  },
  refusals: {
    "contract-unknown": { "zh-CN": "没有找到这份合同。", en: "There is no such contract." },
    "not-in-force": { "zh-CN": "合同在该日不在有效期内。", en: "The contract is not in force on that day." },
    "place-twice": { "zh-CN": "同一检查点位出现了两次。", en: "The same place is named twice." },
    "inspector-twice": { "zh-CN": "同一检查人员出现了两次。", en: "The same person is named twice." },
    "nothing-planned": {
      "zh-CN": "合同中没有可以按频次检查的标准。",
      en: "No standard of the contract has a frequency to plan by.",
    },
    "nothing-changed": { "zh-CN": "没有任何变化。", en: "Nothing is changed by this." },
    "from-in-past": {
      "zh-CN": "调整只能从今天或以后开始，已过去的安排不变。",
      en: "A change begins today or later; what was planned for past days stays.",
    },
    "end-in-past": {
      "zh-CN": "检查计划不能在今天以前结束，已安排的检查不变；请填写今天或以后的届满日。",
      en: "A plan does not end before today, for what was asked for stays; give a last day that is today or later.",
    },
  },
};
