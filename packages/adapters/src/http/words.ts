import { collections } from "./collection/collections.ts";
import type { Rejection } from "@heyue/core/kernel/rejection";
import type { Locale } from "./locale.ts";
import type { ProblemCode } from "./problem.ts";

type Words = { readonly [Language in Locale]: string };

/** Short titles, the same for every problem of a code. */
export const problemTitles: { readonly [Code in ProblemCode]: Words } = {
  "invalid-json": { "zh-CN": "不是有效的 JSON", en: "Not valid JSON" },
  "invalid-url": { "zh-CN": "地址不正确", en: "Not a valid address" },
  unauthenticated: { "zh-CN": "需要登录", en: "Not signed in" },
  "not-allowed": { "zh-CN": "没有权限", en: "Not allowed" },
  "not-found": { "zh-CN": "没有找到", en: "Not found" },
  "method-not-allowed": { "zh-CN": "不支持的方法", en: "Method not allowed" },
  "not-acceptable": { "zh-CN": "无法按所要求的格式返回", en: "Not acceptable" },
  "version-conflict": { "zh-CN": "内容已被他人更新", en: "Changed in the meantime" },
  "too-large": { "zh-CN": "内容过大", en: "Too large" },
  "unsupported-media-type": { "zh-CN": "不支持的内容类型", en: "Unsupported media type" },
  "invalid-input": { "zh-CN": "填写的内容有问题", en: "Invalid input" },
  rejected: { "zh-CN": "操作被拒绝", en: "Refused" },
  "idempotency-mismatch": { "zh-CN": "幂等键已用于另一请求", en: "Idempotency key used for another request" },
  "idempotency-key-missing": { "zh-CN": "缺少幂等键", en: "Idempotency key missing" },
  internal: { "zh-CN": "服务器内部错误", en: "Internal error" },
  unavailable: { "zh-CN": "服务暂时不可用", en: "Temporarily unavailable" },
};

const sentences: { readonly [Code in ProblemCode]: (about: string) => Words } = {
  "invalid-json": (about) => ({
    "zh-CN": `请求正文不是有效的 JSON：${about}。`,
    en: `The body is not valid JSON: ${about}.`,
  }),
  "invalid-url": () => ({
    "zh-CN": "地址中有无法解码的字符。",
    en: "The address holds characters that cannot be decoded.",
  }),
  unauthenticated: () => ({
    "zh-CN": "请登录后再试；已填写的内容会保留。",
    en: "Sign in and try again; what you wrote is kept.",
  }),
  "not-allowed": () => ({ "zh-CN": "您的身份不能进行此操作。", en: "Your role may not do this." }),
  "not-found": (about) => ({ "zh-CN": `没有找到 ${about}。`, en: `There is no ${about}.` }),
  "method-not-allowed": (about) => ({
    "zh-CN": `此地址只支持 ${about}。`,
    en: `This address takes ${about} only.`,
  }),
  "not-acceptable": (about) => ({
    "zh-CN": `此地址只能返回 ${about}。`,
    en: `This address answers with ${about} only.`,
  }),
  "version-conflict": () => ({
    "zh-CN": "您查看之后内容已经变化，请刷新后再试。",
    en: "It has changed since you looked; reload and try again.",
  }),
  "too-large": (about) => ({
    "zh-CN": `内容超过上限 ${about}。`,
    en: `The body is larger than the limit of ${about}.`,
  }),
  "unsupported-media-type": (about) => ({ "zh-CN": `请以 ${about} 发送。`, en: `Send it as ${about}.` }),
  "invalid-input": () => ({
    "zh-CN": "请改正列出的各项后再提交。",
    en: "Correct every item listed and send it again.",
  }),
  rejected: () => ({ "zh-CN": "此操作被拒绝。", en: "This was refused." }),
  "idempotency-mismatch": () => ({
    "zh-CN": "这个幂等键已用于内容不同的请求，请换一个新的幂等键。",
    en: "This idempotency key was used for a different request; use a new key.",
  }),
  "idempotency-key-missing": () => ({
    "zh-CN": "请在请求头 Idempotency-Key 中给出一个唯一的值，重试时保持不变。",
    en: "Give a unique value in the header Idempotency-Key and keep it when you retry.",
  }),
  internal: (about) => ({
    "zh-CN": `服务器出错，编号 ${about}；请稍后再试。`,
    en: `The server failed, trace ${about}; try again later.`,
  }),
  unavailable: () => ({
    "zh-CN": "系统暂时无法保存或读取，请稍后再试。",
    en: "Storage does not answer at the moment; try again shortly.",
  }),
};

/** The sentence of a problem. */
export const problemDetail = (code: ProblemCode, locale: Locale, about = ""): string =>
  sentences[code](about)[locale];

const rejections: Readonly<Record<string, Words>> = {
  "not-found": { "zh-CN": "没有找到要处理的事项。", en: "There is no such case." },
  "not-allowed": { "zh-CN": "您的身份不能进行此操作。", en: "Your role may not do this." },
  "wrong-phase": { "zh-CN": "当前阶段不能进行此操作。", en: "This cannot be done at this stage." },
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
  "not-due": { "zh-CN": "时限尚未届满。", en: "The deadline has not passed." },
  "reopen-window-over": {
    "zh-CN": "重新打开的期限已过，请另行提交。",
    en: "The time to reopen is over; file a new case.",
  },
  "person-unknown": { "zh-CN": "没有找到这个人员。", en: "There is no such person." },
  "relation-missing": {
    "zh-CN": "此人与该房屋没有登记的关系。",
    en: "This person has no recorded relation to the unit.",
  },
  "until-in-past": { "zh-CN": "恢复日期不能早于今天。", en: "The day to resume lies in the past." },
  "already-escalated": { "zh-CN": "已经升级过。", en: "It is escalated already." },
  "lapse-not-over": {
    "zh-CN": "通知业主确认的期限尚未届满。",
    en: "The owner's time to answer is not over.",
  },
  "estate-unknown": { "zh-CN": "没有找到这个小区。", en: "There is no such estate." },
  "attachment-unknown": { "zh-CN": "附件尚未上传。", en: "The attachment was not uploaded." },
  "clause-unknown": { "zh-CN": "合同中没有这一条款。", en: "The contract has no such clause." },
  "already-signed": {
    "zh-CN": "合同已经签订，不能再修改；变更须另行签订补充协议。",
    en: "The contract is signed; a change takes an amendment.",
  },
  "core-clauses-missing": {
    "zh-CN": "合同缺少必备条款，不能签订。",
    en: "Clauses that a contract must have are missing.",
  },
  "signature-missing": { "zh-CN": "须由双方签署。", en: "Both parties must sign." },
  "number-taken": { "zh-CN": "合同编号已被使用。", en: "The contract number is taken." },
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
  "not-signed": { "zh-CN": "合同尚未签订。", en: "The contract is not signed yet." },
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
  "signed-in-future": { "zh-CN": "签订日期不能晚于今天。", en: "The day of signing lies in the future." },
};

/** The sentence of a refusal; its code where the vocabulary has none. */
export const rejectionSentence = ({ code }: Rejection, locale: Locale): string =>
  rejections[code]?.[locale] ??
  collections.find(({ refusals }) => code in refusals)?.refusals[code]?.[locale] ??
  (locale === "en" ? `Refused: ${code}.` : `操作被拒绝：${code}。`);
