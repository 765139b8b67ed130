import { boundsOf } from "../period.ts";
import { periodCheck } from "../period-check.ts";

/** A provider's notice of no renewal that one of two laws finds too short (不续聘的通知). */
export const noticeNonRenewal = periodCheck({
  id: "law-notice-non-renewal",
  title: { "zh-CN": "不续约的通知期短于法规", en: "Notice of no renewal too short" },
  description: {
    "zh-CN": "约定的物业服务人不续约通知期短于当地法规。法规许可另行约定的（如民法典第九百四十七条），不报。",
    en: "The provider's notice of no renewal is shorter than the law of the place. Where the law leaves it to the contract, as article 947 of the Civil Code does, nothing is reported.",
  },
  severity: "medium",
  rule: "notice.nonRenewal",
  law: "least",
  yields: true,
  cue: /不(?:同意|再|接受|愿|予)?续(?:聘|签|约|订)/,
  places: [
    {
      before: /不(?:同意|再|接受|愿|予)?续(?:聘|签|约|订)[^。；]{0,40}(?:提前|届满|期满|到期)前?$/,
      after: /^(?:之?前)?[^。；]{0,16}(?:通知|告知)(?!乙方|原?物业)/,
    },
  ],
  subject: { "zh-CN": "约定的不续约通知期", en: "The agreed notice of no renewal" },
  question: ({ period }, { day }) => ({
    value: "latestNotice",
    facts: { contractExpiry: day.date, contractNoticeDays: Math.floor(boundsOf(period).most / 1440) },
  }),
});
