import type { Bilingual } from "../../format/document.ts";

/** What each rule says here, in one sentence. */
export const messages: { readonly [rule: string]: Bilingual } = {
  "reply.deadline": {
    "zh-CN": "杭州：物业服务人应当自收到投诉之日起十日内作出答复。",
    en: "Hangzhou: the provider answers a complaint within ten days of receiving it.",
  },
  "filing.deadline": {
    "zh-CN": "杭州：合同订立之日起十五日内备案。",
    en: "Hangzhou: the contract is filed within 15 days of being made.",
  },
  "handover.deadline": {
    "zh-CN": "杭州：原物业服务人自合同终止之日起十五日内退出，合同另有约定的除外。",
    en: "Hangzhou: the provider leaves within 15 days of the end of the contract, unless agreed otherwise.",
  },
  "fee.prepayLimit": {
    "zh-CN": "杭州：预收物业费最长不超过十二个月，且不超过合同期限。",
    en: "Hangzhou: fees are prepaid for twelve months at most, and never beyond the contract.",
  },
  "rescue.arrival": {
    "zh-CN": "杭州：电梯困人，维护保养人员在城市建成区三十分钟、其他区域一小时内到达现场。",
    en: "Hangzhou: the lift maintainer arrives within 30 minutes in the built-up area, within an hour elsewhere.",
  },
};
