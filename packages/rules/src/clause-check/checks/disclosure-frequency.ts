import { agreedMeasures, numberOf } from "../agreed-measure.ts";
import { lawFinding } from "../finding.ts";
import type { LawCheck } from "../law-check.ts";
import { speakingCitations } from "../statutory.ts";

const subjects: readonly (readonly [RegExp, string])[] = [
  [/公共收益|经营收益|共(?:有|用)部(?:分|位)[^，。；]{0,12}(?:收益|收入)|收益资金/, "public-revenue"],
  [/维修(?:资金|基金)/, "maintenance-fund"],
  [/公共(?:水电|能耗|用水|用电)|公摊/, "utilities"],
  [/合同(?:的)?履行情况/, "performance"],
  [/收支|账目/, "accounts"],
];

const timesAYear: Readonly<Record<string, number>> = {
  "次/年": 1,
  "次/半年": 2,
  "次/季度": 4,
  "次/季": 4,
  "次/月": 12,
  "次/周": 52,
  "次/日": 365,
};

/** What is disclosed: what stands in the same breath before the measure, or after it, else what was named before. */
const subjectOf = (before: string, after: string): string | undefined => {
  const clause = before.slice(Math.max(before.lastIndexOf("，"), before.lastIndexOf("、")) + 1);
  for (const words of [clause, /^[^，]*/.exec(after)?.[0] ?? "", before])
    for (const [pattern, subject] of subjects) if (pattern.test(words)) return subject;
  return undefined;
};

/** How the fee is reckoned (酬金制、包干制): as last said before the measure, else as the text says if it says one alone. */
const schemeOf = (before: string, text: string): "remuneration" | "lump-sum" | undefined => {
  const [pay, lump] = [before.lastIndexOf("酬金制"), before.lastIndexOf("包干制")];
  if (pay !== lump) return pay > lump ? "remuneration" : "lump-sum";
  const [anyPay, anyLump] = [text.includes("酬金制"), text.includes("包干制")];
  if (anyPay === anyLump) return undefined;
  return anyPay ? "remuneration" : "lump-sum";
};

const oftenWords = (times: number): readonly [string, string] =>
  times === 1 ? ["每年一次", "once a year"] : [`每年${times}次`, `${times} times a year`];

/** Accounts, income or fund disclosed less often than the law wants (公布频次). */
export const disclosureFrequency: LawCheck = {
  id: "law-disclosure-frequency",
  title: { "zh-CN": "公布频次低于法规", en: "Disclosed too seldom" },
  description: {
    "zh-CN": "约定公布收支、公共收益、维修资金、公共能耗等的频次低于法规。",
    en: "Accounts, common income, the maintenance fund or shared utilities are disclosed less often than the law wants.",
  },
  severity: "medium",
  source: { rule: "disclosure.due" },
  check: (reading, law, report) => {
    const found = agreedMeasures(reading, {
      kind: "frequency",
      cue: /公布|公示|公开|公告/,
      not: /抽查|巡查|检查记录|业主委员会[^，。；]{0,6}(?:应当?|须|每|定期|建立|经费)|(?:活动|工作)经费/,
      places: [
        { before: /^/, after: /^(?:至少|不少于)?[^。；，]{0,24}(?:公布|公示|公开|公告)/ },
        { before: /(?:公布|公示|公开|公告)[^。；，]{0,14}$/, after: /^/ },
        { before: /(?:收支|收益|收入|资金|账目|能耗|水电|情况)[^。；，]{0,10}$/, after: /^/ },
      ],
    });
    for (const { measure, at, before, after } of found) {
      const unit = timesAYear[measure.unit];
      const subject = subjectOf(before, after);
      if (unit === undefined || subject === undefined) continue;
      const scheme = schemeOf(before, reading.text);
      const agreed = numberOf(measure, "most") * unit;
      const verdict = law.ask("disclosure.due", {
        subject,
        last: law.day.date,
        ...(scheme === undefined ? {} : { scheme }),
      });
      const lawful = Number(verdict.values["timesAYear"]);
      if (verdict.verdict !== "determined" || !(lawful > agreed)) continue;
      const [[chinese, english], [said, saidEnglish]] = [oftenWords(lawful), oftenWords(agreed)];
      report(
        lawFinding(law, {
          at,
          citations: speakingCitations(verdict),
          message: {
            "zh-CN": `约定${said}公布，法规要求至少${chinese}。`,
            en: `The text has it disclosed ${saidEnglish}; the law wants ${english} at least.`,
          },
          suggestion: { "zh-CN": `改为至少${chinese}公布。`, en: `Disclose it ${english} at least.` },
        }),
      );
    }
  },
};
