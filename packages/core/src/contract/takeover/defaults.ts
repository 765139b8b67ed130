import type { TakeoverDocument, TakeoverItem } from "./state.ts";

/** Common parts that every estate has (通用查验项目). */
export const defaultParts: readonly Pick<TakeoverItem, "id" | "part" | "title">[] = [
  { id: "structure", part: "structure", title: { "zh-CN": "主体结构、楼梯间、走廊", en: "Structure, stairs and corridors" } },
  { id: "envelope", part: "envelope", title: { "zh-CN": "屋面、外墙", en: "Roof and outer walls" } },
  { id: "lift", part: "lift", title: { "zh-CN": "电梯", en: "Lifts" } },
  { id: "fire", part: "fire", title: { "zh-CN": "消防设施", en: "Fire protection" } },
  { id: "water", part: "water", title: { "zh-CN": "给排水及水泵", en: "Water supply, drains and pumps" } },
  { id: "power", part: "power", title: { "zh-CN": "供配电及照明", en: "Power distribution and lighting" } },
  { id: "security", part: "security", title: { "zh-CN": "监控、门禁", en: "Cameras and access control" } },
  { id: "road", part: "road", title: { "zh-CN": "道路、停车场", en: "Roads and parking" } },
  { id: "greening", part: "greening", title: { "zh-CN": "绿地", en: "Greens" } },
  { id: "premises", part: "premises", title: { "zh-CN": "物业服务用房", en: "Service premises" } },
]; // prettier-ignore

/** Documents that are handed over at every takeover (通用移交资料). */
export const defaultDocuments: readonly Pick<TakeoverDocument, "id" | "title">[] = [
  { id: "as-built", title: { "zh-CN": "竣工总平面图及各类竣工图", en: "As-built site plan and drawings" } },
  { id: "equipment", title: { "zh-CN": "设施设备清单及安装、使用、维护资料", en: "List of equipment, with installation, operation and maintenance papers" } },
  { id: "quality", title: { "zh-CN": "质量保修和使用说明文件", en: "Warranty and instructions for use" } },
  { id: "acceptance", title: { "zh-CN": "供水、供电、消防、电梯等验收文件", en: "Acceptance papers of water, power, fire protection and lifts" } },
  { id: "units", title: { "zh-CN": "房屋及业主清册", en: "Register of units and owners" } },
]; // prettier-ignore
