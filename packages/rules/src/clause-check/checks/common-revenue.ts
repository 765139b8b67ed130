import { lawFinding, spanIn } from "../finding.ts";
import type { LawCheck } from "../law-check.ts";
import { isCase, isDenied, isForbiddenItem, isOperative } from "../operative.ts";
import { speakingCitations } from "../statutory.ts";

const provider = "(?:乙方|物业(?:服务)?(?:企业|人|公司)|物业管理(?:企业|公司)|受托方)";
const kept = new RegExp(
  `(?:公共收益|共(?:有|用)(?:部分|部位|设施|设施设备|场地|道路)[^。；]{0,24}(?:收益|收入)|业主共有[^。；]{0,20}(?:收益|收入))[^。；%％]{0,24}(?:归(?:属于?)?|属于)${provider}(?:所有|享有|支配)?`,
);

/** Income from the common parts that goes to the provider (公共收益归属). */
export const commonRevenue: LawCheck = {
  id: "law-common-revenue",
  title: { "zh-CN": "公共收益归物业服务人", en: "Common income goes to the provider" },
  description: {
    "zh-CN":
      "约定利用业主共有部分产生的收入归物业服务人所有。扣除合理成本后，该收入属于业主共有。约定部分比例的，不报：可能是成本或者报酬。",
    en: "Income from the common parts belongs to the provider. Less reasonable cost it is the owners'. A part of it is not reported: it may be cost or pay.",
  },
  severity: "high",
  source: { rule: "revenue.net" },
  check: (reading, law, report) => {
    for (const sentence of reading.sentences) {
      if (!/归|属于/.test(sentence.text)) continue;
      const match = kept.exec(sentence.text);
      if (match === null || !isOperative(sentence)) continue;
      const end = match.index + match[0].length;
      if (isDenied(sentence.text, end) || isCase(sentence.text, end) || isForbiddenItem(reading, sentence))
        continue;
      if (
        /扣除[^。；]{0,14}(?:成本|费用|报酬)|成本部分|(?:管理|合理)成本|业主大会[^。；]{0,16}(?:决定|同意)/.test(
          sentence.text,
        )
      )
        continue;
      // Whose is what is left of an income without cost?
      const verdict = law.ask("revenue.net", { gross: "100.00", reasonableCost: "0.00" });
      if (verdict.verdict !== "determined" || !(Number(verdict.values["ownersRevenue"]) > 0)) continue;
      report(
        lawFinding(law, {
          at: spanIn(sentence, match.index, match[0].length),
          citations: speakingCitations(verdict),
          message: {
            "zh-CN": "利用业主共有部分产生的收入，扣除合理成本后属于业主共有，不归物业服务人。",
            en: "Income from the common parts, less reasonable cost, is the owners', not the provider's.",
          },
          suggestion: {
            "zh-CN": "改为归全体业主所有，写明可以扣除的成本、专户和公示。",
            en: "Give it to the owners; state the cost that may be taken off, the account and the disclosure.",
          },
        }),
      );
    }
  },
};
