import type { ContractReading } from "../../reading.ts";
import type { Severity } from "../../vague/vague.ts";
import { contentInGeneral, contentOfContract } from "../civil-code.ts";
import { coreClauseScore, type CoreClauseScore } from "../core-clause-score.ts";
import { coreClauses, partiesClause } from "../core-clause.ts";
import { clientKind, underChineseLaw } from "../owners.ts";
import type { LintRule } from "../rule.ts";

const severities: Readonly<Record<string, Severity>> = {
  parties: "high",
  "service-items": "high",
  "service-quality": "high",
  fee: "high",
  term: "high",
  breach: "high",
};

const severityOf = (reading: ContractReading, id: string): Severity => {
  const ofEstates = coreClauses.find((clause) => clause.id === id)?.ofEstates === true;
  if (ofEstates) return clientKind(reading) === "owners" ? "medium" : "low";
  return severities[id] ?? "medium";
};

const missingWords = ({ title, missing, where, emptyHeading }: CoreClauseScore) => {
  const part = where.length > 0 ? missing[0] : undefined;
  if (part !== undefined)
    return {
      "zh-CN": `“${title["zh-CN"]}”只约定了一部分，缺少${part["zh-CN"]}。`,
      en: `Of "${title.en}" a part is missing: ${part.en}.`,
    };
  return emptyHeading === undefined
    ? {
        "zh-CN": `缺少“${title["zh-CN"]}”条款。`,
        en: `The contract settles nothing on ${title.en}.`,
      }
    : {
        "zh-CN": `“${title["zh-CN"]}”只有标题，没有内容。`,
        en: `There is a heading for ${title.en} with nothing below it.`,
      };
};

/** Core clauses that the contract lacks. */
export const missingCoreClause: LintRule = {
  id: "missing-core-clause",
  title: { "zh-CN": "缺少必备条款", en: "Missing core clause" },
  description: {
    "zh-CN":
      "物业服务合同应有：当事人、服务事项、服务质量、费用标准和收取办法、维修资金的使用、服务用房、服务期限、服务交接、违约责任、争议解决。按内容判断，不只看标题；“另行约定”不算约定。",
    en: "A property-service contract settles: parties, service items, quality, fee and its collection, use of the maintenance fund, service premises, term, handover, breach and disputes. Judged by content, not only by headings; an agreement to agree settles nothing.",
  },
  severity: "medium",
  citations: [contentOfContract, contentInGeneral],
  check: (reading, report) => {
    if (!underChineseLaw(reading)) return;
    const first = reading.sentences[0];
    for (const score of coreClauseScore(reading)) {
      if (score.present) continue;
      const clause = [partiesClause, ...coreClauses].find(({ id }) => id === score.id);
      const at = score.emptyHeading ?? score.where[0] ?? first ?? { start: 0, end: 0 };
      report({
        start: at.start,
        end: at.end,
        severity: severityOf(reading, score.id),
        message: missingWords(score),
        ...(clause === undefined ? {} : { suggestion: clause.suggestion, citations: [clause.citation] }),
      });
    }
  },
};
