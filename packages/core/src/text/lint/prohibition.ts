import type { ContractReading } from "../reading.ts";
import type { Sentence } from "../sentence.ts";

const prohibition =
  /不得|不能|不可以|不应|不准|不许|不允许|不会|不采取|禁止|严禁|无权|杜绝|避免|防止|不再|must not|shall not|may not|no right to/gi;
/** What ends the reach of a prohibition: 不得转包，但经同意可以…, 否则有权…. */
const turn = /但|否则|有权|除外|除非|可以|允许|方可|except|unless|otherwise/i;

/** Whether the words at an offset of a sentence are forbidden there (不得停水), not allowed or done. */
export const isProhibited = (sentence: string, offset: number): boolean => {
  const before = sentence.slice(0, offset);
  let last = -1;
  for (const match of before.matchAll(prohibition)) last = match.index + match[0].length;
  return last >= 0 && !turn.test(before.slice(last));
};

const condition =
  /(?:如果|如(?!下|期|实|数|有约定)|若|倘|凡|一旦|(?<![应相])当)[^。；]{0,60}$|^[^。；]*(?:擅自|违规|违反|违法|未经)[^。；]{0,20}$/;

/** Whether the words between the offsets are the condition of a consequence (将全部服务转包的，甲方有权解除), no permission. */
export const isCondition = (sentence: string, start: number, end: number): boolean => {
  const rest = sentence.slice(end);
  const follows =
    /^[^，。；]{0,16}(?:的|时|者)(?:[，,]|$)|^[^，。；]{0,12}[，,](?:[^，。；]{0,8})(?:有权|可以?解除|应当?(?:承担|支付|赔偿)|视为|构成)|^[^，。；|]{0,16}\|[^|]*(?:支付|赔偿|扣减|退还|恢复|解除)/;
  return follows.test(rest) || condition.test(sentence.slice(0, start));
};

const leadIn = /[:：]$/;
const forbids = /不得|禁止|严禁|不准|不允许|must not|shall not/i;
const violation = /违反|违约|处罚|责任|之一的/;
/** Lists are short: further back there is no lead-in to look for. */
const farthest = 20;

/** Whether a sentence stands in a list of what is forbidden or punished: 乙方不得有下列行为：（一）停水停电催费. */
export const isForbiddenItem = ({ sentences }: ContractReading, sentence: Sentence): boolean => {
  const index = sentences.indexOf(sentence);
  for (let at = index - 1; at >= 0 && at >= index - farthest; at -= 1) {
    const before = sentences[at];
    if (before === undefined || !leadIn.test(before.text)) continue;
    const isAbove =
      sentence.clauseId === before.clauseId || sentence.clauseId.startsWith(`${before.clauseId}.`);
    if (isAbove) return forbids.test(before.text) || violation.test(before.text);
  }
  return false;
};

/** Whether the words are what is punished (以停水方式催费的，处罚款), with nothing before them that allows it. */
export const isPunished = (sentence: string, start: number, end: number): boolean =>
  /^[^。；]{0,60}的(?:[，,]|$)/.test(sentence.slice(end)) &&
  !/有权|可以?(?!能)|允许|同意|将/.test(sentence.slice(0, start));
