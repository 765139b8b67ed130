import { field, type NoticeTemplate } from "./template.ts";

const fields = [field.area, field.from, field.to, field.reason, field.phone];

/** Water is off for a while (停水通知). */
export const waterOutage: NoticeTemplate = {
  kind: "water-outage",
  title: { "zh-CN": "停水通知", en: "Water outage" },
  fields,
  text: {
    "zh-CN": {
      title: "停水通知（{area}）",
      body: "各位业主、住户：\n因{reason}，{area}自{from}起停水，预计{to}恢复。\n请提前储水，离家前关好水龙头。恢复供水后先放出管道内的余水再使用。\n如有疑问，请致电{phone}。",
    },
    en: {
      title: "Water outage: {area}",
      body: "To all owners and residents:\nBecause of {reason} there is no water in {area} from {from}; it is expected back at {to}.\nStore some water beforehand and close your taps before you leave. When it is back, let the pipes run clear first.\nQuestions: {phone}.",
    },
  },
};

/** Power is off for a while (停电通知). */
export const powerOutage: NoticeTemplate = {
  kind: "power-outage",
  title: { "zh-CN": "停电通知", en: "Power outage" },
  fields,
  text: {
    "zh-CN": {
      title: "停电通知（{area}）",
      body: "各位业主、住户：\n因{reason}，{area}自{from}起停电，预计{to}恢复。\n停电期间电梯停止运行，请勿乘坐；请提前关闭电器。家中有需要用电的医疗设备的，请提前告知我们。\n如有疑问，请致电{phone}。",
    },
    en: {
      title: "Power outage: {area}",
      body: "To all owners and residents:\nBecause of {reason} there is no power in {area} from {from}; it is expected back at {to}.\nLifts stand still meanwhile; do not use them, and switch off your appliances. If somebody at home depends on a medical device, tell us beforehand.\nQuestions: {phone}.",
    },
  },
};
