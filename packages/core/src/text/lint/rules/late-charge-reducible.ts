import { multiplyDecimal } from "../../numeral/decimal.ts";
import { reducibleDamages } from "../civil-code.ts";
import { dailyPenalties } from "../daily-rate.ts";
import { lossProxyOn } from "../loss-proxy.ts";
import { underChineseLaw } from "../owners.ts";
import type { LintRule } from "../rule.ts";

const daysOfYear = 365;
/** Above the loss by thirty percent, a court generally finds damages excessive. */
const excess = 1.3;

/** A daily late charge that may be reduced on request. */
export const lateChargeReducible: LintRule = {
  id: "late-charge-reducible",
  title: { "zh-CN": "逾期违约金可能被请求调减", en: "Late charge that may be reduced" },
  description: {
    "zh-CN":
      "逾期付款的日违约金折成年率，可能超过损失（以一年期LPR代替）的130%。只是提示（reducible-on-request）：文本本身看不出实际损失，约定并不违法，须由违约方请求并举证。",
    en: "A daily charge for late payment, as a yearly rate, may exceed 130 % of the loss, for which the one-year LPR stands. Only a hint (reducible-on-request): the text shows no loss, the term is not unlawful, and the party in breach must ask and prove.",
  },
  severity: "low",
  citations: [
    {
      source: "最高人民法院关于适用《中华人民共和国民法典》合同编通则若干问题的解释",
      article: "第六十五条",
      quote: "约定的违约金超过造成损失的百分之三十的，人民法院一般可以认定为过分高于造成的损失。",
    },
    reducibleDamages,
  ],
  check: (reading, report, { on }) => {
    const proxy = lossProxyOn(on);
    if (proxy === undefined || !underChineseLaw(reading)) return;
    for (const { start, end, percent, late } of dailyPenalties(reading)) {
      if (percent === undefined || late !== "payment") continue;
      const yearly = multiplyDecimal(percent, daysOfYear);
      const limit = (proxy.percent * excess).toFixed(3).replace(/\.?0+$/, "");
      if (Number(yearly) <= Number(limit)) continue;
      report({
        start,
        end,
        message: {
          "zh-CN": `只是提示（reducible-on-request，可请求适当减少）：日${percent}%约合年${yearly}%，可能超过损失的130%（以${proxy.from}起的一年期LPR ${proxy.percent}%代替损失，为${limit}%）。文本本身看不出实际损失；约定不因此违法。`,
          en: `A hint only (reducible-on-request): ${percent} % a day is about ${yearly} % a year and may exceed 130 % of the loss (${limit} %, with the one-year LPR of ${proxy.percent} % from ${proxy.from} in its place). The text alone shows no loss; the term is not unlawful for that.`,
        },
        suggestion: {
          "zh-CN": "如希望避免争议，写明损失的估算，或改用与LPR挂钩的比率。",
          en: "To avoid dispute, state the estimated loss or tie the rate to the LPR.",
        },
      });
    }
  },
};
