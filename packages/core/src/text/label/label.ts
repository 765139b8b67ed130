import { blanksOf } from "../blanks/blanks.ts";
import { isOneSided } from "../lint/one-sided.ts";
import { staleLawsIn } from "../lint/repealed-law.ts";
import { sentenceAt } from "../lint/sentence-at.ts";
import type { Measure } from "../measures/measure.ts";
import { measuresOf } from "../measures/measures.ts";
import { readContract } from "../reader/reader.ts";
import type { Blank } from "../reading.ts";
import type { Topic } from "../topics/topic.ts";
import { topicsOf } from "../topics/topics.ts";
import type { Severity } from "../vague/vague.ts";
import { vagueOf } from "../vague/vague-spans.ts";
import { placeOf } from "./place.ts";

/** A vague wording of a labelled sentence; offsets of the sentence. */
export interface VagueLabel {
  readonly span: string;
  readonly severity: Severity;
  readonly start: number;
  readonly end: number;
}

/** What can be said of one sentence of a contract (句子标注), in the shape of `heyue contract label`. */
export interface SentenceLabel {
  readonly vague: readonly VagueLabel[];
  /** With offsets of the sentence. */
  readonly measures: readonly Measure[];
  /** One to three, the dominant first. */
  readonly topic: readonly Topic[];
  /** Whether something in it is left to be filled in, or what it announces is missing. */
  readonly blank: boolean;
  /** Repealed laws it relies on, as cited. */
  readonly staleLaw: readonly string[];
  readonly oneSided: boolean;
}

/** Labels sentences of one contract text. */
export interface Labeller {
  /** The sentence, or any other stretch, from `start` to `end` of the text, read where it stands. */
  readonly at: (start: number, end: number) => SentenceLabel;
}

interface Surroundings {
  readonly headings: readonly string[];
  readonly before: string;
  readonly blank: boolean;
}

const labelOf = (sentence: string, { headings, before, blank }: Surroundings): SentenceLabel => {
  const topic = topicsOf(sentence, { headings, before });
  const measures = measuresOf(sentence, { headings });
  const near = before.slice(-nearby);
  const vague = vagueOf(sentence, {
    headings,
    topics: topic,
    measures,
    ...(near === "" ? {} : { before: near }),
  });
  return {
    vague: vague.map(({ text, severity, start, end }) => ({ span: text, severity, start, end })),
    measures,
    topic,
    blank,
    staleLaw: staleLawsIn(sentence).map(({ text }) => text),
    oneSided: isOneSided(sentence, headings),
  };
};

/** How much of the text before a sentence is looked at, for its topic and for its wording. */
const reach = 800;
const nearby = 80;

/** The first blank that ends behind an offset. */
const blankAfter = (blanks: readonly Blank[], offset: number): Blank | undefined => {
  let low = 0;
  let high = blanks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blanks[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return blanks[low];
};

/** Reads a contract text once, then labels any of its sentences by offset. */
export const createLabeller = (contextText: string): Labeller => {
  const reading = readContract(contextText, { measures: false, topics: false });
  return {
    at: (start, end) => {
      const sentence = sentenceAt(reading, start);
      const blank = blankAfter(reading.blanks, start);
      return labelOf(contextText.slice(start, end), {
        headings: sentence?.headings ?? [],
        before: contextText.slice(Math.max(0, start - reach), start),
        blank: blank !== undefined && blank.start < end,
      });
    },
  };
};

let latest: { readonly context: string; readonly labeller: Labeller } | undefined;

/** A batch names the same context line after line: it is read once. */
const labellerOf = (context: string): Labeller => {
  if (latest?.context !== context) latest = { context, labeller: createLabeller(context) };
  return latest.labeller;
};

/**
 * Labels a sentence. `context` is the contract or a part of it: where it holds the sentence, the sentence is read at that place;
 * else it is taken as the text before. Without it the sentence speaks for itself alone.
 */
export const labelSentence = (sentence: string, context?: string): SentenceLabel => {
  if (context === undefined || context.trim() === "")
    return labelOf(sentence, { headings: [], before: "", blank: blanksOf(sentence).length > 0 });
  const start = placeOf(sentence, context);
  if (start !== undefined) return labellerOf(context).at(start, start + sentence.length);
  const before = `${context.replace(/\n$/u, "")}\n`;
  return labellerOf(before + sentence).at(before.length, before.length + sentence.length);
};
