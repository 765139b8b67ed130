/** Cuts a text into words. */
export type Segment = (text: string) => readonly string[];

const figure = "0-9０-９";
const numeral = "〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟";

/**
 * What a contract turns on and what is therefore never cut: a date, an amount, a share, the number of a clause, a count in
 * Chinese numerals, a Latin word.
 */
const whole = new RegExp(
  [
    `[${figure}]{4}年(?:[${figure}]{1,2}月(?:[${figure}]{1,2}日)?)?`,
    `[${figure}]{4}[-/.][${figure}]{1,2}[-/.][${figure}]{1,2}`,
    `[百千万]分之[${numeral}${figure}.点]+`,
    `[¥￥]?[${figure}]+(?:[,，][${figure}]{3})*(?:[.．][${figure}]+)?(?:[%％‰]|[万亿]?元)?`,
    `第[${numeral}${figure}]+[编章节条款项次届]`,
    `[${numeral}]+点[${numeral}]+`,
    `[${numeral}]+[元圆](?:[${numeral}角分]*整?)`,
    `[${numeral}]+(?=[个日天月年周次小分秒名人项台处遍倍成层米平])`,
    "[A-Za-z]+(?:[-'’][A-Za-z]+)*",
  ].join("|"),
  "g",
);

/** One character each, for browsers that know no words (surrogate pairs stay whole). */
export const byCharacter: Segment = (text) => Array.from(text);

let words: Segment | undefined;
const byWord: Segment = (text) => {
  if (!words) {
    const { Segmenter } = Intl as { Segmenter?: typeof Intl.Segmenter };
    const segmenter = Segmenter && new Segmenter("zh", { granularity: "word" });
    words = segmenter
      ? (given) => Array.from(segmenter.segment(given), ({ segment }) => segment)
      : byCharacter;
  }
  return words(text);
};

/** The atoms of a text, in order; together they are the text. */
export const atomsOf = (text: string, segment: Segment = byWord): readonly string[] => {
  const atoms: string[] = [];
  const cut = (part: string): void => void (part && atoms.push(...segment(part)));
  let at = 0;
  for (const found of text.matchAll(whole)) {
    cut(text.slice(at, found.index));
    atoms.push(found[0]);
    at = found.index + found[0].length;
  }
  cut(text.slice(at));
  return atoms;
};
