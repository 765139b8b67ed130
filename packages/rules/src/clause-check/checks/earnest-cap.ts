import type { ContractReading, Measure } from "@heyue/core/text";
import { agreedMeasures, numberOf } from "../agreed-measure.ts";
import { lawFinding } from "../finding.ts";
import type { LawCheck } from "../law-check.ts";
import { percentOf, speakingCitations } from "../statutory.ts";

const yuan = (amount: number): string => amount.toFixed(2);

/** The contract price as the text states it, in yuan; `undefined` when it states none or several. */
const priceOf = (reading: ContractReading): number | undefined => {
  const prices = agreedMeasures(reading, {
    kind: "money",
    cue: /合同/,
    not: /定金|违约金|保证金/,
    places: [{ before: /合同(?:总)?(?:价款|金额|总价|价格|总额|标的额)[^。；]{0,20}$/, after: /^(?!\/)/ }],
  }).flatMap(({ measure }) => (measure.unit === "CNY" ? [numberOf(measure, "least")] : []));
  return new Set(prices).size === 1 ? prices[0] : undefined;
};

/** Earnest money as facts: a share of 100 yuan, or an amount of the price that the text states. */
const factsOf = (
  reading: ContractReading,
  measure: Measure,
): { readonly contractPrice: string; readonly depositPaid: string } | undefined => {
  const number = numberOf(measure, "most");
  if (measure.unit === "%") return { contractPrice: yuan(100), depositPaid: yuan(number) };
  const price = measure.unit === "CNY" ? priceOf(reading) : undefined;
  return price === undefined || price <= 0
    ? undefined
    : { contractPrice: yuan(price), depositPaid: yuan(number) };
};

/** Earnest money beyond what the law lets count (定金上限). */
export const earnestCap: LawCheck = {
  id: "law-earnest-cap",
  title: { "zh-CN": "定金超过法定比例", en: "Earnest money above the cap" },
  description: {
    "zh-CN": "定金超过主合同标的额的法定比例，超过部分不产生定金的效力。订金、保证金、押金不是定金。",
    en: "Earnest money above the statutory share of the price; what is beyond has no such effect. Other deposits are not earnest money.",
  },
  severity: "high",
  source: { rule: "earnest.cap" },
  anyClient: true,
  check: (reading, law, report) => {
    const found = agreedMeasures(reading, {
      kind: ["percentage", "money"],
      cue: /定金/,
      not: /双倍返还|返还[^。；]{0,6}定金|违约金[^。；]{0,20}定金罚则/,
      places: [
        { before: /(?:定金|定金数额|定金金额)[^。；，]{0,30}$/, after: /^/ },
        { before: /(?:支付|交付|交纳|预付)[^，。；]{0,30}$/, after: /^[^，。；]{0,8}(?:作为|的)?定金/ },
      ],
    });
    for (const { measure, at } of found) {
      const facts = factsOf(reading, measure);
      if (facts === undefined) continue;
      const verdict = law.ask("earnest.cap", facts);
      const { excess, effectiveDeposit } = verdict.values;
      if (verdict.verdict !== "determined" || Number(excess) <= 0) continue;
      const cap = percentOf(Number(effectiveDeposit) / Number(facts.contractPrice));
      report(
        lawFinding(law, {
          at,
          citations: speakingCitations(verdict),
          message: {
            "zh-CN": `定金不得超过主合同标的额的${cap}%，超过部分不产生定金的效力。`,
            en: `Earnest money counts up to ${cap} % of the price; what is beyond has no such effect.`,
          },
          suggestion: {
            "zh-CN": `改为${cap}%以内，或者改称预付款。`,
            en: `Make it ${cap} % or less, or an advance payment.`,
          },
        }),
      );
    }
  },
};
