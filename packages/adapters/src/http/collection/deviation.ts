import { EvidenceSchema } from "@heyue/core/kernel/attachment-schema";
import {
  deviationActionSchemas,
  OpenDeviationSchema,
  SourceSchema,
} from "@heyue/core/standard/deviation/command";
import { DeadlineSchema, VerificationSchema } from "@heyue/core/standard/deviation/event";
import { causeCategories, deviationPhases, openerRoles } from "@heyue/core/standard/deviation/state";
import type { DeviationView } from "@heyue/core/standard/deviation/view";
import { MissSchema } from "@heyue/core/standard/inspection/event";
import * as Schema from "effect/Schema";
import type { CollectionDescription } from "./description.ts";

const Text = Schema.NullOr(Schema.String);
const Action = Schema.Struct({
  what: Text,
  person: Schema.String,
  dueDate: Schema.String,
  done: Schema.NullOr(
    Schema.Struct({
      by: Schema.String,
      on: Schema.String,
      at: Schema.optionalKey(Schema.String),
      note: Text,
      evidence: Schema.Array(EvidenceSchema),
    }),
  ),
});

/** What the API answers about a deviation. */
const DeviationViewSchema = Schema.Struct({
  id: Schema.String,
  version: Schema.Natural,
  estate: Schema.String,
  contract: Schema.String,
  standard: Schema.String,
  clause: Schema.String,
  source: SourceSchema,
  miss: Schema.NullOr(MissSchema),
  place: Text,
  what: Text,
  foundAt: Schema.String,
  openedBy: Schema.optionalKey(Schema.Literals(openerRoles)),
  repeats: Schema.Array(Schema.String),
  phase: Schema.Literals(deviationPhases),
  lead: Schema.String,
  cause: Schema.NullOr(
    Schema.Struct({
      category: Schema.Literals(causeCategories),
      whys: Schema.Array(Text),
      by: Schema.String,
    }),
  ),
  actions: Schema.NullOr(Schema.Struct({ corrective: Action, preventive: Action })),
  deadlines: Schema.Array(DeadlineSchema),
  missed: Schema.Array(Schema.Struct({ deadline: DeadlineSchema, at: Schema.String })),
  round: Schema.Natural,
  verifiedBy: Schema.NullOr(VerificationSchema),
  dismissed: Schema.NullOr(Schema.Struct({ by: Schema.String, reason: Schema.String })),
  responsible: Text,
  next: Schema.NullOr(DeadlineSchema),
  overdue: Schema.Boolean,
}).annotate({
  identifier: "DeviationView",
  description: "A deviation with its cause, its actions, and the later measurement that closed it",
}) satisfies Schema.ConstraintDecoder<DeviationView>;

/** Deviations (偏差). */
export const deviations: CollectionDescription = {
  name: "deviations",
  opening: OpenDeviationSchema,
  actions: deviationActionSchemas,
  view: DeviationViewSchema,
  by: ["staff", "desk", "manager", "committee"],
  titles: {
    open: "立案 Open a deviation by hand; each miss of an inspection opens one by itself",
    assign: "改派 Somebody else sees it through or does an action; the dates stay",
    analyse: "原因分析 Why it happened: category, and one why after the other",
    plan: "制定措施 Corrective and preventive action, each with person and date",
    complete: "措施完成 An action was done, with evidence",
    close:
      "验证关闭 Close it by a later inspection or third-party visit at the same place that found the standard kept",
    dismiss:
      "不成立 It was none, with the reason; the committee says so of what an owner, a third party or itself raised",
  },
  refusals: {
    "done-in-future": {
      "zh-CN": "完成日期不能晚于今天。",
      en: "It cannot have been done in the future.",
    },
    "source-unknown": { "zh-CN": "没有找到偏差的来源。", en: "What it is said to come from is not there." },
    "description-missing": {
      "zh-CN": "没有测量结果时须写明问题。",
      en: "Say what is wrong where nothing was measured.",
    },
    "found-in-future": { "zh-CN": "发现时间不能晚于现在。", en: "It cannot be found in the future." },
    "not-responsible": {
      "zh-CN": "只有责任人或项目经理可以进行此操作。",
      en: "Only the person responsible, or the manager, may do this.",
    },
    "due-in-past": {
      "zh-CN": "完成期限不能早于今天。",
      en: "A date that is promised cannot lie in the past.",
    },
    "already-done": { "zh-CN": "这项措施已经完成。", en: "This action is done already." },
    "effect-not-shown": {
      "zh-CN": "须以措施完成之后对同一标准的达标测量证明效果，才能关闭。",
      en: "It closes only by a measurement of the same standard, later than the actions, that met its target.",
    },
    "done-on-another-day": {
      "zh-CN": "完成时刻不在所填的完成日期。请只填一项，或者改为同一天。",
      en: "The moment it was done is not on the day it was done. Give one of the two, or the same day.",
    },
    "other-place": {
      "zh-CN": "测量地点与偏差地点不同，不能证明效果。请在偏差地点重新测量后关闭。",
      en: "It was measured at another place than the deviation names. Measure at that place, then close.",
    },
    "committee-needed": {
      "zh-CN": "偏差由投诉、第三方评估或者业主委员会提出，须由业主委员会确认不成立。",
      en: "A complaint, a third party or the committee raised it. Ask the committee to say that it is none.",
    },
    "deadline-unknown": { "zh-CN": "没有这一时限。", en: "There is no such open deadline." },
  },
};
