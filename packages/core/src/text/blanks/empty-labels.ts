import type { Span } from "../span.ts";
import { type FieldKind, fieldKindOf } from "./field-label.ts";

/** A line of a text without the space around it. */
export interface Line {
  readonly text: string;
  readonly start: number;
}

interface LineNumber {
  /** Text of the number. */
  readonly mark: string;
  /** Whether it begins a list: 1, 一, ①, 5.4.1. */
  readonly isFirst: boolean;
  /** Whether such numbers stand on the highest level: 第一条, 一、. */
  readonly isTop: boolean;
}

const numberMark =
  /^(?:第([\d一二三四五六七八九十百零]+)[编部章节条款]|([一二三四五六七八九十]+)[、.．]|[（(]([\d一二三四五六七八九十a-z]+)[)）]|(\d+(?:\.\d+)+)|([\d１２３４５６７８９]+)[、.．)）:]?(?=\D|$)|([①-⑳])|([a-z])[.)、])/u;

const numberOf = (line: string): LineNumber | undefined => {
  const match = numberMark.exec(line.replace(/^[★▲]/u, ""));
  if (match === null || /^\d+\s*(?:年|月|日|元|%|％|[：:]\d)/u.test(line)) return undefined;
  const value = match.slice(1).find((group) => group !== undefined) ?? "";
  const isDecimal = value.includes(".");
  return {
    mark: match[0],
    isFirst: isDecimal ? value.endsWith(".1") : /^(?:1|１|一|①|a|i)$/u.test(value),
    isTop: /^第|^[一二三四五六七八九十]+[、.．]/u.test(match[0]),
  };
};

/** A number with nothing behind it: `2、`, `1．。`. */
const isEmptyItem = (line: string): boolean => {
  const mark = numberMark.exec(line)?.[0];
  return (
    mark !== undefined && /[、.．)）①-⑳]$/u.test(mark) && /^[\s。；;：:]*$/u.test(line.slice(mark.length))
  );
};

/** Fields that have fields of their own below them. */
const groups = /(?:账户|联系方式|信息|资料)$/u;
const remainder = /^(?:其[他她它]|另外|补充)[^，。]{0,16}$|^[^，。]{0,10}其[他它][^，。]{0,12}$/u;
const organisation = /(?:公司|局|中心|学校|小学|中学|大学|医院|委员会|厅|处|院|馆|所|站|集团)$/u;

/** Whether what a field asks for stands in the next line. */
const isValueOf = (kind: FieldKind, next: string): boolean => {
  if (fieldLabelOf(next) !== undefined) return false;
  if (/^[A-Za-z/"“]/u.test(next)) return true;
  if (kind === "sign") return organisation.test(next) || /\d{4}\s*年/u.test(next);
  if (kind === "project") return !next.startsWith("根据");
  return next.length <= 40 && !/[。；]/u.test(next);
};

const fieldLabelOf = (line: string): FieldKind | undefined => {
  const label = /^([^：:|]{1,26})[：:]/u.exec(line)?.[1];
  return label === undefined ? undefined : fieldKindOf(label);
};

/** Whether the text that a label or lead-in at the end of a line announces is missing. `next` is the next line that holds text. */
const isEmpty = (label: string, next: Line | undefined, afterNext: Line | undefined): boolean => {
  const bare = label.replace(numberMark, "").trim();
  const kind = fieldKindOf(label);
  const isRest = remainder.test(bare);
  if (next === undefined) return kind !== undefined || isRest;
  if (next.text.startsWith("|")) return false;
  const number = numberOf(next.text);
  if (number === undefined) {
    if (kind === undefined) return false;
    if (groups.test(bare) && fieldLabelOf(next.text) !== undefined) return false;
    return !isValueOf(kind, next.text);
  }
  if (isEmptyItem(next.text))
    return (
      afterNext === undefined || numberOf(afterNext.text) !== undefined || /^[.…]+$/u.test(afterNext.text)
    );
  if (!number.isFirst) return true;
  return number.isTop && kind !== undefined;
};

/** Empty fields inside a line (`电话：  传真：  地址：`): the label of each, before the last. */
const emptyInside = (line: Line): Span[] => {
  const found: Span[] = [];
  const colons =
    /([^\s：:，。；、|）]{1,14}(?:（[^（）]{0,8}）)?)[：:][ \t\u3000]*(?=([^\s：:，。；、|]{1,14})[：:]|[，。；、）)]|[（(](?:盖|签|公章))/gu;
  for (const match of line.text.matchAll(colons)) {
    const label = match[1] ?? "";
    const kind = fieldKindOf(label.replace(/^.*[（(](?=[^（()）]*$)/u, ""));
    if (kind === undefined || (match[2] !== undefined && fieldKindOf(match[2]) === undefined)) continue;
    found.push({ start: line.start + match.index, end: line.start + match.index + label.length + 1 });
  }
  return found;
};

const lastColumn = /(?<=[ \t\u3000]{2})[^\s：:]{1,14}(?:（[^（）]{0,8}）)?[：:]$/u;

/** Labels and lead-ins with empty content, and numbered items without text; `lines` are those that hold text, in order. */
export const emptyLabelsOf = (lines: readonly Line[]): readonly Span[] => {
  const found: Span[] = [];
  lines.forEach((line, index) => {
    const { text, start } = line;
    const next = lines[index + 1];
    if (
      isEmptyItem(text) &&
      (/[。；]$/u.test(text) || next === undefined || numberOf(next.text) !== undefined)
    ) {
      found.push({ start, end: start + text.length });
      return;
    }
    if (!/[：:]/u.test(text) || text.startsWith("|")) return;
    found.push(...emptyInside(line));
    if (!/[：:]$/u.test(text)) return;
    // The label is what follows the last stop, or the last wide space between two fields.
    const cut =
      Math.max(text.lastIndexOf("。", text.length - 2), text.lastIndexOf("；", text.length - 2)) + 1;
    const column = lastColumn.exec(text)?.index ?? 0;
    const begin = fieldKindOf(text.slice(column, -1)) === undefined ? cut : Math.max(cut, column);
    const label = text.slice(begin, -1);
    const at = begin + (label.length - label.trimStart().length);
    if (isEmpty(label.trim(), next, lines[index + 2]))
      found.push({ start: start + at, end: start + text.length });
  });
  return found;
};
