import { perAt } from "./per.ts";
import type { Every } from "./token.ts";

const after = /每\s?(?:间?隔)?/y;
const happening =
  /每\s?(?=[逾延迟拖超晚推少低缺空降下减高增出发违旷漏脱离查投早有未误损丢擅私扣])[^\s,、:()|每\d一二三四五六七八九十两半]{1,6}/y;
const manner = /[按逐](?=日|天|周|月|季|年|半年|学期)/y;
/** 按月 is a manner before a verb; 按日常, 按月服务费, 按年限, 按日万分之五 are not. */
const noManner =
  /[常照份限均期报千万百的历]|\s?\d|服务费|物业费|管理费|租金|工资|计[算收息费]|折算|天数|比例|合同|加收|应付|收取违约/y;
const weekdays =
  /[一二三四五六日天](?:[、,和及](?:周|星期)?[一二三四五六日天])*(?:[至到\-—](?:周|星期)?([一二三四五六日天]))?(?![次遍回趟个天])/y;
const weekdayOrder = "一二三四五六日";
const edge = /[底末初]|中旬|[上中下]旬/y;

/** 每周一、三、五 is three times, 每周一至周五 five. */
function listedDays(text: string, at: number): { readonly count: number; readonly end: number } {
  weekdays.lastIndex = at;
  const match = weekdays.exec(text);
  if (match === null) return { count: 0, end: at };
  const last = match[1];
  const order = (sign: string | undefined): number =>
    weekdayOrder.indexOf(sign === "天" ? "日" : (sign ?? ""));
  const count =
    last === undefined
      ? match[0].replace(/[^一二三四五六日天]/g, "").length
      : order(last) - order(match[0][0]) + 1;
  return { count: Math.max(1, count), end: weekdays.lastIndex };
}

const endOf = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
};

function readTrigger(text: string, at: number): Every | null {
  const verb = endOf(happening, text, at);
  if (verb < 0) return null;
  // The verb is read greedily: step back until a number with its unit follows.
  for (let from = verb; from > at + 1; from--) {
    const found = perAt(text, from);
    if (found !== null && found.end > from)
      return {
        type: "every",
        start: at,
        end: found.end,
        ...found.per,
        trigger: true,
        manner: false,
        listed: 0,
      };
  }
  return null;
}

/** Reads 每天, 每两小时, 每半年, 每平方米, 每逾期一日, 每少5分, 按月, 逐日 at `at`; `null` when none of them stands there. */
export function everyAt(text: string, at: number): Every | null {
  const how = endOf(manner, text, at);
  if (how >= 0) {
    const found = perAt(text, how);
    if (found === null || endOf(noManner, text, found.end) >= 0) return null;
    return {
      type: "every",
      start: at,
      end: found.end,
      ...found.per,
      trigger: false,
      manner: true,
      listed: 0,
    };
  }
  const each = endOf(after, text, at);
  if (each < 0) return null;
  const found = perAt(text, each);
  if (found === null) return readTrigger(text, at);
  const skipped =
    text.slice(at, each).includes("隔") && found.per.count === "1" && /[日天周月]/.test(found.per.unit.per);
  const per = skipped ? { ...found.per, count: "2" } : found.per;
  const days = found.per.unit.per === "周" ? listedDays(text, found.end) : { count: 0, end: found.end };
  const end = Math.max(days.end, endOf(edge, text, days.end));
  return { type: "every", start: at, end, ...per, trigger: false, manner: false, listed: days.count };
}
