import type { Language } from "../element/language.ts";
import { monthAfter } from "./bill.ts";
import type { BillBasis } from "./bill.ts";
import { monthText } from "./verdict-view.ts";

/** First and last month of the bill: as asked, else the current month, within the term of the contract. */
export const billMonths = (
  { term }: BillBasis,
  asked: { readonly month?: string | undefined; readonly until?: string | undefined },
  today: string,
): readonly [string, string] => {
  const [first, last] = [term.from.slice(0, 7), term.to && term.to.slice(0, 7)];
  const now = today.slice(0, 7);
  const from = asked.month || (now < first ? first : last && now > last ? last : now);
  return [from, asked.until && asked.until > from ? asked.until : from];
};

/** Months of the contract up to a year ahead, to choose from. */
export const monthChoices = (
  { term }: BillBasis,
  today: string,
  language: Language,
): readonly (readonly [string, string])[] => {
  const ahead = monthAfter(today.slice(0, 7), 12);
  const last = term.to && term.to.slice(0, 7) < ahead ? term.to.slice(0, 7) : ahead;
  const months: string[] = [];
  for (let at = term.from.slice(0, 7); at <= last; at = monthAfter(at, 1)) months.push(at);
  return months.map((month) => [month, monthText(month, language)]);
};
