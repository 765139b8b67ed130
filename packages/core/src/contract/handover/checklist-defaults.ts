import type { ChecklistLine } from "./state.ts";

/** What is handed over at every estate, whatever its contract says (通用移交清单). */
export const defaultChecklist: readonly Omit<ChecklistLine, "source">[] = [
  { id: "documents-as-built", kind: "documents", title: { "zh-CN": "竣工图及验收资料", en: "As-built drawings and acceptance records" } },
  { id: "documents-equipment", kind: "documents", title: { "zh-CN": "设施设备安装、使用和维护资料", en: "Installation, operation and maintenance papers of equipment" } },
  { id: "documents-maintenance", kind: "documents", title: { "zh-CN": "巡查、维修保养和检测记录", en: "Inspection, repair and test records" } },
  { id: "documents-units", kind: "documents", title: { "zh-CN": "业主和房屋档案", en: "Files of owners and units" } },
  { id: "documents-contracts", kind: "documents", title: { "zh-CN": "分包、维保和公共区域经营合同", en: "Subcontracts, maintenance contracts and contracts on common parts" } },
  { id: "premises-office", kind: "premises", title: { "zh-CN": "物业服务用房", en: "Service premises" } },
  { id: "equipment-common", kind: "equipment", title: { "zh-CN": "共用设施设备现状查验", en: "Common equipment, inspected as it stands" } },
  { id: "equipment-fire", kind: "equipment", title: { "zh-CN": "消防设施及控制室", en: "Fire protection and its control room" } },
  { id: "funds-revenue", kind: "funds", title: { "zh-CN": "公共收益账目及结余", en: "Accounts and balance of common-area revenue" } },
  { id: "funds-maintenance", kind: "funds", title: { "zh-CN": "维修资金使用资料", en: "Papers on the use of the maintenance fund" } },
  { id: "funds-deposits", kind: "funds", title: { "zh-CN": "代管的押金、保证金", en: "Deposits held for others" } },
  { id: "prepaid-fees", kind: "prepaid-fees", title: { "zh-CN": "预收物业费清单", en: "List of prepaid fees" } },
  { id: "keys-common", kind: "keys", title: { "zh-CN": "公共部位钥匙和门禁权限", en: "Keys and access rights of common parts" } },
  { id: "data-systems", kind: "data", title: { "zh-CN": "监控、门禁和收费系统的数据及账号", en: "Data and accounts of camera, access and billing systems" } },
]; // prettier-ignore
