import type { Bilingual } from "../../format/document.ts";

/** What each rule says here, in one sentence. */
export const messages: { readonly [rule: string]: Bilingual } = {
  "filing.deadline": {
    "zh-CN": "北京：合同签订或者变更之日起十五日内备案。",
    en: "Beijing: the contract is filed within 15 days of signing or amendment.",
  },
  "notice.nonRenewal": {
    "zh-CN": "北京：物业服务人不接受续聘的，应当提前九十日书面告知。",
    en: "Beijing: a provider who will not renew gives 90 days' written notice.",
  },
  "notice.indefinite": {
    "zh-CN": "北京：合同延续期间任何一方提出终止的，应当提前六十日书面告知对方。",
    en: "Beijing: while a contract runs on, either party ends it on 60 days' written notice.",
  },
  "handover.deadline": {
    "zh-CN":
      "北京：被解聘的物业服务人自接到通知之日起三十日内完成交接并退出；拒不退出的，自期满次日起每日罚款一万元。",
    en: "Beijing: a dismissed provider hands over and leaves within 30 days of the notice; refusing costs 10,000 yuan a day from the day after.",
  },
  "repair.deadline": {
    "zh-CN":
      "北京：合同采用《住宅物业服务标准》（2025）的，急修十五分钟到场，报修按等级响应，投诉四小时内反馈。",
    en: "Beijing: where the contract adopts the 2025 residential standard, urgent repairs are reached in 15 minutes, requests answered by grade, complaints within 4 hours.",
  },
  "rescue.arrival": {
    "zh-CN": "北京：接到电梯困人报告后，维护保养单位应当在三十分钟内赶到现场。",
    en: "Beijing: the lift maintainer reaches trapped passengers within 30 minutes of the report.",
  },
  "fee.band": {
    "zh-CN": "北京：物业服务收费实行市场调节价。",
    en: "Beijing: property service fees are market prices.",
  },
  "term.limit": {
    "zh-CN": "北京：前期物业服务合同期限最长不超过二年。",
    en: "Beijing: a preliminary contract runs two years at most.",
  },
};
