import type { Measure } from "../measures/measure.ts";
import type { Sentence } from "../sentence.ts";
import type { Topic } from "../topics/topic.ts";
import { isCheckingMethod } from "./checking-method.ts";

/** Clauses that are about money or the contract itself promise no service. */
const elsewhere: ReadonlySet<Topic> = new Set([
  "parties",
  "fee",
  "payment",
  "penalty-breach",
  "term",
  "termination",
  "dispute",
  "force-majeure",
  "confidentiality",
  "amendment",
  "annex",
  "signature",
]);
const roles: ReadonlySet<Measure["role"]> = new Set(["deadline", "frequency", "threshold", "staffing"]);
/** Duties of the other side, sums and times that only tell when a duty begins. */
const clientDuty =
  /^(?:甲方|业主|业委会|业主委员会|业主大会|采购人|委托方|双方|任何一方)(?:应|须|可|在|自|收|提|于|每|有)/;

/** A clause on the other side's rights and duties only. */
const clientClause = /^(?:甲方|业主|业委会|业主委员会|业主大会|采购人|委托方)(?![^，。]*(?:乙方|物业服务人))/;

/** The measures of a sentence that a provider is held to (服务指标); none when its clause is about something else. */
export const serviceMeasures = (sentence: Sentence, clauseTopics: readonly Topic[]): readonly Measure[] => {
  const [lead] = clauseTopics;
  if (lead !== undefined && elsewhere.has(lead)) return [];
  if (sentence.topics[0] !== undefined && elsewhere.has(sentence.topics[0])) return [];
  if (clientClause.test(sentence.headings.at(-1) ?? "")) return [];
  if (clientDuty.test(sentence.text) || isCheckingMethod(sentence.text)) return [];
  return sentence.measures.filter(
    ({ role, kind, start, end }) =>
      roles.has(role) &&
      kind !== "money" &&
      kind !== "rate" &&
      kind !== "area" &&
      // 超过7日的, …: a condition, no promise; 20秒内接听的比例: part of what a rate is.
      !/^(?:以上|以下)?[^，。；]{0,12}的[，,]|^[^，。；]{0,10}的(?:比例|比率)/.test(
        sentence.text.slice(end - sentence.start),
      ) &&
      start >= sentence.start,
  );
};
