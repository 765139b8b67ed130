import type { ArchiveKind } from "./entry.ts";
import type { ArchiveEntryView } from "./view.ts";

/** What is looked for in an archive (档案检索); what is absent is not asked for, and all that is given must fit. */
export interface ArchiveQuery {
  /** Id of a clause. */
  readonly clause?: string;
  /** First and last day of the document, `YYYY-MM-DD`, both inclusive. */
  readonly from?: string;
  readonly to?: string;
  /** Id of a person, or a part of a name. */
  readonly party?: string;
  readonly kind?: ArchiveKind;
  /** Words of the title, in either language, separated by blanks; each may stand anywhere, also inside of a longer word. */
  readonly text?: string;
}

/** What was found, in the order of the documents' days. */
export interface ArchiveFindings {
  readonly archive: string;
  readonly entries: readonly ArchiveEntryView[];
}

/** Full-width and half-width forms, and large and small letters, are the same. */
const folded = (text: string): string => text.normalize("NFKC").toLowerCase();

/**
 * Finds entries. Chinese has no blanks between words, so a word is found wherever its characters stand one after the other: two
 * are enough.
 */
export const search = (
  entries: readonly ArchiveEntryView[],
  { clause, from, kind, party, text, to }: ArchiveQuery,
): readonly ArchiveEntryView[] => {
  const words = folded(text ?? "")
    .split(/\s+/)
    .filter((word) => word !== "");
  const name = folded(party ?? "").trim();
  return entries
    .filter(
      (entry) =>
        (clause === undefined || entry.clauses.includes(clause)) &&
        (from === undefined || entry.date >= from) &&
        (to === undefined || entry.date <= to) &&
        (kind === undefined || entry.kind === kind) &&
        (name === "" || entry.parties.some(({ ref }) => folded(ref).includes(name))) &&
        words.every((word) => Object.values(entry.title).some((title) => folded(title).includes(word))),
    )
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
};
