import { provision } from "../../format/authoring.ts";
import type { Provision } from "../../format/document.ts";

/** Law of this place that is stated and not computed. */
export const provisions: readonly Provision[] = [
  provision(
    "workflow",
    "pricing.dispute",
    "provider",
    "2024-03-29",
    {
      id: "BJ-63e",
      source: "regulation",
      article: "第六十三条",
      quote: "业主与物业服务人对收费标准未能达成一致意见的，双方可以委托专业评估机构评估",
    },
    {
      "zh-CN": "对收费标准未能达成一致的，双方可以委托专业评估机构评估。",
      en: "Where the price cannot be agreed both sides may have it assessed.",
    },
    { items: ["委托专业评估机构评估"] },
  ),
  provision(
    "duty",
    "pricing.account",
    "provider",
    "2024-03-29",
    {
      id: "BJ-72",
      source: "regulation",
      article: "第七十二条",
      quote:
        "采取酬金制交纳物业费的，物业服务企业应当与业主委员会或者物业管理委员会建立物业费和共用部分经营收益的共管账户。",
    },
    {
      "zh-CN": "采取酬金制的，应当与业主委员会或者物业管理委员会建立共管账户。",
      en: "Under remuneration a joint account is kept with the committee.",
    },
    { items: ["共管账户"] },
  ),
  provision(
    "option",
    "parking.lease",
    "developer",
    "2024-03-29",
    {
      id: "BJ-80",
      source: "regulation",
      article: "第八十条",
      quote: "满足业主需要后仍有空余的，可以临时按月出租给物业管理区域外的其他人。",
    },
    {
      "zh-CN": "满足业主需要后仍有空余的车位，可以临时按月出租给区域外的其他人。",
      en: "Spare parking spaces may be let by the month to outsiders.",
    },
    { items: ["临时按月出租"] },
  ),
];
