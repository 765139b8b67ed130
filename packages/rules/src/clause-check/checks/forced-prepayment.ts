import { lawFinding, spanIn } from "../finding.ts";
import type { LawCheck } from "../law-check.ts";
import { isDenied, isForbiddenItem, isOperative } from "../operative.ts";
import { speakingCitations } from "../statutory.ts";

const paid = "(?:预交|预缴|预付|预先(?:交纳|缴纳|支付))";
const forced = new RegExp(
  `(?:业主|买受人|住户)[^。；]{0,16}(?:必须|应当?|须|需)[^，。；]{0,10}${paid}[^，。；]{0,16}(?:费|款)` +
    `|${paid}[^。；]{0,24}费[^。；]{0,6}(?:后)?[，,]?[^。；]{0,6}方可?(?:办理)?(?:入住|收房|接房|交付|领取钥匙|交房|装修)`,
);

/** Owners made to prepay (强制预付物业费). */
export const forcedPrepayment: LawCheck = {
  id: "law-forced-prepayment",
  title: { "zh-CN": "强制预付物业费", en: "Owners made to prepay" },
  description: {
    "zh-CN": "约定业主必须预付物业费，或者以预付为交房、入住的条件，而当地法规不许强制。",
    en: "Owners must prepay fees, or prepay to be handed the unit, where the law of the place forbids to force them.",
  },
  severity: "high",
  source: { rule: "fee.prepayLimit" },
  check: (reading, law, report) => {
    for (const sentence of reading.sentences) {
      if (!/预/.test(sentence.text)) continue;
      const match = forced.exec(sentence.text);
      if (match === null || !isOperative(sentence) || isDenied(sentence.text, match.index)) continue;
      if (/自愿|不强制/.test(sentence.text) || isForbiddenItem(reading, sentence)) continue;
      const verdict = law.ask("fee.prepayLimit", {
        forced: true,
        prepayFrom: law.day.date,
        contractEnd: null,
      });
      if (verdict.verdict !== "determined" || verdict.values["allowed"] !== false) continue;
      report(
        lawFinding(law, {
          at: spanIn(sentence, match.index, match[0].length),
          citations: speakingCitations(verdict),
          message: { "zh-CN": "法规不许强制业主预付物业费。", en: "The law forbids to make owners prepay." },
          suggestion: {
            "zh-CN": "改为按月或者按季交纳，业主可以自愿预付。",
            en: "Let the fee fall due by month or quarter; owners may prepay if they wish.",
          },
        }),
      );
    }
  },
};
