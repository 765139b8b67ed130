import type { Standard } from "@heyue/core/standard/standard";
import type { Language } from "../element/language.ts";
import { fill, word } from "../element/words.ts";
import { comparatorWords, periodWords, unitWords } from "../vocabulary/contract.ts";
import { shifted } from "../element/decimal.ts";

/** `15 分钟`, `95%`: a number with its unit, exact; a share is shown in percent. */
export const measureText = (value: string, unit: string, language: Language): string => {
  if (unit === "ratio") return `${shifted(value, 2)}%`;
  const share = unit === "percent" && /^(0(\.\d+)?|1(\.0+)?)$/.test(value);
  const known = unit in unitWords ? word(unitWords, language, unit) : ` ${unit}`;
  return (share ? shifted(value, 2) : value) + known;
};

/** `不超过 15 分钟`, `不少于 95%`: a standard's target in words, its number exact. */
export const targetText = (
  { comparator, target, unit }: Pick<Standard, "comparator" | "target" | "unit">,
  language: Language,
): string => fill(word(comparatorWords, language, comparator), { n: measureText(target, unit, language) });

/** `每周 2 次` from `2/week`; other texts stay as they are. */
export const frequencyText = (frequency: string | undefined, language: Language): string => {
  const found = /^(\d+)\/([a-z-]+)$/.exec(frequency || "");
  return found && found[2]! in periodWords
    ? fill(word(periodWords, language, found[2]), { n: found[1]! })
    : frequency || "";
};
