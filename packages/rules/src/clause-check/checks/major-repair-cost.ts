import { statedCheck } from "../stated-check.ts";

/** Major repair and renewal counted into the service fee (大中修、更新改造计入物业费). */
export const majorRepairCost = statedCheck({
  id: "law-major-repair-cost",
  title: { "zh-CN": "大修、更新改造计入物业服务成本", en: "Major repair in the service cost" },
  description: {
    "zh-CN": "约定物业服务费或者服务成本包含共用部位、共用设施设备的大修、中修、更新或者改造费用。",
    en: "The service fee or cost covers major repair, renewal or conversion of the common parts.",
  },
  severity: "medium",
  kind: "exclusion",
  topic: "fee.cost",
  cue: /大修|中修|更新改造/,
  not: /维修(?:资金|基金)|不(?:含|包括|包含)|除外|另行/,
  wording:
    /物业(?:服务|管理)?(?:费用?|成本|支出)(?:的)?(?:构成)?(?:中)?(?:应)?(?:包括|包含|含|已含|涵盖)[^。；]{0,80}(?:大修|中修|更新改造|更新、改造)(?:费用?)?/,
  message: { "zh-CN": "物业费包含了大中修、更新改造：", en: "The fee covers major repair or renewal." },
  suggestion: {
    "zh-CN": "改为只含日常维修养护；大修、中修和更新、改造从专项维修资金列支。",
    en: "Let it cover day-to-day upkeep only; major repair and renewal are paid from the maintenance fund.",
  },
});
