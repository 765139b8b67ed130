import { statedCheck } from "../stated-check.ts";

/** Common income invested, lent or pledged (公共收益投资、借贷、担保). */
export const revenueLending = statedCheck({
  id: "law-revenue-lending",
  title: { "zh-CN": "公共收益用于投资、借贷或者担保", en: "Common income invested, lent or pledged" },
  description: {
    "zh-CN": "约定公共收益可以用于投资、借给他人或者为他人提供担保，而当地法规不许。",
    en: "Common income may be invested, lent or pledged, where the law of the place forbids it.",
  },
  severity: "high",
  kind: "prohibition",
  topic: "publicRevenue.use",
  cue: /收益/,
  wording:
    /(?:公共收益|经营收益|共(?:有|用)部(?:分|位)[^，。；]{0,12}收益)[^。；]{0,16}(?:可以?|可用于|用于|用作)[^。；]{0,12}(?:投资|理财|借贷|出借|借给|担保)/,
  message: { "zh-CN": "用途不合法规：", en: "This use is forbidden." },
  suggestion: {
    "zh-CN": "删除；写明补充维修资金或者业主大会决定的用途。",
    en: "Strike it; name the maintenance fund or what the assembly decides.",
  },
});
