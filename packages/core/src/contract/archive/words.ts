import type { LetterKind, ServiceMeans } from "../letter/state.ts";
import type { ArchiveKind, ArchiveTitle } from "./entry.ts";

/** Names of the kinds of documents. */
export const archiveKindWords: { readonly [Kind in ArchiveKind]: ArchiveTitle } = {
  original: { "zh-CN": "合同正本", en: "Original" },
  annex: { "zh-CN": "附件", en: "Annex" },
  bidding: { "zh-CN": "招投标文件", en: "Bidding file" },
  amendment: { "zh-CN": "变更协议", en: "Amendment" },
  performance: { "zh-CN": "履约记录", en: "Performance record" },
  letter: { "zh-CN": "函件", en: "Letter" },
  "service-proof": { "zh-CN": "送达凭证", en: "Proof of service" },
  notice: { "zh-CN": "通知和提示", en: "Notice" },
  handover: { "zh-CN": "承接和移交资料", en: "Handover paper" },
  dispute: { "zh-CN": "争议文书", en: "Dispute paper" },
};

export const letterWords: { readonly [Kind in LetterKind]: ArchiveTitle } = {
  demand: { "zh-CN": "催告函", en: "Demand" },
  notice: { "zh-CN": "告知函", en: "Notice" },
  rectification: { "zh-CN": "整改函", en: "Letter of rectification" },
};

export const serviceWords: { readonly [Means in ServiceMeans]: ArchiveTitle } = {
  "by-hand": { "zh-CN": "直接送达", en: "by hand" },
  ems: { "zh-CN": "邮寄", en: "by EMS" },
  posting: { "zh-CN": "张贴", en: "by posting" },
  sms: { "zh-CN": "短信", en: "by text message" },
  "e-mail": { "zh-CN": "电子邮件", en: "by e-mail" },
};

export const noticeWords: { readonly [Kind in "dismissal" | "non-renewal" | "indefinite"]: ArchiveTitle } = {
  dismissal: { "zh-CN": "解聘通知", en: "Notice of dismissal" },
  "non-renewal": { "zh-CN": "不续聘通知", en: "Notice of non-renewal" },
  indefinite: { "zh-CN": "不定期合同解除通知", en: "Notice ending indefinite service" },
};

/** Why an expected document is there, missing or stale. */
export const completenessReasons = [
  "filed",
  "not-filed",
  "destroyed",
  "text-differs",
  "annex-changed",
  "bid-awarded",
  "arrival-unproven",
  "no-record",
  "record-old",
  "names-no-clause",
] as const;
export type CompletenessReason = (typeof completenessReasons)[number];

export const completenessWords: { readonly [Reason in CompletenessReason]: ArchiveTitle } = {
  filed: { "zh-CN": "已归档，与来源一致。", en: "Filed, and the same as its source." },
  "not-filed": { "zh-CN": "没有归档。", en: "Not filed." },
  destroyed: { "zh-CN": "保管期满后已经批准销毁。", en: "Destroyed with approval after its period." },
  "text-differs": {
    "zh-CN": "档案中的文本与签订的文本不一致。",
    en: "What is filed differs from what was signed.",
  },
  "annex-changed": {
    "zh-CN": "附件已经变更，档案中是变更前的文本。",
    en: "The annex was changed; what is filed is its former text.",
  },
  "bid-awarded": {
    "zh-CN": "合同依据中标通知签订，但档案中没有招投标文件。",
    en: "The contract was signed on a bid award, and no bidding file is there.",
  },
  "arrival-unproven": {
    "zh-CN": "应当送达的日期已过，没有送达结果的凭证。",
    en: "It should have arrived by now, and nothing proves what became of it.",
  },
  "no-record": {
    "zh-CN": "没有这一条款的履约记录。",
    en: "There is no record that this clause was performed.",
  },
  "record-old": {
    "zh-CN": "最近的履约记录早于最近一个已经结束的周期。",
    en: "The latest record is from before the last period that is over.",
  },
  "names-no-clause": {
    "zh-CN": "这一承诺没有对应的条款，无法核对履约记录。",
    en: "The promise names no clause, so that no record can be held against it.",
  },
};
