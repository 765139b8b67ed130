import type { CategoryScore } from "../category-score.ts";
import { complaintCategories } from "../category.ts";
import type { LetterPlaces } from "./place-index.ts";
import { type Direction, likeness } from "./words.ts";

/** A letter as it is compared with others. */
export interface Comparable {
  readonly places: LetterPlaces;
  readonly words: Direction;
  /** The words of the subject alone. */
  readonly head: Direction;
  readonly topics: readonly number[];
}

/** How alike two letters are by place and by cause; both 0 to 1. */
export interface Likeness {
  readonly place: number;
  /** The name that both have, or the longer of two that nearly agree. */
  readonly placeName: string | null;
  readonly cause: number;
}

/** The categories of a letter as one direction. */
export const topicsOf = (scores: readonly CategoryScore[]): readonly number[] => {
  const value = new Map(scores.map(({ category, value: of }) => [category, of]));
  const all = complaintCategories.map((category) => value.get(category) ?? 0);
  const length = Math.hypot(...all) || 1;
  return all.map((one) => one / length);
};

/** Length of the longest run of characters in order (not side by side) that both names have. */
const commonLength = (one: string, other: string): number => {
  let row: number[] = Array.from({ length: other.length + 1 }, () => 0);
  for (const left of one) {
    const next = [0];
    for (let at = 1; at <= other.length; at += 1)
      next.push(
        left === other.charAt(at - 1) ? (row[at - 1] ?? 0) + 1 : Math.max(row[at] ?? 0, next[at - 1] ?? 0),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
};

const nearly = 0.75;
/** Ordinary endings: where two names end in different ones, they are two estates (`…花园`, `…家园`), not one misspelt. */
export const ordinaryEnding =
  /(?:花园|家园|花苑|雅苑|新城|华庭|豪庭|公馆|公寓|名邸|广场|大厦|山庄|国际|新村|小区|中心|别墅|华府|大道|路|街)$/;

/** How alike two names are: a slip of the pen or a shortened name is nearly the same. */
const nameLikeness = (one: string, other: string): number => {
  if (one === other) return 1;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length >= 3 && long.includes(short)) return 0.9;
  const [ours, theirs] = [ordinaryEnding.exec(one)?.[0], ordinaryEnding.exec(other)?.[0]];
  if (ours !== undefined && theirs !== undefined && ours !== theirs) return 0;
  if (short.length < 3) return long.startsWith(short) ? 0.75 : 0;
  return commonLength(one, other) / long.length >= nearly ? 0.8 : 0;
};

const zoneApart = 0.45;

const placeLikeness = (one: LetterPlaces, other: LetterPlaces): readonly [number, string | null] => {
  let best = 0;
  let name: string | null = null;
  for (const left of one.names)
    for (const right of other.names) {
      const value = nameLikeness(left.name, right.name) * Math.sqrt(left.share * right.share);
      if (value > best)
        [best, name] = [value, left.name.length >= right.name.length ? left.name : right.name];
    }
  const isApart =
    one.zones.length > 0 &&
    other.zones.length > 0 &&
    !one.zones.some((zone) => other.zones.includes(zone)) &&
    one.zones.some((zone) => other.zones.some((theirs) => zone.at(-1) === theirs.at(-1)));
  return [isApart ? best * zoneApart : best, name];
};

/** A subject says in few words what the matter is; the same words under other topics are another matter. */
const headShare = 0.5;
const topicShare = 0.75;

/** Compares two letters. */
export const compare = (one: Comparable, other: Comparable): Likeness => {
  const [place, placeName] = placeLikeness(one.places, other.places);
  const topic = one.topics.reduce((sum, value, at) => sum + value * (other.topics[at] ?? 0), 0);
  const words = likeness(one.words, other.words) + headShare * likeness(one.head, other.head);
  return { place, placeName, cause: Math.min(1, words * (1 - topicShare + topicShare * topic)) };
};
