import type { Span } from "../span.ts";
import { amountInWordsPattern, readCapitalAmount } from "./capital-amount.ts";
import { shiftDecimal } from "./decimal.ts";
import { halfWidth } from "./half-width.ts";
import { readNumeral } from "./numeral.ts";

/** One of the two amounts: where it stands and what it says in fen; `null` where the place is blank. */
export interface WrittenAmount extends Span {
  readonly fen: bigint | null;
}

/** An amount in words (大写) and the same in figures (小写) beside it; the span reaches from the one to the other. */
export interface AmountPair extends Span {
  readonly words: WrittenAmount;
  readonly figures: WrittenAmount;
}

interface Found extends WrittenAmount {
  readonly inWords: boolean;
}

const blank = "(?:_{2,}|\\s{2,}|\\s*/)\\s*(?=[元圆])";
const figures = "\\d[\\d,]*(?:\\.\\d+)?\\s?(?:百?万|千万|亿)?";
const amounts = new RegExp(
  [
    `(?<words>${amountInWordsPattern})`,
    `(?<=大写\\)?:?\\s?)(?<noWords>${blank})`,
    `(?<=(?:¥|￥|小写\\)?:?)\\s?)(?<noFigures>_{2,}|\\s{2,}(?=[元)]))`,
    `(?:¥|￥|(?<=小写\\)?:?\\s*))\\s?(?<marked>${figures})`,
    `(?<![\\d.,])(?<plain>${figures})(?=\\s?元)`,
  ].join("|"),
  "g",
);
/** What may stand between the two, and what of it shows that they are meant to be the same amount. */
const between = /^(?:[\s(),:;/、]|人民币|RMB|CNY|[大小]写|[¥￥]|元|圆|整|正|即|计|合计?)*$/;
const joined = /[(]|[大小]写|[¥￥]|即/;

function found(match: RegExpExecArray): Found | null {
  const groups = match.groups ?? {};
  const text =
    groups["words"] ?? groups["noWords"] ?? groups["noFigures"] ?? groups["marked"] ?? groups["plain"] ?? "";
  const start = match.index + match[0].lastIndexOf(text);
  const span = { start, end: start + text.trimEnd().length || start + text.length };
  if (groups["words"] !== undefined) {
    const fen = readCapitalAmount(text);
    return fen === null ? null : { ...span, fen, inWords: true };
  }
  if (groups["noWords"] !== undefined) return { start, end: start + text.length, fen: null, inWords: true };
  if (groups["noFigures"] !== undefined)
    return { start, end: start + text.length, fen: null, inWords: false };
  const yuan = readNumeral(text.trim());
  const fen = yuan === null ? null : shiftDecimal(yuan, 2);
  return fen === null || fen.includes(".") ? null : { ...span, fen: BigInt(fen), inWords: false };
}

/**
 * Every pair of 大写 and 小写 in the text, in order, whichever stands first: 人民币（大写）叁万元整（￥30000.00）, ¥500元（伍佰元整）. An amount
 * belongs to one pair at most; offsets are those of the text.
 */
export function amountPairs(text: string): readonly AmountPair[] {
  const plain = halfWidth(text);
  const pairs: AmountPair[] = [];
  let before: Found | null = null;
  for (const match of plain.matchAll(amounts)) {
    const amount = found(match);
    if (amount === null) continue;
    if (before !== null && before.inWords !== amount.inWords) {
      const gap = plain.slice(before.end, amount.start);
      if (gap.length <= 30 && between.test(gap) && joined.test(gap)) {
        const [words, numbers] = amount.inWords ? [amount, before] : [before, amount];
        pairs.push({
          start: before.start,
          end: amount.end,
          words: { start: words.start, end: words.end, fen: words.fen },
          figures: { start: numbers.start, end: numbers.end, fen: numbers.fen },
        });
        before = null;
        continue;
      }
    }
    before = amount;
  }
  return pairs;
}
