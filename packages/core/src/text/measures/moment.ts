import { readNumeral } from "../numeral/numeral.ts";
import type { Moment } from "./token.ts";

const hourText = "(?:\\d{1,2}|[零一二三四五六七八九十两]{1,3})";
const minuteText = "(?:\\d{1,2}|[零〇一二三四五六七八九十]{1,3})";
const part = "(?:凌晨|清晨|早上|早晨|早|上午|中午|下午|傍晚|晚上|晚间|晚|夜间|夜里|夜)";
const point = (name: string): string =>
  `(?:(?<h${name}>\\d{1,2})\\s?:\\s?(?<m${name}>[0-5]\\d)(?::[0-5]\\d)?(?![\\d:])(?:时|点)?` +
  `|(?<H${name}>${hourText})\\s?(?:点钟?|时)(?![间段限候效刻期代常而尚机须应需])(?:(?<half${name}>半)|整|(?<M${name}>${minuteText})分?(?!钟))?)`;
const mark = "\\s?(?:-{1,2}|—{1,2}|–|―|─|~|～|至|到)\\s?";
const clock = new RegExp(
  `${point("1")}(?<range>${mark}(?:当日|当天|次日|第二天)?\\s?(?<part2>${part})?\\s?${point("2")})?` +
    "(?<behind>之前|以前|前(?![往述台])|之内|内(?![容部])|以后|之后|后)?",
  "y",
);
const partBefore = new RegExp(`(?<part>${part})\\s?$`);
const by = /(?:不晚于|不迟于|不得晚于|不得迟于|最迟|最晚|截止(?:到|至|时间为?)?|截至)[^,、]{0,6}$/;

const two = (number: string): string => number.padStart(2, "0");

/** 08:30 from hour and minute, afternoon hours on the 24-hour clock; `null` when there is no such time. */
function timeOf(hour: string, minute: string, dayPart: string): string | null {
  const hours = Number(readNumeral(hour) ?? "99");
  const minutes = Number(readNumeral(minute) ?? "99");
  if (hours > 24 || minutes > 59) return null;
  const late = /^(?:下午|傍晚|晚|夜)/.test(dayPart) && hours < 12 && !(dayPart.startsWith("夜") && hours < 6);
  return `${two(String(late ? hours + 12 : hours))}:${two(String(minutes))}`;
}

/** Reads a clock time or a stretch between two (早上8：00前, 22:00至次日6:00, 下午5点半) at `at`; `null` when there is none. */
export function clockAt(text: string, at: number): Moment | null {
  clock.lastIndex = at;
  const match = clock.exec(text);
  if (match === null) return null;
  const groups = match.groups ?? {};
  const window = text.slice(Math.max(0, at - 12), at);
  const named = partBefore.exec(window);
  const dayPart = named?.groups?.["part"] ?? "";
  const minute = groups["m1"] ?? (groups["half1"] === undefined ? groups["M1"] : "30");
  // 一点二 is a decimal unless a part of the day stands before it or 分 behind.
  if (dayPart === "" && groups["M1"] !== undefined && /^[^\d]+点[^分]*$/.test(match[0])) return null;
  const sure = groups["h1"] !== undefined || dayPart !== "" || minute !== undefined || /钟/.test(match[0]);
  const behind = groups["behind"] ?? "";
  if (!sure && groups["range"] === undefined && behind === "") return null;
  const first = timeOf(groups["h1"] ?? groups["H1"] ?? "", minute ?? "0", dayPart);
  if (first === null) return null;
  const base = {
    type: "moment",
    unit: "time",
    end: clock.lastIndex,
    start: at - (named?.[0].length ?? 0),
  } as const;
  if (groups["range"] === undefined) {
    const deadline = /前|内/.test(behind) || by.test(window);
    return { ...base, value: first, deadline };
  }
  const secondMinute = groups["m2"] ?? (groups["half2"] === undefined ? groups["M2"] : "30");
  const second = timeOf(groups["h2"] ?? groups["H2"] ?? "", secondMinute ?? "0", groups["part2"] ?? dayPart);
  return second === null ? null : { ...base, value: `${first}-${second}`, deadline: false };
}

const monthBefore =
  /(?:(?:每个?|当|次|下|本|上|首|末|下个|次个|最后一个|第[一二三1-3]个?)月)(?:份)?(?:的|第)?\s?$/;
const days = new RegExp(
  `(\\d{1,2}|[一二三四五六七八九十]{1,3})\\s?[日号]?(?:${mark}(?:当月|次月|本月)?(\\d{1,2}|[一二三四五六七八九十]{1,3})\\s?)?[日号](?:之前|以前|前(?![往述台])|之内|以内|内)?`,
  "y",
);

/** Reads a day of the month (每月10日前, 次月5日, 每月1日至5日) whose number begins at `at`; `null` when no month stands before it. */
export function dayOfMonthAt(text: string, at: number): Moment | null {
  const from = Math.max(0, at - 10);
  const month = monthBefore.exec(text.slice(from, at));
  if (month === null) return null;
  days.lastIndex = at;
  const match = days.exec(text);
  const numbers = [match?.[1], match?.[2]].filter((day) => day !== undefined).map(readNumeral);
  if (numbers.length === 0 || numbers.some((day) => day === null || Number(day) < 1 || Number(day) > 31))
    return null;
  return {
    type: "moment",
    unit: "day-of-month",
    start: from + month.index,
    end: days.lastIndex,
    value: numbers.join("-"),
    deadline: true,
  };
}
