import { addDays, addMonths, type LocalDate } from "@heyue/core/kernel/local-date";
import type { ContractReading, Sentence, Span } from "@heyue/core/text";
import { lawFinding } from "../finding.ts";
import type { LawCheck } from "../law-check.ts";
import type { Law } from "../law.ts";
import { isOperative, isPreliminary } from "../operative.ts";
import { periodOf, periodWords } from "../period.ts";
import { parameterPeriods, speakingCitations } from "../statutory.ts";

interface Term {
  readonly at: Span;
  readonly from: string;
  readonly to: string;
}

const named = /(?:合同|服务|委托|管理)(?:的)?(?:期限|期|有效期|服务期限)[^。；]{0,20}$/;

/** What kind of service a text is about, in the words of the policies. */
const stageOf = (reading: ContractReading): "preliminary" | "emergency" | "regular" =>
  isPreliminary(reading)
    ? "preliminary"
    : /(?:应急|临时)物业服务(?:合同|协议)/.test(reading.text.slice(0, 400))
      ? "emergency"
      : "regular";

const fromTo = (reading: ContractReading, sentence: Sentence): Term | undefined => {
  const [first, last] = reading.dates.filter(
    ({ start, end }) => start >= sentence.start && end <= sentence.end,
  );
  if (first === undefined || last === undefined || last.date <= first.date) return undefined;
  const between = reading.text.slice(first.end, last.start);
  return /^[^，。；]{0,6}(?:至|到|—|-|~)[^，。；]{0,4}$/.test(between)
    ? { at: { start: first.start, end: last.end }, from: first.date, to: last.date }
    : undefined;
};

/** The term that a sentence states: from day to day, else as a period from the day of the law. */
const termOf = (reading: ContractReading, sentence: Sentence, { day }: Law): Term | undefined => {
  const dates = fromTo(reading, sentence);
  if (dates !== undefined) return dates;
  for (const measure of sentence.measures) {
    const before = sentence.text.slice(0, measure.start - sentence.start);
    const period = periodOf(measure, "most");
    if (period?.unit !== "months" || !named.test(before)) continue;
    const to = addDays(addMonths(day.date as LocalDate, period.amount), -1);
    return { at: { start: measure.start, end: measure.end }, from: day.date, to };
  }
  return undefined;
};

const about = /(?:合同|服务|委托|管理)(?:的)?(?:期限|服务期|期为|有效期)/;

/** A term that is longer than the law of the place allows for this kind of contract (合同期限上限). */
export const termLimit: LawCheck = {
  id: "law-term-limit",
  title: { "zh-CN": "合同期限超过法规上限", en: "Term longer than the law allows" },
  description: {
    "zh-CN": "前期、应急或者一般物业服务合同的期限超过当地法规；法规写“一般”的，只提示。",
    en: "The term of a preliminary, emergency or regular contract is longer than the law of the place allows; where the law says “generally” it is a hint only.",
  },
  severity: "high",
  source: { rule: "term.limit" },
  check: (reading, law, report) => {
    const stage = stageOf(reading);
    for (const sentence of reading.sentences) {
      if (!about.test(sentence.text) || !isOperative(sentence)) continue;
      if (/租赁|租期|出租|质保|保修|劳动合同|保险/.test(sentence.text)) continue;
      const term = termOf(reading, sentence, law);
      if (term === undefined) continue;
      const verdict = law.ask("term.limit", { signedEffective: term.from, contractEnd: term.to, stage });
      if (verdict.verdict !== "determined" || verdict.values["compliant"] !== false) continue;
      const limit = parameterPeriods(verdict).map(periodWords)[0];
      if (limit === undefined) continue;
      const isSoft = verdict.flags.includes("soft-limit");
      report(
        lawFinding(law, {
          at: term.at,
          severity: isSoft ? "low" : "high",
          citations: speakingCitations(verdict),
          message: {
            "zh-CN": `合同期限${isSoft ? "一般" : ""}不超过${limit["zh-CN"]}，即最迟到${String(verdict.values["maxEnd"])}；约定到${term.to}。`,
            en: `The term ${isSoft ? "generally " : ""}runs ${limit.en} at most, to ${String(verdict.values["maxEnd"])}; the text has it run to ${term.to}.`,
          },
          suggestion: {
            "zh-CN": `把期限改为${limit["zh-CN"]}以内。`,
            en: `Make the term ${limit.en} or less.`,
          },
        }),
      );
      return;
    }
  },
};
