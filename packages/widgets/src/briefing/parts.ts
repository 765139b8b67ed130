import type { SheetStandard } from "@heyue/core/contract/briefing/role-sheet";
import type { PersonState, SheetView } from "@heyue/core/contract/briefing/view";
import { frequencyText, measureText, targetText } from "../contract-viewer/measure.ts";
import type { ElementWord } from "../element/element-words.ts";
import type { Language } from "../element/language.ts";
import { dayText, daysBetween } from "../element/moment.ts";
import type { ChangedPart } from "./sheet-difference.ts";
import type { BriefingWord } from "./words.ts";

/** What every view of a briefing needs of the element. */
export interface BriefingParts {
  readonly language: Language;
  /** Date at the estate. */
  readonly today: string;
  readonly t: (key: BriefingWord | ElementWord, values?: Readonly<Record<string, string | number>>) => string;
  readonly clock: (instant: string | number) => string;
  /** Name of a person. */
  readonly person: (id: string) => string;
}

/** What a part of a standard says, in words; empty when it says nothing. */
export const partText = (
  { language, t }: BriefingParts,
  standard: SheetStandard,
  part: ChangedPart,
  clauses: SheetView["clauses"],
): string => {
  const { clause, doneBy, frequency, grade, measuredBy, response, title } = standard;
  switch (part) {
    case "title":
      return title;
    case "target":
      return targetText(standard, language);
    case "frequency":
      return frequencyText(frequency ?? undefined, language);
    case "response":
      return response ? t("within", { time: measureText(response.amount, response.unit, language) }) : "";
    case "measuredBy":
      return measuredBy;
    case "clause":
      return clauses.find(({ id }) => id === clause)?.number ?? clause;
    case "grade":
      return grade ? t("grade", { ...grade }) : "";
    case "doneBy":
      return doneBy
        .map(({ from, name, to }) =>
          t("doneBy", { name, from: dayText(from, language), to: dayText(to, language) }),
        )
        .join("; ");
  }
};

/** How much time is left until a day, in words. */
export const leftText = ({ t, today }: BriefingParts, day: string): string => {
  const n = daysBetween(today, day);
  return n > 0 ? t("daysLeft", { n }) : n === 0 ? t("lastDay") : t("overdue", { n: -n });
};

/** What a deadline rests on. */
export const basisOf = ({ missed, state }: PersonState): BriefingWord =>
  missed.length ? "basis-again" : state === "stale" ? "basis-renewed" : "basis-sent";
