import { periodCheck } from "../period-check.ts";

/** A handover after the end that takes longer than the law allows (交接退出期限). */
export const handoverDeadline = periodCheck({
  id: "law-handover-deadline",
  title: { "zh-CN": "交接退出期限长于法规", en: "Handover later than the law allows" },
  description: {
    "zh-CN": "约定的终止后移交、退出期限长于当地法规，且法规不许约定得更长。",
    en: "Leaving and handing over after the end is to take longer than the law of the place, which allows no longer period.",
  },
  severity: "high",
  rule: "handover.deadline",
  law: "most",
  yields: true,
  cue: /移交|交接|退出|撤离|撤场|交还/,
  not: /任期|交接班|承接查验|进场|接管(?:前|时)|前期介入/,
  places: [
    {
      before: /(?:终止|解除|届满|期满|到期|解聘)[^。；]{0,30}$/,
      after: /^(?:[之以]?内)?[^。；]{0,40}(?:移交|交接|退出|撤离|撤场|交还)/,
    },
  ],
  subject: { "zh-CN": "约定的移交、退出期限", en: "The agreed time to hand over and leave" },
  question: ({ fact }, { day }) => ({
    value: "raw",
    facts: { contractEnd: day.date, noticeReceived: day.date, agreedPeriod: fact },
  }),
});
