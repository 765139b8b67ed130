import { lawFinding, spanIn } from "../finding.ts";
import type { LawCheck } from "../law-check.ts";
import { isDenied, isOperative } from "../operative.ts";
import { speakingCitations } from "../statutory.ts";

const rounded =
  /不(?:足|满)(?:一|1)?(?:个)?(?:计时单位|小时|[^，。；]{1,4}(?:分钟|小时))(?:的)?[，,]?(?:也|均|都)?(?:按|以)[^，。；]{0,8}(?:计时单位|小时|分钟)?[^，。；]{0,4}(?:计费|收费|计算|计收|收取|计)/;

/** Timed parking charged for a unit that is not full (停车不足一个计时单位收费). */
export const parkingUnits: LawCheck = {
  id: "law-parking-units",
  title: { "zh-CN": "停车不足一个计时单位也收费", en: "Parking charged for a part of a unit" },
  description: {
    "zh-CN": "约定停车不足一个计时单位的按一个单位收费，而当地法规规定不足的不收取。",
    en: "Parking is charged for a unit that is not full, where the law of the place lets only full ones be charged.",
  },
  severity: "medium",
  source: { rule: "parking.timed" },
  anyClient: true,
  check: (reading, law, report) => {
    for (const sentence of reading.sentences) {
      if (!/不足|不满/.test(sentence.text)) continue;
      const match = rounded.exec(sentence.text);
      if (match === null || !isOperative(sentence) || isDenied(sentence.text, match.index)) continue;
      if (!/停车|车辆|车位/.test(`${sentence.headings.join("")}${sentence.text}`)) continue;
      const verdict = law.ask("parking.timed", { minutes: 30, unitMinutes: 60, unitPrice: "1.00" });
      if (verdict.verdict !== "determined" || verdict.values["units"] !== 0) continue;
      report(
        lawFinding(law, {
          at: spanIn(sentence, match.index, match[0].length),
          citations: speakingCitations(verdict),
          message: {
            "zh-CN": "计时停车满一个计时单位后方可收费，不足一个单位的不收取。",
            en: "Timed parking is charged by full units only.",
          },
          suggestion: {
            "zh-CN": "改为不足一个计时单位的不收费。",
            en: "Charge nothing for a unit that is not full.",
          },
        }),
      );
    }
  },
};
