import { field, type NoticeTemplate } from "./template.ts";

/** A lift stands still for its maintenance (电梯维保通知). */
export const liftMaintenance: NoticeTemplate = {
  kind: "lift-maintenance",
  title: { "zh-CN": "电梯维保通知", en: "Lift maintenance" },
  fields: [
    field.area,
    { name: "lift", label: { "zh-CN": "电梯", en: "Lift" } },
    field.from,
    field.to,
    { name: "company", label: { "zh-CN": "维保单位", en: "Maintained by" } },
    field.phone,
  ],
  text: {
    "zh-CN": {
      title: "电梯维保通知（{area}）",
      body: "各位业主、住户：\n{area}的{lift}由{company}进行维护保养，{from}至{to}停止使用。\n请改乘其他电梯或者走楼梯；行动不便的住户需要帮助的，请提前致电{phone}。",
    },
    en: {
      title: "Lift maintenance: {area}",
      body: "To all owners and residents:\n{company} maintains {lift} in {area}; it is out of use from {from} to {to}.\nUse another lift or the stairs. If you need help to get up or down, call {phone} beforehand.",
    },
  },
};

/** Pests are fought in the common parts (消杀通知). */
export const pestControl: NoticeTemplate = {
  kind: "pest-control",
  title: { "zh-CN": "消杀通知", en: "Pest control" },
  fields: [
    field.area,
    field.from,
    field.to,
    { name: "agent", label: { "zh-CN": "药剂", en: "Agent" } },
    field.phone,
  ],
  text: {
    "zh-CN": {
      title: "消杀通知（{area}）",
      body: "各位业主、住户：\n{from}至{to}在{area}进行消杀，使用{agent}。\n请看护好儿童和宠物，不要触碰警示区域内的物品，临近的门窗请关好。\n如有不适或者疑问，请致电{phone}。",
    },
    en: {
      title: "Pest control: {area}",
      body: "To all owners and residents:\nPests are fought in {area} from {from} to {to}, with {agent}.\nKeep an eye on children and pets, touch nothing inside the marked places, and close doors and windows nearby.\nIf you feel unwell or have questions, call {phone}.",
    },
  },
};

/** Works in the common parts (施工通知). */
export const works: NoticeTemplate = {
  kind: "works",
  title: { "zh-CN": "施工通知", en: "Works" },
  fields: [
    field.area,
    { name: "work", label: { "zh-CN": "施工内容", en: "Works" } },
    field.from,
    field.to,
    { name: "hours", label: { "zh-CN": "每日施工时段", en: "Hours of the day" } },
    field.phone,
  ],
  text: {
    "zh-CN": {
      title: "施工通知（{area}）",
      body: "各位业主、住户：\n{from}至{to}在{area}进行{work}，施工时段为{hours}。\n施工期间请绕行围挡区域，留意现场标识。\n如有疑问，请致电{phone}。",
    },
    en: {
      title: "Works: {area}",
      body: "To all owners and residents:\nFrom {from} to {to} there are works in {area}: {work}. Work is done at these hours: {hours}.\nWalk around what is fenced off and mind the signs.\nQuestions: {phone}.",
    },
  },
};
