import type { Bilingual } from "../../format/document.ts";

/** What each rule says here, in one sentence. */
export const messages: { readonly [rule: string]: Bilingual } = {
  "reply.deadline": {
    "zh-CN": "全国：物业服务人应当及时答复业主的询问，法律没有规定具体时限。",
    en: "National law: the provider must answer owners' questions promptly; no number of days is set.",
  },
  "contract.coreClauses": {
    "zh-CN": "全国：物业服务合同一般包括服务事项、质量、费用、维修资金、服务用房、期限和交接等条款。",
    en: "National law: a property service contract usually covers services, quality, fees, maintenance fund, service premises, term and handover.",
  },
  "notice.dismissal": {
    "zh-CN": "全国：业主决定解聘的，应当提前六十日书面通知物业服务人，合同对通知期限另有约定的除外。",
    en: "National law: owners who dismiss the provider give 60 days' written notice, unless the contract sets another period.",
  },
  "notice.nonRenewal": {
    "zh-CN":
      "全国：物业服务人不续聘的，应当在合同期限届满前九十日书面通知，合同另有约定的除外；倒计期限不顺延。",
    en: "National law: a provider who will not renew gives written notice 90 days before expiry, unless the contract says otherwise; counted back, the day does not roll.",
  },
  "notice.indefinite": {
    "zh-CN": "全国：不定期物业服务合同可以随时解除，但应当提前六十日书面通知对方。",
    en: "National law: a contract of indefinite term may be ended at any time on 60 days' written notice.",
  },
  "handover.deadline": {
    "zh-CN": "全国：合同终止后，原物业服务人应当在约定期限或者合理期限内退出并交接。",
    en: "National law: after the contract ends the provider leaves and hands over within the agreed or a reasonable period.",
  },
  "fee.band": {
    "zh-CN": "全国：实行政府指导价的，约定价格应当在基准价的浮动幅度之内。",
    en: "National law: under a government-guided price the agreed price must lie within the band around the base price.",
  },
  "fee.period": {
    "zh-CN": "全国：包干制物业费按面积、单价和月数计算，不足一月的按当月天数折算。",
    en: "National law: a lump-sum fee is area × unit price × months; a part of a month counts by its days.",
  },
  "fee.refund": {
    "zh-CN": "全国：已经预收但尚未提供服务期间的物业费应当退还。",
    en: "National law: a fee prepaid for time without service is refunded.",
  },
};
