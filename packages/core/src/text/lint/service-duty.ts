import type { ContractReading } from "../reading.ts";
import type { Sentence } from "../sentence.ts";
import type { Span } from "../span.ts";
import { isProhibited } from "./prohibition.ts";
import { sentencesByClause } from "./sentence-at.ts";
import { isDraftingNote, isHeading } from "./sentence-role.ts";

/** A service duty with no measure at all, and which kind it lacks. */
export interface UnmeasuredDuty extends Span {
  readonly lacks: "response-time" | "frequency" | "measure";
  readonly sentence: Sentence;
}

/** Words that stand for a time or a measure: vague ones are another rule's, the rest are measure enough. */
const timeWords =
  /及时|尽快|尽早|立即|立刻|马上|随时|即时|第一时间|按时|准时|适时|定期|经常|不定期|全天|全年|日常|每|雨后|雪后|当[日天月场]|当即|同时|之前|之后|前|promptly|timely|regularly|immediately/;
/** A named document, a plan, a table: the measure stands there. */
const elsewhere =
  /《|附件|附表|详见|另行|(?:本合同|采购文件|招标文件|投标文件|用户需求|合同)(?:约定|规定|要求)|(?:方案|计划|标准|规范|规程|规定|制度|要求|流程|预案|周期|频次)(?:的)?(?:进行|执行|实施|开展|要求|规定|操作|落实|完成|提供|作业)|按照|依照|根据|依据|遵守|符合/;
/** A state that can be looked at: it is a measure of its own. */
const observable =
  /无[^，。；、]{1,8}|完好|正常(?:运行|运转|使用)|畅通|齐全|清晰|不(?:得|能|漏|堵|乱|留|出现|发生)[^，。；]{0,8}|零[^，。；]{1,4}|见本色|\d/;
const notDuty =
  /是指|所称|部门|专业经营|供[水电气热]|委托|有权|可以|可要求|不承担|免责|如果|若|一旦|未(?:按|能|及时|经)|违反|造成|导致|的，|[:：]$|\|/;

const lead =
  "(?:应当?|须|需|要|必须|负责|承担|做好|进行|组织|开展|实施|完成|对[^，。；]{1,20}(?:进行|实施|开展)|确保)";
const person =
  "(?!人员|员|工人|工具|用品|设备|设施|公司|单位|费|部|岗|记录|方案|计划|服务费|机|车|合格|质量|报告|标准|范围|内容|制度|服务)";
const recurring =
  "(?:清扫|打扫|清洗|保洁|清洁|擦拭|消毒|消杀|灭鼠|巡查|巡视|巡逻|巡检|(?<!监督)检查|检修|保养|(?<!维修、?)养护|修剪|浇灌|浇水|施肥|清运|清掏|疏通|检测|演练|培训|公示|公布|回访)";
const frequencyDuty = new RegExp(`${lead}[^，。；]{0,16}?(${recurring})${person}`);
const responseDuty =
  /(报修|抢修|急修|故障|投诉|求助|突发(?:事件|情况)|险情|报警|困人|维修(?:请求|申请))[^，。；]{0,16}(处理|响应|答复|回复|到场|到达|赶到|修复|排除|解决|处置|受理)|(?:处理|响应|答复|回复|受理|处置|排除|解决)[^，。；]{0,14}(报修|故障|投诉|求助|突发(?:事件|情况)|险情|困人)/;
const qualityDuty =
  /(?:保证|确保|保持|做到|达到|提高|维护)[^，。；]{0,14}?(服务质量|服务水平|服务效果|环境质量|环境卫生|卫生质量|绿化效果|良好秩序|正常秩序|公共秩序|满意)/;

const matchOf = (sentence: Sentence): Omit<UnmeasuredDuty, "sentence"> | undefined => {
  for (const [pattern, lacks] of [
    [responseDuty, "response-time"],
    [frequencyDuty, "frequency"],
    [qualityDuty, "measure"],
  ] as const) {
    if (lacks === "frequency" && !sentence.topics.includes("standard")) continue;
    const match = pattern.exec(sentence.text);
    if (match === null || isProhibited(sentence.text, match.index)) continue;
    const word = match.slice(1).find((group) => group !== undefined) ?? match[0];
    const at = lacks === "frequency" ? match.index + match[0].indexOf(word) : match.index;
    const text = lacks === "frequency" ? word : match[0];
    return { start: sentence.start + at, end: sentence.start + at + text.length, lacks };
  }
  return undefined;
};

const isServiceSentence = (sentence: Sentence): boolean =>
  sentence.text.length >= 8 &&
  sentence.measures.length === 0 &&
  (sentence.topics[0] === "standard" || sentence.topics[0] === "scope") &&
  !timeWords.test(sentence.text) &&
  !elsewhere.test(sentence.text) &&
  !observable.test(sentence.text) &&
  !notDuty.test(sentence.text);

const known = new WeakMap<ContractReading, readonly UnmeasuredDuty[]>();

/** Service duties of a text that neither their sentence nor their clause measures in any way, in order; at most one per clause. */
export const unmeasuredDuties = (reading: ContractReading): readonly UnmeasuredDuty[] => {
  const before = known.get(reading);
  if (before !== undefined) return before;
  const found: UnmeasuredDuty[] = [];
  for (const sentences of sentencesByClause(reading).values()) {
    if (sentences.some(({ measures }) => measures.length > 0)) continue;
    for (const sentence of sentences) {
      if (!isServiceSentence(sentence) || isDraftingNote(sentence) || isHeading(sentence)) continue;
      const duty = matchOf(sentence);
      if (duty === undefined) continue;
      found.push({ ...duty, sentence });
      break;
    }
  }
  found.sort((a, b) => a.start - b.start);
  known.set(reading, found);
  return found;
};
