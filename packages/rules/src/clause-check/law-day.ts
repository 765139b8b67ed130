import type { ContractReading } from "@heyue/core/text";

/** The day whose law a text is held against, and how it was found. */
export interface LawDay {
  readonly date: string;
  /** `asked`: the caller named it; `signed`, `term`: read in the text; `reviewed`: the law as it was last looked over. */
  readonly by: "asked" | "signed" | "term" | "reviewed";
}

const signing =
  /(?:签订|签署|签约|签字|签章|订立)(?:的)?(?:日期|时间|日)|合同签订于|(?:于|在)[^，。；]{4,16}(?:签订|签署|订立)/;
const termStart = /(?:期限|服务期|有效期|期间)[^。；]{0,24}(?:自|从|由)[^。；]{0,4}$/;

/** The date in a sentence about signing: the last one, for both sides sign; none on a blank form. */
const signedOn = ({ dates, text }: ContractReading): string | undefined =>
  dates.findLast(({ start, end }) => {
    const before = text.slice(Math.max(0, start - 12), start);
    const after = text.slice(end, end + 6);
    return (
      signing.test(before.slice(before.lastIndexOf("\n") + 1)) ||
      /^[^，。；\n]{0,4}(?:签订|签署|订立)/.test(after)
    );
  })?.date;

const termFrom = ({ dates, text }: ContractReading): string | undefined =>
  dates.find(({ start }) => termStart.test(text.slice(Math.max(0, start - 40), start)))?.date;

/**
 * Which day's law a text is held against: the day asked for, else the day it was signed, else the first day of its term,
 * else the day on which the policy of the place was last compared with its sources.
 */
export const lawDayOf = (reading: ContractReading, asked: string | undefined, reviewed: string): LawDay => {
  if (asked !== undefined) return { date: asked, by: "asked" };
  const signed = signedOn(reading);
  if (signed !== undefined) return { date: signed, by: "signed" };
  const from = termFrom(reading);
  return from === undefined ? { date: reviewed, by: "reviewed" } : { date: from, by: "term" };
};
