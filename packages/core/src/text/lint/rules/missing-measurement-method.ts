import { unclearTerms } from "../civil-code.ts";
import type { LintRule } from "../rule.ts";
import { clauseText, sentenceAt } from "../sentence-at.ts";
import { isDraftingNote } from "../sentence-role.ts";

const rate =
  /((?:[\u4e00-\u9fa5]{0,8})(?:满意率|满意度|合格率|完好率|及时率|达标率|处理率|返修率|成活率|覆盖率|准确率|有效投诉率))[^。；;\n，,|]{0,14}?(?:\d+(?:\.\d+)?\s*[%％]|百分之[零一二三四五六七八九十百点]+)/g;
const method =
  /抽样|抽查|抽检|问卷|调查|测评|统计|计算|÷|之比|除以|占[^，。；]{0,12}(?:比|总)|考核(?:办法|表|细则|结果)|评分(?:表|标准|细则)|第三方|记录为准|样本|测量|检测(?:方法|报告)|以[^，。；]{2,16}为准|详见|附件|附表|《/;

/** A rate that is promised without saying how it is measured. */
export const missingMeasurementMethod: LintRule = {
  id: "missing-measurement-method",
  title: { "zh-CN": "缺少计量方法", en: "Missing method of measurement" },
  description: {
    "zh-CN": "约定了满意率、合格率等比率，但条款中没有说明由谁、按什么样本和公式测定，达标与否无从判断。",
    en: "A rate is promised (satisfaction, pass, uptime), but the clause does not say who measures it, on what sample, by what formula.",
  },
  severity: "low",
  citations: [unclearTerms],
  check: (reading, report) => {
    const seen = new Set<string>();
    for (const match of reading.text.matchAll(rate)) {
      const name = (match[1] ?? "").slice(-3);
      const sentence = sentenceAt(reading, match.index);
      if (sentence === undefined || isDraftingNote(sentence) || seen.has(name)) continue;
      seen.add(name);
      if (
        method.test(clauseText(reading, sentence.clauseId)) ||
        sentence.headings.some((one) => method.test(one))
      )
        continue;
      const explained = new RegExp(`${name}[^。；;\\n]{0,40}(?:计算|统计|公式|÷|抽样|问卷|调查|=|＝)`);
      if (explained.test(reading.text)) continue;
      report({
        start: match.index,
        end: match.index + match[0].length,
        message: {
          "zh-CN": `约定了“${name}”，但没有写明如何测定。`,
          en: `A rate ("${name}") is promised without saying how it is measured.`,
        },
        suggestion: {
          "zh-CN":
            "写明测定的主体、周期、样本和计算公式，例如：每年第四季度由双方抽取不少于户数20%的样本问卷，满意份数÷有效份数。",
          en: "State who measures, when, on what sample and by what formula.",
        },
      });
    }
  },
};
