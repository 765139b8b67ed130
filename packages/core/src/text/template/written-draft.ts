import type { ContractDraft } from "../../contract/contract/draft.ts";
import type { Part } from "../part.ts";
import { readContract } from "../reader/reader.ts";
import type { ContractReading } from "../reading.ts";
import { completedContract } from "./contract-completion.ts";
import { contractDocument } from "./contract-document.ts";
import { defaultTerms } from "./contract-terms.ts";
import { markdown } from "./markdown.ts";

/** Where a clause or annex of the draft begins in the written text; no id for a chapter. */
interface Place {
  readonly start: number;
  readonly id: string | null;
}

/** A draft as a contract text (草案成文), and how the text names the draft's clauses. */
export interface WrittenDraft {
  /**
   * The written contract as it was read. Its clauses and annexes have their ids of the draft, a numbered item in one that id with its
   * number behind, e.g. `quality.2`; what is no clause of the draft (title, parties, chapters) keeps the reader's id.
   */
  readonly reading: ContractReading;
  /** Id of the draft's clause or annex at an offset of the text; `null` outside of any. */
  readonly clauseAt: (offset: number) => string | null;
}

/** The text of a draft, the very one that `markdown` sets, and what stands where in it. */
const textOf = (draft: ContractDraft): { readonly text: string; readonly places: readonly Place[] } => {
  const document = contractDocument(draft);
  const { annexes, chapters } = completedContract(draft, defaultTerms);
  // Its headings in their order: each chapter with its clauses, then the annexes.
  const ids = [
    ...chapters.flatMap(({ clauses }) => [null, ...clauses.map(({ id }) => id)]),
    ...annexes.map(({ id }) => id),
  ];
  const places: Place[] = [];
  let text = "";
  for (const block of document.blocks) {
    if (text !== "") text += "\n";
    if (block.kind === "heading") places.push({ start: text.length, id: ids[places.length] ?? null });
    text += markdown({ ...document, blocks: [block] });
  }
  return { text, places };
};

type ClauseAt = WrittenDraft["clauseAt"];

/** The reader's ids of parts, each with the one that it is to have. */
const idsOf = (parts: readonly Part[], places: readonly Place[]): ReadonlyMap<string, string> => {
  const own = new Map(places.flatMap(({ id, start }) => (id === null ? [] : [[start, id] as const])));
  const taken = new Set(own.values());
  const ids = new Map<string, string>();
  /** `clause` is the part above that is a clause of the draft. */
  const name = (part: Part, clause: Part | null): void => {
    const id = clause === null ? own.get(part.start) : undefined;
    const above = clause === null ? undefined : ids.get(clause.id);
    if (id !== undefined) ids.set(part.id, id);
    else if (clause !== null && above !== undefined && part.id.startsWith(clause.id))
      ids.set(part.id, above + part.id.slice(clause.id.length));
    else if (taken.has(part.id)) ids.set(part.id, `${part.id}~text`);
    for (const child of part.children) name(child, id === undefined ? clause : part);
  };
  for (const part of parts) name(part, null);
  return ids;
};

const withIds = (
  reading: ContractReading,
  ids: ReadonlyMap<string, string>,
  clauseAt: ClauseAt,
): ContractReading => {
  const named = (id: string): string => ids.get(id) ?? id;
  // A list that the reader sees beside its clause stands in it all the same.
  const clauseOf = (id: string, start: number): string => {
    const clause = clauseAt(start);
    return clause === null || named(id).startsWith(`${clause}.`) ? named(id) : clause;
  };
  const part = (one: Part): Part => ({ ...one, id: named(one.id), children: one.children.map(part) });
  return {
    ...reading,
    parts: reading.parts.map(part),
    sentences: reading.sentences.map((sentence) => ({
      ...sentence,
      partId: named(sentence.partId),
      clauseId: clauseOf(sentence.clauseId, sentence.start),
    })),
    references: reading.references.map((reference) => ({
      ...reference,
      target: reference.target === null ? null : named(reference.target),
    })),
  };
};

/** Writes a draft as a contract and reads it, for whoever reviews its words: the gate before signing, and the `contract` command. */
export const writtenDraft = (draft: ContractDraft): WrittenDraft => {
  const { places, text } = textOf(draft);
  const reading = readContract(text);
  const clauseAt: ClauseAt = (offset) => places.findLast(({ start }) => start <= offset)?.id ?? null;
  return { reading: withIds(reading, idsOf(reading.parts, places), clauseAt), clauseAt };
};
