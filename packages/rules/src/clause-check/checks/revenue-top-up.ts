import { agreedMeasures, numberOf } from "../agreed-measure.ts";
import { lawFinding } from "../finding.ts";
import type { LawCheck } from "../law-check.ts";
import { speakingCitations } from "../statutory.ts";

const income = "(?:公共收益|经营收益|共(?:有|用)部(?:分|位)[^，。；]{0,12}(?:收益|收入))";
const balance = ["fundBalance", "firstRaised"];

/** Too small a share of the common income for the maintenance fund (公共收益补充维修资金的比例). */
export const revenueTopUp: LawCheck = {
  id: "law-revenue-top-up",
  title: { "zh-CN": "公共收益补充维修资金的比例低于法规", en: "Too little income for the fund" },
  description: {
    "zh-CN": "约定用于补充维修资金的公共收益比例低于当地法规。取决于维修资金余额的，只提示。",
    en: "Less of the common income goes into the maintenance fund than the law of the place wants. Where that hangs on the balance of the fund, it is a hint only.",
  },
  severity: "high",
  source: { rule: "revenue.topUp" },
  check: (reading, law, report) => {
    const found = agreedMeasures(reading, {
      kind: "percentage",
      cue: /收益|收入/,
      places: [
        {
          before: new RegExp(`${income}[^。；]{0,24}$`),
          after: /^[^。；%％]{0,14}(?:用于|纳入|补充|转入|存入|列入)[^。；%％]{0,12}维修(?:资金|基金)/,
        },
        {
          before: new RegExp(
            `${income}[^。；%％]{0,30}(?:补充|纳入|转入|存入)[^。；%％]{0,12}维修(?:资金|基金)[^。；%％]{0,12}$`,
          ),
          after: /^/,
        },
      ],
    });
    for (const { measure, at } of found) {
      const agreed = numberOf(measure, "most");
      // 高于百分之五十 promises more than the half, by however little.
      const isMore = /^>(?!=)/.test(measure.value);
      const facts = {
        useForFund: true,
        publicRevenue: "100.00",
        quarterRevenue: "100.00",
        accountBalance: "100.00",
        proposedTopUp: (isMore ? agreed + 0.01 : agreed).toFixed(2),
      };
      const plain = law.ask("revenue.topUp", facts);
      const isOpen = plain.verdict === "needs-input" && plain.missing.every((name) => balance.includes(name));
      // An empty fund: the case in which the law asks for the most.
      const verdict = isOpen
        ? law.ask("revenue.topUp", { ...facts, fundBalance: "0.00", firstRaised: "100.00" })
        : plain;
      const { compliant, mandatoryTopUpMin, minTopUpExclusive, minTopUpInclusive } = verdict.values;
      const least = Number(mandatoryTopUpMin ?? minTopUpInclusive ?? minTopUpExclusive);
      if (verdict.verdict !== "determined" || compliant !== false || Number.isNaN(least)) continue;
      const than = minTopUpExclusive === undefined ? ["不低于", "at least"] : ["高于", "more than"];
      report(
        lawFinding(law, {
          at,
          severity: isOpen ? "low" : "high",
          citations: speakingCitations(verdict),
          message: {
            "zh-CN": `${isOpen ? "维修资金余额不足时，" : ""}用于补充维修资金的比例应当${than[0]}${least}%，约定为${agreed}%。`,
            en: `${isOpen ? "While the fund is low, " : ""}${than[1]} ${least} % goes into the fund; the text says ${agreed} %.`,
          },
          suggestion: { "zh-CN": `改为${than[0]}${least}%。`, en: `Make it ${than[1]} ${least} %.` },
        }),
      );
    }
  },
};
