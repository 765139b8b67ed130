import { numeralPattern, readNumeral } from "../../numeral/numeral.ts";
import type { ContractReading, DateMention } from "../../reading.ts";
import { addMonths, dayNumber } from "../day-number.ts";
import type { LintRule, Report } from "../rule.ts";
import { sentenceAt, sentencesByClause } from "../sentence-at.ts";
import { isDraftingNote } from "../sentence-role.ts";

const between = /^[^。；;\n]{0,12}(?:起至|至|到|—|–|-|~|～|起[，,]?\s*至|to|through|until)[^。；;\n]{0,10}$/i;
const length = new RegExp(
  `(?:期限|期间|期|有效期|服务时间|合同期|共计?|为期|合计|term)[^。；;\\n]{0,14}?(${numeralPattern})\\s*(年(?![度\\d月级])|个月|周年)|[（(]\\s*(?:共|共计|为期)?\\s*(${numeralPattern})\\s*(年|个月)\\s*[）)]`,
  "i",
);

const monthsOf = (
  text: string,
): { readonly months: number; readonly at: number; readonly words: string } | undefined => {
  const match = length.exec(text);
  if (match === null) return undefined;
  const count = readNumeral(match[1] ?? match[3] ?? "");
  if (count === null) return undefined;
  const months = Number(count) * ((match[2] ?? match[4] ?? "").includes("年") ? 12 : 1);
  const words = `${match[1] ?? match[3] ?? ""}${match[2] ?? match[4] ?? ""}`;
  return Number.isInteger(months) && months > 0 && months <= 600
    ? { months, at: match.index + match[0].lastIndexOf(match[1] ?? match[3] ?? ""), words }
    : undefined;
};

const isPair = (text: string, first: DateMention, second: DateMention): boolean =>
  between.test(text.slice(first.end, second.start));

/** What happens once in the life of a contract: it has one day. */
const events: readonly (readonly [string, RegExp])[] = [
  ["进场", /进场(?!前)|入驻/],
  ["撤场", /撤场(?!前)|退场(?!前)/],
];
const notOnce = /前期|原(?:合同|物业)|分批|[首第][一二三\d]?批|不[早晚迟]于|之?前完成|各|分别|如|若/;

/** The same event on two days: 5月1日正式进场 … 正式进场时间为5月15日. */
const checkEvents = (reading: ContractReading, report: (found: Report) => void): void => {
  const first = new Map<string, DateMention>();
  for (const mention of reading.dates) {
    const sentence = sentenceAt(reading, mention.start);
    if (sentence === undefined || isDraftingNote(sentence) || notOnce.test(sentence.text)) continue;
    const near =
      reading.text.slice(Math.max(sentence.start, mention.start - 10), mention.start) +
      reading.text.slice(mention.end, Math.min(sentence.end, mention.end + 8));
    const event = events.find(([, words]) => words.test(near))?.[0];
    if (event === undefined) continue;
    const before = first.get(event);
    if (before === undefined) first.set(event, mention);
    else if (before.date !== mention.date)
      report({
        start: mention.start,
        end: mention.end,
        message: {
          "zh-CN": `前文${event}日期为${before.date}，此处为${mention.date}。`,
          en: `The same event (${event}) was on ${before.date} before, and is on ${mention.date} here.`,
        },
        suggestion: { "zh-CN": "统一日期。", en: "Make the dates agree." },
      });
  }
};

/** Dates that cannot both be right. */
export const contradictingDates: LintRule = {
  id: "contradicting-dates",
  title: { "zh-CN": "日期矛盾", en: "Contradicting dates" },
  description: {
    "zh-CN": "起止日期倒置，写明的期限与起止日期不符，或同一事件（如进场）有两个日期。",
    en: "A period ends before it begins, the stated length does not fit its first and last day, or the same event (moving in) has two days.",
  },
  severity: "high",
  check: (reading, report) => {
    checkEvents(reading, report);
    for (let index = 0; index + 1 < reading.dates.length; index += 1) {
      const [first, second] = [reading.dates[index], reading.dates[index + 1]];
      if (first === undefined || second === undefined || !isPair(reading.text, first, second)) continue;
      const [from, to] = [dayNumber(first.date), dayNumber(second.date)];
      const sentence = sentenceAt(reading, first.start);
      if (from === null || to === null || sentence === undefined || isDraftingNote(sentence)) continue;
      if (to < from) {
        report({
          start: first.start,
          end: second.end,
          message: {
            "zh-CN": `止期${second.date}早于起期${first.date}。`,
            en: `The period ends on ${second.date}, before it begins on ${first.date}.`,
          },
          suggestion: { "zh-CN": "更正起止日期。", en: "Correct the dates." },
        });
        continue;
      }
      const group = sentencesByClause(reading).get(sentence.clauseId) ?? [sentence];
      const holder = [sentence, ...group].find((one) => monthsOf(one.text) !== undefined);
      const stated = holder === undefined ? undefined : monthsOf(holder.text);
      if (stated === undefined || (holder !== sentence && group.length > 4)) continue;
      const expected = dayNumber(addMonths(first.date, stated.months));
      if (expected === null || Math.abs(to - expected) <= 1) continue;
      report({
        start: first.start,
        end: second.end,
        message: {
          "zh-CN": `写明期限为${stated.words}，但${first.date}至${second.date}不是${stated.words}。`,
          en: `The stated length (${stated.words}) does not fit ${first.date} to ${second.date}.`,
        },
        suggestion: { "zh-CN": "更正期限或起止日期。", en: "Correct the length or the dates." },
      });
    }
  },
};
