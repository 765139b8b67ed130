import type { CollectionDescription } from "./description.ts";

/** A sentence for each refusal of a command on a notice. */
export const noticeRefusals: CollectionDescription["refusals"] = {
  "text-missing": {
    "zh-CN": "通知没有内容，请填写正文或者补齐模板。",
    en: "The notice says nothing; write its text or fill in the template.",
  },
  "channel-unknown": {
    "zh-CN": "没有这一渠道，请选择所列的渠道。",
    en: "There is no such channel; choose one of those listed.",
  },
  "channel-twice": { "zh-CN": "同一渠道出现了两次。", en: "The same channel is named twice." },
  "contract-unknown": {
    "zh-CN": "没有生效的这一合同或者合同条款；含有承诺的通知须指明所属的合同。",
    en: "There is no such contract in force, or no such clause; a notice with a promise names its contract.",
  },
  "corrected-unknown": {
    "zh-CN": "被更正的通知没有发布过，或者已经被更正。",
    en: "The notice to be corrected was never published, or was corrected already.",
  },
  "flag-unknown": { "zh-CN": "没有这一疑似承诺。", en: "There is no such flagged sentence." },
  "flag-open": {
    "zh-CN": "通知中有疑似承诺尚未认定，请先逐句认定。",
    en: "Some flagged sentences were not judged yet; say of each whether it is a promise.",
  },
  "made-in-future": { "zh-CN": "承诺日期不能晚于今天。", en: "A promise is not made in the future." },
  "ends-before-made": { "zh-CN": "承诺的截止日早于作出之日。", en: "The promise ends before it is made." },
  "standard-unknown": { "zh-CN": "合同没有这项服务标准。", en: "The contract has no such standard." },
  "target-without-standard": {
    "zh-CN": "指标须指明所提高的服务标准。",
    en: "A target needs the standard that it raises.",
  },
  "not-in-favour": {
    "zh-CN": "这一承诺不高于合同标准，或者频次写法不对，不能作为有利于业主的承诺。",
    en: "It promises no more than the contract, or its frequency cannot be read; it is no promise in the owners' favour.",
  },
  "own-notice": {
    "zh-CN": "起草或者修改过通知的人不能批准，请由他人批准。",
    en: "Whoever wrote it cannot approve it; ask another person.",
  },
  "revised-since": {
    "zh-CN": "通知在您阅读之后又修改过，请阅读最新内容。",
    en: "It was revised since you read it; read it as it is now.",
  },
  "time-in-past": { "zh-CN": "定时发布的时间须晚于现在。", en: "The time to publish must lie ahead." },
  "audience-empty": {
    "zh-CN": "通知范围内没有人，请检查楼栋、房屋、身份或者标签。",
    en: "Nobody is in the audience; check building, unit, role and tag.",
  },
  "not-a-recipient": {
    "zh-CN": "这份通知不是发给此人的。",
    en: "This notice was not published to this person.",
  },
  "already-read": { "zh-CN": "已经记录为已读。", en: "It is recorded as read already." },
  "reply-unknown": { "zh-CN": "没有这条回复。", en: "There is no such reply." },
  "already-answered": { "zh-CN": "这条回复已经答复过。", en: "This reply was answered already." },
  "delivery-unknown": {
    "zh-CN": "没有待回执的这次发送，或者已经有结果。",
    en: "No such message is waiting for news, or its outcome is known already.",
  },
  "nothing-to-record": { "zh-CN": "这些发送结果已经记录过。", en: "These results were recorded already." },
  "deadline-running": { "zh-CN": "这一时限尚未届满。", en: "This deadline has not passed yet." },
  "no-publicity": { "zh-CN": "这份通知没有公示期。", en: "This notice has no publicity period." },
  "place-unknown": { "zh-CN": "这份通知不在该处张贴。", en: "It is not posted at this place." },
  "photo-twice": { "zh-CN": "该处已经有这张照片。", en: "This place has that photo already." },
  "not-posted": { "zh-CN": "该处没有张贴时的照片。", en: "This place has no photo of its beginning." },
  "period-running": {
    "zh-CN": "公示期未满，最后一天过后才能撤下。",
    en: "The period is not over; it is taken down after its last day.",
  },
};
