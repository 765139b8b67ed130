import { periodCheck } from "../period-check.ts";

/** Too short a notice that ends a contract without term (不定期合同的解除通知). */
export const noticeIndefinite = periodCheck({
  id: "law-notice-indefinite",
  title: { "zh-CN": "不定期合同的通知期短于法规", en: "Notice of a contract without term too short" },
  description: {
    "zh-CN": "不定期合同或者合同延续期间的解除通知期短于当地法规。全国性规定由 term-against-law 检查。",
    en: "The notice that ends a contract without term, or one that runs on, is shorter than the law of the place. National law is checked by term-against-law.",
  },
  severity: "high",
  rule: "notice.indefinite",
  anyClient: true,
  law: "least",
  cue: /不定期|延续期间|继续(?:提供|履行|服务)/,
  places: [
    {
      before: /(?:不定期|延续期间|继续(?:提供|履行|服务))[^。；]{0,60}(?:提前|至少)(?:不少于)?$/,
      after: /^[^。；]{0,16}(?:通知|告知)/,
    },
    {
      before: /(?:不定期|延续期间|继续(?:提供|履行|服务))[^。；]{0,60}(?:应当?|须|需|在|于)$/,
      after: /^(?:之?前)[^。；]{0,12}(?:通知|告知)/,
    },
  ],
  subject: { "zh-CN": "约定的解除通知期", en: "The agreed notice" },
  saidElsewhere: ({ verdict, policy }) => verdict !== "conflict" && policy.id === "cn",
  question: (_, { day }) => ({ value: "raw", facts: { noticeReceived: day.date } }),
});
