import type { Standard } from "@heyue/core/standard/standard";
import type { Language } from "../element/language.ts";
import { fill, word } from "../element/words.ts";
import { comparatorWords, periodWords, unitWords } from "../vocabulary/contract.ts";
import { shifted } from "./decimal.ts";

/** `不超过 15 分钟`, `不少于 95%`: a standard's target in words, its number exact. */
export const targetText = (standard: Standard, language: Language): string => {
  const { comparator, target, unit } = standard;
  const share = unit === "percent" && /^(0(\.\d+)?|1(\.0+)?)$/.test(target);
  const known = unit in unitWords ? word(unitWords, language, unit) : ` ${unit}`;
  return fill(word(comparatorWords, language, comparator), {
    n: (share ? shifted(target, 2) : target) + known,
  });
};

/** `每周 2 次` from `2/week`; other texts stay as they are. */
export const frequencyText = (frequency: string | undefined, language: Language): string => {
  const found = /^(\d+)\/([a-z-]+)$/.exec(frequency || "");
  return found && found[2]! in periodWords
    ? fill(word(periodWords, language, found[2]), { n: found[1]! })
    : frequency || "";
};
