import { frequency, law, number, period, table, word, yuan } from "../../format/authoring.ts";
import type { Parameter } from "../../format/document.ts";

/** The dated, cited values of the regulations of Beijing. */
export const parameters: { readonly [name: string]: Parameter } = {
  "inspection.defects": law("2024-03-29", period(30, "days", "内"), {
    id: "BJ-20",
    source: "regulation",
    article: "第二十条",
    quote: "对于承接查验发现的问题，建设单位应当在三十日内予以整改",
  }),
  "fee.developer": law("2024-03-29", word("由建设单位承担", "developer"), {
    id: "BJ-22a",
    source: "regulation",
    article: "第二十二条",
    quote: "前期物业服务合同生效之日至出售房屋交付之日的当月发生的物业费，由建设单位承担。",
  }),
  "fee.owner": law("2024-03-29", word("出售房屋交付之日的次月", "next-month"), {
    id: "BJ-22b",
    source: "regulation",
    article: "第二十二条",
    quote:
      "出售房屋交付之日的次月至前期物业服务合同终止之日的当月发生的物业费，由业主按照房屋买卖合同的约定承担；房屋买卖合同未约定的，由建设单位承担。",
  }),
  "fee.noClause": law("2024-03-29", word("房屋买卖合同未约定的，由建设单位承担", "developer"), {
    id: "BJ-22b",
    source: "regulation",
    article: "第二十二条",
    quote:
      "出售房屋交付之日的次月至前期物业服务合同终止之日的当月发生的物业费，由业主按照房屋买卖合同的约定承担；房屋买卖合同未约定的，由建设单位承担。",
  }),
  "filing.period": law("2024-03-29", period(15, "days", "内"), {
    id: "BJ-63",
    source: "regulation",
    article: "第六十三条",
    quote:
      "物业服务合同签订或者变更之日起十五日内，物业服务人应当将物业服务合同报街道办事处、乡镇人民政府、区住房和城乡建设或者房屋主管部门备案。",
  }),
  "staff.registration": law("2024-03-29", period(3, "days", "内"), {
    id: "BJ-66",
    source: "regulation",
    article: "第六十六条",
    quote: "项目负责人应当在到岗之日起三日内到项目所在地的居民委员会、村民委员会报到",
  }),
  "disclosure.accounts": law("2024-03-29", frequency(1, "year"), {
    id: "BJ-70",
    source: "regulation",
    article: "第七十条",
    quote: "上一年度物业服务合同履行及物业服务项目收支情况、本年度物业服务项目收支预算",
  }),
  "fee.form": law("2024-03-29", word("市场调节价", "market"), {
    id: "BJ-73",
    source: "regulation",
    article: "第七十三条",
    quote: "物业服务收费实行市场调节价并适时调整。",
  }),
  "fund.low": law("2024-03-29", number("30%", "不足"), {
    id: "BJ-74",
    source: "regulation",
    article: "第七十四条",
    quote:
      "专项维修资金余额不足首期应筹集金额百分之三十的，百分之五十以上的公共收益金额应当优先用于补充专项维修资金，剩余部分的使用由业主共同决定。",
  }),
  "fund.topUp": law("2024-03-29", number("50%", "以上"), {
    id: "BJ-74",
    source: "regulation",
    article: "第七十四条",
    quote:
      "专项维修资金余额不足首期应筹集金额百分之三十的，百分之五十以上的公共收益金额应当优先用于补充专项维修资金，剩余部分的使用由业主共同决定。",
  }),
  "renewal.decision": law("2024-03-29", period(6, "months"), {
    id: "BJ-75a",
    source: "regulation",
    article: "第七十五条",
    quote:
      "物业服务合同期限届满前六个月，业主委员会或者物业管理委员会应当组织业主共同决定续聘或者另聘物业服务人",
  }),
  "notice.nonRenewal": law("2024-03-29", period(90, "days"), {
    id: "BJ-75b",
    source: "regulation",
    article: "第七十五条",
    quote: "物业服务人不接受续聘的，应当提前九十日书面告知业主委员会或者物业管理委员会。",
  }),
  "notice.indefinite": law("2024-03-29", period(60, "days"), {
    id: "BJ-75c",
    source: "regulation",
    article: "第七十五条",
    quote: "在合同权利义务延续期间，任何一方提出终止合同的，应当提前六十日书面告知对方。",
  }),
  "handover.period": law("2024-03-29", period(30, "days", "内"), {
    id: "BJ-76",
    source: "regulation",
    article: "第七十六条",
    quote:
      "业主共同决定解聘物业服务人的，物业服务人应当自接到通知之日起三十日内履行下列交接义务，并且退出物业管理区域",
  }),
  "handover.fine": law("2024-03-29", yuan("10000"), {
    id: "BJ-97",
    source: "regulation",
    article: "第九十七条",
    quote: "拒不退出物业管理区域的，自规定时间届满次日起处每日一万元的罚款。",
  }),
  "emergency.term": law("2024-03-29", period(6, "months", "不超过"), {
    id: "BJ-77",
    source: "regulation",
    article: "第七十七条",
    quote: "应急物业服务期限不超过六个月，费用由全体业主承担。",
  }),
  "fine.filingLow": law("2024-03-29", yuan("5000", "以上"), {
    id: "BJ-91",
    source: "regulation",
    article: "第九十一条",
    quote: "逾期不改的，处五千元以上一万元以下的罚款。",
  }),
  "fine.filingHigh": law("2024-03-29", yuan("10000", "以下"), {
    id: "BJ-91",
    source: "regulation",
    article: "第九十一条",
    quote: "逾期不改的，处五千元以上一万元以下的罚款。",
  }),
  "fine.disclosureLow": law("2024-03-29", yuan("1000", "以上"), {
    id: "BJ-94",
    source: "regulation",
    article: "第九十四条",
    quote: "逾期不改的，处一千元以上五千元以下的罚款。",
  }),
  "fine.disclosureHigh": law("2024-03-29", yuan("5000", "以下"), {
    id: "BJ-94",
    source: "regulation",
    article: "第九十四条",
    quote: "逾期不改的，处一千元以上五千元以下的罚款。",
  }),
  "fine.revenueHigh": law("2024-03-29", number("2", "以下"), {
    id: "BJ-96",
    source: "regulation",
    article: "第九十六条",
    quote: "处挪用、侵占金额二倍以下的罚款。",
  }),
  "fine.parkingLow": law("2024-03-29", yuan("5000", "以上"), {
    id: "BJ-99",
    source: "regulation",
    article: "第九十九条",
    quote:
      "按每个违法出租车位处五千元以上一万元以下的罚款；拒不改正的，按每个违法出租车位处每月二千元的罚款。",
  }),
  "fine.parkingHigh": law("2024-03-29", yuan("10000", "以下"), {
    id: "BJ-99",
    source: "regulation",
    article: "第九十九条",
    quote:
      "按每个违法出租车位处五千元以上一万元以下的罚款；拒不改正的，按每个违法出租车位处每月二千元的罚款。",
  }),
  "fine.parkingMonthly": law("2024-03-29", yuan("2000"), {
    id: "BJ-99",
    source: "regulation",
    article: "第九十九条",
    quote:
      "按每个违法出租车位处五千元以上一万元以下的罚款；拒不改正的，按每个违法出租车位处每月二千元的罚款。",
  }),
  "disclosure.selfManaged": law("2024-03-29", frequency(1, "quarter"), {
    id: "BJ-84",
    source: "regulation",
    article: "第八十四条",
    quote: "业主大会或者业主委员会自行管理共有资金的，应当每季度公布一次自行管理账目。",
  }),
  "meeting.decision": law("2024-03-29", period(3, "days", "内"), {
    id: "BJ-37",
    source: "regulation",
    article: "第三十七条",
    quote: "业主大会会议的决定应当自作出之日起三日内在物业管理区域内显著位置公示。",
  }),
  "parking.form": law("2024-03-29", word("市场调节价", "market"), {
    id: "BJ-TC-28",
    source: "parking",
    article: "第二十八条",
    quote: "本市对其他停车设施实行市场调节价",
  }),
  "fine.parkingPrice": law("2024-03-29", yuan("100000"), {
    id: "BJ-TC-29",
    source: "parking",
    article: "第二十九条",
    quote:
      "调整居住小区内业主共有的停车泊位的收费价格，应当由业主依法共同决定。违反规定程序调整居住小区停车收费价格的，由住房城乡建设部门责令限期改正，并处十万元罚款。",
  }),
  "parking.unit": law("2024-03-29", word("满一个计时单位后方可收取", "full-units-only"), {
    id: "BJ-TC-32",
    source: "parking",
    article: "第三十二条",
    quote: "实行计时收费的停车设施，满一个计时单位后方可收取停车费，不足一个计时单位的不收取费用。",
  }),
  "rescue.arrival": law("2008-06-10", period(30, "minutes", "内"), {
    id: "BJ-DT-12",
    source: "lifts",
    article: "第十二条",
    quote: "接到电梯乘客被困故障报告后，30分钟内赶到现场实施救援；",
  }),
  "swift.reply": law(
    "2020-11-05",
    table({
      "1": period(2, "hours"),
      "2": period(24, "hours"),
      "3": period(7, "days"),
      "4": period(15, "days"),
    }),
    {
      id: "BJ-JS-4",
      source: "swiftResponse",
      article: "三(四)",
      quote: "原则上实行2小时、24小时、7天和15天四级处置模式。",
    },
    "2025-06-24",
  ),
  "disclosure.places": law("2021-12-03", number("2", "至少"), {
    id: "BJ-GS-3",
    source: "feeNotice",
    article: "三",
    quote: "各物业服务人应当在物业管理区域内显著位置至少两处公示《物业服务项目收费情况》。",
  }),
  "term.preliminary": {
    segments: [
      {
        // The number is older than the text that could be read: answers before the amendment carry a flag.
        from: "2020-05-01",
        to: "open",
        confirmedFrom: "2024-03-29",
        value: period(2, "years", "不超过"),
        cite: {
          id: "BJ-19",
          source: "regulation",
          article: "第十九条",
          quote: "前期物业服务合同期限最长不超过二年",
        },
      },
    ],
  },
  "vote.form": law("2024-03-29", table({ written: word("书面形式", "admissible") }), {
    id: "BJ-35-form",
    source: "regulation",
    article: "第三十五条",
    quote: "业主大会会议可以采用书面形式或者通过互联网方式召开",
  }),
  "vote.electronic": law("2024-03-29", word("电子投票系统", "electronic"), {
    id: "BJ-35-electronic",
    source: "regulation",
    article: "第三十五条",
    quote: "采用互联网方式表决的，应当通过市住房和城乡建设主管部门建立的电子投票系统进行。",
  }),
};
