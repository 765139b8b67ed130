/** Figures of suggestions and groups against labels: counts and shares, no files. */

/** Share of hits; `null` where there was nothing to hit. */
export const share = (hits: number, of: number): number | null => (of === 0 ? null : hits / of);

/** Mean F1 over the classes that are wanted at all. */
export const macroF1 = (
  pairs: readonly { readonly wanted: string; readonly found: string }[],
): number | null => {
  const classes = [...new Set(pairs.map(({ wanted }) => wanted))];
  if (classes.length === 0) return null;
  const f1 = classes.map((one) => {
    const hits = pairs.filter(({ wanted, found }) => wanted === one && found === one).length;
    const all =
      pairs.filter(({ wanted }) => wanted === one).length + pairs.filter(({ found }) => found === one).length;
    return (2 * hits) / all;
  });
  return f1.reduce((sum, value) => sum + value, 0) / classes.length;
};

export interface BCubed {
  readonly items: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** B-cubed precision, recall and F1 of a clustering: each item is judged by the company it keeps. */
export const bCubed = <K extends string>(
  items: readonly K[],
  wanted: (item: K) => string,
  found: (item: K) => string,
): BCubed | null => {
  if (items.length === 0) return null;
  const groups = (of: (item: K) => string): ReadonlyMap<string, readonly K[]> => {
    const all = new Map<string, K[]>();
    for (const item of items) all.set(of(item), [...(all.get(of(item)) ?? []), item]);
    return all;
  };
  const [wantedGroups, foundGroups] = [groups(wanted), groups(found)];
  let [precision, recall] = [0, 0];
  for (const item of items) {
    const together = foundGroups.get(found(item)) ?? [];
    const hits = together.filter((other) => wanted(other) === wanted(item)).length;
    precision += hits / together.length / items.length;
    recall += hits / (wantedGroups.get(wanted(item)) ?? []).length / items.length;
  }
  return { items: items.length, precision, recall, f1: (2 * precision * recall) / (precision + recall) };
};

type Vector = ReadonlyMap<string, number>;

const pairsIn = (text: string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
};

const norm = (vector: Vector): Vector => {
  const length = Math.hypot(...vector.values()) || 1;
  return new Map([...vector].map(([key, value]) => [key, value / length]));
};

/**
 * The baseline: nearest centroid of TF-IDF over pairs of characters, leave-one-out (a text is never part of the centroid that
 * it is compared with; a class that held nothing else is none). Returns the ranked classes of each text.
 */
export const nearestCentroid = (
  texts: readonly string[],
  classes: readonly string[],
): readonly (readonly string[])[] => {
  const counts = texts.map(pairsIn);
  const letters = new Map<string, number>();
  for (const one of counts) for (const pair of one.keys()) letters.set(pair, (letters.get(pair) ?? 0) + 1);
  const vectors = counts.map((one) =>
    norm(
      new Map(
        [...one].map(([pair, count]) => [
          pair,
          (1 + Math.log(count)) * Math.log((texts.length + 1) / (letters.get(pair) ?? 1)),
        ]),
      ),
    ),
  );
  const names = [...new Set(classes)];
  const sums = new Map(names.map((name) => [name, new Map<string, number>()]));
  vectors.forEach((vector, at) => {
    const sum = sums.get(classes[at] ?? "");
    for (const [pair, value] of vector) sum?.set(pair, (sum.get(pair) ?? 0) + value);
  });
  return vectors.map((vector, at) => {
    const scored = names.map((name) => {
      const sum = sums.get(name) ?? new Map<string, number>();
      const isOwn = classes[at] === name;
      let [dot, square] = [0, 0];
      for (const [pair, value] of sum) {
        const rest = isOwn ? value - (vector.get(pair) ?? 0) : value;
        square += rest * rest;
        dot += rest * (vector.get(pair) ?? 0);
      }
      return [name, square < 1e-9 ? -1 : dot / Math.sqrt(square)] as const;
    });
    return scored.sort(([, one], [, other]) => other - one).map(([name]) => name);
  });
};
