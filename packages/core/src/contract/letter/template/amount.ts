import { amountWithWords } from "../../../text/template/amount-words.ts";
import { chineseDate } from "../../../text/template/chinese-date.ts";
import { fromFen, sum, toYuan } from "../../../kernel/money.ts";
import type { LetterBill } from "../content.ts";
import type { LetterLanguage } from "../sheet.ts";

/** All that a letter demands, fen. */
export const totalOf = (bills: readonly LetterBill[]): number =>
  sum(bills.map(({ amount }) => fromFen(amount)));

/** Figures of an amount in yuan: 1495.20, in English 1,495.20. */
export const yuanText = (language: LetterLanguage, fen: number): string => {
  const yuan = toYuan(fromFen(fen));
  return language === "zh-CN" ? yuan : yuan.replace(/\B(?=(?:\d{3})+\.)/g, ",");
};

/** An amount in figures alone: 1495.20元, CNY 1,495.20. */
export const shortAmountText = (language: LetterLanguage, fen: number): string =>
  language === "zh-CN" ? `${yuanText(language, fen)}元` : `CNY ${yuanText(language, fen)}`;

/** An amount as it is demanded: in Chinese with its words in capital signs. */
export const amountText = (language: LetterLanguage, fen: number): string =>
  language === "zh-CN" ? amountWithWords(yuanText(language, fen)) : shortAmountText(language, fen);

const months = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
] as const; // prettier-ignore

/** A day as it is written in a letter: 2026年11月24日, 24 November 2026. */
export const dateText = (language: LetterLanguage, date: string): string => {
  if (language === "zh-CN") return chineseDate(date);
  const [year, month, day] = date.split("-").map(Number);
  return `${day} ${months[(month ?? 1) - 1]} ${year}`;
};
