import {
  handoverActionSchemas,
  OpenHandoverSchema,
  ReceiverSchema,
} from "@heyue/core/contract/handover/command";
import { HandoverDeadlineSchema, LineSchema } from "@heyue/core/contract/handover/event";
import { handoverPhases, itemOutcomes, itemResolutions } from "@heyue/core/contract/handover/state";
import type { HandoverView } from "@heyue/core/contract/handover/view";
import { EvidenceSchema } from "@heyue/core/kernel/attachment-schema";
import * as Schema from "effect/Schema";
import { VerdictSchema } from "../policy-schema.ts";
import type { CollectionDescription } from "./description.ts";

const Text = Schema.NullOr(Schema.String);
const names = { giver: Text, receiver: Text };
const proof = Schema.Array(EvidenceSchema);
const deadlines = Schema.Array(HandoverDeadlineSchema);

/** What the API answers about a handover. */
const HandoverViewSchema = Schema.Struct({
  id: Schema.String,
  version: Schema.Natural,
  estate: Schema.String,
  contract: Schema.String,
  endedOn: Schema.String,
  cause: Schema.Literals(["expired", "terminated"]),
  receiver: ReceiverSchema,
  isServing: Schema.Boolean,
  agreedPeriod: Text,
  lead: Schema.String,
  verdict: VerdictSchema,
  warning: VerdictSchema,
  forfeited: Schema.NullOr(Schema.Struct({ on: Schema.String, verdict: VerdictSchema })),
  phase: Schema.Literals(handoverPhases),
  items: Schema.Array(
    Schema.Struct({
      ...LineSchema.fields,
      record: Schema.NullOr(
        Schema.Struct({
          outcome: Schema.Literals(itemOutcomes),
          on: Schema.String,
          note: Text,
          proof,
          ...names,
        }),
      ),
      resolution: Schema.NullOr(
        Schema.Struct({
          how: Schema.Literals(itemResolutions),
          on: Schema.String,
          note: Text,
          proof,
          ...names,
        }),
      ),
      isSettled: Schema.Boolean,
      heldBy: Text,
    }),
  ),
  prepaid: Schema.Array(
    Schema.Struct({
      unit: Schema.String,
      prepaid: Schema.Natural,
      from: Schema.String,
      to: Schema.String,
      refund: Schema.NullOr(Schema.Natural),
      verdict: VerdictSchema,
      settled: Schema.NullOr(
        Schema.Struct({ how: Schema.Literals(["refunded", "transferred"]), on: Schema.String, proof }),
      ),
    }),
  ),
  holds: Schema.Array(
    Schema.Struct({
      dispute: Schema.String,
      items: Schema.Array(Schema.String),
      reason: Text,
      since: Schema.String,
    }),
  ),
  deadlines,
  missed: Schema.Array(Schema.Struct({ deadline: HandoverDeadlineSchema, at: Schema.String })),
  completed: Schema.NullOr(
    Schema.Struct({ on: Schema.String, names: Schema.Struct(names), verdict: VerdictSchema }),
  ),
  progress: Schema.Struct({
    settled: Schema.Natural,
    of: Schema.Natural,
    open: Schema.Array(Schema.String),
  }),
  refunds: Schema.Struct({ value: Schema.NullOr(Schema.Natural), units: Schema.Array(Schema.String) }),
  isOverdue: Schema.Boolean,
}).annotate({
  identifier: "HandoverView",
  description: "The handover at the end of a contract: each item, prepaid fees, and what failing costs",
}) satisfies Schema.ConstraintDecoder<HandoverView>;

/** Handovers (退出移交). */
export const handovers: CollectionDescription = {
  name: "handovers",
  opening: OpenHandoverSchema,
  actions: handoverActionSchemas,
  view: HandoverViewSchema,
  by: ["staff", "desk", "manager", "committee"],
  titles: {
    open: "启动移交 Open the handover of a contract that has ended",
    "add-item": "补充清单 Add what the checklist does not have",
    "record-item": "逐项交接 Handed over, refused or missing, with proof and both names",
    "resolve-item": "补交、赔偿或者放弃 Settle what was refused or is missing",
    "list-prepaid": "登记预收费 List prepaid fees; the refund follows from the law of the place",
    "settle-prepaid": "退还或者转交 Give a prepaid fee back, or hand it on",
    hold: "争议保留 A dispute keeps items back; the deadline goes on",
    release: "解除保留 The dispute is closed",
    complete: "移交完成 Everything is settled, with both names",
  },
  refusals: {
    "proof-missing": { "zh-CN": "须附移交的凭证。", en: "Proof of the handing over is needed." },
    "contract-running": {
      "zh-CN": "合同尚未期满或者解除。",
      en: "The contract has neither run out nor been ended.",
    },
    "item-unknown": { "zh-CN": "清单中没有这一项。", en: "The checklist has no such item." },
    "item-recorded": { "zh-CN": "这一项已经登记。", en: "This item is recorded already." },
    "item-settled": { "zh-CN": "这一项已经了结。", en: "This item is settled already." },
    "item-not-recorded": {
      "zh-CN": "这一项尚未登记为拒绝或者缺失。",
      en: "This item is not recorded as refused or missing.",
    },
    "item-held": {
      "zh-CN": "这一项有争议，暂不移交。",
      en: "A dispute holds this item back.",
    },
    "note-missing": {
      "zh-CN": "拒绝或者缺失须说明情况。",
      en: "Say why it was refused, or what is missing.",
    },
    "unit-unknown": { "zh-CN": "没有找到这些房屋。", en: "There are no such units." },
    "prepaid-twice": {
      "zh-CN": "同一房屋同一期间的预收费已经登记。",
      en: "This unit's fee from that day is listed already.",
    },
    "prepaid-unknown": { "zh-CN": "没有这一笔预收费。", en: "There is no such prepaid fee." },
    "prepaid-settled": { "zh-CN": "这一笔预收费已经退还或者转交。", en: "This prepaid fee is settled." },
    "period-backwards": { "zh-CN": "期间的终止早于开始。", en: "The period ends before it begins." },
    "refund-mismatch": {
      "zh-CN": "金额与应退金额不符。",
      en: "The amount is not what is to be given back.",
    },
    "refunds-open": {
      "zh-CN": "还有预收费没有退还或者转交。",
      en: "Some prepaid fees are not settled yet.",
    },
    "dispute-unknown": {
      "zh-CN": "没有找到关于本合同的这一争议。",
      en: "There is no such dispute about this contract.",
    },
    "dispute-closed": { "zh-CN": "该争议已经结案。", en: "The dispute is closed." },
    "dispute-open": { "zh-CN": "该争议尚未结案。", en: "The dispute is still open." },
    "not-held": { "zh-CN": "没有因该争议保留的事项。", en: "Nothing is held for this dispute." },
    "already-held": {
      "zh-CN": "已经因该争议保留。",
      en: "Items are held for this dispute already.",
    },
    "items-open": { "zh-CN": "清单中还有未了结的事项。", en: "Some items of the checklist are open." },
  },
};
