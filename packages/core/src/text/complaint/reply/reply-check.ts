import { scoreCategories } from "../category-score.ts";
import type { ComplaintCategory } from "../category.ts";
import type { ComplaintLetter, Mention } from "../letter.ts";
import { countWords } from "../recurrence/words.ts";
import { pointsOf, type Point } from "./points.ts";
import { questionNeeds, type Substance, substanceOf } from "./substance.ts";

/** Why a point counts as evaded (回避理由). */
type EvasionReason =
  /** Nothing in the reply is about it. */
  | "not-mentioned"
  /** What is about it is form, thanks or a promise without a day, an act, a reason or a decision. */
  | "hollow"
  /** It asks for a time, an amount, a reason, a name or a yes or no that is not given. */
  | "question-open";

/** Whether a reply answers one point of a letter (逐点答复). */
export interface PointReading {
  readonly point: Point;
  readonly verdict: "answers" | "evades";
  readonly reason: EvasionReason | Exclude<Substance, "hollow" | "none">;
  /** The sentence of the reply that answers, or comes nearest; offsets are UTF-16 units of the reply. */
  readonly evidence: Mention | null;
  /** What the point asks for, where it is a question. */
  readonly asks: string | null;
}

export interface ReplyReading {
  readonly points: readonly PointReading[];
  /** True when no point is evaded; a reply that answers none counts as no reply. */
  readonly answersAll: boolean;
  readonly answersAny: boolean;
}

interface Sentence extends Mention {
  readonly words: ReadonlySet<string>;
  readonly topics: ReadonlySet<ComplaintCategory>;
  readonly substance: Substance;
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(countWords("", text, []).keys());
const topicsOf = (text: string): ReadonlySet<ComplaintCategory> =>
  new Set(
    scoreCategories({ text })
      .filter(({ reasons }) => reasons.length > 0)
      .slice(0, 2)
      .map(({ category }) => category),
  );

const sentencesOf = (reply: string): readonly Sentence[] =>
  [...reply.matchAll(/[^。！？!?；;\n]+[。！？!?；;]*/g)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
    words: wordsOf(match[0]),
    topics: topicsOf(match[0]),
    substance: substanceOf(match[0]),
  }));

/** A sentence that shares this many pairs of characters is about the point (one, where the point is short); its topic counts as a pair. */
const enough = { short: 6, ofShort: 1, otherwise: 2 };

const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...one].filter((word) => other.has(word)).length;

const isReal = ({ substance }: Sentence): boolean => substance !== "hollow" && substance !== "none";

const readPoint = (point: Point, sentences: readonly Sentence[], isOnly: boolean): PointReading => {
  const words = wordsOf(point.text);
  const topics = topicsOf(point.text);
  const needs = questionNeeds(point.text);
  const aboutPairs = words.size <= enough.short ? enough.ofShort : enough.otherwise;
  const about = sentences.map((sentence, at) => {
    const pairs = shared(words, sentence.words);
    const isTopic = [...topics].some((topic) => sentence.topics.has(topic));
    return { sentence, at, pairs: pairs + (isTopic ? 1 : 0) };
  });
  const direct = about.filter(({ pairs }) => pairs >= aboutPairs);
  // What follows a sentence on the point goes on about it, unless it is on another topic.
  const near = about.filter(
    ({ sentence, at, pairs }) =>
      pairs < aboutPairs &&
      direct.some((one) => one.at === at - 1) &&
      (sentence.topics.size === 0 || [...topics].some((topic) => sentence.topics.has(topic)) || isOnly),
  );
  const all = [...direct, ...near].sort((one, other) => other.pairs - one.pairs || one.at - other.at);
  const mention = (one: Sentence | undefined): Mention | null =>
    one === undefined ? null : { text: one.text, start: one.start, end: one.end };
  const base = { point, asks: needs?.what ?? null };
  if (all.length === 0) return { ...base, verdict: "evades", reason: "not-mentioned", evidence: null };
  const real = all.map(({ sentence }) => sentence).filter(isReal);
  const [answer] = needs === undefined ? real : real.filter(({ text }) => needs.met(text));
  if (answer !== undefined)
    return {
      ...base,
      verdict: "answers",
      reason: answer.substance as Exclude<Substance, "hollow" | "none">,
      evidence: mention(answer),
    };
  return {
    ...base,
    verdict: "evades",
    reason: real.length > 0 ? "question-open" : "hollow",
    evidence: mention(real[0] ?? all[0]?.sentence),
  };
};

/**
 * Says which points of a letter a reply answers and which it evades (答复核对), each with the sentence that it goes by. A
 * checklist for whoever signs the reply: it reads words, not truth.
 */
export const checkReply = (letter: Pick<ComplaintLetter, "text">, reply: string): ReplyReading => {
  const sentences = sentencesOf(reply);
  const points = pointsOf(letter);
  const readings = points.map((point) => readPoint(point, sentences, points.length === 1));
  return {
    points: readings,
    answersAll: readings.length > 0 && readings.every(({ verdict }) => verdict === "answers"),
    answersAny: readings.some(({ verdict }) => verdict === "answers"),
  };
};
