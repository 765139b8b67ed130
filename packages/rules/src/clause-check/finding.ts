import type { Citation } from "@heyue/core/kernel/citation";
import type { Report, Severity, Span, Words } from "@heyue/core/text";
import type { Law } from "./law.ts";

/** What a check has to say of a place in the text. */
export interface LawBreach {
  readonly at: Span;
  readonly citations: readonly Citation[];
  readonly message: Words;
  readonly suggestion: Words;
  readonly severity?: Severity;
}

const how: Readonly<Record<Law["day"]["by"], readonly [string, string]>> = {
  asked: ["指定的日期", "the day asked for"],
  signed: ["签订日期", "the day of signing"],
  term: ["期限起始日", "the first day of the term"],
  reviewed: ["文本未写日期，取法规最近核对日", "no date in the text: the law as last reviewed"],
};

/** A finding with the law behind it and the day whose law it is. */
export const lawFinding = (
  { day }: Law,
  { at, citations, message, suggestion, severity }: LawBreach,
): Report => {
  const [chinese, english] = how[day.by];
  return {
    start: at.start,
    end: at.end,
    ...(severity === undefined ? {} : { severity }),
    message: {
      "zh-CN": `${message["zh-CN"]}（按${day.date}的法规；${chinese}）`,
      en: `${message.en} (Law of ${day.date}; ${english}.)`,
    },
    suggestion,
    citations: citations.map(({ source, article, quote }) => ({ source, article, quote })),
  };
};

/** A place of a sentence as one of the text. */
export const spanIn = (sentence: Span, index: number, length: number): Span => ({
  start: sentence.start + index,
  end: sentence.start + index + length,
});
