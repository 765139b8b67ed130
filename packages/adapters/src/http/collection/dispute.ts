import {
  ClauseSchema,
  disputeActionSchemas,
  OpenDisputeSchema,
  OriginSchema,
  PartySchema,
} from "@heyue/core/contract/dispute/command";
import { ActSchema, DisputeDeadlineSchema } from "@heyue/core/contract/dispute/event";
import {
  disputeEndings,
  disputeForums,
  disputePhases,
  disputeSides,
  offerStatuses,
} from "@heyue/core/contract/dispute/state";
import type { DisputeView } from "@heyue/core/contract/dispute/view";
import { EvidenceSchema } from "@heyue/core/kernel/attachment-schema";
import * as Schema from "effect/Schema";
import { VerdictSchema } from "../policy-schema.ts";
import type { CollectionDescription } from "./description.ts";

const Text = Schema.NullOr(Schema.String);
const side = Schema.Literals(disputeSides);
const amount = Schema.NullOr(Schema.Natural);
const evidence = Schema.Array(EvidenceSchema);
const steps = Schema.Array(Schema.Literals(["negotiation", "mediation"]));

/** What the API answers about a dispute. */
const DisputeViewSchema = Schema.Struct({
  id: Schema.String,
  version: Schema.Natural,
  estate: Schema.String,
  contract: Schema.String,
  from: OriginSchema,
  title: Schema.String,
  claim: Text,
  amount,
  claimant: PartySchema,
  respondent: PartySchema,
  clause: ClauseSchema,
  lead: Schema.String,
  openedOn: Schema.String,
  phase: Schema.Literals(disputePhases),
  steps: Schema.Array(
    Schema.Struct({
      step: Schema.Literals(["negotiation", "mediation", "proceedings"]),
      startedOn: Schema.String,
      failed: Schema.NullOr(Schema.Struct({ on: Schema.String, reason: Text })),
    }),
  ),
  before: Schema.Struct({ mediation: steps, proceedings: steps }),
  positions: Schema.Array(
    Schema.Struct({ side, text: Text, on: Schema.String, by: Schema.String, evidence }),
  ),
  offers: Schema.Array(
    Schema.Struct({
      number: Schema.Natural,
      side,
      text: Text,
      amount,
      on: Schema.String,
      validUntil: Schema.String,
      status: Schema.Literals(offerStatuses),
      answeredOn: Text,
    }),
  ),
  mediator: Schema.NullOr(
    Schema.Struct({ name: Schema.String, ref: Schema.String, sessionOn: Schema.String }),
  ),
  proceedings: Schema.Array(
    Schema.Struct({
      forum: Schema.Literals(disputeForums),
      body: Schema.String,
      ref: Schema.String,
      filedOn: Schema.String,
    }),
  ),
  settlements: Schema.Array(
    Schema.Struct({
      ref: Schema.String,
      signedOn: Schema.String,
      terms: Text,
      offer: Schema.NullOr(Schema.Natural),
      signatures: Schema.Array(Schema.Struct({ side, name: Text })),
    }),
  ),
  obligations: Schema.Array(
    Schema.Struct({
      number: Schema.Natural,
      side,
      text: Text,
      dueDate: Schema.String,
      done: Schema.NullOr(Schema.Struct({ on: Schema.String, evidence })),
    }),
  ),
  rulings: Schema.Array(
    Schema.Struct({ ref: Schema.String, on: Schema.String, summary: Text, isFinal: Schema.Boolean }),
  ),
  limitation: Schema.Struct({
    due: Schema.String,
    from: Schema.String,
    end: Text,
    pendingSince: Text,
    verdict: VerdictSchema,
  }),
  isTimeBarred: Schema.NullOr(Schema.Boolean),
  lapsed: Schema.Array(Schema.String),
  acts: Schema.Array(ActSchema),
  letters: Schema.Array(
    Schema.Struct({
      letter: Schema.String,
      on: Schema.String,
      how: Schema.Literals(["arrived", "due-to-arrive"]),
    }),
  ),
  deadlines: Schema.Array(DisputeDeadlineSchema),
  missed: Schema.Array(Schema.Struct({ deadline: DisputeDeadlineSchema, at: Schema.String })),
  closed: Schema.NullOr(Schema.Struct({ on: Schema.String, by: Schema.Literals(disputeEndings) })),
  next: Schema.NullOr(DisputeDeadlineSchema),
}).annotate({
  identifier: "DisputeView",
  description: "A dispute on its ladder, with what each side said and offered, and the limitation clock",
}) satisfies Schema.ConstraintDecoder<DisputeView>;

/** Disputes (争议). */
export const disputes: CollectionDescription = {
  name: "disputes",
  opening: OpenDisputeSchema,
  actions: disputeActionSchemas,
  view: DisputeViewSchema,
  by: ["owner", "occupant", "desk", "manager", "committee"],
  titles: {
    open: "争议立案 Open a dispute from a complaint, a deviation, arrears, or by hand",
    "take-position": "提出主张 What a side says; it may ask for an answer by a day",
    offer: "提出和解方案 An offer to settle, with the last day to accept it",
    "answer-offer": "答复方案 Accept or decline the other side's offer",
    "fail-step": "协商或者调解不成 The step under way came to nothing, on this day",
    mediate: "申请调解 Go to mediation",
    file: "起诉或者申请仲裁 Go to the forum that the contract names",
    "end-proceedings": "程序终结 Proceedings ended without a decision; the limitation period begins anew",
    "record-decision": "裁判结果 A decision, final or open to appeal",
    settle: "和解 Settle, signed by both sides, with obligations and their dates",
    perform: "履行 An obligation of the settlement was performed",
    acknowledge: "认可债务 The other side admits the claim or promises to perform",
    "note-arrival": "函件送达 A letter arrived or was due to arrive; the letter says when",
    withdraw: "撤回 The claimant gives it up",
    close: "结案 Close what a settlement or a final decision has ended",
  },
  refusals: {
    "wrong-forum": {
      "zh-CN": "合同约定的不是这一争议解决机构。",
      en: "The contract does not name this forum.",
    },
    "source-unknown": { "zh-CN": "没有找到争议的来源。", en: "What it is said to come from is not there." },
    "same-party": { "zh-CN": "双方不能是同一方。", en: "The two sides are the same." },
    "not-party": { "zh-CN": "只有当事方可以进行此操作。", en: "Only a party to the dispute may do this." },
    "evidence-missing": {
      "zh-CN": "代对方记录或者登记履行，须附证据。",
      en: "Evidence is needed for what the other side said, and for what was performed.",
    },
    "date-in-past": { "zh-CN": "日期已经过去。", en: "This day lies in the past." },
    "date-in-future": { "zh-CN": "日期不能晚于今天。", en: "This day lies in the future." },
    "date-too-early": { "zh-CN": "日期早于这一步的开始。", en: "This day lies before the step began." },
    "answer-pending": {
      "zh-CN": "对方的答复期限尚未届满，不能另定期限。",
      en: "A day for the other side's answer is promised already.",
    },
    "offer-unknown": { "zh-CN": "没有这一方案。", en: "There is no such offer." },
    "offer-closed": { "zh-CN": "方案已经答复或者失效。", en: "The offer was answered or has lapsed." },
    "own-offer": { "zh-CN": "不能答复自己提出的方案。", en: "Nobody answers their own offer." },
    "step-failed": { "zh-CN": "这一步已经结束。", en: "This step has ended already." },
    "ladder-skipped": {
      "zh-CN": "合同约定的前一步尚未进行或者尚未失败。",
      en: "A step that the contract asks for first has not failed yet.",
    },
    "notice-missing": {
      "zh-CN": "合同约定须先送达通知。",
      en: "The contract asks for a notice that has arrived first.",
    },
    "notice-running": { "zh-CN": "通知期尚未届满。", en: "The notice period is not over." },
    "not-broken": {
      "zh-CN": "和解协议仍在正常履行，不能起诉。",
      en: "The settlement is being kept; there is nothing to take to the forum.",
    },
    "appeal-date-missing": {
      "zh-CN": "尚未生效的裁判须写明上诉或者异议期限。",
      en: "A decision that is not final names the last day to contest it.",
    },
    "offer-not-accepted": { "zh-CN": "该方案未被接受。", en: "The offer was not accepted." },
    "obligation-unknown": { "zh-CN": "没有这一项义务。", en: "There is no such obligation." },
    "already-done": { "zh-CN": "已经登记过。", en: "It is recorded already." },
    "letter-unknown": {
      "zh-CN": "没有找到关于本争议的这一函件。",
      en: "There is no such letter about this dispute.",
    },
    "letter-noted": { "zh-CN": "该函件已经登记过。", en: "The letter is noted already." },
    "not-arrived": {
      "zh-CN": "函件既未送达也未到应当送达之日，不产生时效中断的效力。",
      en: "The letter neither arrived nor was due to arrive; it interrupts nothing.",
    },
    "not-ended": {
      "zh-CN": "须和解履行完毕、撤回或者有生效裁判才能结案。",
      en: "It closes only by a performed settlement, a withdrawal, or a final decision.",
    },
  },
};
