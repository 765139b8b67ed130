import type { Words } from "../../words.ts";
import { attentionToTerms, unfairStandardTerms } from "../civil-code.ts";
import { reportOneSided } from "../one-sided-report.ts";
import type { LintRule } from "../rule.ts";

const liabilityWords: Readonly<Record<string, Words>> = {
  blanket: {
    "zh-CN": "一方承担一切责任而另一方完全免责，不问原因和过错。",
    en: "One party bears everything and the other nothing, whatever the cause or fault.",
  },
  "any-injury": {
    "zh-CN": "人身伤亡一概由一方负责，不问原因。",
    en: "All injury and death is one party's liability, whatever the cause.",
  },
  "cost-change": {
    "zh-CN": "成本变化的风险全部由一方承担，没有调价机制。",
    en: "One party bears every change of cost; there is no way to adjust the price.",
  },
  "old-faults": {
    "zh-CN": "无条件承担或接管前已有的缺陷由一方承担。",
    en: "One party repairs without condition, even faults that were there before it came.",
  },
  unlimited: { "zh-CN": "责任没有限额。", en: "The liability has no limit." },
  "all-consequences": {
    "zh-CN": "一切后果由一方承担，没有限额。",
    en: "One party bears all consequences, without a limit.",
  },
  "deduct-at-will": {
    "zh-CN": "扣款由一方自行决定，没有标准。",
    en: "One party alone decides on deductions, by no standard.",
  },
  "all-loss": {
    "zh-CN": "赔偿包括一切间接损失，没有可预见性的限制，也不问过错。",
    en: "Every indirect loss is to be paid, foreseeable or not, without fault.",
  },
  "deduct-whatever-cause": {
    "zh-CN": "不问是否因服务人的原因，一律扣款。",
    en: "Money is deducted whether or not the provider caused it.",
  },
};
const endWords: Words = {
  "zh-CN": "一方可以不经催告、不附理由地单方终止，另一方没有对等的权利或补偿。",
  en: "One party may end the contract at once, without cure or reason; the other has no like right and no compensation.",
};
const anyCause: Words = {
  "zh-CN": "不论什么原因都由一方承担责任。",
  en: "One party is liable whatever the cause.",
};

/** Liability without limit or fault. */
export const oneSidedLiability: LintRule = {
  id: "one-sided-liability",
  title: { "zh-CN": "单方加重责任", en: "One-sided liability" },
  description: {
    "zh-CN":
      "条款使一方承担没有限额或不问过错的责任，或给另一方不受约束的扣款、解除权。有过错前提、有数额、双方对等的条款不在其内。",
    en: "A clause that makes one party liable without limit or fault, or gives the other an unbounded right to deduct or to end. Clauses with fault, a stated amount, or the same for both sides are not meant.",
  },
  severity: "high",
  citations: [unfairStandardTerms, attentionToTerms],
  check: (reading, report) =>
    reportOneSided(
      reading,
      "liability",
      report,
      ({ pattern }) => (pattern.startsWith("terminate") ? endWords : (liabilityWords[pattern] ?? anyCause)),
      {
        "zh-CN": "限定为因该方原因造成的部分，写明责任上限或计算方法，并给予对方对等的权利。",
        en: "Limit it to what that party causes, give a cap or a method, and give the other side the like.",
      },
    ),
};
