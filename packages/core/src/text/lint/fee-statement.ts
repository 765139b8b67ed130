import type { ContractReading } from "../reading.ts";
import type { Sentence } from "../sentence.ts";
import { sentenceAt } from "./sentence-at.ts";
import { isDraftingNote } from "./sentence-role.ts";

const price =
  /(?:物业(?:服务|管理)?费|服务费用?|管理费|合同(?:总)?(?:金额|价款?|总价|单价)|酬金|收费标准)[^。；;\n]{0,40}?(?:(?:\d[\d,.]*|[壹贰叁肆伍陆柒捌玖拾佰仟万亿零]{2,}|_{2,}|[￥¥])[^。；;\n]{0,16}?元|[￥¥]\s*\d)/g;
const consequence = /违约|扣|罚|赔偿|滞纳|拖欠|欠缴|保证金|退还/;

/** The first sentence that states the price of the service, or `undefined`. */
export const feeStatement = (reading: ContractReading): Sentence | undefined => {
  for (const match of reading.text.matchAll(price)) {
    const sentence = sentenceAt(reading, match.index);
    if (sentence === undefined || isDraftingNote(sentence) || consequence.test(match[0])) continue;
    return sentence;
  }
  return undefined;
};
