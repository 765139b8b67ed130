import { addDays, addMonths, type LocalDate } from "@heyue/core/kernel/local-date";
import { lawFinding, spanIn } from "../finding.ts";
import type { LawCheck } from "../law-check.ts";
import { isDenied, isForbiddenItem, isOperative } from "../operative.ts";
import { speakingCitations } from "../statutory.ts";

const kept =
  /(?:预(?:收|交|缴|付)|已(?:交|缴|收|支付|缴纳|交纳))[^，。；]{0,16}物业(?:服务|管理)?费[^，。；]{0,16}(?:不予|不再|概不|一律不|均不|不作|无权要求|不得要求)(?:退还|退回|返还|退费|退款|退)/;

/** Prepaid fees for time without service that are not refunded (预收物业费不退). */
export const prepaidRefund: LawCheck = {
  id: "law-prepaid-refund",
  title: { "zh-CN": "预收的物业费不退", en: "Prepaid fees kept" },
  description: {
    "zh-CN": "约定合同终止后，已经预收而尚未提供服务期间的物业费不予退还。",
    en: "Fees prepaid for time without service are kept when the contract ends.",
  },
  severity: "high",
  source: { rule: "fee.refund" },
  check: (reading, law, report) => {
    for (const sentence of reading.sentences) {
      if (!/不予|不再|概不|不退|一律不|均不|不作|要求退/.test(sentence.text)) continue;
      const match = kept.exec(sentence.text);
      if (match === null || !isOperative(sentence) || isDenied(sentence.text, match.index)) continue;
      if (isForbiddenItem(reading, sentence)) continue;
      // A year prepaid and a contract that ends within it: is anything of it refunded?
      const end = law.day.date as LocalDate;
      const verdict = law.ask("fee.refund", {
        prepaid: "12.00",
        from: addMonths(end, -6),
        to: addDays(addMonths(end, 6), -1),
        contractEnd: end,
        basis: "day",
      });
      if (verdict.verdict !== "determined" || !(Number(verdict.values["refund"]) > 0)) continue;
      report(
        lawFinding(law, {
          at: spanIn(sentence, match.index, match[0].length),
          citations: speakingCitations(verdict),
          message: {
            "zh-CN": "已经预收、尚未提供服务期间的物业费应当退还。",
            en: "Fees prepaid for time without service are refunded.",
          },
          suggestion: {
            "zh-CN": "改为终止后按未提供服务的期间退还，并写明期限。",
            en: "Refund them for the time without service, and say by when.",
          },
        }),
      );
    }
  },
};
