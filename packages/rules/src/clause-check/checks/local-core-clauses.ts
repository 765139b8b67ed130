import type { Words } from "@heyue/core/text";
import { lawFinding } from "../finding.ts";
import type { LawCheck } from "../law-check.ts";
import { speakingCitations } from "../statutory.ts";

interface Topic {
  readonly name: Words;
  /** Words of a clause that settles it. */
  readonly evidence: RegExp;
  readonly suggestion: Words;
}

/** Topics beyond those of article 938 of the Civil Code, which the linter's own missing-core-clause looks for. */
const topics: Readonly<Record<string, Topic>> = {
  vacancy: {
    name: { "zh-CN": "长期空置物业的管理", en: "units that are vacant for long" },
    evidence: /空置|长期(?:无人居住|不居住|未居住|未入住)/,
    suggestion: {
      "zh-CN": "写明空置的申报和认定、收费标准和管理办法。",
      en: "Say how vacancy is reported and established, what is charged and how the unit is looked after.",
    },
  },
  "service-grade": {
    name: { "zh-CN": "物业服务等级", en: "the grade of service" },
    evidence: /(?:服务)?等级|[一二三四五](?:星)?级(?:服务|标准|物业)?/,
    suggestion: { "zh-CN": "写明所执行的服务等级。", en: "Name the grade of service." },
  },
};

/** A topic that the law of the place wants in every contract and the text leaves out (地方必备条款). */
export const localCoreClauses: LawCheck = {
  id: "law-local-core-clause",
  title: { "zh-CN": "缺少地方法规要求的条款", en: "Clause that the place wants is missing" },
  description: {
    "zh-CN":
      "当地法规要求书面约定、而文本没有涉及的事项，如服务等级、长期空置物业的管理。民法典第九百三十八条各项由 missing-core-clause 检查。",
    en: "A matter that the law of the place wants in writing and the text does not touch, such as grade or vacant units. Those of article 938 of the Civil Code are checked by missing-core-clause.",
  },
  severity: "medium",
  source: { rule: "contract.coreClauses" },
  check: (reading, law, report) => {
    const [first] = reading.sentences;
    const verdict = law.ask("contract.coreClauses", { signed: law.day.date });
    const { required } = verdict.values;
    if (first === undefined || verdict.verdict !== "determined" || !Array.isArray(required)) return;
    // A notice or an annex is no contract: there must be clauses to miss one among.
    if (!/物业[^。\n]{0,16}(?:合同|协议)/.test(reading.text.slice(0, 200))) return;
    for (const code of required) {
      const topic = topics[String(code)];
      if (topic === undefined || topic.evidence.test(reading.text)) continue;
      report(
        lawFinding(law, {
          at: first,
          citations: speakingCitations(verdict),
          message: {
            "zh-CN": `法规要求书面约定${topic.name["zh-CN"]}，文本没有涉及。`,
            en: `The law wants ${topic.name.en} in writing; the text does not touch it.`,
          },
          suggestion: topic.suggestion,
        }),
      );
    }
  },
};
