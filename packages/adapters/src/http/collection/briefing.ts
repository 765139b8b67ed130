import {
  briefingActionSchemas,
  CheckAnswerSchema,
  OpenBriefingSchema,
} from "@heyue/core/contract/briefing/command";
import { DeadlineSchema, RoleSheetSchema } from "@heyue/core/contract/briefing/event";
import type { BriefingView } from "@heyue/core/contract/briefing/view";
import * as Schema from "effect/Schema";
import type { CollectionDescription } from "./description.ts";

const AcknowledgementSchema = Schema.Struct({
  sheet: Schema.String,
  person: Schema.String,
  revision: Schema.Natural,
  hash: Schema.String,
  at: Schema.String,
  checked: Schema.Boolean,
  event: Schema.Natural,
  supersededBy: Schema.NullOr(Schema.Natural),
});

const coverage = {
  acknowledged: Schema.Natural,
  of: Schema.Natural,
  events: Schema.Array(Schema.Natural),
} as const;

/** What the API answers about a briefing. */
const BriefingViewSchema = Schema.Struct({
  id: Schema.String,
  version: Schema.Natural,
  estate: Schema.String,
  contract: Schema.String,
  textHash: Schema.String,
  effectiveFrom: Schema.String,
  sheets: Schema.Array(
    Schema.Struct({
      ...RoleSheetSchema.fields,
      revision: Schema.Natural,
      retired: Schema.Boolean,
      questions: Schema.Array(
        Schema.Struct({
          id: Schema.String,
          standard: Schema.String,
          title: Schema.String,
          asks: Schema.Literals(["target", "frequency"]),
          unit: Schema.NullOr(Schema.String),
        }),
      ),
      people: Schema.Array(
        Schema.Struct({
          person: Schema.String,
          state: Schema.Literals(["sent", "acknowledged", "stale"]),
          sentAt: Schema.String,
          check: Schema.Boolean,
          deadline: Schema.NullOr(DeadlineSchema),
          missed: Schema.Array(DeadlineSchema),
          failedChecks: Schema.Array(
            Schema.Struct({
              at: Schema.String,
              revision: Schema.Natural,
              wrong: Schema.Array(Schema.String),
              answers: Schema.Array(CheckAnswerSchema),
            }),
          ),
          acknowledgement: Schema.NullOr(AcknowledgementSchema),
          former: Schema.Array(AcknowledgementSchema),
        }),
      ),
    }),
  ),
  coverage: Schema.Array(Schema.Struct({ team: Schema.String, sheet: Schema.String, ...coverage })),
  total: Schema.Struct(coverage),
}).annotate({
  identifier: "BriefingView",
  description:
    "Role sheets generated from the signed text and who acknowledged them; events are versions of this stream",
}) satisfies Schema.ConstraintDecoder<BriefingView>;

/** Briefings (合同交底). */
export const briefings: CollectionDescription = {
  name: "briefings",
  opening: OpenBriefingSchema,
  actions: briefingActionSchemas,
  view: BriefingViewSchema,
  titles: {
    open: "启动交底 Generate the role sheets of a signed contract",
    send: "发送交底卡 Send a sheet to people, who acknowledge it by a day",
    acknowledge: "确认 Take on the sheet that was read, with the answers of its reading check",
  },
  refusals: {
    "nothing-changed": {
      "zh-CN": "变更不涉及任何岗位的交底单。",
      en: "The change touches no post's sheet.",
    },
    "sheet-unknown": { "zh-CN": "没有这张岗位交底卡。", en: "There is no such role sheet." },
    "due-in-past": { "zh-CN": "期限不能早于今天。", en: "A day that is promised cannot lie in the past." },
    "already-sent": {
      "zh-CN": "已发送给其中的人，原定的确认期限不能更改。",
      en: "It was sent to some of them already; the day they were promised does not move.",
    },
    "already-acknowledged": { "zh-CN": "已经确认过。", en: "It is acknowledged already." },
    "not-sent": { "zh-CN": "这张交底卡没有发送给您。", en: "This sheet was not sent to you." },
    "sheet-renewed": {
      "zh-CN": "交底卡已更新，请阅读最新内容后再确认。",
      en: "The sheet was renewed; read it as it is now before you acknowledge it.",
    },
    "check-missing": { "zh-CN": "请先完成阅读测验。", en: "Answer the reading check first." },
  },
};
