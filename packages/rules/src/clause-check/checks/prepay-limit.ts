import { agreedMeasures } from "../agreed-measure.ts";
import { lawFinding } from "../finding.ts";
import type { LawCheck } from "../law-check.ts";
import { periodOf } from "../period.ts";
import { speakingCitations } from "../statutory.ts";

const fee = "物业(?:服务|管理)?费(?:用)?";
const taking = "(?:预收|预交|预缴|预付|预先(?:收取|交纳|缴纳)|一次性(?:收取|交纳|缴纳|支付|收缴))";

/** Fees taken further ahead than the law of the place allows (预收物业费的期限). */
export const prepayLimit: LawCheck = {
  id: "law-prepay-limit",
  title: { "zh-CN": "预收物业费超过法规期限", en: "Fees taken too far ahead" },
  description: {
    "zh-CN":
      "约定一次预收物业费的月数超过当地法规。合同期限也是上限的，合同期限没有读出时只按法规的月数判断。",
    en: "Fees are prepaid for more months than the law of the place allows. Where the term of the contract is a limit as well, only the months of the law are asked about.",
  },
  severity: "high",
  source: { rule: "fee.prepayLimit" },
  check: (reading, law, report) => {
    const found = agreedMeasures(reading, {
      kind: "duration",
      cue: /预|一次性/,
      not: /停车|车位|水费|电费|保证金|押金|装修/,
      places: [
        {
          before: new RegExp(`${taking}[^，。；]{0,12}$`),
          after: new RegExp(`^(?:以上|及以上)?(?:的)?[^，。；]{0,8}(?:${fee}|费用|服务费)`),
        },
        { before: new RegExp(`${fee}[^。；]{0,24}${taking}[^。；\\d]{0,8}$`), after: /^(?![之以]?[前内])/ },
        { before: new RegExp(`${taking}[^，。；]{0,6}${fee}[^。；]{0,10}$`), after: /^(?![之以]?[前内])/ },
      ],
    });
    for (const { measure, at } of found) {
      const period = periodOf(measure, "most");
      if (period?.unit !== "months") continue;
      // Known to have no end: what is asked is the limit of the law alone, the most lenient case.
      const verdict = law.ask("fee.prepayLimit", {
        requestedMonths: period.amount,
        prepayFrom: law.day.date,
        contractEnd: null,
      });
      const { allowed, maxMonths } = verdict.values;
      if (verdict.verdict !== "determined" || allowed !== false || typeof maxMonths !== "number") continue;
      report(
        lawFinding(law, {
          at,
          citations: speakingCitations(verdict),
          message: {
            "zh-CN": `约定预收${period.amount}个月物业费，超过法规的${maxMonths}个月。`,
            en: `${period.amount} months' fees are taken ahead; the law allows ${maxMonths}.`,
          },
          suggestion: {
            "zh-CN": `改为预收最长不超过${maxMonths}个月，并不超过合同剩余期限。`,
            en: `Take at most ${maxMonths} months ahead, and no more than what is left of the term.`,
          },
        }),
      );
    }
  },
};
