import { type ComplaintCategory, complaintCategories } from "./category.ts";
import { categoryWeights } from "./category-weights.ts";
import { categoryCues } from "./cues/cues.ts";
import type { ComplaintLetter, Mention } from "./letter.ts";

/** A category with how much speaks for it, and the words that do. */
export interface CategoryScore {
  readonly category: ComplaintCategory;
  /** How much its words say, 0 and more. */
  readonly value: number;
  /** How likely it is, 0 to 1; all categories of a letter sum up to 1. */
  readonly probability: number;
  /** Words in the text, the strongest first. */
  readonly reasons: readonly Mention[];
  /** Words in the subject. */
  readonly subjectReasons: readonly Mention[];
}

/** A word counts more where people say what they want: in the subject, then in the opening. */
const places = { opening: 1, rest: 0.6, openingLength: 120, repeat: 0.25, repeats: 3, body: 0.75 };

/** A gap in a pattern stays within one clause. */
const withinClause = "[^，。；！？、,;!?\\s]{";

const patterns: {
  readonly category: ComplaintCategory;
  readonly weight: number;
  readonly pattern: RegExp;
}[] = [];
const compiled = (): typeof patterns => {
  if (patterns.length === 0)
    for (const { category, weight, words } of categoryCues)
      patterns.push({ category, weight, pattern: new RegExp(words.replaceAll(".{", withinClause), "g") });
  return patterns;
};

const mentionsOf = (text: string, pattern: RegExp): readonly Mention[] => {
  const found: Mention[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text))
    found.push({ text: match[0], start: match.index, end: match.index + match[0].length });
  return found;
};

interface Weighed {
  readonly mention: Mention;
  readonly value: number;
}

const bodyOf = (mentions: readonly Mention[], weight: number): readonly Weighed[] => {
  const byWord = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const key = mention.text.slice(0, 2);
    const known = byWord.get(key);
    if (known === undefined) byWord.set(key, [mention]);
    else known.push(mention);
  }
  return [...byWord.values()].map((all) => {
    const [mention] = all as [Mention];
    const zone = mention.start < places.openingLength ? places.opening : places.rest;
    return { mention, value: weight * zone * (1 + places.repeat * Math.min(places.repeats, all.length - 1)) };
  });
};

const reasonLimit = 6;

/** Scores every category, the highest first; where two are equal, in the order of {@link complaintCategories}. */
export const scoreCategories = ({ subject = "", text }: ComplaintLetter): readonly CategoryScore[] => {
  const body = new Map<ComplaintCategory, Weighed[]>();
  const heads = new Map<ComplaintCategory, Weighed[]>();
  for (const { category, weight, pattern } of compiled()) {
    const inText = bodyOf(mentionsOf(text, pattern), weight);
    if (inText.length > 0) body.set(category, [...(body.get(category) ?? []), ...inText]);
    const inSubject = bodyOf(mentionsOf(subject, pattern), weight);
    if (inSubject.length > 0) heads.set(category, [...(heads.get(category) ?? []), ...inSubject]);
  }
  const sum = (all: readonly Weighed[]): number => all.reduce((total, { value }) => total + value, 0);
  const strongest = (all: readonly Weighed[]): readonly Mention[] =>
    [...all]
      .sort((one, other) => other.value - one.value || one.mention.start - other.mention.start)
      .slice(0, reasonLimit)
      .map(({ mention }) => mention);
  const scored = complaintCategories.map((category) => {
    const inText = body.get(category) ?? [];
    const inSubject = heads.get(category) ?? [];
    const [textWeight, subjectWeight, base] = categoryWeights[category];
    const value = textWeight * sum(inText) ** places.body + subjectWeight * sum(inSubject) ** places.body;
    return {
      category,
      value,
      chance: Math.exp(value + base),
      reasons: strongest(inText),
      subjectReasons: strongest(inSubject),
    };
  });
  const total = scored.reduce((all, { chance }) => all + chance, 0);
  return scored
    .map(({ chance, ...one }) => ({ ...one, probability: chance / total }))
    .sort((one, other) => other.probability - one.probability);
};
