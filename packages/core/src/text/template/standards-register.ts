import type { Annex, ContractDraft } from "../../contract/contract/draft.ts";
import type { Standard } from "../../standard/standard/standard.ts";
import { areaWords, frequencyWords, targetWords } from "../draft/standard-words.ts";

const head = ["编号", "领域", "项目", "标准", "频次", "考核方法", "责任岗位", "条款"] as const;

/** The register of all standards of a draft (服务标准汇总表) with measure, rhythm and method of measurement. */
export const standardsRegister = (
  draft: ContractDraft,
  number: string,
  clauseNumber: (id: string) => string,
): Annex => {
  const graded = draft.standards.some(({ grade }) => grade !== undefined);
  const row = (standard: Standard): readonly string[] => [
    standard.id,
    areaWords[standard.area],
    standard.title,
    targetWords(standard),
    standard.frequency === undefined ? "逐件" : frequencyWords(standard.frequency),
    standard.measuredBy,
    standard.duty,
    clauseNumber(standard.clause),
    ...(graded
      ? [standard.grade === undefined ? "—" : `${standard.grade.standard}${standard.grade.grade}`]
      : []),
  ];
  return {
    id: "a-standards",
    title: `${number} 服务标准汇总表`,
    paragraphs: ["本表列明本合同的全部服务标准；频次栏为“逐件”的，按每一件分别考核。"],
    table: { head: [...head, ...(graded ? ["等级"] : [])], rows: draft.standards.map(row) },
  };
};
