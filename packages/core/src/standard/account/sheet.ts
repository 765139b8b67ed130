import type { Citation } from "../../kernel/citation.ts";
import { daysBetween, localDate } from "../../kernel/local-date.ts";
import { fromFen, toYuan } from "../../kernel/money.ts";
import type { Json } from "../../kernel/verdict.ts";
import { type Entry, outstandingOf, totalOf } from "./state.ts";

/**
 * One line of a calculation sheet (计算书): a formula over its inputs, which anybody can work out again. Amounts in yuan with
 * two decimals, rates as exact text, `round` to fen with halves away from zero; `share` is the part by area, and the parts of all
 * units add up to the total.
 */
export interface SheetLine {
  readonly step: string;
  readonly formula: string;
  readonly inputs: { readonly [name: string]: string };
  /** Yuan, or `low..high` of a range; `low..` where nothing limits it, `..high` where the least is not known. */
  readonly result: string;
  readonly citations: readonly Citation[];
}

const yuan = (fen: number): string => toYuan(fromFen(fen));
const textOf = (value: Json | undefined): string | null => (typeof value === "string" ? value : null);

/** The clause as a citation: a source without a day of force is no law. */
const clauseOf = ({ authority }: Entry): Citation => ({
  source: "contract",
  article: authority.number,
  quote: authority.quote,
});

const sliceLines = (entry: Entry): readonly SheetLine[] => {
  const { assessment, basis } = entry;
  if (basis.kind !== "bill") return [];
  return basis.slices.flatMap(({ from, principal, to }, index) => {
    const verdict = assessment.verdicts[index];
    const agreed = textOf(verdict?.values["agreed"]);
    const rate = textOf(verdict?.values["lossProxyRate"]);
    const loss = textOf(verdict?.values["lossBenchmark"]);
    const inputs = { principal: yuan(principal), days: String(daysBetween(localDate(from), localDate(to))) };
    return [
      ...(agreed === null
        ? []
        : [
            {
              step: `charge.${index + 1}`,
              formula: "round(principal * dailyRate * days)",
              inputs: { ...inputs, dailyRate: basis.dailyRate, from, to },
              result: agreed,
              citations: [clauseOf(entry)],
            },
          ]),
      ...(rate === null || loss === null
        ? []
        : [
            {
              step: `loss.${index + 1}`,
              formula: "round(principal * lossRate * days / 365)",
              inputs: { ...inputs, lossRate: rate, from, to },
              result: loss,
              citations: verdict?.citations ?? [],
            },
          ]),
    ];
  });
};

const agreedLines = (entry: Entry): readonly SheetLine[] => {
  const { basis } = entry;
  if (basis.kind !== "agreed") return [];
  const perBreach = yuan(basis.perBreach);
  return [
    ...(basis.share === null
      ? []
      : [
          {
            step: "credit.each",
            formula: "round(periodFee * share)",
            inputs: { periodFee: yuan(basis.share.periodFee), share: basis.share.rate },
            result: perBreach,
            citations: [clauseOf(entry)],
          },
        ]),
    {
      step: "credit.all",
      formula: "perBreach * breaches",
      inputs: { perBreach, breaches: String(basis.breaches) },
      result: yuan(basis.perBreach * basis.breaches),
      citations: [clauseOf(entry), ...entry.authority.citations],
    },
  ];
};

const allottedLines = ({ amount, basis }: Entry): readonly SheetLine[] =>
  basis.kind === "allotted" && amount !== null
    ? [
        {
          step: "allotted",
          formula: "share(total, area, ofArea)",
          inputs: {
            total: yuan(basis.total),
            area: basis.area,
            ofArea: basis.ofArea,
            entry: basis.entry,
            ref: basis.resolution.ref,
            on: basis.resolution.on,
          },
          result: yuan(amount),
          citations: [],
        },
      ]
    : [];

const capLine = (entry: Entry): readonly SheetLine[] => {
  const { assessment, basis } = entry;
  if (assessment.cap === null) return [];
  const { kind, value } = assessment.cap;
  if (basis.kind === "bill")
    return [
      {
        step: "cap",
        formula: "round(principal * cap)",
        inputs: { principal: yuan(basis.bill.principal), cap: basis.cap ?? "" },
        result: yuan(value),
        citations: [clauseOf(entry)],
      },
    ];
  return [
    {
      step: "cap",
      formula: "cap",
      inputs: { cap: yuan(value), kind },
      result: yuan(value),
      citations: kind === "earnest" ? (assessment.verdicts[1]?.citations ?? []) : [clauseOf(entry)],
    },
  ];
};

/** The calculation sheet of an entry, from what was measured to what is outstanding. */
export const sheetOf = (entry: Entry): readonly SheetLine[] => {
  const { amount, assessment, determined } = entry;
  const parts = [...sliceLines(entry), ...agreedLines(entry), ...allottedLines(entry)];
  const sums = parts.filter(
    ({ step }) => step.startsWith("charge.") || step === "credit.all" || step === "allotted",
  );
  const { range } = assessment;
  const outstanding = outstandingOf(entry);
  return [
    ...parts,
    ...capLine(entry),
    ...(assessment.amount === null
      ? []
      : [
          {
            step: "amount",
            formula: assessment.cap === null ? "sum(parts)" : "min(sum(parts), cap)",
            inputs: {
              ...Object.fromEntries(sums.map(({ result, step }) => [step, result])),
              ...(assessment.cap === null ? {} : { cap: yuan(assessment.cap.value) }),
            },
            result: yuan(assessment.amount),
            citations: entry.authority.citations,
          },
        ]),
    ...(range === null
      ? []
      : [
          {
            step: "range",
            formula: "low..high",
            inputs: { factors: assessment.factors.join(" "), decides: assessment.decides ?? "" },
            result: `${range.low === null ? "" : yuan(range.low)}..${range.high === null ? "" : yuan(range.high)}`,
            citations: entry.authority.citations,
          },
        ]),
    ...(determined === null || amount === null
      ? []
      : [
          {
            step: "determined",
            formula: determined.by,
            inputs: { ref: determined.ref, on: determined.on },
            result: yuan(amount),
            citations: [],
          },
        ]),
    ...(amount === null || outstanding === null
      ? []
      : [
          {
            step: "outstanding",
            formula: entry.ended === null ? "amount - paid - netted - waived" : entry.ended,
            inputs: {
              amount: yuan(amount),
              paid: yuan(totalOf(entry.paid)),
              netted: yuan(totalOf(entry.netted)),
              waived: yuan(totalOf(entry.waived)),
            },
            result: yuan(outstanding),
            citations: [],
          },
        ]),
  ];
};
