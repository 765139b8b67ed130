import type { Cite, Parameter, ParameterValue, Source } from "../../format/document.ts";

/** The instruments of Beijing that the rules cite. */
export const sources = {
  regulation: {
    title: {
      "zh-CN": "北京市物业管理条例",
      en: "Regulations of Beijing Municipality on Property Management",
    },
    rank: "regulation",
    inForceFrom: "2020-05-01",
  },
  standard: {
    title: {
      "zh-CN": "北京市地方标准《住宅物业服务标准》DB11/T 751-2025",
      en: "Beijing local standard DB11/T 751-2025, Residential property service",
    },
    number: "DB11/T 751-2025",
    rank: "standard",
    inForceFrom: "2025-10-01",
  },
  lifts: {
    title: {
      "zh-CN": "北京市电梯安全监督管理办法",
      en: "Beijing Measures for the Safety Supervision of Lifts",
    },
    number: "北京市人民政府令第205号",
    rank: "rule",
    inForceFrom: "2008-06-01",
  },
} as const satisfies { readonly [key: string]: Source };

/** The text of the regulation as amended on this day is the one that was read. */
const AMENDED = "2024-03-29";

const since = (from: string, value: ParameterValue, cite: Cite): Parameter => ({
  segments: [{ from, to: "open", value, cite }],
});
const days = (amount: number): ParameterValue => ({ kind: "period", period: { amount, unit: "days" } });
const regulation = (value: ParameterValue, id: string, article: string, quote: string): Parameter =>
  since(AMENDED, value, { id, source: "regulation", article, quote });
const standard = (value: ParameterValue, id: string, article: string, quote: string): Parameter =>
  since("2025-10-01", value, { id, source: "standard", article, quote });
const hours = (amount: number) => ({ amount, unit: "hours" }) as const;

/** The dated, cited values of Beijing. */
export const parameters: { readonly [name: string]: Parameter } = {
  "term.preliminary": {
    segments: [
      {
        // The number is older than the text that could be read: answers before the amendment carry a flag.
        from: "2020-05-01",
        to: "open",
        confirmedFrom: AMENDED,
        value: { kind: "period", period: { amount: 2, unit: "years" } },
        cite: {
          id: "BJ-19",
          source: "regulation",
          article: "第十九条",
          quote: "前期物业服务合同期限最长不超过二年",
        },
      },
    ],
  },
  "filing.period": regulation(
    days(15),
    "BJ-63",
    "第六十三条",
    "物业服务合同签订或者变更之日起十五日内，物业服务人应当将物业服务合同报街道办事处、乡镇人民政府、区住房和城乡建设或者房屋主管部门备案。",
  ),
  "fee.form": regulation(
    { kind: "word", word: "市场调节价", means: "market" },
    "BJ-73",
    "第七十三条",
    "物业服务收费实行市场调节价并适时调整。",
  ),
  "notice.nonRenewal": regulation(
    days(90),
    "BJ-75b",
    "第七十五条",
    "物业服务人不接受续聘的，应当提前九十日书面告知业主委员会或者物业管理委员会。",
  ),
  "notice.indefinite": regulation(
    days(60),
    "BJ-75c",
    "第七十五条",
    "在合同权利义务延续期间，任何一方提出终止合同的，应当提前六十日书面告知对方。",
  ),
  "handover.period": regulation(
    days(30),
    "BJ-76",
    "第七十六条",
    "业主共同决定解聘物业服务人的，物业服务人应当自接到通知之日起三十日内履行下列交接义务，并且退出物业管理区域",
  ),
  "handover.fine": regulation(
    { kind: "money", yuan: "10000.00" },
    "BJ-97",
    "第九十七条",
    "拒不退出物业管理区域的，自规定时间届满次日起处每日一万元的罚款。",
  ),
  "rescue.arrival": since(
    "2008-06-10",
    { kind: "period", period: { amount: 30, unit: "minutes" } },
    {
      id: "BJ-DT-12",
      source: "lifts",
      article: "第十二条",
      quote: "接到电梯乘客被困故障报告后，30分钟内赶到现场实施救援；",
    },
  ),
  "standard.transition": standard(
    {
      kind: "word",
      word: "按照约定执行",
      means: "contracts signed before the standard keep their own terms",
    },
    "BJ-GB-3.0.1",
    "3.0.1",
    "本标准施行前已签订物业服务合同的住宅物业按照约定执行。",
  ),
  "repair.urgentArrival": standard(
    { kind: "period", period: { amount: 15, unit: "minutes" } },
    "BJ-GB-4.2.4",
    "4.2.4",
    "急修应在15分钟内到现场处理，其他报修按双方约定的时间内到达现场",
  ),
  // The standard counts upwards: grade 3 is its highest.
  "repair.response": standard(
    { kind: "period-table", table: { "1": hours(4), "2": hours(2), "3": hours(1) } },
    "BJ-GB-4.2.4t",
    "表4.2.4",
    "报修响应及反馈时限≤4小时≤2小时≤1小时",
  ),
  "complaint.feedback": standard(
    { kind: "period", period: hours(4) },
    "BJ-GB-4.2.3",
    "4.2.3",
    "接到客户投诉后，物业服务人应在4小时内向客户反馈处理情况",
  ),
};
