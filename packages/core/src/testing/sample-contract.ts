import { type ClauseTopic, type ContractDraft, coreTopics } from "../contract/contract/draft.ts";
import type { Party } from "../kernel/party.ts";

const party = (name: string, role: Party["role"]): Party => ({
  name,
  role,
  registration: "91330000TEST000000",
  address: "试验路1号",
  representative: "甲某",
  phone: "0000-0000000",
  serviceAddress: "试验路1号",
});

/** The smallest contract that can be signed: one clause per core topic. */
export const sampleContract = (changes: Partial<ContractDraft> = {}): ContractDraft => ({
  format: "heyue-contract/1",
  number: "HY-TEST-1",
  title: "试验小区物业服务合同",
  stage: "regular",
  estate: {
    id: "estate-1",
    name: "试验小区",
    address: "试验路1号",
    jurisdiction: "330100",
    grossArea: "10000.00",
    units: 2,
  },
  provider: party("试验物业有限公司", "provider"),
  client: party("试验小区业主大会", "owners-assembly"),
  term: { from: "2026-01-01", to: "2028-12-31" },
  chapters: [
    {
      number: "第一章",
      heading: "全部条款",
      clauses: coreTopics.map((topic: ClauseTopic, index) => ({
        id: `c-${index + 1}`,
        number: `第${index + 1}条`,
        heading: topic,
        paragraphs: [`关于${topic}的约定。`],
        topics: [topic],
      })),
    },
  ],
  standards: [
    {
      id: "s-1",
      clause: "c-3",
      area: "maintenance",
      title: "急修三十分钟内到场",
      metric: "repair.urgent.arrival",
      comparator: "at-most",
      target: "30",
      unit: "minute",
      measuredBy: "报修记录与到场签到的时间差",
      duty: "工程主管",
    },
  ],
  fees: {
    basis: "lump-sum",
    priceSource: "market",
    items: [
      {
        id: "f-1",
        clause: "c-4",
        title: "住宅物业费",
        houseType: "high-rise",
        unitPrice: "2.80",
        unit: "m2-month",
        composition: [
          { item: "人员", amount: "1.5" },
          { item: "其他", amount: "1.30" },
        ],
      },
    ],
    payment: { clause: "c-4", cycle: "quarter", dueDay: 15, prepayMonthsMax: 12 },
  },
  breaches: [
    {
      id: "b-1",
      clause: "c-9",
      party: "provider",
      trigger: "急修未按时到场",
      remedy: "每次减收当月物业费的百分之一",
      standards: ["s-1"],
    },
  ],
  annexes: [],
  ...changes,
});
