import { agreedMeasures, numberOf } from "../agreed-measure.ts";
import { lawFinding } from "../finding.ts";
import type { LawCheck } from "../law-check.ts";
import { percentOf, speakingCitations } from "../statutory.ts";

/** A developer who pays only a part of the fee for units not sold or not handed over (未售、未交付物业的物业费). */
export const developerFee: LawCheck = {
  id: "law-developer-fee",
  title: { "zh-CN": "建设单位少交未售、未交付物业的物业费", en: "Developer pays too small a share" },
  description: {
    "zh-CN": "约定建设单位对未出售或者未交付的物业只交部分物业费，而法规要求更高的比例。",
    en: "The developer pays only a part of the fee for units that are not sold or handed over, where the law wants a larger share.",
  },
  severity: "high",
  source: { rule: "fee.start" },
  check: (reading, law, report) => {
    const found = agreedMeasures(reading, {
      kind: "percentage",
      cue: /未(?:出)?售|未交付|未出租/,
      not: /违约金|滞纳金/,
      places: [
        {
          before: /(?:建设单位|开发(?:建设)?(?:单位|商|企业)|房地产开发[^，。；]{0,6})[^。；]{0,40}$/,
          after: /^[^。；]{0,16}(?:交纳|缴纳|承担|支付|收取|交付)/,
        },
        {
          before:
            /(?:建设单位|开发(?:建设)?(?:单位|商|企业))[^。；]{0,30}(?:交纳|缴纳|承担|支付)[^。；]{0,16}$/,
          after: /^/,
        },
      ],
    });
    for (const { measure, at } of found) {
      const verdict = law.ask("fee.start", { delivery: law.day.date });
      const { developerShare, developerShareBeforeDelivery } = verdict.values;
      const share = percentOf(developerShare ?? developerShareBeforeDelivery);
      const agreed = numberOf(measure, "most");
      if (verdict.verdict !== "determined" || share === undefined || agreed >= share) continue;
      report(
        lawFinding(law, {
          at,
          citations: speakingCitations(verdict),
          message: {
            "zh-CN": `未出售或者未交付的物业，建设单位应交物业费的${share}%，约定为${agreed}%。`,
            en: `For units not sold or not handed over the developer pays ${share} % of the fee; the text says ${agreed} %.`,
          },
          suggestion: {
            "zh-CN": `改为建设单位按${share}%交纳。`,
            en: `Let the developer pay ${share} %.`,
          },
        }),
      );
    }
  },
};
