import type { LintRule } from "../rule.ts";
import { sentenceAt } from "../sentence-at.ts";
import { isDraftingNote } from "../sentence-role.ts";

const annex = /附件|附表|附录|annex|appendix|schedule|exhibit/i;
/** The reference leads into another document. */
const otherDocument =
  /(?:》|〉|法典?|条例|办法|规定|解释|采购文件|招标文件|投标文件|响应文件|采购需求|用户需求|规范|标准)(?:[（(][^）)\n]{0,16}[）)])?(?:\s|的|中|之)*$|(?:Act|Law|Code|Regulation|Agreement)\b[^.\n]{0,12}$/;

const leadsAway =
  /^[^，。；\n]{0,14}(?:采购需求|用户需求|招标文件|采购文件|投标文件)|^\s*of (?!this|the Agreement)[A-Z]/;

/** A reference to a part that is not there. */
export const danglingReference: LintRule = {
  id: "dangling-reference",
  title: { "zh-CN": "引用的条款不存在", en: "Reference that leads nowhere" },
  description: {
    "zh-CN": "引用了本合同中没有的条款或附件，违约、付款等约定可能因此落空。",
    en: "The contract refers to a clause or annex that is not in the text; what hangs on it may fail.",
  },
  severity: "medium",
  check: (reading, report) => {
    for (const { start, end, text, target } of reading.references) {
      if (target !== null || otherDocument.test(reading.text.slice(Math.max(0, start - 30), start))) continue;
      if (leadsAway.test(reading.text.slice(end, end + 24))) continue;
      const sentence = sentenceAt(reading, start);
      if (sentence !== undefined && isDraftingNote(sentence)) continue;
      const isAnnex = annex.test(text);
      report({
        start,
        end,
        severity: isAnnex ? "low" : "medium",
        message: isAnnex
          ? {
              "zh-CN": `“${text}”不在本文本中。`,
              en: `"${text}" is not part of this text.`,
            }
          : {
              "zh-CN": `“${text}”在合同中不存在。`,
              en: `"${text}" does not exist in this contract.`,
            },
        suggestion: isAnnex
          ? {
              "zh-CN": "附上该附件，或写明其名称和版本日期。",
              en: "Attach it, or give its name and the date of its version.",
            }
          : { "zh-CN": "改为正确的条款号，或补上该条款。", en: "Correct the number, or add the clause." },
      });
    }
  },
};
