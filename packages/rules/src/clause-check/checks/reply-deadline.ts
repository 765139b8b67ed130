import { boundsOf } from "../period.ts";
import { periodCheck } from "../period-check.ts";

const subjects: readonly (readonly [RegExp, string])[] = [
  [/公示(?:的)?内容[^。；]{0,16}(?:异议|疑问)|异议[^。；]{0,10}公示/, "posted-content"],
  [/(?:账目|收支)[^。；]{0,16}(?:异议|质询|疑问)/, "accounts"],
  [/建议/, "suggestion"],
];

/** A promised reply to owners that takes longer than the law allows (答复期限). */
export const replyDeadline = periodCheck({
  id: "law-reply-deadline",
  title: { "zh-CN": "答复期限长于法规", en: "Reply later than the law allows" },
  description: {
    "zh-CN": "约定的投诉、异议或建议答复期限长于当地法规；合同只能约定得更短。",
    en: "The agreed time to answer complaints, objections or suggestions is longer than the law of the place; a contract may only shorten it.",
  },
  severity: "high",
  rule: "reply.deadline",
  law: "most",
  yields: true,
  cue: /投诉|异议|建议|质询/,
  not: /12345|主管部门|街道办|行政机关|执法/,
  places: [
    {
      before: /(?:投诉|报诉|异议|建议|质询|疑问)[^。；]{0,30}$/,
      after: /^(?:[之以]?内)?[^。；，]{0,16}(?:答复|回复|反馈(?:处理)?(?:结果|意见)|说明理由)/,
    },
    { before: /投诉[^。；]{0,10}(?:答复|回复)(?:的)?(?:时限|期限|时间)[^。；，]{0,8}$/, after: /^/ },
  ],
  subject: { "zh-CN": "约定的答复期限", en: "The agreed time to reply" },
  question: ({ before, after, period }, { day }, { text }) => {
    const words = `${before}${after}`;
    const subject = subjects.find(([pattern]) => pattern.test(words))?.[1] ?? "complaint";
    return {
      value: "raw",
      facts: {
        received: day.date,
        addressee: "provider",
        subject,
        ...(subject === "accounts" && text.includes("酬金制") ? { scheme: "remuneration" } : {}),
        contractReplyDays: Math.ceil(boundsOf(period).least / 1440),
      },
    };
  },
});
