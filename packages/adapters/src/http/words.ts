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
  "not-equipped": { "zh-CN": "服务器缺少所需的组件", en: "The server lacks what this needs" },
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
  // What is missing and how to mend it, in the reader's language already.
  "not-equipped": (about) => ({ "zh-CN": about, en: about }),
  unavailable: () => ({
    "zh-CN": "系统暂时无法保存或读取，请稍后再试。",
    en: "Storage does not answer at the moment; try again shortly.",
  }),
};

/** The sentence of a problem. */
export const problemDetail = (code: ProblemCode, locale: Locale, about = ""): string =>
  sentences[code](about)[locale];
