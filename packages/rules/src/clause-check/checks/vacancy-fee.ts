import { addMonths, type LocalDate } from "@heyue/core/kernel/local-date";
import type { Json } from "@heyue/core/kernel/verdict";
import type { ContractReading, Sentence, Span } from "@heyue/core/text";
import { agreedMeasures, numberOf } from "../agreed-measure.ts";
import { lawFinding, spanIn } from "../finding.ts";
import type { LawCheck } from "../law-check.ts";
import type { Law } from "../law.ts";
import { isDenied, isOperative, isPreliminary } from "../operative.ts";
import { percentOf, speakingCitations } from "../statutory.ts";

const full =
  /空置[^。；]{0,40}(?:全额(?:交纳|缴纳|支付|收取)?|(?:不予|不作|不得|不再)(?:减免|减收|优惠|打折)|照常(?:交纳|缴纳|收取)|按[^。；]{0,6}(?:100%|百分之百))/;

interface Agreed {
  readonly at: Span;
  /** Percent of the fee that is still paid. */
  readonly percent: number;
}

const isOfDeveloper = /建设单位|开发(?:商|建设|企业)|未(?:出)?售|未交付/;

const fullIn = (sentence: Sentence): readonly Agreed[] => {
  const match = full.exec(sentence.text);
  if (match === null || isDenied(sentence.text, match.index)) return [];
  return [{ at: spanIn(sentence, match.index, match[0].length), percent: 100 }];
};

const agreedIn = (reading: ContractReading): readonly Agreed[] => {
  const shares = agreedMeasures(reading, {
    kind: "percentage",
    cue: /空置/,
    not: isOfDeveloper,
    places: [
      {
        before: /空置[^。；]{0,60}(?:按|收取|交纳|缴纳|支付)[^。；]{0,24}$/,
        after: /^(?!以下|以内)[^。；]{0,16}(?:交纳|缴纳|收取|支付|计收|执行|$)/,
      },
    ],
  }).map(({ measure, at }) => ({ at, percent: numberOf(measure, "most") }));
  const wholes = reading.sentences.flatMap((sentence) =>
    /空置/.test(sentence.text) && isOperative(sentence) && !isOfDeveloper.test(sentence.text)
      ? fullIn(sentence)
      : [],
  );
  return [
    ...shares,
    ...wholes.filter(
      ({ at }) => !shares.some((share) => share.at.start >= at.start && share.at.end <= at.end),
    ),
  ];
};

/** A unit of the size 100 at one yuan, vacant for a year: all that the text itself leaves open. */
const factsOf = (reading: ContractReading, { day }: Law): { readonly [name: string]: Json } => ({
  stage: isPreliminary(reading) ? "preliminary" : "regular",
  ...(/普通住宅|多层住宅|高层住宅/.test(reading.text) ? { houseType: "ordinary-residential" } : {}),
  area: "100.00",
  unitPrice: "1.00",
  vacantSince: addMonths(day.date as LocalDate, -12),
  asOf: day.date,
});

/** A vacant unit charged more than the law of the place allows (空置房物业费). */
export const vacancyFee: LawCheck = {
  id: "law-vacancy-fee",
  title: { "zh-CN": "空置房收费高于法规", en: "Vacant units charged too much" },
  description: {
    "zh-CN":
      "约定长期空置的房屋全额或者按较高比例交费，而当地法规规定减收。减收比例在别处规定的，只提示应当减收。",
    en: "Units that are vacant for long pay in full, or more than the law of the place allows. Where the share stands in another notice, only that there must be a reduction.",
  },
  severity: "high",
  source: { rule: "fee.vacancy" },
  check: (reading, law, report) => {
    for (const { at, percent } of agreedIn(reading)) {
      const verdict = law.ask("fee.vacancy", factsOf(reading, law));
      const { monthlyCap, monthlyStandard, reductionApplies } = verdict.values;
      const citations = speakingCitations(verdict);
      if (verdict.verdict === "determined" && monthlyCap !== undefined && monthlyStandard !== undefined) {
        const cap = percentOf(Number(monthlyCap) / Number(monthlyStandard));
        if (reductionApplies !== true || cap === undefined || percent <= cap) continue;
        report(
          lawFinding(law, {
            at,
            citations,
            message: {
              "zh-CN": `长期空置的物业，物业费不得超过收费标准的${cap}%，约定为${percent}%。`,
              en: `Units vacant for long pay ${cap} % of the charge at most; the text says ${percent} %.`,
            },
            suggestion: {
              "zh-CN": `写明空置的起算和申报，并按不超过${cap}%收取。`,
              en: `Say when vacancy begins and how it is reported, and charge ${cap} % at most.`,
            },
          }),
        );
      } else if (verdict.verdict === "needs-input" && reductionApplies === true && percent >= 100) {
        report(
          lawFinding(law, {
            at,
            severity: "medium",
            citations,
            message: {
              "zh-CN": `长期空置的物业应当减收物业费；法规没有写比例，需另查（${verdict.missing.join("、")}）。`,
              en: `Units vacant for long must be charged less; the share stands elsewhere and is needed (${verdict.missing.join(", ")}).`,
            },
            suggestion: {
              "zh-CN": "按当地政府指导价文件写明空置减收的比例。",
              en: "State the reduced share from the local price notice.",
            },
          }),
        );
      }
    }
  },
};
