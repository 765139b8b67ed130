import type { Sentence } from "../../sentence.ts";
import type { LintRule } from "../rule.ts";
import { sentencesByClause } from "../sentence-at.ts";
import { isProhibited } from "../prohibition.ts";
import { isDraftingNote } from "../sentence-role.ts";

const court =
  /(?:向|由|提交|提请|选择|在)[^，。；\n]{0,30}(?:人民)?法院[^。；\n]{0,12}(?:起诉|诉讼|提起|裁决|判决|解决|审理|管辖)|(?:起诉|诉讼)[^。；\n]{0,6}(?:解决|方式)|提起(?:民事)?诉讼|向[^，。；\n]{0,24}(?:人民)?法院起诉|litigat|courts? of (?!International)[A-Z]|(?:to|by|before|in) (?:the |a )?(?:competent |people['’]s )*courts?\b(?! of international)|file (?:a )?suit/i;
const arbitration =
  /(?:向|由|提交|提请|申请|选择|到)[^，。；\n]{0,30}仲裁(?:委员会|机构|委)?|仲裁(?:方式)?解决|申请仲裁|submitted to [^.;]{0,60}arbitration|by arbitration/i;
/** One of several forms is chosen: the choice is made elsewhere or left blank. */
const choice =
  /第[\s_＿]*[一二三1-3（(]?[\s_＿]*[）)]?种|下列[^。；\n]{0,10}(?:方式|之一)|选择[^。；\n]{0,6}(?:其中)?(?:一种|之一)|任选|以下(?:第|方式)|□|☑|√/;
const otherUse =
  /interim measures|enforcement of the award|劳动(?:争议|人事)?仲裁|强制执行|财产保全|申请执行|撤销(?:仲裁)?裁决|仲裁期间|诉讼期间|仲裁费|诉讼费|律师费|仲裁或(?:者)?(?:诉讼|判决)(?:期间|过程|结果)|生效(?:判决|裁决)|未[^，。；]{0,14}(?:提起|申请)|催告|催[交缴]|仍不支付|拒(?:不|绝)(?:交纳|缴纳|支付)|拖欠|欠[交缴费]/;
const disputes = /争议|纠纷|分歧|争端|协商(?:不成|解决)|调解不成|dispute/i;

const standsFor = (sentence: Sentence, pattern: RegExp): RegExpExecArray | null => {
  if (otherUse.test(sentence.text)) return null;
  const match = pattern.exec(sentence.text);
  return match === null || isProhibited(sentence.text, match.index) ? null : match;
};

/** Court and arbitration both chosen. */
export const courtAndArbitration: LintRule = {
  id: "court-and-arbitration",
  title: { "zh-CN": "同时约定仲裁和诉讼", en: "Court and arbitration both chosen" },
  description: {
    "zh-CN": "争议解决条款既约定仲裁又约定诉讼，仲裁协议无效，争议时还要先争论管辖。",
    en: "The contract chooses both arbitration and court; the arbitration agreement is void, and the forum itself will be disputed.",
  },
  severity: "high",
  citations: [
    {
      source: "最高人民法院关于适用《中华人民共和国仲裁法》若干问题的解释",
      article: "第七条",
      quote: "当事人约定争议可以向仲裁机构申请仲裁也可以向人民法院起诉的，仲裁协议无效。",
    },
  ],
  check: (reading, report) => {
    if (!/仲裁|arbitrat/i.test(reading.text) || !/法院|诉讼|起诉|court|litigat/i.test(reading.text)) return;
    let arbitrated: Sentence | undefined;
    let sued: Sentence | undefined;
    for (const [, sentences] of sentencesByClause(reading)) {
      const about = sentences.some(
        ({ text, headings }) => disputes.test(text) || headings.some((heading) => disputes.test(heading)),
      );
      if (!about || sentences.some(({ text, headings }) => choice.test(`${headings.join("\n")}\n${text}`)))
        continue;
      for (const sentence of sentences) {
        if (isDraftingNote(sentence)) continue;
        const before = reading.text.slice(Math.max(0, sentence.start - 60), sentence.start);
        if (choice.test(before)) continue;
        const toArbitration = standsFor(sentence, arbitration);
        const toCourt = standsFor(sentence, court);
        if (toArbitration !== null) arbitrated ??= sentence;
        if (toCourt !== null) sued ??= sentence;
      }
    }
    if (arbitrated === undefined || sued === undefined) return;
    const later = arbitrated.start > sued.start ? arbitrated : sued;
    report({
      start: later.start,
      end: later.end,
      message: {
        "zh-CN": "对争议同时约定了仲裁和诉讼，仲裁约定无效。",
        en: "Both arbitration and court are chosen; the choice of arbitration is void.",
      },
      suggestion: {
        "zh-CN": "二者择一：写明仲裁委员会的名称，或有管辖权的人民法院。",
        en: "Choose one: name the arbitration commission, or the court.",
      },
    });
  },
};
