import type { Annex, Chapter, Clause, ContractDraft } from "../../contract/contract/draft.ts";
import { isCompositionTable, standardColumns } from "../draft/register-columns.ts";
import { integerValue } from "../reader/numeral-value.ts";
import { chineseNumber } from "./chinese-number.ts";
import { breachChapter } from "./clauses/breach.ts";
import { closingChapter } from "./clauses/closing.ts";
import { durationChapter } from "./clauses/duration.ts";
import { dutiesChapter } from "./clauses/duties.ts";
import { feeChapter } from "./clauses/fee.ts";
import { generalChapter } from "./clauses/general.ts";
import { propertyChapter } from "./clauses/property.ts";
import { qualityChapter } from "./clauses/quality.ts";
import { compositionTable } from "./composition-table.ts";
import type { ContractTerms } from "./contract-terms.ts";
import { standardsRegister } from "./standards-register.ts";
import type { TemplateChapter, TemplateContext } from "./template-clause.ts";

/** Our clauses in the order of a contract. */
const templateChapters: readonly TemplateChapter[] = [
  generalChapter,
  qualityChapter,
  feeChapter,
  propertyChapter,
  dutiesChapter,
  breachChapter,
  durationChapter,
  closingChapter,
];

/** The highest number of 第…条 or 第…章 that stands, and at least how many there are. */
const lastNumber = (numbers: readonly string[]): number =>
  Math.max(
    0,
    numbers.length,
    ...numbers
      .map((number) => integerValue(/^第\s*(.+?)\s*[条章]/.exec(number)?.[1] ?? ""))
      .filter(Number.isFinite),
  );

const annexNumber = (annex: Annex | undefined): string | undefined =>
  /^(?:附件|附表|附录)[\d一二三四五六七八九十]+/.exec(annex?.title ?? "")?.[0];

/** An annex whose title begins with its number. */
const numbered = (annex: Annex, at: number): Annex =>
  annexNumber(annex) === undefined
    ? { ...annex, title: `附件${chineseNumber(at + 1)} ${annex.title.replace(/^附件\s*[：:]?\s*/, "")}` }
    : annex;

/** The annexes with the registers that the draft has data for and no table of. */
const completedAnnexes = (draft: ContractDraft): readonly Annex[] => {
  const own = draft.annexes.map(numbered);
  const next = (): string => `附件${chineseNumber(own.length + 1)}`;
  if (
    draft.standards.length > 0 &&
    !own.some(({ table }) => standardColumns(table?.head ?? []) !== undefined)
  )
    own.push(standardsRegister(draft, next(), clauseNumberOf(draft)));
  if (
    draft.fees.items.some(({ composition }) => composition.length > 0) &&
    !own.some(({ table }) => table !== undefined && isCompositionTable(table))
  )
    own.push(compositionTable(draft, next()));
  return own;
};

const clauseNumberOf = ({ chapters }: ContractDraft) => {
  const numbers = new Map(chapters.flatMap(({ clauses }) => clauses.map(({ id, number }) => [id, number])));
  return (id: string): string => numbers.get(id) ?? "—";
};

const contextOf = (
  draft: ContractDraft,
  annexes: readonly Annex[],
  terms: ContractTerms,
): TemplateContext => {
  const numberOf = (isIt: (annex: Annex) => boolean): string | undefined => annexNumber(annexes.find(isIt));
  const composition = numberOf(({ table }) => table !== undefined && isCompositionTable(table));
  return {
    draft,
    terms,
    ownText: draft.chapters
      .flatMap(({ clauses }) => clauses.flatMap(({ paragraphs }) => paragraphs))
      .join("\n"),
    ...(draft.standards.length === 0
      ? {}
      : { standardsAnnex: numberOf(({ table }) => standardColumns(table?.head ?? []) !== undefined)! }),
    ...(composition === undefined ? {} : { compositionAnnex: composition }),
    annexes: annexes.map((annex) => annexNumber(annex)!),
  };
};

/**
 * A draft with every clause that a contract needs: its own chapters as they are, then ours for what they leave open, numbered
 * on; the registers of standards and of the composition of the fee as annexes where it has none. The ids of our clauses
 * follow their numbers: `c-12` for 第十二条.
 */
export const completedContract = (draft: ContractDraft, terms: ContractTerms): ContractDraft => {
  const annexes = completedAnnexes(draft);
  const context = contextOf(draft, annexes, terms);
  const own = draft.chapters.flatMap(({ clauses }) => clauses);
  const ids = new Set(own.map(({ id }) => id));
  let clauseNumber = lastNumber(own.map(({ number }) => number));
  let chapterNumber = lastNumber(draft.chapters.map(({ number }) => number));
  const added: Chapter[] = [];
  for (const { heading, clauses: templates } of templateChapters) {
    const clauses: Clause[] = [];
    for (const template of templates) {
      if (template.isSettled(context)) continue;
      const paragraphs = template.paragraphs(context);
      if (paragraphs.length === 0) continue;
      clauseNumber += 1;
      const id = `c-${clauseNumber}`;
      clauses.push({
        id: ids.has(id) ? `c-${clauseNumber}-${template.id}` : id,
        number: `第${chineseNumber(clauseNumber)}条`,
        heading: template.heading,
        paragraphs,
        topics: template.topics,
      });
    }
    if (clauses.length === 0) continue;
    chapterNumber += 1;
    added.push({ number: `第${chineseNumber(chapterNumber)}章`, heading, clauses });
  }
  return { ...draft, chapters: [...draft.chapters, ...added], annexes };
};
