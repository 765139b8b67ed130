import { statedCheck } from "../stated-check.ts";

/** An extra charge for collecting utility bills for others (代收费用的手续费). */
export const handlingFee = statedCheck({
  id: "law-handling-fee",
  title: { "zh-CN": "代收费用加收手续费", en: "Extra charge for collecting bills" },
  description: {
    "zh-CN": "约定代收水、电、气、热等费用时向业主收取手续费、服务费或者加价。",
    en: "Owners pay a handling fee or a mark-up when the provider collects water, power, gas or heating bills.",
  },
  severity: "high",
  kind: "prohibition",
  topic: "fee.extra",
  cue: /代收|代缴|代收代缴/,
  not: /向(?:供(?:水|电|气|热)|委托|专营)[^。；]{0,12}收取/,
  wording:
    /代(?:收|缴)[^。；]{0,40}(?:收取|加收|另收|业主[^，。；]{0,8}(?:支付|交纳|缴纳))[^，。；]{0,16}(?:手续费|代收费|损耗费|加价)/,
  message: {
    "zh-CN": "代收费用时不能向业主另收费用：",
    en: "Collecting bills for others earns nothing from owners.",
  },
  suggestion: {
    "zh-CN": "删除；劳务费用向委托代收的单位收取。",
    en: "Strike it; the supplier on whose behalf it is collected pays.",
  },
});
