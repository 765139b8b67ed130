import type { Clause, ClauseTopic, ContractDraft } from "@heyue/core/contract/draft";
import type { ContractView } from "@heyue/core/contract/view";
import type { ClauseLedger } from "../client/port.ts";

const clause = (n: number, number: string, heading: string, topics: readonly ClauseTopic[], ...paragraphs: readonly string[]): Clause => ({
  id: `c-${n}`,
  number: `第${number}条`,
  heading,
  topics,
  paragraphs,
});

const draft: ContractDraft = {
  format: "heyue-contract/1",
  number: "LXJY-2026-01",
  title: "留下家园物业服务合同",
  stage: "regular",
  estate: {
    id: "liuxia", name: "留下家园", address: "杭州市西湖区留和路88号", jurisdiction: "330100", grossArea: "86420.50", units: 742,
  },
  client: {
    name: "留下家园业主大会", role: "owners-assembly", registration: "西物业备2025-118", address: "留下家园会所二楼", representative: "沈国强",
    phone: "0571-8520 2345", serviceAddress: "留下家园会所二楼业委会",
  },
  provider: {
    name: "杭州和悦物业服务有限公司", role: "provider", registration: "91330106MA2EXAMPLE", address: "杭州市西湖区文三路90号", representative: "许文",
    phone: "0571-8520 1234", serviceAddress: "留下家园物业服务中心",
  },
  term: { from: "2026-01-01", to: "2028-12-31" },
  chapters: [
    {
      number: "第一章", heading: "总则",
      clauses: [
        clause(1, "一", "当事人", ["parties"], "本合同由留下家园业主大会（以下称甲方）与杭州和悦物业服务有限公司（以下称乙方）订立。", "甲方授权业主委员会签署并监督本合同的履行。"),
        clause(2, "二", "服务期限", ["term"], "服务期限三年，自2026年1月1日起至2028年12月31日止。"),
      ],
    },
    {
      number: "第二章", heading: "服务事项与标准",
      clauses: [
        clause(10, "十", "客户服务", ["scope", "standard"], "乙方设立24小时客服热线，由专人受理投诉、报修和诉求，受理时告知编号、负责人和答复期限。", "对不能当场解决的事项，乙方应当逐条答复，写明办结日期。"),
        clause(12, "十二", "共用设施维修养护", ["scope", "standard"], "共用部位和共用设施设备发生急修的，乙方自接报之时起15分钟内到达现场；其他报修在2小时内到达。", "公共照明的完好率不低于98%，损坏的灯具在24小时内修复。"),
        clause(13, "十三", "环境保洁", ["standard"], "楼道每日清扫一次、每周拖洗两次，电梯轿厢每日清洁两次。"),
        clause(14, "十四", "绿化养护", ["standard"], "草坪高度保持在8厘米以下，乔灌木每季度修剪一次。"),
        clause(15, "十五", "秩序维护", ["standard", "safety"], "门岗24小时值守，夜间每2小时巡逻一次并留存电子记录。"),
      ],
    },
    {
      number: "第三章", heading: "物业服务费",
      clauses: [
        clause(24, "二十四", "收费标准", ["fee"], "物业服务费实行包干制，住宅每平方米每月2.80元，地下车位服务费每个每月70元。费用构成见收费标准表。"),
        clause(25, "二十五", "缴费", ["payment"], "物业服务费按季度缴纳，每季度首月15日前缴清；乙方预收不得超过六个月。"),
        clause(26, "二十六", "逾期违约金", ["payment", "breach"], "业主逾期缴费的，经书面催告后仍未缴纳，自逾期之日起每日按欠费额的万分之三支付违约金，总额不超过欠费本金的百分之三十。"),
      ],
    },
    {
      number: "第四章", heading: "违约责任与争议解决",
      clauses: [
        clause(31, "三十一", "乙方违约", ["breach"], "乙方未达到约定服务标准的，应当限期改正，并按本合同的约定返还相应的服务费。"),
        clause(34, "三十四", "争议解决", ["dispute"], "因本合同发生争议，双方先行协商；协商不成的，可以请求社区调解，或者向物业所在地人民法院起诉。"),
      ],
    },
  ],
  standards: [
    { id: "hotline", clause: "c-10", area: "customer-service", title: "热线接听", metric: "hotline.answered", comparator: "at-most", target: "30", unit: "秒", measuredBy: "热线系统记录", duty: "客服主管" },
    { id: "reply", clause: "c-10", area: "customer-service", title: "投诉答复", metric: "complaint.reply", comparator: "at-most", target: "3", unit: "workday", measuredBy: "受理回执与答复记录对照", duty: "客服主管" },
    { id: "urgent", clause: "c-12", area: "maintenance", title: "急修到场", metric: "repair.urgent.arrival", comparator: "at-most", target: "15", unit: "minute", measuredBy: "工单到场打卡", duty: "工程主管" },
    { id: "light", clause: "c-12", area: "maintenance", title: "公共照明完好率", metric: "lighting.working", comparator: "at-least", target: "0.98", unit: "percent", frequency: "1/month", measuredBy: "每月夜间巡查，亮灯数除以总数", duty: "工程主管", grade: { standard: "普通住宅小区物业管理服务等级标准（试行）", grade: "一级" } },
    { id: "corridor", clause: "c-13", area: "cleaning", title: "楼道清扫", metric: "corridor.sweeping", comparator: "at-least", target: "1", unit: "times", frequency: "1/day", measuredBy: "签到表与随机抽查", duty: "保洁领班" },
    { id: "lawn", clause: "c-14", area: "greening", title: "草坪高度", metric: "lawn.height", comparator: "below", target: "8", unit: "cm", frequency: "1/quarter", measuredBy: "每块草坪量三点取最大值", duty: "绿化工" },
    { id: "patrol", clause: "c-15", area: "order", title: "夜间巡逻", metric: "patrol.night", comparator: "at-least", target: "4", unit: "times", frequency: "4/day", measuredBy: "巡更系统电子记录", duty: "秩序主管" },
  ],
  fees: {
    basis: "lump-sum",
    priceSource: "market",
    items: [
      {
        id: "home", clause: "c-24", title: "住宅物业服务费", houseType: "电梯住宅", unitPrice: "2.80", unit: "m2-month",
        composition: [
          { item: "人员费用", amount: "1.3250" },
          { item: "共用设施运行维护", amount: "0.5400" },
          { item: "环境保洁", amount: "0.2850" },
          { item: "绿化养护", amount: "0.1600" },
          { item: "秩序维护物料", amount: "0.0900" },
          { item: "办公与保险", amount: "0.1475" },
          { item: "税费与利润", amount: "0.2525" },
        ],
      },
      {
        id: "parking", clause: "c-24", title: "车位服务费", houseType: "地下车位", unitPrice: "70.00", unit: "space-month",
        composition: [
          { item: "车库照明通风", amount: "32.50" },
          { item: "车库保洁", amount: "15.00" },
          { item: "车库秩序维护", amount: "22.50" },
        ],
      },
    ],
    payment: { clause: "c-25", cycle: "quarter", dueDay: 15, prepayMonthsMax: 6 },
    lateCharge: { clause: "c-26", dailyRate: "0.0003", cap: "0.3" },
  },
  breaches: [
    { id: "urgent", clause: "c-31", party: "provider", trigger: "急修未在15分钟内到场，一个季度内满三次", remedy: "返还受影响单元当季物业服务费的5%", standards: ["urgent"] },
    { id: "light", clause: "c-31", party: "provider", trigger: "公共照明完好率连续两个月低于98%", remedy: "按未达标月份返还服务费的2%", standards: ["light"] },
    { id: "late", clause: "c-26", party: "owner", trigger: "逾期缴费，经书面催告后仍未缴纳", remedy: "每日按欠费额的万分之三支付违约金，不超过本金的30%", standards: [] },
  ],
  annexes: [
    { id: "annex-1", title: "附件一 共用设施设备清单", paragraphs: ["承接查验时双方确认的主要设施设备。"], table: { head: ["名称", "数量", "位置"], rows: [["客梯", "14台", "各单元"], ["消防泵", "4台", "地下泵房"], ["变配电室", "2处", "地下一层"]] } },
  ],
}; // prettier-ignore

/** A contract in force. */
export const exampleContract: ContractView = {
  id: "k-1",
  version: 2,
  status: "in-force",
  asOf: "2026-11-24",
  draft,
  signedOn: "2025-12-18",
  signatures: [
    { name: "沈国强", party: "client", means: "signature" },
    { name: "杭州和悦物业服务有限公司", party: "provider", means: "seal" },
  ],
  textHash: "6f1c0f4a93be5d27c8a41e7790b2d6635e0fa1c48d927b3610ce58aa7f4492d1",
  head: "a3".repeat(32),
  filing: { verdict: "determined", values: { due: "2026-01-17" } },
};

/** Complaints per clause of the example contract. */
export const exampleLedger: ClauseLedger = {
  position: 41,
  clauses: [
    { clause: "c-12", filed: 6, open: 2 },
    { clause: "c-13", filed: 3, open: 0 },
  ],
};
