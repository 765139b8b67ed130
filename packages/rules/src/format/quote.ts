import { parseDecimal } from "@heyue/core/kernel/decimal";
import type { LawPeriod, ParameterValue } from "./document.ts";
import { type Quantity, quantitiesIn } from "./numeral.ts";

/** The words for each unit in a statute, longest first. */
const UNIT_WORDS: { readonly [unit in LawPeriod["unit"]]: readonly string[] } = {
  minutes: ["分钟"],
  hours: ["个小时", "小时"],
  days: ["天", "日"],
  workdays: ["个工作日", "工作日"],
  months: ["个月"],
  years: ["年"],
};

/**
 * What of a value does not literally stand in its quote, in words; empty when all of it does. A number counts only with
 * its unit and as a whole: 十日 does not stand in 三十日.
 */
export const missingFromQuote = (value: ParameterValue, quote: string): readonly string[] => {
  const quantities = quantitiesIn(quote);
  switch (value.kind) {
    case "period":
      return missingPeriod(value.period, quantities);
    case "period-table":
      return Object.values(value.table).flatMap((period) => missingPeriod(period, quantities));
    case "money": {
      const fen = parseDecimal(value.yuan, 2, "money");
      const found = quantities.some(
        (quantity) =>
          quantity.numerator * 100n === fen * quantity.denominator && quantity.after.startsWith("元"),
      );
      return found ? [] : [`${value.yuan} yuan`];
    }
    case "word":
      return quote.includes(value.word) ? [] : [`the word ${value.word}`];
    case "terms":
      return value.terms.filter((term) => !quote.includes(term.word)).map((term) => `the words ${term.word}`);
  }
};

const missingPeriod = (period: LawPeriod, quantities: readonly Quantity[]): readonly string[] => {
  const found = quantities.some(
    (quantity) =>
      quantity.numerator === BigInt(period.amount) * quantity.denominator &&
      UNIT_WORDS[period.unit].some((word) => quantity.after.startsWith(word)),
  );
  return found ? [] : [`${period.amount} ${period.unit}`];
};
