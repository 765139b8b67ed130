import { provision } from "../../format/authoring.ts";
import type { Provision } from "../../format/document.ts";
import { IN_FORCE } from "./parameters.ts";

/** Law of Weifang that is stated, not computed. */
export const provisions: readonly Provision[] = [
  provision(
    "prohibition",
    "fee.collection",
    "provider",
    IN_FORCE,
    {
      id: "WF-55",
      source: "regulation",
      article: "第五十五条",
      quote:
        "物业服务人不得采取停止或者以限时、限量等方式变相停止供电、供水、供热、供燃气和限制车辆进出等方式催交物业费。",
    },
    {
      "zh-CN": "不得以停止或者变相停止供电、供水、供热、供燃气或者限制车辆进出催交物业费。",
      en: "Arrears are not collected by cutting or throttling power, water, heat or gas, or by barring vehicles.",
    },
    { items: ["供电", "供水", "供热", "供燃气", "限制车辆进出"] },
  ),
  provision(
    "duty",
    "vote.signature",
    "owner",
    IN_FORCE,
    {
      id: "WF-32-signature",
      source: "regulation",
      article: "第三十二条",
      quote: "凡书面投票表决的，表决意见由业主本人签字",
    },
    {
      "zh-CN": "书面投票的，表决意见由业主本人签字。",
      en: "On a written ballot, the owner signs in person.",
    },
  ),
];
