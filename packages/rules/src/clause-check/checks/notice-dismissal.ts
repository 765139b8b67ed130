import { boundsOf } from "../period.ts";
import { periodCheck } from "../period-check.ts";

/** A notice of dismissal that one of two laws finds too short (解聘、提前终止的通知). */
export const noticeDismissal = periodCheck({
  id: "law-notice-dismissal",
  title: { "zh-CN": "提前终止的通知期短于法规", en: "Notice of early end too short" },
  description: {
    "zh-CN": "约定的解聘或者提前终止通知期短于当地法规。法规许可另行约定的（如民法典第九百四十六条），不报。",
    en: "The notice of dismissal or early end is shorter than the law of the place. Where the law leaves it to the contract, as article 946 of the Civil Code does, nothing is reported.",
  },
  severity: "medium",
  rule: "notice.dismissal",
  law: "least",
  yields: true,
  cue: /解聘|提前(?:终止|解除)/,
  places: [
    { before: /(?:解聘|提前(?:终止|解除))[^。；]{0,40}提前$/, after: /^[^。；]{0,16}(?:通知|告知)/ },
    {
      before: /(?:解聘|提前(?:终止|解除))[^。；]{0,40}(?:应当?|须|在|于)$/,
      after: /^(?:之?前)[^。；]{0,12}(?:通知|告知)/,
    },
  ],
  subject: { "zh-CN": "约定的提前终止通知期", en: "The agreed notice of an early end" },
  question: ({ period }, { day }) => ({
    value: "earliestLastDayInForce",
    facts: { noticeReceived: day.date, contractNoticeDays: Math.floor(boundsOf(period).most / 1440) },
  }),
});
