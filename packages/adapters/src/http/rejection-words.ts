import type { Rejection } from "@heyue/core/kernel/rejection";
import { collections } from "./collection/collections.ts";
import type { Locale } from "./locale.ts";

type Sentences = { readonly [code: string]: { readonly [Language in Locale]: string } };

/** What every aggregate may refuse by; a collection has a sentence of its own where this one says too little. */
const shared: Sentences = {
  "not-found": { "zh-CN": "没有找到要处理的事项。", en: "There is no such case." },
  "not-allowed": { "zh-CN": "您的身份不能进行此操作。", en: "Your role may not do this." },
  "wrong-phase": { "zh-CN": "当前阶段不能进行此操作。", en: "This cannot be done at this stage." },
  "not-due": { "zh-CN": "时限尚未届满。", en: "The deadline has not passed." },
  "person-unknown": { "zh-CN": "没有找到这个人员。", en: "There is no such person." },
  "relation-missing": {
    "zh-CN": "此人与该房屋没有登记的关系。",
    en: "This person has no recorded relation to the unit.",
  },
  "estate-unknown": { "zh-CN": "没有找到这个小区。", en: "There is no such estate." },
  "attachment-unknown": { "zh-CN": "附件尚未上传。", en: "The attachment was not uploaded." },
  "clause-unknown": { "zh-CN": "合同中没有这一条款。", en: "The contract has no such clause." },
  "signature-missing": { "zh-CN": "须由双方签署。", en: "Both parties must sign." },
  "number-taken": { "zh-CN": "合同编号已被使用。", en: "The contract number is taken." },
  "not-signed": { "zh-CN": "合同尚未签订。", en: "The contract is not signed yet." },
  "signed-in-future": { "zh-CN": "签订日期不能晚于今天。", en: "The day of signing lies in the future." },
  "already-open": {
    "zh-CN": "已经建立，不能重复建立。",
    en: "This exists already and cannot be begun again.",
  },
  "contract-unknown": { "zh-CN": "没有找到这份合同。", en: "There is no such contract." },
  "not-in-force": { "zh-CN": "合同在该日不在有效期内。", en: "The contract is not in force on that day." },
  "standard-unknown": { "zh-CN": "合同没有这项服务标准。", en: "The contract has no such standard." },
  "unit-unknown": { "zh-CN": "本小区没有这一房屋。", en: "The estate has no such unit." },
  "deadline-unknown": { "zh-CN": "没有这一时限。", en: "There is no such open deadline." },
  "date-in-future": { "zh-CN": "日期不能晚于今天。", en: "The day lies in the future." },
  "dispute-unknown": {
    "zh-CN": "没有找到关于本合同的这一争议。",
    en: "There is no such dispute about this contract.",
  },
  "dispute-open": { "zh-CN": "该争议尚未结案。", en: "The dispute is still open." },
  "signature-invalid": { "zh-CN": "电子签名验证不通过。", en: "An electronic signature does not verify." },
  "evidence-missing": { "zh-CN": "须附上证据。", en: "Evidence is needed." },
};

const complaints: Sentences = {
  "already-paused": { "zh-CN": "该事项已经暂停。", en: "The case is paused already." },
  "not-paused": { "zh-CN": "该事项没有暂停。", en: "The case is not paused." },
  "not-assignee": { "zh-CN": "只有被派单的人可以进行此操作。", en: "Only the person assigned may do this." },
  "already-arrived": { "zh-CN": "已经登记过到场。", en: "The arrival is recorded already." },
  "points-unanswered": {
    "zh-CN": "完整答复须逐项回应业主提出的每一点。",
    en: "A full reply must answer every point raised.",
  },
  "resolve-date-missing": {
    "zh-CN": "完整答复须承诺办结日期。",
    en: "A full reply must promise a date of resolution.",
  },
  "evidence-missing": { "zh-CN": "办结须附上处理的证据。", en: "Resolving needs evidence of the work." },
  "reopen-window-over": {
    "zh-CN": "重新打开的期限已过，请另行提交。",
    en: "The time to reopen is over; file a new case.",
  },
  "until-in-past": { "zh-CN": "恢复日期不能早于今天。", en: "The day to resume lies in the past." },
  "already-escalated": { "zh-CN": "已经升级过。", en: "It is escalated already." },
  "lapse-not-over": {
    "zh-CN": "通知业主确认的期限尚未届满。",
    en: "The owner's time to answer is not over.",
  },
  "referral-missing": {
    "zh-CN": "请填写转办单位、编号和办理要求。",
    en: "Give the sender's office, number and demands.",
  },
  "anonymous-not-admitted": {
    "zh-CN": "本小区不受理匿名事项。",
    en: "This estate takes no complaints without a name.",
  },
  "explanation-needed": {
    "zh-CN": "判定为不合理的诉求须作解释说明。",
    en: "A request found unjustified takes an explanation.",
  },
  "review-date-missing": {
    "zh-CN": "暂时不能办理的，须写明需要什么改变以及何时复核。",
    en: "What cannot be done now needs what would change it and a day to look again.",
  },
  "reply-hollow": {
    "zh-CN": "答复没有回应所反映的任何问题，视为没有答复；请写明办理的事实、时间或者理由。",
    en: "The reply answers nothing that was asked and counts as none; say what was done, when, or why not.",
  },
  "quote-not-needed": {
    "zh-CN": "该事项不是合同范围外的服务，不需要报价。",
    en: "It is no service outside the contract and takes no price.",
  },
  "quote-unconfirmed": {
    "zh-CN": "合同范围外的服务须先报价并经业主同意。",
    en: "A service outside the contract is priced and agreed to by its owner first.",
  },
  "quote-missing": { "zh-CN": "没有等待答复的报价。", en: "No price waits for an answer." },
  "quote-expired": { "zh-CN": "报价已经过期，请重新报价。", en: "The price has run out; ask for another." },
  "not-a-referral": {
    "zh-CN": "该事项不是转办件，无需回告。",
    en: "It is no referral; nobody waits for a return.",
  },
  "already-reported": { "zh-CN": "已经向转办单位回告。", en: "Its sender was answered already." },
  "sender-unanswered": {
    "zh-CN": "转办件须先向转办单位回告，才能归档。",
    en: "A referral is put away only after its sender was answered.",
  },
  "not-transferred": { "zh-CN": "该事项没有转交。", en: "It was not transferred." },
  "already-forwarded": { "zh-CN": "已经登记转交。", en: "The forwarding is recorded already." },
  "not-forwarded": {
    "zh-CN": "须先登记已转交责任单位，才能归档。",
    en: "It is put away only after the body responsible has it.",
  },
  "no-follow-up": { "zh-CN": "没有待做的回访。", en: "No follow-up is due." },
  "already-warned": { "zh-CN": "已经预警过。", en: "It was warned of already." },
  merged: {
    "zh-CN": "该事项已并入另一件，请在主案上处理。",
    en: "It follows another case; work on that one.",
  },
  "not-merged": { "zh-CN": "该事项没有并案。", en: "It follows no other case." },
  "has-followers": {
    "zh-CN": "有其他事项并入本件，请先解除并案。",
    en: "Other cases follow this one; let them go first.",
  },
  "case-unknown": { "zh-CN": "没有找到本小区的这一事项。", en: "The estate has no such case." },
  "not-responsible": {
    "zh-CN": "该事项已不由交班人负责。",
    en: "The case is no longer with whoever hands the shift over.",
  },
  "already-related": { "zh-CN": "已经关联。", en: "They are related already." },
};

const contracts: Sentences = {
  "already-signed": {
    "zh-CN": "合同已经签订，不能再修改；变更须另行签订补充协议。",
    en: "The contract is signed; a change takes an amendment.",
  },
  "core-clauses-missing": {
    "zh-CN": "合同缺少必备条款，不能签订。",
    en: "Clauses that a contract must have are missing.",
  },
  "authority-missing": {
    "zh-CN": "缺少签约依据：前期合同须有中标通知，其他合同须有业主大会决定及其证明。",
    en: "Nothing entitles the client to sign: a bid award for a preliminary contract, else the assembly's resolution with its certificate.",
  },
  "findings-open": {
    "zh-CN": "合同审查尚有重要问题；修改后再签，或写明仍要签订的理由。",
    en: "The review found something that matters; mend it, or give the reason to sign all the same.",
  },
  "policy-breached": {
    "zh-CN": "合同内容与当地规定不符，不能签订。",
    en: "The text breaks the law of the place.",
  },
  "already-filed": { "zh-CN": "合同已经备案。", en: "The contract is filed already." },
  "notice-too-short": {
    "zh-CN": "通知期限尚未届满。",
    en: "The notice that was given does not allow it yet.",
  },
  "term-not-over": { "zh-CN": "合同期限尚未届满。", en: "The term is not over." },
  "term-not-longer": {
    "zh-CN": "续签的期限须晚于现有期限。",
    en: "A renewal must end later than the present term.",
  },
  "date-in-future": {
    "zh-CN": "日期不能晚于今天；请填写实际发生的日期。",
    en: "The day lies in the future; give the day on which it really happened.",
  },
  "before-signing": {
    "zh-CN": "日期早于合同签订日；请填写签订当日或者以后的日期。",
    en: "The day lies before the signing; give the day of signing or a later one.",
  },
  "term-over": {
    "zh-CN": "合同期限已经届满；请先把期限改到今天以后再签。",
    en: "The term is over already; set a later last day, then sign.",
  },
  "authority-late": {
    "zh-CN": "签约或者解聘依据晚于该行为；请提供此前作出的决定。",
    en: "What entitles the client came later than what it did; give a decision from before.",
  },
  "notice-days-differ": {
    "zh-CN": "通知期限与已签合同不一致；请按合同填写，或者不填。",
    en: "The days of notice differ from the signed text; give those of the text, or leave them out.",
  },
  "notice-unfit": {
    "zh-CN":
      "这种通知与合同当前状态或者通知方不符；解聘通知由业主一方发出，不续聘通知用于固定期限内，不定期解除通知用于期满后继续服务期间。",
    en: "Such a notice does not fit the contract or the side that gives it; owners dismiss, a non-renewal belongs to a fixed term, an end of indefinite service to the time after it.",
  },
  "notice-missing": {
    "zh-CN": "没有登记与解除事由相应的通知；请先登记通知送达。",
    en: "No notice of this kind was recorded; record the one that arrived first.",
  },
  "notice-unsettled": {
    "zh-CN": "通知期限的届满日尚不能确定；请补充约定的通知期限，或者待工作日历公布后再办理。",
    en: "The day on which the notice ends is not known yet; have the agreed notice put into the text, or wait for the calendar of that year.",
  },
  "proof-missing": {
    "zh-CN": "须附上证明解除的文件；请附协议、判决、新合同或者载明该日的通知。",
    en: "The end needs proof; attach the agreement, the judgment, the new contract, or the notice that names the day.",
  },
  "end-in-past": {
    "zh-CN": "按通知解除的日期不能早于今天；请填写今天或者以后的日期，已经解除的请附协议或者解除文件登记。",
    en: "An end by notice cannot lie in the past; give today or a later day, or record the agreement or rescission with its proof.",
  },
  "end-after-term": {
    "zh-CN": "解除日晚于合同期限；请填写期限内的日期，期满的无需解除。",
    en: "The end lies after the term; give a day within it, for a term that runs out needs no end.",
  },
  "not-preliminary": {
    "zh-CN": "只有前期物业服务合同因新合同生效而终止；请选择其他事由。",
    en: "Only a preliminary contract ends by a new one; choose another ground.",
  },
  "end-differs": {
    "zh-CN": "前期合同在新合同生效时终止；请填写新合同生效日，并以其前一日为最后一日。",
    en: "A preliminary contract ends as the new one takes effect; give that day, and the day before as the last one.",
  },
  "since-differs": {
    "zh-CN": "继续服务自期满次日起算；请填写该日。",
    en: "Service without a term begins on the day after the last one of the term; give that day.",
  },
  "already-continuing": {
    "zh-CN": "已经登记继续服务，无需再次登记。",
    en: "It goes on without a term already; nothing more is needed.",
  },
  "owners-decided": {
    "zh-CN": "业主已经决定另聘或者已经完成交接，原合同不再继续；请办理移交。",
    en: "The owners have appointed others or were handed over to, so the contract does not go on; hand over instead.",
  },
};

const own: { readonly [collection: string]: Sentences } = {
  ...Object.fromEntries(collections.map(({ name, refusals }) => [name, refusals])),
  complaints,
  contracts,
};

/**
 * The sentence of a refusal by a collection (`/v1/NAME`): its own, else the one that all share; the code where neither has one.
 */
export const rejectionSentence = (
  { code }: Rejection,
  locale: Locale,
  collection: string | undefined,
): string =>
  (own[collection ?? ""]?.[code] ?? shared[code])?.[locale] ??
  (locale === "en" ? `Refused: ${code}.` : `操作被拒绝：${code}。`);
