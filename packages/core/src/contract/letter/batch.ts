import type { ArrearsView } from "../arrears/view.ts";
import type { WriteLetter } from "./command.ts";
import type { LetterContent } from "./content.ts";
import type { LetterLanguage } from "./sheet.ts";

/** What every demand of a batch says alike. */
export interface DemandBatch {
  /** Natural days to pay in, from the day each letter arrives. */
  readonly days: number;
  readonly pay?: string;
  readonly clauses?: readonly string[];
  readonly enclosures?: readonly string[];
  readonly language?: LetterLanguage;
}

/**
 * One demand for each arrears case that still owes something (批量催告): one unit, one owner, what is unpaid on each bill, first due first.
 * Pure: the caller writes the letters one by one, and each gets a number of its own. A case is left out when nothing is owed, when
 * it is closed, or while an instalment agreement runs.
 */
export const demandLetters = (
  cases: readonly ArrearsView[],
  { clauses, days, enclosures, language, pay }: DemandBatch,
): readonly WriteLetter[] =>
  cases
    .filter(
      ({ outstanding, phase, plans }) =>
        phase !== "closed" && outstanding.value > 0 && plans.at(-1)?.status !== "running",
    )
    .map(({ bills, contract, estate, id, owner, unit }): WriteLetter => {
      const content: LetterContent = {
        bills: bills
          .filter(({ outstanding }) => outstanding > 0)
          .map(({ due, item, outstanding, period }) => ({ item, period, due, amount: outstanding })),
        days,
        ...(pay === undefined ? {} : { pay }),
      };
      return {
        type: "write",
        estate,
        contract,
        kind: "demand",
        recipient: owner,
        unit,
        concerns: { kind: "arrears", id },
        content,
        ...(clauses === undefined ? {} : { clauses }),
        ...(enclosures === undefined ? {} : { enclosures }),
        ...(language === undefined ? {} : { language }),
      };
    });
