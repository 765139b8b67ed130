import { parseDecimal } from "../../kernel/decimal.ts";
import { sha256Hex } from "../../kernel/hash-chain.ts";
import { readFrequency } from "../../standard/standard/frequency.ts";
import type { RoleSheet, SheetStandard } from "./role-sheet.ts";

/** A question of a reading check (阅读测验): which figure of the sheet is asked. Words are made of it where it is shown. */
export interface CheckQuestion {
  /** `<standard>/target` or `<standard>/frequency`. */
  readonly id: string;
  readonly standard: string;
  readonly title: string;
  readonly asks: "target" | "frequency";
  /** Unit of the answer; `null` for a frequency, which is written `times/period`. */
  readonly unit: string | null;
}

export interface CheckAnswer {
  readonly question: string;
  readonly answer: string;
}

/** How many questions a check has at most. */
export const checkLength = 5;

const questionsAbout = ({ frequency, id, title, unit }: SheetStandard): readonly CheckQuestion[] => [
  { id: `${id}/target`, standard: id, title, asks: "target", unit },
  ...(frequency === null || readFrequency(frequency) === null
    ? []
    : [{ id: `${id}/frequency`, standard: id, title, asks: "frequency", unit: null } as const]),
];

/** The questions of a sheet: always the same for what it says, other ones once it says something else. */
export const questionsOf = (sheet: RoleSheet): readonly CheckQuestion[] =>
  sheet.standards
    .flatMap(questionsAbout)
    .map((question) => ({ question, order: sha256Hex(`${sheet.hash}/${question.id}`) }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .slice(0, checkLength)
    .map(({ question }) => question);

const isNumber = (text: string): boolean => /^\d{1,9}(\.\d{1,4})?$/.test(text);

const isRight = (sheet: RoleSheet, { asks, standard }: CheckQuestion, answer: string): boolean => {
  const found = sheet.standards.find(({ id }) => id === standard);
  const given = answer.trim();
  if (found === undefined) return false;
  if (asks === "target")
    return isNumber(given) && parseDecimal(given, 4, "answer") === parseDecimal(found.target, 4, "target");
  const [told, written] = [readFrequency(given), readFrequency(found.frequency ?? "")];
  return told !== null && written !== null && told.times === written.times && told.per === written.per;
};

/** Questions that were answered wrongly or not at all, by id. */
export const wrongAnswers = (sheet: RoleSheet, answers: readonly CheckAnswer[]): readonly string[] =>
  questionsOf(sheet)
    .filter((question) => {
      const given = answers.filter((answer) => answer.question === question.id);
      return given.length !== 1 || !isRight(sheet, question, given[0]!.answer);
    })
    .map(({ id }) => id);
