import type { ComplaintRejectionCode } from "@heyue/core/complaint/rejection";
import type { Dictionary } from "../element/words.ts";

/** Why what an owner did to a case was refused, and what to do about it. */
export const ownerRejectionWords = {
  "not-found": ["没有找到这件事，或者您无权查看。", "This case does not exist, or you may not see it."],
  "wrong-phase": [
    "现在的状态不能做这一步，请先完成前面的步骤。",
    "This cannot be done in the present state; do the earlier steps first.",
  ],
  "not-due": ["时限还没到，不能这样操作。", "The deadline has not passed yet."],
  "reopen-window-over": [
    "已超过可以重新打开的期限，请重新提交一件。",
    "The time for reopening is over; file it anew.",
  ],
  "already-escalated": ["这个时限已经升级过了。", "This deadline was escalated already."],
  "not-allowed": ["这一步由物业人员操作。", "Staff do this step."],
} satisfies Dictionary<string>;

/** Why a complaint command was refused, and what to do about it: all of them. */
export const rejectionWords: Dictionary<ComplaintRejectionCode> = {
  ...ownerRejectionWords,
  "not-allowed": [
    "您的岗位不能做这一步，请转给有权限的同事。",
    "Your role may not do this; ask a colleague who may.",
  ],
  "already-open": ["这件投诉已经提交。", "This complaint was filed already."],
  "already-paused": ["已经暂停了。", "It is paused already."],
  "not-paused": ["没有暂停，不需要恢复。", "It is not paused."],
  "not-assignee": ["只有承办人可以做这一步。", "Only the person in charge can do this."],
  "already-arrived": ["已经登记过到达现场。", "Arrival is recorded already."],
  "points-unanswered": [
    "还有诉求没有答复，请逐条勾选并写明。",
    "Not every point is answered; answer and tick each one.",
  ],
  "resolve-date-missing": ["请写明几月几日前办结。", "Say by which day it will be settled."],
  "evidence-missing": ["请附上办结的照片或记录编号。", "Attach a photo or the number of a record."],
  "person-unknown": ["没有找到这个人，请重新选择。", "This person is not known; choose again."],
  "relation-missing": [
    "系统里没有您与这套房屋的关系，请联系物业登记。",
    "No relation between you and this home is recorded; ask the property office.",
  ],
  "until-in-past": ["日期要在今天之后。", "The day must be in the future."],
  "lapse-not-over": ["通知的期限还没过，不能归档。", "The announced time is not over yet."],
  "estate-unknown": ["没有找到这个小区。", "This estate is not known."],
  "attachment-unknown": [
    "照片没有传到服务器，请重新添加。",
    "A photo did not reach the server; add it again.",
  ],
  "clause-unknown": ["合同里没有这一条，请重新选择。", "The contract has no such clause; choose again."],
  "standard-unknown": [
    "合同没有这项服务标准，请重新选择。",
    "The contract has no such standard; choose again.",
  ],
  "referral-missing": ["请填写转办单位、编号和办理要求。", "Give the sender's office, number and demands."],
  "anonymous-not-admitted": ["本小区不受理匿名事项。", "This estate takes no complaints without a name."],
  "explanation-needed": [
    "判定为不合理的诉求须作解释说明。",
    "A request found unjustified takes an explanation.",
  ],
  "review-date-missing": [
    "暂时不能办理的，须写明需要什么改变以及何时复核。",
    "What cannot be done now needs what would change it and a day to look again.",
  ],
  "reply-hollow": [
    "答复没有回应所反映的任何问题，请写明办理的事实、时间或者理由。",
    "The reply answers nothing that was asked; say what was done, when, or why not.",
  ],
  "quote-not-needed": [
    "该事项不是合同范围外的服务，不需要报价。",
    "It is no service outside the contract and takes no price.",
  ],
  "quote-unconfirmed": [
    "合同范围外的服务须先报价并经业主同意。",
    "A service outside the contract is priced and agreed to by its owner first.",
  ],
  "quote-missing": ["没有等待答复的报价。", "No price waits for an answer."],
  "quote-expired": ["报价已经过期，请重新报价。", "The price has run out; ask for another."],
  "not-a-referral": ["该事项不是转办件，无需回告。", "It is no referral; nobody waits for a return."],
  "already-reported": ["已经向转办单位回告。", "Its sender was answered already."],
  "sender-unanswered": [
    "转办件须先向转办单位回告，才能归档。",
    "A referral is put away only after its sender was answered.",
  ],
  "not-transferred": ["该事项没有转交。", "It was not transferred."],
  "already-forwarded": ["已经登记转交。", "The forwarding is recorded already."],
  "not-forwarded": [
    "须先登记已转交责任单位，才能归档。",
    "It is put away only after the body responsible has it.",
  ],
  "no-follow-up": ["没有待做的回访。", "No follow-up is due."],
  "already-warned": ["已经预警过。", "It was warned of already."],
  merged: ["该事项已并入另一件，请在主案上处理。", "It follows another case; work on that one."],
  "not-merged": ["该事项没有并案。", "It follows no other case."],
  "has-followers": ["有其他事项并入本件，请先解除并案。", "Other cases follow this one; let them go first."],
  "case-unknown": ["没有找到本小区的这一事项。", "The estate has no such case."],
  "not-responsible": ["该事项已不由交班人负责。", "The case is no longer with whoever hands the shift over."],
  "already-related": ["已经关联。", "They are related already."],
};
