import type { ClauseList } from "./clause-list.ts";
import type { StandardPart } from "./draft-parts.ts";
import { metricOf } from "./metric.ts";
import { standardColumns } from "./register-columns.ts";
import { serviceAreaOf } from "./service-area.ts";
import type { ReadStandard } from "./standard-sentences.ts";
import { areaOfWord, readFrequencyWords, readTargetWords } from "./standard-words.ts";
import type { ReadTable } from "./table-list.ts";

const isId = (text: string): boolean => /^[A-Za-z0-9._~-]{1,64}$/.test(text);
const none = /^[\s—–\-/无]*$/;

const gradeOf = (text: string): StandardPart["grade"] => {
  const match = /^(.{2,}?)\s*([一二三四五六]级|[A-Z]级|[甲乙丙]级)$/.exec(text.trim());
  return match === null ? undefined : { standard: match[1]!.trim(), grade: match[2]! };
};

/**
 * The standards of the registers among the tables (服务标准汇总表): tables with an item, its target and how it is measured. A
 * contract with such a register lists all its standards there.
 */
export const standardsInRegisters = (
  tables: readonly ReadTable[],
  { clauseOfNumber }: Pick<ClauseList, "clauseOfNumber">,
): readonly ReadStandard[] => {
  const found: ReadStandard[] = [];
  for (const { head, rows, rowSpans } of tables) {
    const columns = standardColumns(head);
    if (columns === undefined) continue;
    rows.forEach((row, at) => {
      const cell = (column: number | undefined): string | undefined => {
        const text = column === undefined ? "" : (row[column] ?? "").trim();
        return none.test(text) ? undefined : text;
      };
      const title = cell(columns.title);
      if (title === undefined || /^(?:合计|总计)/.test(title)) return;
      const id = cell(columns.id) ?? "";
      const target = readTargetWords(cell(columns.target) ?? "");
      const area = areaOfWord(cell(columns.area) ?? "") ?? serviceAreaOf([title, cell(columns.area) ?? ""]);
      const frequency = readFrequencyWords(cell(columns.frequency) ?? "");
      const clause = clauseOfNumber(cell(columns.clause) ?? "");
      const measuredBy = cell(columns.measuredBy);
      const duty = cell(columns.duty);
      const grade = gradeOf(cell(columns.grade) ?? "");
      found.push({
        ...rowSpans[at]!,
        part: {
          id: isId(id) && !/^\d+$/.test(id) ? id : `s-${found.length + 1}`,
          title,
          metric: metricOf(title, row.join(" "), area ?? "service", target?.unit ?? ""),
          ...(clause === undefined ? {} : { clause }),
          ...(area === undefined ? {} : { area }),
          ...target,
          ...(frequency === undefined ? {} : { frequency }),
          ...(measuredBy === undefined ? {} : { measuredBy }),
          ...(duty === undefined ? {} : { duty }),
          ...(grade === undefined ? {} : { grade }),
        },
      });
    });
  }
  return found;
};
