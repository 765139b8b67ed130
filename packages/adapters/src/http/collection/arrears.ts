import {
  arrearsActionSchemas,
  BillPartSchema,
  LinkSchema,
  OpenArrearsSchema,
  OverdueBillSchema,
} from "@heyue/core/contract/arrears/command";
import { arrearsDeadlineKinds } from "@heyue/core/contract/arrears/deadline";
import { ArrivalSchema } from "@heyue/core/contract/arrears/event";
import {
  arrearsPhases,
  closeReasons,
  defenceGrounds,
  defenceOutcomes,
  forums,
} from "@heyue/core/contract/arrears/state";
import type { ArrearsView } from "@heyue/core/contract/arrears/view";
import { CitationSchema } from "@heyue/core/kernel/scalar";
import type { Verdict } from "@heyue/core/kernel/verdict";
import * as Schema from "effect/Schema";
import type { CollectionDescription } from "./description.ts";

const Text = Schema.String;
const MaybeText = Schema.NullOr(Schema.String);
const Fen = Schema.Natural;
const basis = Schema.Literals(["law", "contract", "house", "agreement"]);
const citations = Schema.Array(CitationSchema);
const parts = Schema.Array(BillPartSchema);

/** What the API answers about an arrears case. */
const ArrearsViewSchema = Schema.Struct({
  id: Text,
  version: Fen,
  estate: Text,
  contract: Text,
  unit: Text,
  owner: Text,
  openedOn: Text,
  phase: Schema.Literals(arrearsPhases),
  bills: Schema.Array(
    Schema.Struct({
      ...OverdueBillSchema.fields,
      paid: Fen,
      reduced: Fen,
      writtenOff: Fen,
      outstanding: Fen,
      limitation: Schema.Struct({
        from: Text,
        end: MaybeText,
        verdict: Schema.Json as unknown as Schema.ConstraintDecoder<Verdict>,
      }),
    }),
  ),
  outstanding: Schema.Struct({ value: Fen, events: Schema.Array(Text) }),
  reminders: Schema.Array(
    Schema.Struct({ letter: MaybeText, on: Text, text: MaybeText, arrival: Schema.NullOr(ArrivalSchema) }),
  ),
  asked: Schema.NullOr(Schema.Struct({ on: Text, how: Text })),
  noDefence: Schema.NullOr(
    Schema.Struct({ on: Text, how: arrearsActionSchemas["note-no-defence"].fields.how }),
  ),
  defences: Schema.Array(
    Schema.Struct({
      number: Fen,
      ground: Schema.Literals(defenceGrounds),
      standard: MaybeText,
      text: MaybeText,
      on: Text,
      by: Text,
      link: Schema.NullOr(LinkSchema),
      answer: Schema.NullOr(
        Schema.Struct({
          outcome: Schema.Literals(defenceOutcomes),
          text: MaybeText,
          on: Text,
          by: Text,
          reductions: parts,
        }),
      ),
    }),
  ),
  unanswered: Schema.Array(Fen),
  demands: Schema.Array(
    Schema.Struct({
      number: Fen,
      letter: Text,
      sentOn: Text,
      days: Fen,
      basis,
      citations,
      text: MaybeText,
      arrival: Schema.NullOr(ArrivalSchema),
      dueDate: MaybeText,
    }),
  ),
  mediations: Schema.Array(
    Schema.Struct({
      mediator: Text,
      ref: Text,
      on: Text,
      ended: Schema.NullOr(
        Schema.Struct({ outcome: Schema.Literals(["settled", "failed"]), ref: Text, on: Text }),
      ),
    }),
  ),
  proceedings: Schema.NullOr(
    Schema.Struct({
      forum: Schema.Literals(forums),
      body: Text,
      ref: Text,
      on: Text,
      withoutMediation: MaybeText,
      ruling: Schema.NullOr(Schema.Struct({ ref: Text, on: Text, awarded: Fen })),
    }),
  ),
  plans: Schema.Array(
    Schema.Struct({
      number: Fen,
      ref: Text,
      agreedOn: Text,
      instalments: Schema.Array(Schema.Struct({ amount: Fen, due: Text, paid: Fen })),
      status: Schema.Literals(["running", "kept", "broken"]),
    }),
  ),
  payments: Schema.Array(Schema.Struct({ event: Text, on: Text, amount: Fen, parts, version: Fen })),
  deadlines: Schema.Array(
    Schema.Struct({
      id: Text,
      kind: Schema.Literals(arrearsDeadlineKinds),
      dueDate: Text,
      due: Text,
      basis,
      citations,
    }),
  ),
  missed: Schema.Array(Text),
  closed: Schema.NullOr(Schema.Struct({ on: Text, reason: Schema.Literals(closeReasons) })),
}).annotate({
  identifier: "ArrearsView",
  description:
    "What a unit's owner has not paid, in fen, and the lawful steps so far; clocks run from arrival",
}) satisfies Schema.ConstraintDecoder<ArrearsView>;

/** Arrears cases (欠费案件). */
export const arrears: CollectionDescription = {
  name: "arrears",
  opening: OpenArrearsSchema,
  actions: arrearsActionSchemas,
  view: ArrearsViewSchema,
  titles: {
    open: "欠费立案 Open a case for what a unit's owner has not paid",
    remind: "提醒 Remind of what is due",
    "ask-defence": "征询异议 Ask the owner what speaks against the claim",
    "record-defence": "记录抗辩 Write down a defence; one about a standard opens a deviation",
    "note-no-defence": "无异议 The owner has nothing against it, or was asked and said nothing",
    "link-defence": "关联核查 Name the deviation or complaint in which a defence is looked into",
    "answer-defence": "答复抗辩 Answer a defence, and take off the bills what it was right about",
    demand: "催告 Demand payment within a reasonable period, which starts when the letter arrives",
    "note-arrival": "送达到达 A letter of the case arrived, with proof",
    mediate: "调解 Somebody mediates",
    "end-mediation": "调解结果 How the mediation ended",
    sue: "起诉或者申请仲裁 Go to court or arbitration, as the contract says",
    "note-ruling": "裁判结果 A judgment or award; what was not awarded is off",
    pay: "收款 A payment came in; what fell due first is paid first",
    "agree-plan": "分期协议 Agree on instalments for exactly what is outstanding",
    "write-off": "核销 Write off what will not be paid, with what entitles to it",
  },
  refusals: {
    overpaid: { "zh-CN": "金额超过尚欠的数额。", en: "It is more than what is still owed." },
    "in-future": { "zh-CN": "日期不能晚于今天。", en: "The day lies in the future." },
    "authority-not-enough": {
      "zh-CN": "除包干制外，免除欠费须有业主大会决定。",
      en: "But for a lump-sum fee, writing a debt off takes the assembly's resolution.",
    },
    "case-open": {
      "zh-CN": "该房屋的这位业主已有未结的欠费案件。",
      en: "There is a case of this unit and owner that is not closed.",
    },
    "bill-twice": { "zh-CN": "同一张账单出现了两次。", en: "The same bill is named twice." },
    "bill-not-overdue": { "zh-CN": "账单尚未逾期。", en: "The bill is not overdue." },
    threat: {
      "zh-CN": "不得以停水停电停气停热、限制进出等方式催交物业费，请删去所列文字。",
      en: "Fees are not collected by threats to utilities or access; take out the words listed.",
    },
    "letter-twice": { "zh-CN": "这封函件已经用过。", en: "This letter was used already." },
    "letter-not-of-case": { "zh-CN": "本案没有这封函件。", en: "The case has no such letter." },
    "letter-arrived": { "zh-CN": "这封函件已经登记到达。", en: "Its arrival is noted already." },
    "arrived-in-future": { "zh-CN": "到达日期不能晚于今天。", en: "It cannot arrive after today." },
    "arrived-before-sent": {
      "zh-CN": "到达日期不能早于发出日期。",
      en: "It cannot arrive before it was sent.",
    },
    "arrival-proof-missing": {
      "zh-CN": "登记到达须附送达证明。",
      en: "An arrival that a person notes needs proof.",
    },
    "defence-not-asked": {
      "zh-CN": "催告之前须先征询业主有无异议，并记录其异议或者无异议。",
      en: "Before a demand the owner must be asked what speaks against it, and the answer written down.",
    },
    "silence-too-short": {
      "zh-CN": "征询之后尚未经过规定的天数，不能视为没有异议。",
      en: "The owner was asked too lately for silence to count.",
    },
    "defence-raised": { "zh-CN": "业主已经提出抗辩。", en: "The owner has raised a defence." },
    "defence-unknown": { "zh-CN": "本案没有这项抗辩。", en: "The case has no such defence." },
    "link-unknown": {
      "zh-CN": "没有找到所关联的偏差或者投诉。",
      en: "There is no such deviation or complaint.",
    },
    "defence-unlinked": {
      "zh-CN": "关于服务或者收费的抗辩须先关联偏差或者投诉进行核查，才能答复。",
      en: "A defence about service or price is looked into in a deviation or complaint before it is answered.",
    },
    "already-linked": { "zh-CN": "这项抗辩已经关联。", en: "It is linked already." },
    "already-answered": { "zh-CN": "这项抗辩已经答复。", en: "It is answered already." },
    "reduction-mismatch": {
      "zh-CN": "支持抗辩须写明从哪张账单减多少，且不超过未付数额；不支持的不减。",
      en: "What was right takes something off a bill, at most what is outstanding; what was wrong takes nothing.",
    },
    "demand-not-arrived": {
      "zh-CN": "催告函尚未到达，期限没有开始计算。",
      en: "No demand has arrived, so no period runs.",
    },
    "demand-period-running": { "zh-CN": "催告的期限尚未届满。", en: "The time to pay is not over." },
    "defence-unanswered": {
      "zh-CN": "业主的抗辩尚未答复，不能起诉或者申请仲裁。",
      en: "Every defence is answered before it goes to court.",
    },
    "mediation-running": { "zh-CN": "调解尚在进行。", en: "Somebody is mediating." },
    "mediation-not-running": { "zh-CN": "没有正在进行的调解。", en: "Nobody is mediating." },
    "mediation-missing": {
      "zh-CN": "尚未调解；不经调解的须说明理由。",
      en: "Nobody mediated; say why not.",
    },
    "wrong-forum": {
      "zh-CN": "合同约定的争议解决方式不是这一种。",
      en: "The contract sends disputes elsewhere.",
    },
    "already-ruled": { "zh-CN": "裁判结果已经登记。", en: "The ruling is noted already." },
    "payment-twice": { "zh-CN": "这笔收款已经登记。", en: "This payment is noted already." },
    "plan-running": {
      "zh-CN": "分期协议正在履行。",
      en: "An instalment agreement runs.",
    },
    "plan-mismatch": {
      "zh-CN": "各期之和须等于未付数额，日期须在今天之后并依次排列。",
      en: "Instalments add up to what is outstanding, each after the one before, the first after today.",
    },
  },
};
