import type { Chapter, ContractDraft } from "@heyue/core/contract/draft";
import { align } from "./alignment.ts";
import { linesDifference, textDifference } from "./text-difference.ts";
import type { Line, Run } from "./text-difference.ts";

/** A passage of a contract that is compared as one: a clause, a remedy, an annex. */
export interface Passage {
  readonly id: string;
  /** As printed, e.g. 第十二条; empty where passages have none. */
  readonly number: string;
  readonly heading: string;
  /** The chapter it stands in; `null` outside of chapters. */
  readonly chapter: Pick<Chapter, "number" | "heading"> | null;
  readonly lines: readonly string[];
}

/** A passage in both texts, or in one of them. */
export interface PassageChange {
  /** `changed` also for one that only moved, was renumbered or got another heading. */
  readonly kind: "same" | "added" | "removed" | "changed";
  readonly before: Passage | null;
  readonly after: Passage | null;
  /** It stands in another chapter, or others that stayed have passed it. */
  readonly moved: boolean;
  readonly renumbered: boolean;
  readonly heading: readonly Run[];
  readonly lines: readonly Line[];
}

/** Clauses of a text, in order. */
export const clausePassages = ({ chapters }: ContractDraft): readonly Passage[] =>
  chapters.flatMap((chapter) =>
    chapter.clauses.map(({ heading, id, number, paragraphs }) => ({
      id,
      number,
      heading,
      chapter,
      lines: paragraphs,
    })),
  );

/** Remedies of a text (违约责任). */
export const breachPassages = ({ breaches }: ContractDraft): readonly Passage[] =>
  breaches.map(({ id, remedy, trigger }) => ({
    id: `b-${id}`,
    number: "",
    heading: trigger,
    chapter: null,
    lines: [remedy],
  }));

/** Annexes of a text; each row of a table is a line. */
export const annexPassages = ({ annexes }: ContractDraft): readonly Passage[] =>
  annexes.map(({ id, paragraphs, table, title }) => ({
    id,
    number: "",
    heading: title,
    chapter: null,
    lines: table
      ? [...paragraphs, ...[table.head, ...table.rows].map((row) => row.join(" ｜ "))]
      : paragraphs,
  }));

/** A chapter that was only renumbered, or only renamed, is the same one. */
const isElsewhere = ({ chapter: old }: Passage, { chapter }: Passage): boolean =>
  old !== null && chapter !== null && old.number !== chapter.number && old.heading !== chapter.heading;

const contentOf = ({ heading, lines }: Passage): string => JSON.stringify([heading, lines]);

/** What makes two passages one, the surest first: an id may have been given to another clause since. */
const marks: readonly ((passage: Passage) => string)[] = [
  (passage) => passage.id + contentOf(passage),
  ({ heading, id }) => JSON.stringify([id, heading]),
  contentOf,
  ({ heading }) => heading,
  ({ id }) => id,
];

const pairUp = (before: readonly Passage[], after: readonly Passage[]): ReadonlyMap<number, number> => {
  const partners = new Map<number, number>();
  const taken = new Set<number>();
  for (const mark of marks) {
    const free = new Map<string, number[]>();
    before.forEach((passage, index) => {
      if (taken.has(index)) return;
      const key = mark(passage);
      free.set(key, [...(free.get(key) || []), index]);
    });
    after.forEach((passage, index) => {
      const found = partners.has(index) ? undefined : free.get(mark(passage))?.shift();
      if (found === undefined) return;
      partners.set(index, found);
      taken.add(found);
    });
  }
  return partners;
};

const changeOf = (before: Passage | null, after: Passage | null, moved: boolean): PassageChange => {
  const heading = textDifference(before ? before.heading : "", after ? after.heading : "");
  const lines = linesDifference(before ? before.lines : [], after ? after.lines : []);
  const renumbered = before !== null && after !== null && before.number !== after.number;
  const differs =
    moved ||
    renumbered ||
    [{ runs: heading }, ...lines].some(({ runs }) => runs.some(({ kind }) => kind !== "same"));
  return {
    kind: before === null ? "added" : after === null ? "removed" : differs ? "changed" : "same",
    before,
    after,
    moved,
    renumbered,
    heading,
    lines,
  };
};

/**
 * Compares two lists of passages: in the order of the later one, what was removed where it stood. The lines of all changes
 * are both texts exactly.
 */
export const passagesDifference = (
  before: readonly Passage[],
  after: readonly Passage[],
): readonly PassageChange[] => {
  const partners = pairUp(before, after);
  const kept = after.map((_, index) => index).filter((index) => partners.has(index));
  const order = kept.map((index) => partners.get(index)!).sort((a, b) => a - b);
  const stayed = new Set(
    align(order.length, kept.length, (a, b) => order[a] === partners.get(kept[b]!)).map(
      ([, index]) => kept[index]!,
    ),
  );
  const changes: PassageChange[] = [];
  const told = new Set(partners.values());
  let next = 0;
  const removedBefore = (end: number): void => {
    for (; next < end; next++) if (!told.has(next)) changes.push(changeOf(before[next]!, null, false));
  };
  after.forEach((passage, index) => {
    const partner = partners.get(index);
    const old = partner === undefined ? null : before[partner]!;
    // Only what stayed in place says how far the earlier text has been read.
    if (partner !== undefined && stayed.has(index)) removedBefore(partner);
    changes.push(changeOf(old, passage, old !== null && (!stayed.has(index) || isElsewhere(old, passage))));
  });
  removedBefore(before.length);
  return changes;
};
