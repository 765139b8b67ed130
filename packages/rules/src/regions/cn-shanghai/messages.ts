import type { Bilingual } from "../../format/document.ts";

/** What each rule says here, in one sentence. */
export const messages: { readonly [rule: string]: Bilingual } = {
  "filing.deadline": {
    "zh-CN": "上海：签订物业服务合同之日起三十日内备案。",
    en: "Shanghai: the contract is filed within 30 days of signing.",
  },
  "notice.nonRenewal": {
    "zh-CN": "上海：物业服务人不续聘的，应当在合同期限届满前九十日书面通知，合同另有约定的除外。",
    en: "Shanghai: a provider who will not renew gives written notice 90 days before expiry, unless the contract says otherwise.",
  },
  "notice.indefinite": {
    "zh-CN": "上海：不定期合同可以随时解除，但应当提前六十日书面通知对方。",
    en: "Shanghai: a contract of indefinite term may be ended at any time on 60 days' written notice.",
  },
  "handover.deadline": {
    "zh-CN": "上海：自合同终止之日起十日内移交资料和财物。",
    en: "Shanghai: documents and property are handed over within 10 days of the end of the contract.",
  },
  "report.deadline": {
    "zh-CN": "上海：对违规行为劝阻、制止无效的，应当在二十四小时内报告。",
    en: "Shanghai: a violation that could not be stopped is reported within 24 hours.",
  },
  "fee.band": {
    "zh-CN": "上海：物业服务收费实行市场调节价。",
    en: "Shanghai: property service fees are market prices.",
  },
};
