import { addDays, addMonths, type LocalDate } from "@heyue/core/kernel/local-date";
import { agreedMeasures } from "../agreed-measure.ts";
import { lawFinding } from "../finding.ts";
import type { LawCheck } from "../law-check.ts";
import { periodOf, periodWords } from "../period.ts";
import { parameterPeriods, speakingCitations } from "../statutory.ts";

/** Parking let to outsiders for longer than the law of the place allows (车位外租期限). */
export const parkingLease: LawCheck = {
  id: "law-parking-lease",
  title: { "zh-CN": "车位外租期限超过法规", en: "Parking let to outsiders for too long" },
  description: {
    "zh-CN": "车位、车库出租给物业服务区域外的人，每次租期超过当地法规。",
    en: "Parking is let to people from outside for longer at a time than the law of the place allows.",
  },
  severity: "medium",
  source: { rule: "term.limit" },
  check: (reading, law, report) => {
    const found = agreedMeasures(reading, {
      kind: "duration",
      cue: /车位|车库/,
      places: [
        {
          before:
            /(?:区域外|小区外|业主以外|外来|非业主)[^。；]{0,60}(?:租赁|租|承租)(?:期|期限|时间)?[^。；]{0,16}$/,
          after: /^/,
        },
      ],
    });
    for (const { measure, at } of found) {
      const period = periodOf(measure, "most");
      if (period?.unit !== "months") continue;
      const from = law.day.date as LocalDate;
      const verdict = law.ask("term.limit", {
        signedEffective: from,
        contractEnd: addDays(addMonths(from, period.amount), -1),
        stage: "parking-lease",
        outsideTenant: true,
      });
      const limit = parameterPeriods(verdict).map(periodWords)[0];
      if (verdict.verdict !== "determined" || verdict.values["compliant"] !== false || limit === undefined)
        continue;
      report(
        lawFinding(law, {
          at,
          citations: speakingCitations(verdict),
          message: {
            "zh-CN": `向区域外的人出租车位，每次不超过${limit["zh-CN"]}。`,
            en: `Parking is let to outsiders for ${limit.en} at a time at most.`,
          },
          suggestion: { "zh-CN": `租期改为${limit["zh-CN"]}以内。`, en: `Let it for ${limit.en} or less.` },
        }),
      );
    }
  },
};
