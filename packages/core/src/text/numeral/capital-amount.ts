import { chineseNumeralSigns, readChineseNumeral } from "./chinese-numeral.ts";

/** An amount in words as it ends up on a cheque: 叁万元整, 贰仟伍佰元伍角, 伍角叁分. No groups. */
export const amountInWordsPattern = `[${chineseNumeralSigns}]+[元圆圓](?:[${chineseNumeralSigns}]{1,2}角)?(?:[${chineseNumeralSigns}]{1,2}分(?!之))?[整正]?`;

const amount = new RegExp(
  `^(?:([${chineseNumeralSigns}]+)[元圆圓])?(?:零?([${chineseNumeralSigns}])角)?(?:零?([${chineseNumeralSigns}])分)?[整正]?$`,
);

const digitOf = (sign: string | undefined): bigint | null => {
  if (sign === undefined) return 0n;
  const value = readChineseNumeral(sign);
  return value !== null && value <= 9n ? value : null;
};

/**
 * Reads an amount of money in words (大写金额) as fen: 人民币壹拾万元整 is 10000000n, 贰仟伍佰元伍角 is 250050n. Everyday signs
 * (三万元整) are read too. `null` when the text is no amount in words.
 */
export function readCapitalAmount(text: string): bigint | null {
  const plain = text.replace(/人民币|RMB|[（(]?大写[)）]?|[\s:：]/g, "");
  const match = amount.exec(plain);
  if (match === null || (match[1] ?? match[2] ?? match[3]) === undefined) return null;
  const yuan = match[1] === undefined ? 0n : readChineseNumeral(match[1]);
  const jiao = digitOf(match[2]);
  const fen = digitOf(match[3]);
  return yuan === null || jiao === null || fen === null ? null : yuan * 100n + jiao * 10n + fen;
}
