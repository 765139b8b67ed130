import { formatPeriod, parsePeriod, type Period } from "@heyue/core/kernel/due";
import type { Json, Verdict } from "@heyue/core/kernel/verdict";
import type { ContractReading, Report, RuleDescription, Words } from "@heyue/core/text";
import { type AgreedMeasure, agreedMeasures, type MeasurePlace } from "./agreed-measure.ts";
import { lawFinding } from "./finding.ts";
import type { LawCheck } from "./law-check.ts";
import type { Law } from "./law.ts";
import { isLonger, periodOf, periodWords } from "./period.ts";
import { speakingCitations, statutoryPeriods } from "./statutory.ts";

/** A period in the text, with where it stands. */
interface AgreedPeriod extends AgreedMeasure {
  readonly period: Period;
  /** The same as a fact, e.g. `15 days`. */
  readonly fact: string;
}

/** A question about an agreed period. */
interface PeriodQuestion {
  readonly facts: { readonly [name: string]: Json };
  /** Value of the verdict that the law counts, e.g. `raw`. */
  readonly value: string;
}

/** What a check of a period looks for and asks. */
export interface PeriodCheck extends RuleDescription {
  readonly rule: string;
  readonly anyClient?: boolean;
  /** Whether the law sets the longest period or the shortest. */
  readonly law: "most" | "least";
  /** Words that a sentence must have to be looked at. */
  readonly cue: RegExp;
  /** Words that take a sentence out. */
  readonly not?: RegExp;
  readonly places: readonly MeasurePlace[];
  /** The facts of a place; `undefined` when they cannot be read. */
  readonly question: (agreed: AgreedPeriod, law: Law, reading: ContractReading) => PeriodQuestion | undefined;
  /** Whether only what the verdict sets aside is against the law: elsewhere the contract may settle it. */
  readonly yields?: boolean;
  /** What the period is, e.g. 答复投诉的期限. */
  readonly subject: Words;
  /** Whether another rule of the linter already says what this verdict says. */
  readonly saidElsewhere?: (verdict: Verdict) => boolean;
}

const counted = (verdict: Verdict, value: string): readonly Json[] => [
  ...(verdict.values[value] === undefined ? [] : [verdict.values[value]]),
  ...verdict.candidates.map(({ values }) => values[value] ?? null),
];

const report = (
  { at, period }: AgreedPeriod,
  law: Law,
  check: PeriodCheck,
  question: PeriodQuestion,
): Report | undefined => {
  const verdict = law.ask(check.rule, question.facts);
  const isConflict = verdict.verdict === "conflict";
  // `needs-input` settles what it can: a counted value that stands there is the law's.
  if (!isConflict && !["determined", "stale", "needs-input"].includes(verdict.verdict)) return undefined;
  if (check.yields === true && !isConflict && !verdict.flags.includes("contract-clause-set-aside"))
    return undefined;
  if (check.saidElsewhere?.(verdict) === true) return undefined;
  const broken = statutoryPeriods(verdict, counted(verdict, question.value)).filter((text) => {
    const statutory = parsePeriod(text);
    return check.law === "most" ? isLonger(period, statutory) : isLonger(statutory, period);
  });
  const lawful = broken.flatMap((text) => periodWords(text) ?? []);
  if (lawful.length === 0) return undefined;
  const said = periodWords(formatPeriod(period));
  const join = (language: keyof Words, word: string): string =>
    lawful.map((words) => words[language]).join(word);
  const [chinese, english] = [join("zh-CN", "或"), join("en", " or ")];
  const most = check.law === "most";
  return lawFinding(law, {
    at,
    severity: isConflict ? "low" : check.severity,
    citations: speakingCitations(verdict),
    message: isConflict
      ? {
          "zh-CN": `${check.subject["zh-CN"]}为${said?.["zh-CN"]}；两部法规不一致，其中一部要求${most ? "不超过" : "不少于"}${chinese}。`,
          en: `${check.subject.en} is ${said?.en}; two laws differ, and one of them wants ${most ? "at most" : "at least"} ${english}.`,
        }
      : {
          "zh-CN": `${check.subject["zh-CN"]}为${said?.["zh-CN"]}，${most ? "超过" : "短于"}法规的${chinese}。`,
          en: `${check.subject.en} is ${said?.en}, ${most ? "longer" : "shorter"} than the ${english} of the law.`,
        },
    suggestion: {
      "zh-CN": `改为${most ? "不超过" : "不少于"}${chinese}。`,
      en: `Make it ${most ? "at most" : "at least"} ${english}.`,
    },
  });
};

/** A check of the periods that a text agrees against those of the law. */
export const periodCheck = (check: PeriodCheck): LawCheck => ({
  id: check.id,
  title: check.title,
  description: check.description,
  severity: check.severity,
  source: { rule: check.rule },
  ...(check.anyClient === undefined ? {} : { anyClient: check.anyClient }),
  check: (reading, law, found) => {
    for (const agreed of agreedMeasures(reading, { ...check, kind: "duration" })) {
      const period = periodOf(agreed.measure, check.law);
      // 三个月前 is no time within which something is done.
      if (check.law === "most" && /^[之以]?前/.test(agreed.after)) continue;
      if (period === undefined) continue;
      const full: AgreedPeriod = { ...agreed, period, fact: formatPeriod(period) };
      const question = check.question(full, law, reading);
      const finding = question && report(full, law, check, question);
      if (finding) found(finding);
    }
  },
});
