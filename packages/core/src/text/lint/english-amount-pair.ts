import { readEnglishNumber } from "../measures/english-number.ts";
import type { AmountPair, WrittenAmount } from "../numeral/amount-pair.ts";
import { shiftDecimal } from "../numeral/decimal.ts";

const words =
  "(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|million|and)";
const figures = "\\d[\\d,]*(?:\\.\\d{1,2})?";
/** One Hundred Thousand Yuan only (RMB 100,000.00). */
const pair = new RegExp(
  `\\b(?<words>${words}(?:[\\s-]+${words})*)\\s+(?:yuan|renminbi|RMB)(?:\\s+only)?\\s*\\(\\s*(?:RMB|CNY|[¥￥])\\s*(?<figures>${figures})\\s*(?:yuan)?\\s*\\)`,
  "gi",
);

const amountAt = (text: string, yuan: string | null, start: number): WrittenAmount => {
  const fen = yuan === null ? null : shiftDecimal(yuan, 2);
  return { start, end: start + text.length, fen: fen === null || fen.includes(".") ? null : BigInt(fen) };
};

/** Every amount of an English text in words with the same in figures in brackets behind it, in order; offsets of the text. */
export const englishAmountPairs = (text: string): readonly AmountPair[] =>
  [...text.matchAll(pair)].map((match) => {
    const { words: said = "", figures: written = "" } = match.groups ?? {};
    const at = match.index + match[0].lastIndexOf(written);
    return {
      start: match.index,
      end: match.index + match[0].length,
      words: amountAt(said, readEnglishNumber(said), match.index),
      figures: amountAt(written, readEnglishNumber(written), at),
    };
  });
