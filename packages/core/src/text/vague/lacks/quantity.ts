import { refersToDocument } from "../cures/named-document.ts";
import { feedOf } from "../duty.ts";
import type { Judge } from "../judge.ts";

const PRICE = "(?:经济)?(?:补偿|处罚|惩罚|扣款|扣减|扣罚|扣分|罚款)";

/** An amount without a number (适量, 若干, 大面积, 相应补偿). */
export const quantity: Judge = {
  lacks: "quantity",
  words: [
    "适量|若干(?!意见|规定|问题的)|大面积|(?<!减)少量|大量|一定(?:数量|比例|金额|额度|期限)的?",
    `(?:相应|一定|适当)的?${PRICE}|(?:相应|一定|适当)的?(?:经济)?赔偿(?!责任|损失)`,
    "(?<=扣除|扣减|扣罚)相应的?[\\u4e00-\\u9fff]{0,4}(?:费用|服务费|金额|款项)",
  ].join("|"),
  weigh: (candidate, view) => {
    if (refersToDocument(view, candidate)) return undefined;
    if (candidate.text.endsWith("赔偿")) return "low";
    if (/补偿|罚|扣|费|款|金额|比例|额度/.test(candidate.text)) return "high";
    return feedOf(view) === "termination" ? "high" : "medium";
  },
};
