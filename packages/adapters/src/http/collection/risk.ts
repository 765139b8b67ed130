import { OpenRiskSchema, riskActionSchemas } from "@heyue/core/contract/risk/command";
import {
  AssessmentSchema,
  FactorSchema,
  ParametersSchema,
  RiskDeadlineSchema,
  WarningSchema,
} from "@heyue/core/contract/risk/event";
import { riskEntryStatuses, riskPhases } from "@heyue/core/contract/risk/state";
import type { RiskView } from "@heyue/core/contract/risk/view";
import { EvidenceSchema } from "@heyue/core/kernel/attachment-schema";
import * as Schema from "effect/Schema";
import type { CollectionDescription } from "./description.ts";

const Text = Schema.NullOr(Schema.String);

/** What the API answers about a risk register. */
const RiskViewSchema = Schema.Struct({
  id: Schema.String,
  version: Schema.Natural,
  estate: Schema.String,
  contract: Schema.String,
  lead: Schema.String,
  everyDays: Schema.Natural,
  parameters: ParametersSchema,
  phase: Schema.Literals(riskPhases),
  assessedUntil: Schema.optionalKey(Schema.String),
  latest: Schema.NullOr(
    Schema.Struct({
      ...AssessmentSchema.fields,
      on: Schema.String,
      by: Schema.String,
      version: Schema.Natural,
    }),
  ),
  totals: Schema.Array(
    Schema.Struct({ on: Schema.String, value: Schema.NullOr(Schema.Natural), version: Schema.Natural }),
  ),
  warnings: Schema.Array(WarningSchema),
  entries: Schema.Array(
    Schema.Struct({
      number: Schema.Natural,
      factor: Schema.NullOr(FactorSchema),
      text: Text,
      owner: Schema.String,
      mitigation: Text,
      dueDate: Schema.String,
      status: Schema.Literals(riskEntryStatuses),
      isOverdue: Schema.Boolean,
      ended: Schema.NullOr(
        Schema.Struct({
          on: Schema.String,
          by: Schema.String,
          note: Text,
          evidence: Schema.Array(EvidenceSchema),
        }),
      ),
    }),
  ),
  deadlines: Schema.Array(RiskDeadlineSchema),
  missed: Schema.Array(Schema.Struct({ deadline: RiskDeadlineSchema, at: Schema.String })),
  next: Schema.NullOr(RiskDeadlineSchema),
}).annotate({
  identifier: "RiskView",
  description:
    "The risk register of a contract: scores with formula, inputs and sources; totals in hundredths",
}) satisfies Schema.ConstraintDecoder<RiskView>;

/** Risk registers (风险台账). */
export const risks: CollectionDescription = {
  name: "risks",
  opening: OpenRiskSchema,
  actions: riskActionSchemas,
  view: RiskViewSchema,
  by: ["staff", "desk", "manager", "committee"],
  titles: {
    open: "建立风险台账 Open the risk register of a contract",
    assess: "风险评估 Assess from what is known now; due by itself at the interval that was set",
    tune: "调整参数 Change weights, lines, or where a factor scores full",
    enter: "登记风险 Enter a risk with its owner, what is done about it, and by when",
    reassign: "变更责任人 Somebody else has to act; the date stays",
    mitigate: "完成应对 What was to be done is done, with evidence",
    accept: "接受风险 The risk is taken as it is, with the reason",
    close: "销账 The contract has ended",
  },
  refusals: {
    "contract-running": {
      "zh-CN": "合同尚未期满或者解除，风险台账不能关闭。",
      en: "The contract has neither run out nor been ended, so its register stays open.",
    },
    "due-in-past": { "zh-CN": "应对期限不能早于今天。", en: "The day to act by lies in the past." },
    "not-responsible": {
      "zh-CN": "只有该风险的责任人或项目经理可以进行此操作。",
      en: "Only the owner of the risk, or the manager, may do this.",
    },
    "contract-ended": { "zh-CN": "合同已经终止。", en: "The contract has ended." },
    "weights-empty": { "zh-CN": "权重不能全部为零。", en: "Some factor must weigh something." },
    "tuning-empty": { "zh-CN": "没有要调整的参数。", en: "Nothing was given to change." },
    "entry-unknown": { "zh-CN": "台账中没有这一项。", en: "The register has no such entry." },
    "entry-ended": { "zh-CN": "这一项已经了结。", en: "This entry has ended." },
    "entries-open": { "zh-CN": "台账中还有应对中的风险。", en: "Some entries are still open." },
  },
};
