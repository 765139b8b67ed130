import type { ComplaintCategory } from "../category.ts";

/** Words of the trade that speak for a category (类别线索): `words` is a regular expression without groups that capture. */
export interface Cue {
  readonly category: ComplaintCategory;
  /** How much one of the words says: 1 hints, 2 speaks for it, 3 names it, 4 and more settles it; below 0 speaks against it. */
  readonly weight: number;
  readonly words: string;
}

/** Cues of one category, from `[weight, words]`. */
export const cuesOf = (
  category: ComplaintCategory,
  ...entries: readonly (readonly [weight: number, words: string])[]
): readonly Cue[] => entries.map(([weight, words]) => ({ category, weight, words }));
