import { scoreCategories } from "../category-score.ts";
import type { ComplaintCategory } from "../category.ts";
import type { ComplaintLetter } from "../letter.ts";
import { candidates } from "./candidates.ts";
import { compare, type Comparable, type Likeness, topicsOf } from "./likeness.ts";
import { readPlaces } from "./place-index.ts";
import { countWords, directionOf, sharedPairs } from "./words.ts";

/** Why a letter is in its group (归并理由): the letter it is most like, and what the two share. */
export interface GroupReason {
  /** Position of the other letter among those given. */
  readonly with: number;
  readonly kind: "same-place" | "same-cause";
  /** The shared name, or the shared words of the cause. */
  readonly words: readonly string[];
  /** How alike, 0 to 1. */
  readonly likeness: number;
}

/** What was found for one letter (举一反三). */
export interface Grouping {
  /** Number of the group, from 1 in the order of first letters; `null` where no other letter is alike. */
  readonly group: number | null;
  /** Foremost place that the letter names, or the one its group shares; `null` where none is named. */
  readonly place: string | null;
  /** What it is about. */
  readonly cause: { readonly category: ComplaintCategory; readonly words: readonly string[] };
  readonly because: readonly GroupReason[];
}

/** Below these two letters are apart: alike enough in place, and in place and cause together. */
const samePlace = 0.6;
const sameMatter = 0.14;
/** Two letters that name no place at all are one matter only when they are nearly the same text. */
const sameText = 0.9;
const rarest = 4.5;
/** A word that no other letter has can match none: it says little about how alike two letters are. */
const lonely = 0.25;

const rarityIn = (counts: readonly ReadonlyMap<string, number>[]): ((pair: string) => number) => {
  const letters = new Map<string, number>();
  for (const words of counts)
    for (const pair of words.keys()) letters.set(pair, (letters.get(pair) ?? 0) + 1);
  return (pair) => {
    const of = letters.get(pair) ?? 0;
    return Math.min(rarest, Math.log((counts.length + 1) / (of + 0.5))) * (of < 2 ? lonely : 1);
  };
};

const isSame = (one: Comparable, other: Comparable, { place, cause }: Likeness): boolean =>
  one.places.names.length === 0 && other.places.names.length === 0
    ? cause >= sameText
    : place >= samePlace && place * cause >= sameMatter;

interface Edge {
  readonly one: number;
  readonly other: number;
  readonly likeness: Likeness;
}

/** An order that the order of the lines has no part in. */
const canonicalOrder = (letters: readonly ComplaintLetter[]): readonly number[] => {
  const text = letters.map(({ place = "", subject = "", text: body }) => `${subject}\n${place}\n${body}`);
  return letters
    .map((_, at) => at)
    .sort((one, other) =>
      (text[one] as string) < (text[other] as string) ? -1 : text[one] === text[other] ? one - other : 1,
    );
};

const root = (parents: number[], at: number): number => {
  let top = at;
  while (parents[top] !== top) {
    parents[top] = parents[parents[top] as number] as number;
    top = parents[top] as number;
  }
  return top;
};

/**
 * Finds letters about the same place and the same cause in a whole file. Deterministic; the order of the letters changes
 * nothing but the numbers of the groups. The work grows with the number of letters, not with its square.
 */
export const groupLetters = (letters: readonly ComplaintLetter[]): readonly Grouping[] => {
  const places = readPlaces(letters);
  const namesOf = (at: number): readonly string[] => (places[at]?.names ?? []).map(({ name }) => name);
  const counts = letters.map(({ subject = "", text }, at) => countWords(subject, text, namesOf(at)));
  const rarity = rarityIn(counts);
  const scores = letters.map((letter) => scoreCategories(letter));
  const comparable = letters.map(({ subject = "" }, at): Comparable => ({
    places: places[at] ?? { names: [], zones: [] },
    words: directionOf(counts[at] ?? new Map(), rarity),
    head: directionOf(countWords(subject, "", namesOf(at)), rarity),
    topics: topicsOf(scores[at] ?? []),
  }));
  const edges: Edge[] = [];
  for (const pair of candidates(comparable, canonicalOrder(letters))) {
    const [one, other] = [Math.floor(pair / letters.length), pair % letters.length];
    const [left, right] = [comparable[one] as Comparable, comparable[other] as Comparable];
    const likeness = compare(left, right);
    if (isSame(left, right, likeness)) edges.push({ one, other, likeness });
  }
  const parents = letters.map((_, at) => at);
  for (const { one, other } of edges) parents[root(parents, one)] = root(parents, other);
  const best = new Map<number, Edge>();
  for (const edge of edges)
    for (const at of [edge.one, edge.other]) {
      const known = best.get(at);
      if (known === undefined || edge.likeness.cause > known.likeness.cause) best.set(at, edge);
    }
  const numbers = new Map<number, number>();
  return letters.map((_, at): Grouping => {
    const edge = best.get(at);
    const [first] = scores[at] ?? [];
    const category = first?.category ?? "not-property";
    if (edge === undefined) {
      const words = (first?.subjectReasons ?? []).concat(first?.reasons ?? []).map(({ text }) => text);
      return {
        group: null,
        place: namesOf(at)[0] ?? null,
        cause: { category, words: [...new Set(words)].slice(0, 3) },
        because: [],
      };
    }
    const top = root(parents, at);
    if (!numbers.has(top)) numbers.set(top, numbers.size + 1);
    const other = edge.one === at ? edge.other : edge.one;
    const words = sharedPairs(
      (comparable[at] as Comparable).words,
      (comparable[other] as Comparable).words,
      8,
    );
    const { place, placeName, cause } = edge.likeness;
    const because: GroupReason[] = [{ with: other, kind: "same-cause", words, likeness: cause }];
    if (placeName !== null)
      because.unshift({ with: other, kind: "same-place", words: [placeName], likeness: place });
    return {
      group: numbers.get(top) ?? null,
      place: placeName,
      cause: { category, words: words.slice(0, 3) },
      because,
    };
  });
};
