import { feeStatement } from "../fee-statement.ts";
import type { LintRule } from "../rule.ts";

const composition =
  /(?:费用|价款|报价|总价|服务费|物业费|成本|支出|单价)[^。；;\n]{0,16}(?:构成|组成|包括|包含|已含|含有|涵盖|明细|由[^。；\n]{2,40}(?:构成|组成))|分项(?:报价|价格)|报价(?:明细|清单|表)|费用(?:明细|测算|清单)|(?:含|包括)[^。；;\n]{0,30}(?:人工|工资|税)/;

/** A price whose parts are not named. */
export const feeWithoutComposition: LintRule = {
  id: "fee-without-composition",
  title: { "zh-CN": "费用没有构成", en: "Fee without its composition" },
  description: {
    "zh-CN": "约定了服务费，全文没有写明费用由哪些项目构成，之后难以判断某项支出是否已含在费内。",
    en: "A fee is agreed, but the contract nowhere says what it is made of, so that it is open whether an expense is included.",
  },
  severity: "medium",
  citations: [
    {
      source: "物业服务收费管理办法",
      article: "第十一条",
      quote: "实行物业服务费用包干制的，物业服务费用的构成包括物业服务成本、法定税费和物业管理企业的利润。",
    },
  ],
  check: (reading, report) => {
    const fee = feeStatement(reading);
    if (fee === undefined || composition.test(reading.text)) return;
    report({
      start: fee.start,
      end: fee.end,
      message: {
        "zh-CN": "写明了费用，但没有写明费用的构成。",
        en: "A fee is stated, but not what it is made of.",
      },
      suggestion: {
        "zh-CN":
          "列明人员费用、设施设备运行维护、清洁、绿化、秩序维护、办公、税费、利润或酬金等项目，或附分项报价表。",
        en: "List staff, equipment, cleaning, greening, order, office, taxes, and profit or remuneration, or annex the itemised price.",
      },
    });
  },
};
