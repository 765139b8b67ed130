import { chineseCues } from "./chinese-cues.ts";
import { createCueFinder, type Cue } from "./cue-table.ts";
import { englishCues } from "./english-cues.ts";
import { topicsOfField } from "./field-topics.ts";
import { isHeadingLike, topicsOfHeading } from "./heading-topics.ts";
import { withoutNumber } from "./list-number.ts";
import { cuePatterns } from "./patterns.ts";
import type { Topic } from "./topic.ts";

/** Where a sentence stands: the headings above it, outermost first, and the text before it. */
export interface TopicContext {
  readonly headings: readonly string[];
  readonly before?: string;
}

/** A topic with what speaks for it. */
export interface TopicScore {
  readonly topic: Topic;
  readonly score: number;
  /** The part of the score that the sentence itself gives. */
  readonly own: number;
  /** The words, turns of phrase and headings that speak for it. */
  readonly cues: readonly string[];
}

/** Of the nearest heading that tells a topic, the one above it, and the next. */
const headingWeights: readonly number[] = [7, 3, 1.5];
/** Of a heading for its own topic. */
const ownHeadingWeight = 10;
/** What the words of one sentence may add up to for one topic. */
const mostOfWords = 12;
/** Words of a sentence that add up to this say plainly what it is about. */
export const plain = 6;

/** Topics that a heading gives to a whole section though its sentences may speak of something else. */
export const broadTopics: ReadonlySet<Topic> = new Set(["rights-duties", "other", "scope", "standard"]);

/** Topics whose clauses say all about their matter. */
export const wholeTopics: ReadonlySet<Topic> = new Set([
  "confidentiality",
  "force-majeure",
  "dispute",
  "signature",
]);
/** Own words of scope that add up to this, in a sentence without a word of quality, tell what is covered. */
const covering = 5;
/** Own words that add up to this name a matter, which a heading such as 其他约定 does not. */
const namely = 4;

const find = createCueFinder(chineseCues, englishCues);

/** The words and turns of phrase of a sentence, each once: its repetition says nothing new. */
const cuesOf = (sentence: string): readonly Cue[] => {
  const cues: Cue[] = [];
  for (const cue of find(sentence.toLowerCase()))
    if (!cues.some(({ text, topic }) => text === cue.text && topic === cue.topic)) cues.push(cue);
  const bare = withoutNumber(sentence);
  for (const { name, topic, weight, pattern } of cuePatterns)
    if (pattern.test(bare)) cues.push({ text: name, topic, weight });
  return cues;
};

type Tally = Map<Topic, { score: number; own: number; cues: string[] }>;

const add = (tally: Tally, topic: Topic, weight: number, isOwn: boolean, cue: string): void => {
  const entry = tally.get(topic) ?? { score: 0, own: 0, cues: [] };
  const counted = isOwn ? Math.min(weight, mostOfWords - entry.own) : weight;
  entry.score += counted;
  if (isOwn) entry.own += counted;
  entry.cues.push(cue);
  tally.set(topic, entry);
};

/** How loud a heading may speak for a broad topic, when the sentence's own words speak for another. */
const broadShare = (tally: Tally, topic: Topic): number => {
  if (!broadTopics.has(topic)) return 1;
  const says = (other: Topic, least: number): boolean => (tally.get(other)?.own ?? 0) >= least;
  if ([...wholeTopics].some((other) => says(other, plain))) return 0.25;
  if ([...tally].some(([other, { own }]) => !broadTopics.has(other) && own >= plain)) return 0.5;
  // 其他约定 gathers what has no section of its own.
  if (topic === "other" && [...tally].some(([other, { own }]) => other !== "other" && own >= namely))
    return 0.4;
  return topic === "standard" && says("scope", covering) && !says("standard", 3) ? 0.5 : 1;
};

/** Headings from the nearest up; one whose words tell little does not use up the weight of the next. */
const addHeadings = (tally: Tally, headings: readonly string[]): void => {
  let told = 0;
  for (const heading of headings.toReversed()) {
    const { shares, strength } = topicsOfHeading(heading);
    const weight = (headingWeights[told] ?? 0) * strength;
    for (const [topic, share] of shares) {
      // A title such as 政府采购合同 says nothing about the clauses below it.
      if (topic === "other" && told > 0) continue;
      add(tally, topic, weight * share * broadShare(tally, topic), false, heading);
    }
    if (strength > 0.5) told += 1;
  }
};

/** The topics of a sentence with their scores and what speaks for them, the highest first. */
export const scoreTopics = (sentence: string, context: TopicContext): readonly TopicScore[] => {
  const { headings, before } = context;
  const field = topicsOfField(sentence, headings, before);
  if (field !== undefined)
    return field.map((topic, index) => ({
      topic,
      score: plain - index,
      own: plain - index,
      cues: [sentence],
    }));

  const tally: Tally = new Map();
  const last = headings.at(-1);
  const isOwn = last !== undefined && (last === sentence || withoutNumber(sentence).startsWith(last));
  const above = isOwn ? headings.slice(0, -1) : headings;
  const self = isHeadingLike(sentence) ? topicsOfHeading(sentence) : undefined;
  for (const [topic, share] of self?.shares ?? [])
    add(tally, topic, ownHeadingWeight * share * (self?.strength ?? 0), true, sentence);
  const isHeading = self !== undefined && self.strength > 0.5;
  if (!isHeading)
    for (const { text, topic, weight } of cuesOf(sentence)) add(tally, topic, weight, true, text);
  addHeadings(tally, isHeading ? above.slice(-1) : above);
  return [...tally]
    .map(([topic, entry]) => ({ topic, ...entry }))
    .sort((one, other) => other.score - one.score);
};
