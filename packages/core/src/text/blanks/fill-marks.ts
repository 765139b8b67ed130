import type { Blank } from "../reading.ts";

/** A kind of mark that stands where a value belongs. */
interface FillMark {
  readonly kind: Blank["kind"];
  /** Global and linear: begins with a literal or a short class, without nested repetition. */
  readonly pattern: RegExp;
  /** Turns a match down by what stands around it. */
  readonly isBlank?: (text: string, start: number, end: number) => boolean;
}

const gap = "[ \\t\\u3000_＿]";
const lineBefore = (text: string, at: number): string => text.slice(text.lastIndexOf("\n", at - 1) + 1, at);
const lineAfter = (text: string, at: number): string => {
  const end = text.indexOf("\n", at);
  return text.slice(at, end < 0 ? text.length : end);
};

/** `__5__日`: a value that is underlined is filled; `/` says that there is none. */
const value = /^\s*(?:[\d.,，:：%％/／—-]+|无)\s*$/u;
const underline = /[_＿]+/gu;
const isUnfilled = (text: string, start: number, end: number): boolean => {
  // `__init__` is a name.
  if (end - start === 2 && /[A-Za-z]/u.test(`${text[start - 1] ?? ""}${text[end] ?? ""}`)) return false;
  const after = lineAfter(text, end).slice(0, 40);
  const next = /[_＿]/u.exec(after);
  if (next !== null && value.test(after.slice(0, next.index))) return false;
  const before = lineBefore(text, start).slice(-40);
  const last = [...before.matchAll(underline)].at(-1);
  return last === undefined || !value.test(before.slice(last.index + last[0].length));
};

const isNoRule = (text: string, start: number, end: number): boolean => {
  const before = lineBefore(text, start).trim();
  const after = lineAfter(text, end).trim();
  if (/\d$/u.test(before) || /^\d/u.test(after)) return false;
  return before !== "" || (after !== "" && !after.endsWith("***"));
};

/** What follows a run of digits that are missing: 天内, 个工作日内. */
const span = "(?:个工作日|个自然日|日历天|天|个月|个小时|小时)";

/** Marks in the order in which they are looked for; of overlapping ones the first to begin counts, and of these the longest. */
export const fillMarks: readonly FillMark[] = [
  {
    kind: "date",
    pattern: new RegExp(`年${gap}+月(?:${gap}*日)?|月${gap}{2,}日(?![常期间均])`, "gu"),
  },
  { kind: "date", pattern: /(?<=^|[\s：:至自从于到，,（(])年月日/gmu },
  { kind: "underscore", pattern: /(?:\\?[_＿﹍]){2,}/gu, isBlank: isUnfilled },
  {
    kind: "choice",
    pattern: new RegExp(`第(?:[（(【\\[]${gap}*[)）】\\]]|${gap}+)[种项条款]|第(?:种|项)方式`, "gu"),
    isBlank: isUnfilled,
  },
  { kind: "amount", pattern: /[（(]大写[）)][ \t\u3000]*[：:]?[ \t\u3000]*(?:元|[（(]|$)/gmu },
  { kind: "amount", pattern: /(?:[￥¥]|人民币)[ \t\u3000]+元|[￥¥][ \t\u3000]*(?:元|(?=[）)，。；]))/gu },
  {
    kind: "amount",
    pattern:
      /(?<!单位)为[ \t\u3000]*(?:人民币[ \t\u3000]*)?(?:万?元)(?=[\s，。；、（(]|[/／](?!(?:个|户|月|年|平|车|人|次|间|㎡|m)))/gu,
  },
  {
    kind: "amount",
    pattern: /[：:][ \t\u3000]*(?:万?元|[%％人份]|平方米|个月)(?=[\s，。；、（()）/]|$)/gmu,
    isBlank: (text, start) => !text.slice(Math.max(0, start - 2), start).endsWith("单位"),
  },
  {
    kind: "amount",
    pattern:
      /(?<=[\u4e00-\u9fff）)])[ \t\u3000]+[%％‰]|(?<=[\u4e00-\u9fff])[%％](?=[的，。；作为向计支给以])/gu,
  },
  { kind: "amount", pattern: /(?:一式|各执|各持|各存|正本|副本)[ \t\u3000]*份(?![数额])/gu },
  {
    kind: "amount",
    pattern: new RegExp(`(?<=签订|之日起|收到|完成|发票后|届满|签订后|验收后|通知后|合格后)${span}内`, "gu"),
  },
  { kind: "placeholder", pattern: /\{\{[^{}\n]{0,80}\}\}|\$\{[^{}\n]{0,80}\}/gu },
  {
    kind: "placeholder",
    pattern: /[（(【[<][^（()）【】[\]<>\n]{0,24}(?:填写|填入|填报|填列|待填|待定|待补充)[)）】\]>]/gu,
  },
  {
    kind: "placeholder",
    pattern:
      /[（(【[<](?:请|此处|需|应|由[^（()）\n]{1,8})?填[写入列](?:[^（()）【】\n]{0,12})(?:名称|金额|日期|地址|编号|内容|时间|数额|比例|姓名|期限)[)）】\]>]/gu,
  },
  {
    kind: "placeholder",
    pattern:
      /【[ \t\u3000●•]*】|[（(][ \t\u3000]{2,}[)）]|（[ \t\u3000]）|\[[ \t\u3000●•]{2,}\]|\[[●•]\]|“[ \t\u3000]{2,}”/gu,
  },
  {
    kind: "placeholder",
    pattern: /\[(?:insert|to be (?:inserted|agreed|completed)|tbd|name of|date of)[^\]\n]{0,60}\]/giu,
  },
  { kind: "placeholder", pattern: /\*{3,}/gu, isBlank: isNoRule },
  { kind: "placeholder", pattern: /(?<![A-Za-z0-9])[Xx]{2,}(?![A-Za-z0-9.])|[×╳]{2,}|[○◯]{2,}/gu },
];
