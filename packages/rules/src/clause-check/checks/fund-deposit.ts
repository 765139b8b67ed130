import { agreedMeasures, numberOf } from "../agreed-measure.ts";
import { lawFinding } from "../finding.ts";
import type { LawCheck } from "../law-check.ts";
import { speakingCitations } from "../statutory.ts";

/** A first deposit into the maintenance fund outside of the lawful range (首期维修资金交存比例). */
export const fundDeposit: LawCheck = {
  id: "law-fund-deposit",
  title: { "zh-CN": "首期维修资金比例不在法定范围", en: "First deposit out of range" },
  description: {
    "zh-CN": "约定的首期住宅专项维修资金占建筑安装工程造价的比例，不在法定范围内。",
    en: "The first deposit into the maintenance fund, as a share of the building cost, lies outside of the lawful range.",
  },
  severity: "medium",
  source: { rule: "fund.deposit" },
  check: (reading, law, report) => {
    const found = agreedMeasures(reading, {
      kind: "percentage",
      cue: /造价/,
      places: [{ before: /维修(?:资金|基金)[^。；]{0,40}造价[^。；]{0,10}$/, after: /^/ }],
    });
    for (const { measure, at } of found) {
      const percent = numberOf(measure, "most");
      const verdict = law.ask("fund.deposit", { area: "1.00", unitCost: "100.00", ratio: `${percent}%` });
      const { range } = verdict.values;
      if (!verdict.flags.includes("ratio-outside-range") || !Array.isArray(range)) continue;
      const [low, high] = range.map(Number);
      report(
        lawFinding(law, {
          at,
          citations: speakingCitations(verdict),
          message: {
            "zh-CN": `首期交存比例应当为造价的${low}%至${high}%，约定为${percent}%。`,
            en: `The first deposit is ${low} to ${high} % of the building cost; the text says ${percent} %.`,
          },
          suggestion: {
            "zh-CN": `改为${low}%至${high}%之间当地公布的标准。`,
            en: `Make it what the place has set between ${low} and ${high} %.`,
          },
        }),
      );
    }
  },
};
