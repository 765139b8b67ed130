import { frequency, law, number, period, word } from "../../format/authoring.ts";
import type { Parameter, Source } from "../../format/document.ts";

/** The instruments of Shanghai that the rules cite. */
export const sources = {
  provisions: {
    title: {
      "zh-CN": "上海市住宅物业管理规定",
      en: "Provisions of Shanghai Municipality on Residential Property Management",
    },
    rank: "regulation",
    inForceFrom: "2011-04-01",
  },
} as const satisfies { readonly [key: string]: Source };

/** The dated, cited values of this place. */
export const parameters: { readonly [name: string]: Parameter } = {
  "filing.period": law("2021-01-01", period(30, "days", "内"), {
    id: "SH-44",
    source: "provisions",
    article: "第四十四条",
    quote: "物业服务企业应当在签订物业服务合同之日起三十日内，将物业服务合同报房管机构备案。",
  }),
  "notice.nonRenewal": law("2021-01-01", period(90, "days"), {
    id: "SH-46a",
    source: "provisions",
    article: "第四十六条",
    quote: "应当在合同期限届满前九十日书面通知业主或者业主委员会，但是合同对通知期限另有约定的除外。",
  }),
  "notice.indefinite": law("2021-01-01", period(60, "days"), {
    id: "SH-46b",
    source: "provisions",
    article: "第四十六条",
    quote: "任何一方可以随时解除不定期物业服务合同，但是应当提前六十日书面通知对方。",
  }),
  "fee.form": law("2021-01-01", word("市场调节价", "market"), {
    id: "SH-48a",
    source: "provisions",
    article: "第四十八条",
    quote: "物业服务收费实行市场调节价",
  }),
  "fee.developer": law("2021-01-01", word("由建设单位承担", "developer"), {
    id: "SH-49a",
    source: "provisions",
    article: "第四十九条",
    quote: "前期物业服务合同生效之日至出售房屋交付之日的当月发生的物业服务费用，由建设单位承担。",
  }),
  "fee.owner": law("2021-01-01", word("出售房屋交付之日的次月", "next-month"), {
    id: "SH-49b",
    source: "provisions",
    article: "第四十九条",
    quote:
      "出售房屋交付之日的次月至前期物业服务合同终止之日的当月发生的物业服务费用，由物业买受人按照房屋销售合同约定的前期物业服务收费标准承担；房屋销售合同未约定的，由建设单位承担。",
  }),
  "fee.noClause": law("2021-01-01", word("房屋销售合同未约定的，由建设单位承担", "developer"), {
    id: "SH-49b",
    source: "provisions",
    article: "第四十九条",
    quote:
      "出售房屋交付之日的次月至前期物业服务合同终止之日的当月发生的物业服务费用，由物业买受人按照房屋销售合同约定的前期物业服务收费标准承担；房屋销售合同未约定的，由建设单位承担。",
  }),
  "handover.period": law("2021-01-01", period(10, "days", "内"), {
    id: "SH-50",
    source: "provisions",
    article: "第五十条",
    quote: "物业服务企业应当自物业服务合同终止之日起十日内，向建设单位或者业主委员会移交下列资料和财物",
  }),
  "fund.topUp": law("2021-01-01", number("50%", "高于"), {
    id: "SH-51",
    source: "provisions",
    article: "第五十一条",
    quote: "公共收益主要用于补充专项维修资金的，应当按季度补充专项维修资金，补充比例应当高于百分之五十",
  }),
  "emergency.term": law("2021-01-01", period(6, "months", "不超过"), {
    id: "SH-52",
    source: "provisions",
    article: "第五十二条",
    quote: "临时物业服务期限不超过六个月，费用由全体业主承担。",
  }),
  "disclosure.selfManaged": law("2021-01-01", frequency(1, "quarter"), {
    id: "SH-53",
    source: "provisions",
    article: "第五十三条",
    quote: "应当向业主每季度公布一次自行管理账目。",
  }),
  "report.period": law("2021-01-01", period(24, "hours", "内"), {
    id: "SH-59",
    source: "provisions",
    article: "第五十九条",
    quote: "劝阻、制止无效的，应当在二十四小时内报告业主委员会和有关行政管理部门。",
  }),
  "fund.replenishBelow": law("2021-01-01", number("30%", "不足"), {
    id: "SH-65",
    source: "provisions",
    article: "第六十五条",
    quote: "未建立首期专项维修资金或者专项维修资金余额不足首期筹集金额百分之三十的",
  }),
  "fund.replenishTo": law("2021-01-01", number("50%"), {
    id: "SH-65",
    source: "provisions",
    article: "第六十五条",
    quote: "业主应当自收到交款通知之日起九十日内，一次性将专项维修资金账户余额补至首期筹集金额的百分之五十。",
  }),
  "fund.replenishPeriod": law("2021-01-01", period(90, "days", "内"), {
    id: "SH-65",
    source: "provisions",
    article: "第六十五条",
    quote: "业主应当自收到交款通知之日起九十日内，一次性将专项维修资金账户余额补至首期筹集金额的百分之五十。",
  }),
  "disclosure.fund": law("2021-01-01", frequency(1, "half-year", "至少"), {
    id: "SH-66",
    source: "provisions",
    article: "第六十六条",
    quote:
      "应当至少每半年公布一次专项维修资金的收支情况，每季度公布一次公共收益的收支情况，并接受业主的监督。",
  }),
  "disclosure.revenue": law("2021-01-01", frequency(1, "quarter"), {
    id: "SH-66",
    source: "provisions",
    article: "第六十六条",
    quote:
      "应当至少每半年公布一次专项维修资金的收支情况，每季度公布一次公共收益的收支情况，并接受业主的监督。",
  }),
  "audit.posting": law("2021-01-01", period(30, "days"), {
    id: "SH-67",
    source: "provisions",
    article: "第六十七条",
    quote: "审计结果应当在物业管理区域内显著位置公告三十日。",
  }),
  "fund.allocation": law("2021-01-01", word("按照各自拥有的房屋建筑面积比例共同承担", "by-area"), {
    id: "SH-68",
    source: "provisions",
    article: "第六十八条",
    quote: "由物业管理区域内的全体业主按照各自拥有的房屋建筑面积比例共同承担。",
  }),
  "vote.partial": law("2021-01-01", number("3/4", "以上"), {
    id: "SH-69",
    source: "provisions",
    article: "第六十九条",
    quote: "应当经参与表决专有部分面积四分之三以上的业主且参与表决人数四分之三以上的业主同意",
  }),
  "repair.review": law("2021-01-01", period(7, "days", "内"), {
    id: "SH-73",
    source: "provisions",
    article: "第七十三条",
    quote:
      "业主委员会对维修、更新方案未在七日内审核同意，且已出现影响房屋正常使用或者居民人身财产安全情形的，区房屋行政管理部门可以组织代为维修。",
  }),
};
