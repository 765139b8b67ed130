import { provision } from "../../format/authoring.ts";
import type { Provision } from "../../format/document.ts";
import { AMENDED } from "./parameters.ts";

/** Law of Shandong that is stated, not computed. */
export const provisions: readonly Provision[] = [
  provision(
    "right",
    "revenue.distribution",
    "owner",
    AMENDED,
    {
      id: "SD-49",
      source: "regulation",
      article: "第四十九条",
      quote: "共有部分收益的分配，由业主大会决定。",
    },
    {
      "zh-CN": "共有部分收益如何分配，由业主大会决定。",
      en: "The owners' assembly decides how the revenue from the common parts is distributed.",
    },
  ),
];
