import type { Blank } from "../../reading.ts";
import type { Sentence } from "../../sentence.ts";
import type { Severity } from "../../vague/vague.ts";
import { sentenceAt } from "../sentence-at.ts";
import { isDraftingNote, severityByTopic } from "../sentence-role.ts";
import type { LintRule } from "../rule.ts";

const contact =
  /电话|传真|邮箱|地址|联系人|住所|账号|帐号|开户|盖章|签字|签章|签订|代表|代理人|日期|编号|邮编|纳税|一式|各执|^[甲乙丙丁]方[^，。]{0,16}[:：]/;
/** What makes a sentence more than a contact. */
const weighty = /元|[￥¥%％‰]|违约|支付|逾期|天内|日内|仲裁|法院|保证金/;

const severityOf = (sentence: Sentence | undefined, { kind }: Blank): Severity => {
  if (sentence === undefined) return "low";
  if (contact.test(sentence.text) && !weighty.test(sentence.text)) return "low";
  if (kind === "amount" || kind === "choice") return "high";
  const byTopic = severityByTopic(sentence);
  return byTopic !== "high" && ["signature", "parties"].includes(sentence.topics[0] ?? "") ? "low" : byTopic;
};

interface Run {
  readonly start: number;
  end: number;
  severity: Severity;
  places: number;
  last: Sentence | undefined;
}

/** Places that were not filled in: one finding for each sentence, one for a block of contacts or signatures. */
export const unfilledBlank: LintRule = {
  id: "unfilled-blank",
  title: { "zh-CN": "空白未填写", en: "Blank not filled in" },
  description: {
    "zh-CN":
      "留有未填写的空白。金额、期限、比率和争议解决方式的空白使该条款无法执行；签章和联系方式的空白为低，相连的合为一条。",
    en: "A place was left blank. Without amount, term, rate or forum the clause cannot be carried out; signatures and contacts weigh little, and a block of them is one finding.",
  },
  severity: "medium",
  check: (reading, report) => {
    const runs: Run[] = [];
    for (const blank of reading.blanks) {
      const sentence = sentenceAt(reading, blank.start);
      if (sentence !== undefined && isDraftingNote(sentence)) continue;
      const severity = severityOf(sentence, blank);
      const run = runs.at(-1);
      const same = run !== undefined && run.last === sentence;
      const block =
        run !== undefined &&
        run.severity === "low" &&
        severity === "low" &&
        run.last?.clauseId === sentence?.clauseId &&
        sentenceAt(reading, (sentence?.start ?? 0) - 1) === run.last;
      if (run === undefined || !(same || block)) {
        runs.push({ start: blank.start, end: blank.end, severity, places: 1, last: sentence });
        continue;
      }
      run.end = Math.max(run.end, blank.end);
      run.places += 1;
      run.last = sentence;
      if (severity === "high") run.severity = severity;
    }
    for (const { start, end, severity, places } of runs) {
      report({
        start,
        end,
        severity,
        message:
          places === 1
            ? { "zh-CN": "此处空白未填写。", en: "This place was left blank." }
            : { "zh-CN": `此处有${places}个空白未填写。`, en: `${places} places were left blank here.` },
        suggestion: {
          "zh-CN": "填写，或写“无”、划去不适用的内容。",
          en: "Fill it in, write “none”, or strike what does not apply.",
        },
      });
    }
  },
};
