import type { Numbering } from "./numbering.ts";

/** Goes on a sentence that names a clause: 第八条约定的, 第八条、第九条, 附件二所列. */
const proseAfterWord =
  /(?:[的所之中和与或至到及、，,。；;》”"]|约定|规定|项下|款|课|（[一二三四五六七八九十]{1,3}）项|\([一二三四五六七八九十]{1,3}\)项)/y;
const proseAfterAnnex =
  /(?:[的所之中和与或至到及、，,。；;》”"（(]|约定|规定|项下|内|为|是|作为|均|应|系|如|经|一并|共)/y;
/** 1.5元, 3.5米, 2.5%: a quantity whatever stands before it. */
const surelyUnit =
  /[ \t]?(?:元|万|亿|米|平方|㎡|m²|%|％|‰|℃|°|公里|公斤|千克|倍|吨|厘米|毫米|(?:mm|cm|km|kg|m|h|kW|kWh|V|USD|GBP|RMB|percent|million|hours?|days?|sq)(?![A-Za-z]))/y;
/** 2个, 3人, 5日: a quantity or the start of a title (人员, 日常). */
const maybeUnit =
  /[ \t]?(?:个|人|名|次|日|天|年|月|周|分|小时|岁|台|套|份|张|级|层|楼|栋|幢|户|号|期|座|处|项|批|种|类|∶|:\d|：\d|[-~～—至]\d)/y;
/** 1、2号楼, 一、二期: two numbers of one thing. */
const pairAfterDigits = /[0-9０-９]{1,3}(?:[、#号楼层栋座期级幢区款条项]|$)/y;
const pairAfterChinese = /[一二三四五六七八九十]{1,2}(?:[、期级楼层号类等次审班区款条项年]|$)/y;
const startsLatin = /[A-Za-z]/y;
const afterBare = /[ \t\u00a0\u3000]*[\u3400-\u9fff《“"（(A-Z]/y;
const afterLatinTitle = /[ \t\u00a0\u3000]*(?:[.:：—–-]|$|[A-Z“"\u3400-\u9fff【])/y;

const at = (pattern: RegExp, text: string, offset: number): boolean => {
  pattern.lastIndex = offset;
  return pattern.test(text);
};

/** How far the line is a numbered one: surely not, only when its number is the next one, or as it looks. */
export type Likelihood = "never" | "next-only" | "likely";

/** Judges a number by what follows it on its line, which ends at `to`. */
export const likelihoodOf = (text: string, numbering: Numbering, end: number, to: number): Likelihood => {
  const { style, values } = numbering;
  const isEmpty = end >= to;
  if (values.some((value) => Number.isNaN(value))) return "never";
  if (style === "annex") {
    if (isEmpty) return "likely";
    if (/^[A-Z]/.test(numbering.number)) return at(afterLatinTitle, text, end) ? "likely" : "never";
    const isBare = numbering.number.length === 2;
    if (isBare)
      return /[：:]/.test(text[end]!) && to - end <= 2
        ? "never"
        : /[：:\s]/.test(text[end]!)
          ? "likely"
          : "never";
    return at(proseAfterAnnex, text, end) || to - end > 60 ? "never" : "likely";
  }
  if (style.startsWith("第")) return !isEmpty && at(proseAfterWord, text, end) ? "never" : "likely";
  if (/^(?:article|section|clause|part|chapter|§)/.test(style))
    return at(afterLatinTitle, text, end) ? "likely" : "never";
  if (isEmpty) return style === "1" ? "never" : style.startsWith("decimal") ? "next-only" : "likely";
  if (style.startsWith("decimal")) {
    const places = numbering.number.split(/[.．]/);
    if (values[0] === 0 || places.some((place) => place.length > 1 && /^[0０]/.test(place))) return "never";
    if (at(startsLatin, text, end) && !/[A-Z][a-z]/.test(text.slice(end, end + 2))) return "never";
    if (/[0-9０-９:：/／～~-]/.test(text[end]!) && !/[:：]/.test(text[end]!)) return "never";
    if (at(surelyUnit, text, end)) return "never";
    return at(maybeUnit, text, end) ? "next-only" : "likely";
  }
  if (style === "1") {
    if (!at(afterBare, text, end) || at(surelyUnit, text, end) || at(maybeUnit, text, end)) return "never";
    return "next-only";
  }
  if (style === "1、") return at(pairAfterDigits, text, end) ? "never" : "likely";
  if (style === "一、") return at(pairAfterChinese, text, end) ? "never" : "likely";
  return "likely";
};
