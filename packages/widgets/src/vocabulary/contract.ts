import type { ClauseTopic, FeeItem, FeeSchedule } from "@heyue/core/contract/draft";
import type { ContractStatus, Signature } from "@heyue/core/contract/view";
import type { Party } from "@heyue/core/kernel/party";
import type { Comparator, Standard } from "@heyue/core/standard/standard";
import type { Dictionary } from "../element/words.ts";

/** Status of a contract on a date. */
export const statusWords: Dictionary<ContractStatus> = {
  draft: ["草案", "Draft"],
  signed: ["已签，尚未生效", "Signed, not yet in force"],
  "in-force": ["生效中", "In force"],
  continuing: ["期满后继续服务", "Continuing after its term"],
  expired: ["已期满", "Expired"],
  terminated: ["已解除", "Terminated"],
};

/** Means of signing. */
export const meansWords: Dictionary<Signature["means"]> = {
  seal: ["盖章", "seal"],
  signature: ["签字", "signature"],
  "e-signature": ["电子签名", "electronic signature"],
};

/** Sides of a contract as they sign, and roles of the parties. */
export const partyWords: Dictionary<Signature["party"] | Party["role"] | "owner"> = {
  provider: ["物业服务人", "Provider"],
  client: ["委托方", "Client"],
  developer: ["建设单位", "Developer"],
  "owners-assembly": ["业主大会", "Owners' assembly"],
  owner: ["业主", "Owner"],
};

/** Areas of service. */
export const areaWords: Dictionary<Standard["area"]> = {
  "customer-service": ["客户服务", "Customer service"],
  maintenance: ["维修养护", "Maintenance"],
  cleaning: ["环境保洁", "Cleaning"],
  greening: ["绿化养护", "Green areas"],
  order: ["秩序维护", "Order"],
  safety: ["安全管理", "Safety"],
};

/** Comparators, with the place of the number. */
export const comparatorWords: Dictionary<Comparator> = {
  "at-most": ["不超过 {n}", "at most {n}"],
  "at-least": ["不少于 {n}", "at least {n}"],
  equal: ["{n}", "{n}"],
  below: ["低于 {n}", "below {n}"],
  above: ["高于 {n}", "above {n}"],
};

/** Units of measure. */
export const unitWords: Dictionary<string> = {
  second: [" 秒", " s"],
  minute: [" 分钟", " min"],
  hour: [" 小时", " h"],
  day: [" 日", " days"],
  workday: [" 个工作日", " working days"],
  week: [" 周", " weeks"],
  month: [" 个月", " months"],
  times: [" 次", " times"],
  percent: ["%", "%"],
  permille: ["‰", "‰"],
  ratio: ["", ""],
  person: [" 人", " people"],
  place: [" 处", " places"],
  metre: [" 米", " m"],
  m: [" 米", " m"],
  cm: [" 厘米", " cm"],
  mm: [" 毫米", " mm"],
  m2: [" 平方米", " m²"],
  lux: [" 勒克斯", " lx"],
  db: [" 分贝", " dB"],
  celsius: [" ℃", " °C"],
};

/** Periods of a frequency such as `2/week`. */
export const periodWords: Dictionary<string> = {
  hour: ["每小时 {n} 次", "{n} × an hour"],
  day: ["每日 {n} 次", "{n} × a day"],
  workday: ["每个工作日 {n} 次", "{n} × a working day"],
  week: ["每周 {n} 次", "{n} × a week"],
  month: ["每月 {n} 次", "{n} × a month"],
  quarter: ["每季度 {n} 次", "{n} × a quarter"],
  "half-year": ["每半年 {n} 次", "{n} × half a year"],
  year: ["每年 {n} 次", "{n} × a year"],
};

/** Basis of the fee (计费方式) and source of the price (定价形式). */
export const feeWords: Dictionary<
  FeeSchedule["basis"] | FeeSchedule["priceSource"] | FeeItem["unit"] | FeeSchedule["payment"]["cycle"]
> = {
  "lump-sum": ["包干制", "Lump sum"],
  remuneration: ["酬金制", "Remuneration"],
  "government-guided": ["政府指导价", "Government-guided price"],
  market: ["市场调节价", "Market price"],
  "m2-month": ["元/平方米·月", "yuan per m² and month"],
  "space-month": ["元/个·月", "yuan per space and month"],
  month: ["按月", "monthly"],
  quarter: ["按季度", "quarterly"],
  "half-year": ["按半年", "half-yearly"],
  year: ["按年", "yearly"],
};

/** Topics of clauses. */
export const topicWords: Dictionary<ClauseTopic> = {
  parties: ["当事人", "Parties"],
  scope: ["服务事项", "Scope"],
  standard: ["服务标准", "Standards"],
  fee: ["收费标准", "Fees"],
  "rights-duties": ["权利义务", "Rights and duties"],
  "maintenance-fund": ["维修资金", "Maintenance fund"],
  "service-premises": ["物业用房", "Service premises"],
  handover: ["移交", "Handover"],
  breach: ["违约责任", "Breach"],
  term: ["服务期限", "Term"],
  dispute: ["争议解决", "Disputes"],
  payment: ["缴费", "Payment"],
  staffing: ["人员配置", "Staffing"],
  safety: ["安全", "Safety"],
  termination: ["解除终止", "Termination"],
  "force-majeure": ["不可抗力", "Force majeure"],
  confidentiality: ["保密", "Confidentiality"],
  assessment: ["考核", "Assessment"],
  amendment: ["变更", "Amendment"],
  annex: ["附件", "Annexes"],
  signature: ["签署", "Signature"],
};
