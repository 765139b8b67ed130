import {
  accountActionSchemas,
  CounterpartySchema,
  OpenAccountSchema,
} from "@heyue/core/standard/account/command";
import { AssessmentSchema, AuthoritySchema, BasisSchema } from "@heyue/core/standard/account/event";
import { accountPhases, determinations, entryKinds } from "@heyue/core/standard/account/state";
import { type AccountView, entryStatuses } from "@heyue/core/standard/account/view";
import { CitationSchema } from "@heyue/core/kernel/scalar";
import * as Schema from "effect/Schema";
import type { CollectionDescription } from "./description.ts";

const Text = Schema.NullOr(Schema.String);
const Figure = Schema.Struct({ value: Schema.Int, events: Schema.Array(Schema.String) });

const EntrySchema = Schema.Struct({
  id: Schema.String,
  kind: Schema.Literals(entryKinds),
  side: Schema.Literals(["owner", "provider"]),
  party: CounterpartySchema,
  beneficiary: Schema.Union([Schema.Struct({ kind: Schema.Literal("provider") }), CounterpartySchema]),
  status: Schema.Literals(entryStatuses),
  enteredOn: Schema.String,
  dueOn: Schema.String,
  basis: BasisSchema,
  authority: AuthoritySchema,
  assessment: AssessmentSchema,
  amount: Schema.NullOr(Schema.Natural),
  determined: Schema.NullOr(
    Schema.Struct({ by: Schema.Literals(determinations), ref: Schema.String, on: Schema.String }),
  ),
  confirmed: Schema.Struct({ provider: Schema.Boolean, client: Schema.Boolean }),
  contested: Schema.Struct({ provider: Text, client: Text }),
  paid: Schema.Natural,
  netted: Schema.Natural,
  waived: Schema.Natural,
  outstanding: Schema.NullOr(Figure),
  computedFrom: Schema.Array(Schema.String),
  sheet: Schema.Array(
    Schema.Struct({
      step: Schema.String,
      formula: Schema.String,
      inputs: Schema.Record(Schema.String, Schema.String),
      result: Schema.String,
      citations: Schema.Array(CitationSchema),
    }),
  ),
});

/** What the API answers about a two-sided breach account. */
const AccountViewSchema = Schema.Struct({
  id: Schema.String,
  version: Schema.Natural,
  estate: Schema.String,
  contract: Schema.String,
  phase: Schema.Literals(accountPhases),
  balances: Schema.Array(
    Schema.Struct({
      party: CounterpartySchema,
      toProvider: Figure,
      toParty: Figure,
      net: Figure,
      dueToProvider: Figure,
      dueToParty: Figure,
      open: Schema.Array(Schema.String),
    }),
  ),
  entries: Schema.Array(EntrySchema),
}).annotate({
  identifier: "AccountView",
  description:
    "Late charges and service credits of one contract, in fen; an amount that others decide is a range, and part of no balance",
}) satisfies Schema.ConstraintDecoder<AccountView>;

/** Two-sided breach accounts (双向违约账). */
export const accounts: CollectionDescription = {
  name: "accounts",
  opening: OpenAccountSchema,
  actions: accountActionSchemas,
  view: AccountViewSchema,
  titles: {
    open: "开立双向违约账 Open the account of a signed contract",
    charge: "计收逾期违约金 Enter the late charge on a bill, by the contract's rate and cap",
    credit: "登记服务减免或者赔偿 Enter what the provider owes for standards that were measured as missed",
    confirm: "确认 A side says that an entry is right",
    contest: "异议 A side disputes an entry; a late charge can be pleaded to be excessive",
    determine: "确定数额 An open amount was settled by agreement, mediation, award or judgment",
    settle: "支付 An entry was paid, wholly or in part",
    net: "抵销 Set mutual, due, confirmed debts of the same two parties off",
    waive: "减免 The creditor gives an entry up, with what entitles to it",
    withdraw: "撤回 The side that entered it takes it back",
    allot:
      "分配到户 Split a confirmed credit of all owners among the units by area, under the assembly's resolution",
    close: "结清销户 Close the account once nothing is open",
  },
  refusals: {
    "account-closed": { "zh-CN": "账户已经结清销户。", en: "The account is closed." },
    "unit-unknown": { "zh-CN": "本小区没有这一房屋。", en: "The estate has no such unit." },
    "late-charge-not-agreed": {
      "zh-CN": "合同没有约定逾期违约金。",
      en: "The contract agrees on no late charge.",
    },
    "not-late": { "zh-CN": "没有逾期的部分。", en: "Nothing of it was late." },
    overpaid: { "zh-CN": "金额超过应付的数额。", en: "It is more than what is owed." },
    "in-future": { "zh-CN": "日期不能晚于今天。", en: "The day lies in the future." },
    "already-charged": {
      "zh-CN": "这张账单已经计收过违约金；重新计算前须先撤回。",
      en: "This bill was charged already; withdraw that entry before it is counted anew.",
    },
    "bill-differs": {
      "zh-CN": "账单的房屋、到期日或者本金与欠费案件中的不同。请按欠费案件更正。",
      en: "Unit, due day or principal differ from the bill in the arrears case. Take them from there.",
    },
    "payments-differ": {
      "zh-CN": "欠费案件中有未列入的付款。请列出全部付款。",
      en: "The arrears case has payments that are left out here. Name all of them.",
    },
    "standard-unknown": { "zh-CN": "合同没有这项服务标准。", en: "The contract has no such standard." },
    "remedy-missing": {
      "zh-CN": "约定的减免或者违约金须指明所依据的违约条款。",
      en: "An agreed remedy needs the breach clause it comes from.",
    },
    "remedy-not-for-standard": {
      "zh-CN": "所指的违约条款不适用于这项标准。",
      en: "That clause gives no remedy of the provider for this standard.",
    },
    "remedy-differs": {
      "zh-CN": "所主张的数额与违约条款约定的不同。请按条款约定的数额和上限登记。",
      en: "The number claimed is not the one that the breach clause agrees on. Enter that of the clause, with its cap.",
    },
    "measurement-unknown": {
      "zh-CN": "没有找到本合同的这一检查或者偏差记录。",
      en: "There is no such measurement under this contract.",
    },
    "measurement-not-a-breach": {
      "zh-CN": "该记录没有实测不达标，或者已经更正、撤销。",
      en: "It measured no miss of this standard, or was corrected since.",
    },
    "already-counted": { "zh-CN": "同一次不达标已经计算过。", en: "This breach was counted already." },
    "text-changed-between": {
      "zh-CN": "各次检查之间合同文本有变更，请分开登记。",
      en: "The contract was amended between these measurements; enter them apart.",
    },
    "not-determined": {
      "zh-CN": "依照规则还不能得出结果，缺少所列的事实。",
      en: "The rules give no answer yet; the facts named are missing.",
    },
    "entry-unknown": { "zh-CN": "账上没有这一笔。", en: "The account has no such entry." },
    "not-a-side": {
      "zh-CN": "您不是这一笔中有权进行此操作的一方。",
      en: "You do not speak for the side that may do this.",
    },
    "already-confirmed": { "zh-CN": "本方已经确认过。", en: "This side has confirmed it already." },
    "already-settled": { "zh-CN": "这一笔已经结清。", en: "Nothing is outstanding on it." },
    "already-paid": {
      "zh-CN": "已经有部分支付、抵销或者减免，不能再这样处理。",
      en: "Something was paid, netted or waived already.",
    },
    "plea-not-open": {
      "zh-CN": "只有违约金的债务人可以请求减少，且数额尚未确定。",
      en: "Only the debtor of a late charge may plead so, before its amount was settled.",
    },
    "amount-open": {
      "zh-CN": "数额尚待协商或者裁判，不能支付、抵销或者部分减免。",
      en: "Its amount is not settled yet; it enters no sum.",
    },
    "amount-known": { "zh-CN": "这一笔的数额已经确定。", en: "Its amount is known." },
    "outside-range": { "zh-CN": "数额超过规则所给的上限。", en: "It is more than the rules allow." },
    contested: { "zh-CN": "一方对这一笔有异议。", en: "A side disputes it." },
    "not-confirmed": { "zh-CN": "须双方确认后才能抵销。", en: "Both sides must have confirmed it." },
    "debt-not-due": { "zh-CN": "这一笔尚未到期。", en: "It is not due yet." },
    "not-opposite": {
      "zh-CN": "抵销须是方向相反的债务。",
      en: "Only debts in opposite directions are set off.",
    },
    "not-mutual": {
      "zh-CN": "只能抵销相同两方之间互负的债务。",
      en: "Only debts between the same two parties are set off.",
    },
    "collective-credit": {
      "zh-CN": "全体业主共有的减免不能直接抵销某一户的违约金；须先依业主大会决定分配到户。",
      en: "What is owed to the owners as a body does not by itself pay for one of them. Have the assembly resolve on it, then allot it.",
    },
    "not-collective": {
      "zh-CN": "只有全体业主共有的减免才能分配到户。",
      en: "Only what is owed to the owners as a body is split among the units.",
    },
    "units-missing": {
      "zh-CN": "小区没有登记房屋面积，无法分配。请先登记各户面积。",
      en: "The estate has no unit with an area. Enter the units with their areas first.",
    },
    "authority-not-enough": {
      "zh-CN": "放弃全体业主共有的权利须有业主大会决定。",
      en: "Giving up what belongs to all owners takes the assembly's resolution.",
    },
    "not-settled": { "zh-CN": "尚有未结清的款项。", en: "Some entries are not settled." },
  },
};
