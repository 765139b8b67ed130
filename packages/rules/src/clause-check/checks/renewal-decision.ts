import { periodCheck } from "../period-check.ts";

/** Owners asked later than the law wants them to decide on the next provider (续聘决定的时间). */
export const renewalDecision = periodCheck({
  id: "law-renewal-decision",
  title: { "zh-CN": "续聘决定晚于法规", en: "Renewal decided too late" },
  description: {
    "zh-CN": "约定在期限届满前组织业主决定续聘或者另聘的时间，晚于当地法规。",
    en: "The owners are to decide on renewal later before the end of the term than the law of the place wants.",
  },
  severity: "medium",
  rule: "renewal.decision",
  law: "least",
  cue: /续聘|选聘|另聘/,
  places: [
    {
      before: /(?:届满|期满|到期)(?:前)?(?:提前)?(?:至少)?$/,
      after: /^(?:之?前)?[^。；]{0,40}(?:业主|召开)[^。；]{0,30}(?:续聘|选聘|另聘)/,
    },
  ],
  subject: { "zh-CN": "约定的续聘决定提前期", en: "The agreed time before the end" },
  question: (_, { day }) => ({ value: "latestDecision", facts: { contractExpiry: day.date } }),
});
