import { OpenSubcontractsSchema, subcontractActionSchemas } from "@heyue/core/contract/subcontract/command";
import { SubcontractSchema } from "@heyue/core/contract/subcontract/event";
import type { SubcontractRegisterView } from "@heyue/core/contract/subcontract/view";
import * as Schema from "effect/Schema";
import type { CollectionDescription } from "./description.ts";

/** What the API answers about a subcontract register. */
const SubcontractRegisterViewSchema = Schema.Struct({
  id: Schema.String,
  version: Schema.Natural,
  estate: Schema.String,
  contract: Schema.String,
  asOf: Schema.String,
  subcontracts: Schema.Array(
    Schema.Struct({
      ...SubcontractSchema.fields,
      status: Schema.Literals(["upcoming", "running", "over"]),
      agreedTo: Schema.String,
      ended: Schema.NullOr(
        Schema.Struct({ reason: Schema.String, replacedBy: Schema.NullOr(Schema.String) }),
      ),
      event: Schema.Natural,
    }),
  ),
  handedOver: Schema.Struct({
    value: Schema.Natural,
    standards: Schema.Array(Schema.String),
    events: Schema.Array(Schema.Natural),
  }),
}).annotate({
  identifier: "SubcontractRegisterView",
  description: "Who does which part of the service for the provider; events are versions of this stream",
}) satisfies Schema.ConstraintDecoder<SubcontractRegisterView>;

/** Subcontract registers (转委托登记). */
export const subcontracts: CollectionDescription = {
  name: "subcontracts",
  opening: OpenSubcontractsSchema,
  actions: subcontractActionSchemas,
  view: SubcontractRegisterViewSchema,
  titles: {
    open: "建立转委托登记 Open the subcontract register of a contract",
    engage: "转委托 Hand standards of the contract over to a subcontractor",
    end: "终止转委托 End a subcontract before its last day",
    replace: "更换受托人 Put another subcontractor in its place",
  },
  refusals: {
    "beyond-term": {
      "zh-CN": "转委托的期限不能超过物业服务合同的期限。",
      en: "A subcontract cannot last longer than the contract.",
    },
    "standard-unknown": { "zh-CN": "合同中没有这项服务标准。", en: "The contract has no such standard." },
    "period-reversed": { "zh-CN": "结束日期早于开始日期。", en: "It would end before it begins." },
    "already-subcontracted": {
      "zh-CN": "同一服务标准在此期间已转委托给他人。",
      en: "The same standard is handed over to somebody else in these days.",
    },
    "whole-service": {
      "zh-CN": "不得将全部物业服务转委托给他人，也不得支解后分别转委托。",
      en: "The whole service must not be handed over, neither at once nor in parts.",
    },
    "subcontract-unknown": { "zh-CN": "登记中没有这项转委托。", en: "The register has no such subcontract." },
    "already-ended": { "zh-CN": "这项转委托已经终止。", en: "The subcontract was ended already." },
    "outside-period": {
      "zh-CN": "日期不在转委托期限内。",
      en: "The day is outside of the subcontract's days.",
    },
  },
};
