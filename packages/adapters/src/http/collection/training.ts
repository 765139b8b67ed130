import {
  PlanTrainingSchema,
  TrainerSchema,
  trainingActionSchemas,
} from "@heyue/core/standard/training/command";
import { trainingPhases } from "@heyue/core/standard/training/state";
import type { TrainingView } from "@heyue/core/standard/training/view";
import * as Schema from "effect/Schema";
import type { CollectionDescription } from "./description.ts";

const Text = Schema.NullOr(Schema.String);
const ids = Schema.Array(Schema.String);
const Count = Schema.Struct({ value: Schema.NullOr(Schema.Natural), events: ids });

/** What the API answers about a training. */
const TrainingViewSchema = Schema.Struct({
  id: Schema.String,
  version: Schema.Natural,
  estate: Schema.String,
  contract: Schema.String,
  topic: Schema.String,
  deviations: Schema.Array(Schema.String),
  audience: ids,
  phase: Schema.Literals(trainingPhases),
  reason: Text,
  coverage: Schema.Struct({
    audience: Count,
    attended: Count,
    passed: Count,
    share: Schema.Struct({ value: Text, events: ids }),
  }),
  remaining: ids,
  sessions: Schema.Array(
    Schema.Struct({
      number: Schema.Natural,
      plannedOn: Schema.String,
      audience: ids,
      trainer: TrainerSchema,
      missed: Schema.Boolean,
      held: Schema.NullOr(
        Schema.Struct({
          version: Schema.Natural,
          on: Schema.String,
          minutes: Schema.Natural,
          attendance: Schema.Array(
            Schema.Struct({ person: Schema.String, attended: Schema.Boolean, reason: Text }),
          ),
        }),
      ),
    }),
  ),
  results: Schema.Array(
    Schema.Struct({
      person: Schema.String,
      outcome: Schema.Literals(["passed", "failed"]),
      score: Schema.NullOr(Schema.Natural),
      version: Schema.Natural,
    }),
  ),
}).annotate({
  identifier: "TrainingView",
  description: "A training with its sessions and its coverage; how a person did is shown to whoever may know",
}) satisfies Schema.ConstraintDecoder<TrainingView>;

/** Trainings (培训). */
export const trainings: CollectionDescription = {
  name: "trainings",
  opening: PlanTrainingSchema,
  actions: trainingActionSchemas,
  view: TrainingViewSchema,
  by: ["staff", "desk", "manager", "committee"],
  titles: {
    open: "制定培训计划 Plan a training, with the deviations that made it necessary",
    hold: "开展 It was held: who was expected, present or not",
    record: "登记考核结果 What came of it for each person who attended",
    repeat: "补训 Another session for those who have not passed",
    complete: "完成 End it: everybody has passed, or it is said why not",
    cancel: "取消 Call it off, with the reason",
  },
  refusals: {
    "deviation-unknown": {
      "zh-CN": "没有找到这项偏差，或它不属于本合同。",
      en: "This contract has no such deviation.",
    },
    "person-twice": { "zh-CN": "同一人员出现了两次。", en: "The same person is named twice." },
    "planned-in-past": { "zh-CN": "计划日期不能早于今天。", en: "The planned day lies in the past." },
    "held-in-future": { "zh-CN": "开展日期不能晚于今天。", en: "It cannot have been held in the future." },
    "held-before-planning": {
      "zh-CN": "补训日期不能早于上一场。",
      en: "It would have been held before the session that it repeats.",
    },
    "attendance-incomplete": {
      "zh-CN": "应到人员须逐一登记是否到场。",
      en: "Say of everybody who was expected whether they attended.",
    },
    "not-in-audience": {
      "zh-CN": "此人不在本场培训对象之内。",
      en: "This person was not expected at this session.",
    },
    "not-attended": {
      "zh-CN": "此人未参加本场培训，不能登记结果。",
      en: "This person did not attend, so there is no result.",
    },
    "nobody-left": { "zh-CN": "所有人都已通过，无须补训。", en: "Everybody has passed; nobody is left." },
    "not-covered": {
      "zh-CN": "仍有人员未通过；请补训，或写明原因。",
      en: "Somebody has not passed yet: repeat it, or say why it ends.",
    },
    "deadline-unknown": { "zh-CN": "没有这一时限。", en: "There is no such open deadline." },
  },
};
