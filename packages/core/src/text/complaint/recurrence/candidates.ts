import { type Comparable, ordinaryEnding } from "./likeness.ts";

/** Letters compared with each of those that share a key: more of one key are reached through one another. */
const reach = 20;
const namesPerKey = 3;
const wordsPerKey = 8;
const nameless = "";

/** Parts of the foremost names: what is shared by names that are nearly the same, too. */
const namePartsOf = ({ places }: Comparable): readonly string[] => {
  const names = places.names.slice(0, namesPerKey).map(({ name }) => name);
  const parts = new Set(names.flatMap((name) => [name.slice(0, 2), name.slice(1, 3), name.slice(-2)]));
  return [...parts].filter((part) => part.length === 2 && !ordinaryEnding.test(part));
};

const weightiest = ({ words }: Comparable): readonly string[] => [...words.keys()].slice(0, wordsPerKey);

const gather = (
  order: readonly number[],
  keysOf: (at: number) => readonly string[],
): ReadonlyMap<string, readonly number[]> => {
  const byKey = new Map<string, number[]>();
  for (const at of order)
    for (const key of keysOf(at)) {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [at]);
      else known.push(at);
    }
  return byKey;
};

/**
 * Pairs of letters worth comparing: those that share a part of a name or, without names, a weighty word. Where many share a
 * part, those that share a weighty word as well, each with the next few: longer rows are linked through one another.
 */
export const candidates = (letters: readonly Comparable[], order: readonly number[]): ReadonlySet<number> => {
  const pairs = new Set<number>();
  const pairUp = (all: readonly number[]): void => {
    for (let from = 0; from < all.length; from += 1)
      for (let to = from + 1; to < Math.min(all.length, from + 1 + reach); to += 1) {
        const [one, other] = [all[from] as number, all[to] as number];
        pairs.add(Math.min(one, other) * letters.length + Math.max(one, other));
      }
  };
  const of = (at: number): Comparable => letters[at] as Comparable;
  const blocks = gather(order, (at) => {
    const parts = namePartsOf(of(at));
    return parts.length > 0 ? parts : [nameless];
  });
  for (const [part, all] of blocks)
    if (part !== nameless && all.length <= reach) pairUp(all);
    else for (const row of gather(all, (at) => weightiest(of(at))).values()) pairUp(row);
  return pairs;
};
