import type { Standard } from "@heyue/core/standard/standard";
import type { Language } from "../element/language.ts";
import { daysBetween, weekdayText } from "../element/moment.ts";
import type { ElementWord } from "../element/element-words.ts";
import type { InspectionWord } from "./words.ts";

/** What every view of inspections needs of the element. */
export interface InspectionParts {
  readonly language: Language;
  /** Date at the estate. */
  readonly today: string;
  readonly t: (
    key: InspectionWord | ElementWord,
    values?: Readonly<Record<string, string | number>>,
  ) => string;
  readonly clock: (instant: string | number) => string;
  /** Name of a person. */
  readonly person: (id: string) => string;
  /** A standard of a contract as it is today. */
  readonly standard: (contract: string, id: string) => Standard | undefined;
}

/** Title of a standard; its id where the contract has it no more. */
export const titleOf = ({ standard }: InspectionParts, contract: string, id: string): string =>
  standard(contract, id)?.title ?? id;

/** `今天`, `明天`, `已过 2 天`, or the day itself. */
export const dueText = ({ language, t, today }: InspectionParts, day: string): string => {
  const n = daysBetween(today, day);
  if (n < 0) return t("pastDays", { n: -n });
  return n === 0 ? t("today") : n === 1 ? t("tomorrow") : weekdayText(day, language);
};
