import type { VagueMark } from "./label-score.ts";

/** Thirty-two words that a plain word list would hold: what a scan without any reading of the sentence reaches. */
export const vagueDictionary: readonly string[] =
  "及时 定期 不定期 经常 随时 按时 适时 尽快 优质 良好 合理 适当 必要 足够 充足 妥善 积极 主动 热情 整洁 文明 规范 科学 完善 相应 有关 相关 一定 较强 尽量 根据需要 根据实际情况".split(
    " ",
  );

const words = new RegExp(vagueDictionary.toSorted((one, other) => other.length - one.length).join("|"), "gu");

/** Every place where one of the words stands. */
export const dictionarySpans = (sentence: string): readonly VagueMark[] =>
  [...sentence.matchAll(words)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
    severity: "medium",
  }));
