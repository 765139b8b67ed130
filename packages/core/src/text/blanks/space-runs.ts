import type { Span } from "../span.ts";
import { fieldOf } from "./field-label.ts";

const run = /[ \t\u3000]+/gu;
const han = /[\u4e00-\u9fff]/u;
/** Units that a missing number belongs to; not when they begin a word of their own: 日期, 人员, 项目. */
const unit =
  /^(?:个?(?:工作日|日历天|自然日|小时|分钟)|个(?:月|阶段|学期|季度)?|万?元|平方米|[%％‰㎡年月日天份种名人栋幢层户台部处次期号楼条项倍位套辆亩](?![期常间度末均初员民工力门款件目置于面域场码理数旦账外级限气终者士本]))/u;
const numbered =
  /^\s*(?:第[\d一二三四五六七八九十百零]+[编部章节条款]|附件[\d一二三四五六七八九十]*|[（(]?[\d一二三四五六七八九十]+[)）]?[、.．]?(?:\d+[.．]?)*)$/u;
/** Words that call for what comes next. */
const lead =
  /(?:根据|按照|由|为|自|至|于|在|向|承担|委托|位于|关于|称|即|后|满|第|共|计|约|与|和|到|从|是|系|的|交|付|至少)$/u;
const englishUnit = /^(?:day of|days|months|years|percent|dollars|%)/iu;

/** Whether a run of spaces inside a line stands where a value belongs; not indents, columns, or the space behind a number. */
const isGap = (line: string, start: number, end: number): boolean => {
  const width = end - start;
  const left = line[start - 1];
  const right = line[end];
  if (left === undefined || right === undefined) return false;
  const rest = line.slice(end, end + 30);
  const before = line.slice(Math.max(0, start - 12), start);
  if (/[a-z]/iu.test(left)) return width >= 3 && englishUnit.test(rest);
  if (!han.test(left) && !/[）)“”】]/u.test(left)) return false;
  if (start <= 12 && numbered.test(line.slice(0, start))) return false;
  if (fieldOf(rest) !== undefined) return false;
  if (
    unit.test(rest) &&
    (width >= 2 || (lead.test(before) && /^[^\u4e00-\u9fff]|^.[内前后起之的，。；向]|^个/u.test(rest)))
  )
    return true;
  if (width < 3 || !(han.test(right) || /[，。；、（“]/u.test(right))) return false;
  return lead.test(before) || /[，。；]/u.test(line);
};

/** Runs of spaces in a line where a value belongs (空格), with offsets of the line. */
export const spaceRunsOf = (line: string): readonly Span[] => {
  const found: Span[] = [];
  if (line.startsWith("|")) return found;
  for (const { index, 0: text } of line.matchAll(run)) {
    const end = index + text.length;
    if (isGap(line, index, end)) found.push({ start: index, end });
  }
  return found;
};
