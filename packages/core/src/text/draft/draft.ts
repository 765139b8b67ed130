import type { ContractReading } from "../reading.ts";
import { annexesOf } from "./annex-list.ts";
import { breachesOf } from "./breach-list.ts";
import { clauseListOf } from "./clause-list.ts";
import { contractFacts } from "./contract-facts.ts";
import type { DraftLink, DraftParts, Question } from "./draft-parts.ts";
import { feesOf } from "./fee-schedule.ts";
import { partyOf } from "./party-fields.ts";
import { questionsOf } from "./questions.ts";
import { standardsInRegisters } from "./standard-register.ts";
import { standardsInSentences } from "./standard-sentences.ts";
import { tablesOf } from "./table-list.ts";

/** What was read of a contract for a draft. */
export interface DraftReading {
  readonly draft: DraftParts;
  /** What the text does not state; nothing of it is made up. */
  readonly questions: readonly Question[];
  /** Where each part was read. */
  readonly links: readonly DraftLink[];
}

/**
 * Reads a contract into the parts of a `ContractDraft` (合同结构化): chapters and clauses, standards with their measures, fees,
 * breaches, parties, term, annexes with tables, each linked to its place in the text. What the text does not state is absent
 * and listed as a question. Any text can be read; of one that is no contract nearly everything is a question.
 */
export const draftFromReading = (reading: ContractReading): DraftReading => {
  const list = clauseListOf(reading);
  const tables = tablesOf(reading.text, reading.parts);
  const provider = partyOf(reading, "provider");
  const client = partyOf(reading, "client");
  const { links: factLinks, ...facts } = contractFacts(reading, client.party);
  const registered = standardsInRegisters(tables, list);
  const standards = registered.length > 0 ? registered : standardsInSentences(list);
  const { fees, links: feeLinks } = feesOf(reading, list, tables);
  const breaches = breachesOf(list, tables, new Set(standards.map(({ part }) => part.id)));
  const { annexes, links: annexLinks } = annexesOf(reading, tables);
  const draft: DraftParts = {
    format: "heyue-contract/1",
    ...facts,
    provider: provider.party,
    client: client.party,
    chapters: list.chapters,
    standards: standards.map(({ part }) => part),
    fees,
    breaches: breaches.map(({ part }) => part),
    annexes,
  };
  const links: readonly DraftLink[] = [
    ...factLinks,
    ...provider.links,
    ...client.links,
    ...list.links,
    ...standards.map(({ start, end }, at) => ({ path: `/standards/${at}`, start, end })),
    ...feeLinks,
    ...breaches.map(({ start, end }, at) => ({ path: `/breaches/${at}`, start, end })),
    ...annexLinks,
  ];
  return { draft, questions: questionsOf(draft, links), links };
};
