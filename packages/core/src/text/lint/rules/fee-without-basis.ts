import { feeStatement } from "../fee-statement.ts";
import type { LintRule } from "../rule.ts";

const basis =
  /包干|酬金|固定(?:总价|单价|价)|总价合同|单价合同|按实结算|据实结算|成本加|实报实销|总承包价|一次性包死|lump[- ]sum|fixed (?:price|fee)|cost[- ]plus|remuneration basis/i;

/** A price without the basis it is charged on. */
export const feeWithoutBasis: LintRule = {
  id: "fee-without-basis",
  title: { "zh-CN": "费用没有计费方式", en: "Fee without its basis" },
  description: {
    "zh-CN": "约定了服务费，没有写明包干制还是酬金制（或固定总价、固定单价），盈亏由谁承担不清楚。",
    en: "A fee is agreed without saying whether it is a lump sum or remuneration (or fixed total or unit price), so that it is open who bears a loss.",
  },
  severity: "medium",
  citations: [
    {
      source: "物业服务收费管理办法",
      article: "第九条",
      quote: "业主与物业管理企业可以采取包干制或者酬金制等形式约定物业服务费用。",
    },
  ],
  check: (reading, report) => {
    const fee = feeStatement(reading);
    if (fee === undefined || basis.test(reading.text)) return;
    report({
      start: fee.start,
      end: fee.end,
      message: {
        "zh-CN": "写明了费用，但没有写明计费方式（包干制或酬金制）。",
        en: "A fee is stated, but not whether it is a lump sum or remuneration.",
      },
      suggestion: {
        "zh-CN": "写明采用包干制（盈亏由物业服务人承担）或酬金制（结余归业主、不足由业主承担）。",
        en: "Say lump sum (the provider bears profit and loss) or remuneration (balance and shortfall are the owners').",
      },
    });
  },
};
