import { liquidatedDamages } from "../civil-code.ts";
import type { LintRule } from "../rule.ts";
import { clauseText, sentenceAt } from "../sentence-at.ts";
import { isDraftingNote, isHeading } from "../sentence-role.ts";
import type { Sentence } from "../../sentence.ts";

const remedy =
  /(?:支付|偿付|承担|缴纳|收取|扣除|扣减|处以?|罚)[^，。；]{0,20}(?:(?:\d[\d,.]*|[一二三四五六七八九十百千万]+)\s*(?:万?元|%|％)|百分之[一二三四五六七八九十\d]+|[千万]分之[一二三四五六七八九十\d]+)[^，。；]{0,10}(?:违约金|罚款|滞纳金|赔偿金)|(?:支付|偿付|承担)[^，。；]{0,8}(?:违约金|罚款|滞纳金|赔偿金)[^，。；]{0,10}(?:\d[\d,.]*|[一二三四五六七八九十百千万]+)\s*(?:万?元|%|％)/;
const trigger =
  /如|若|倘|凡|逾期|延误|延迟|拖欠|违反|违约(?!金)|未|不(?:符|合|达|履|按|足|到|及|能|当|得|服|到位|作为)|缺|漏|损坏|损失|造成|导致|因|由于|情形|情况|时[，,]|的[，,：:]|每(?:次|发现|少|低|逾|延|缺|迟|人次|起|例|处|项)|一旦|否则|擅自|发生|出现|低于|超过|投诉|事故|迟到|脱岗|睡岗|无故|拒绝|单方|提前(?:解除|终止)|\||if|when|fail|breach|late|each/i;
const mechanics =
  /(?:违约金|罚款|滞纳金)[^，。；]{0,12}(?:从|由|应在|应于|可|可以|可从|在)[^。；]{0,24}(?:扣|抵|支付|内)|上述|前款|前述|该(?:违约金|款)|不免除|以上/;

const inSight = (sentence: Sentence, clause: string): boolean =>
  trigger.test(sentence.text) ||
  mechanics.test(sentence.text) ||
  trigger.test(sentence.headings.at(-1) ?? "") ||
  // A lead-in before it in its clause: 乙方有下列行为之一的：
  /(?:下列|以下|如下|情形|行为|之一|[:：])/.test(clause.slice(0, Math.max(0, clause.indexOf(sentence.text))));

/** A penalty with no event that calls for it. */
export const remedyWithoutTrigger: LintRule = {
  id: "remedy-without-trigger",
  title: { "zh-CN": "违约金没有触发条件", en: "Remedy without trigger" },
  description: {
    "zh-CN": "写明了违约金或罚款的数额，却没有写明什么情形下支付。",
    en: "A penalty or fine with an amount, but nothing says when it is due.",
  },
  severity: "high",
  citations: [liquidatedDamages],
  check: (reading, report) => {
    for (const sentence of reading.sentences) {
      const match = remedy.exec(sentence.text);
      if (match === null || isDraftingNote(sentence) || isHeading(sentence)) continue;
      if (inSight(sentence, clauseText(reading, sentence.clauseId))) continue;
      const before = sentenceAt(reading, sentence.start - 1);
      if (before !== undefined && before.clauseId === sentence.clauseId && trigger.test(before.text))
        continue;
      report({
        start: sentence.start + match.index,
        end: sentence.start + match.index + match[0].length,
        message: {
          "zh-CN": "没有写明在什么情形下支付。",
          en: "Nothing says when this is due.",
        },
        suggestion: {
          "zh-CN": "写明触发的违约情形、认定方式和支付期限。",
          en: "State the breach that calls for it, how it is found, and by when it is paid.",
        },
      });
    }
  },
};
