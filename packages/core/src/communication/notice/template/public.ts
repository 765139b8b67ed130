import { field, type NoticeTemplate } from "./template.ts";

/** Fees and what they are spent on are laid open (收费公示). */
export const feeDisclosure: NoticeTemplate = {
  kind: "fee-disclosure",
  title: { "zh-CN": "收费公示", en: "Fee disclosure" },
  fields: [
    { name: "period", label: { "zh-CN": "所属期间", en: "Period" } },
    { name: "content", label: { "zh-CN": "公示内容", en: "What is disclosed" } },
    { name: "place", label: { "zh-CN": "公示位置", en: "Where it is posted" } },
    field.from,
    field.to,
    field.phone,
  ],
  text: {
    "zh-CN": {
      title: "收费公示（{period}）",
      body: "各位业主：\n现将{period}的{content}予以公示，张贴于{place}，公示期自{from}起至{to}止。\n业主对公示内容有异议的，请在公示期内书面提出或者致电{phone}，我们逐件答复。",
    },
    en: {
      title: "Fee disclosure: {period}",
      body: "To all owners:\n{content} of {period} are laid open and posted at {place} from {from} to {to}.\nIf you object to anything, write to us or call {phone} within this time; each objection is answered.",
    },
  },
};

/** A fire drill (消防演练通知). */
export const fireDrill: NoticeTemplate = {
  kind: "fire-drill",
  title: { "zh-CN": "消防演练通知", en: "Fire drill" },
  fields: [
    field.area,
    field.from,
    field.to,
    { name: "place", label: { "zh-CN": "集合地点", en: "Assembly point" } },
    field.phone,
  ],
  text: {
    "zh-CN": {
      title: "消防演练通知（{area}）",
      body: "各位业主、住户：\n{from}至{to}在{area}举行消防演练，届时会响起警报，请不要惊慌。\n欢迎到{place}集合参加；不参加的住户无需离开家中。\n如有疑问，请致电{phone}。",
    },
    en: {
      title: "Fire drill: {area}",
      body: "To all owners and residents:\nThere is a fire drill in {area} from {from} to {to}. You will hear the alarm; this is no emergency.\nYou are welcome to take part at {place}. Who does not take part need not leave home.\nQuestions: {phone}.",
    },
  },
};

/** Anything else (一般通知). */
export const general: NoticeTemplate = {
  kind: "general",
  title: { "zh-CN": "一般通知", en: "General" },
  fields: [
    { name: "subject", label: { "zh-CN": "标题", en: "Subject" } },
    { name: "content", label: { "zh-CN": "内容", en: "Content" } },
    field.phone,
  ],
  text: {
    "zh-CN": {
      title: "{subject}",
      body: "各位业主、住户：\n{content}\n如有疑问，请致电{phone}。",
    },
    en: {
      title: "{subject}",
      body: "To all owners and residents:\n{content}\nQuestions: {phone}.",
    },
  },
};
