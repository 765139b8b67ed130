/** A notice in one language: plain text, a paragraph a line. */
export interface NoticeWords {
  readonly title: string;
  readonly body: string;
}

/** What a notice says (通知内容): in Chinese, which prevails, and in English where somebody wrote it. */
export interface NoticeText {
  readonly "zh-CN": NoticeWords;
  readonly en?: NoticeWords;
}

/** What a notice is about (通知类别). */
export const noticeKinds = [
  "water-outage",
  "power-outage",
  "lift-maintenance",
  "fee-disclosure",
  "pest-control",
  "fire-drill",
  "works",
  "general",
] as const;
export type NoticeKind = (typeof noticeKinds)[number];
