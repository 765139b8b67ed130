import type { Topic } from "./topic.ts";

/** Words that speak for a topic, by their weight (1 a hint, 3 usual, 5 hardly ever means anything else); words are parted by spaces. */
export type CueTable = Readonly<Partial<Record<Topic, Readonly<Record<number, string>>>>>;

/** A word found in a text that speaks for a topic. */
export interface Cue {
  readonly text: string;
  readonly topic: Topic;
  readonly weight: number;
}

/** Finds the cues of a text: leftmost longest word first, none inside another, so that 履约保证金 is not read as 履约. */
export type CueFinder = (text: string) => readonly Cue[];

interface Entry {
  readonly word: string;
  readonly cues: readonly Cue[];
}

const keyOf = (text: string, at: number): number => text.charCodeAt(at) * 65536 + text.charCodeAt(at + 1);

/** Words of two or more characters, by their first two; the longest first. */
const indexOf = (tables: readonly CueTable[]): ReadonlyMap<number, readonly Entry[]> => {
  const cues = new Map<string, Cue[]>();
  for (const table of tables) {
    for (const [topic, byWeight] of Object.entries(table)) {
      for (const [weight, words] of Object.entries(byWeight)) {
        for (const word of words.split(" ")) {
          const text = word.replaceAll("_", " ");
          if (text.length < 2) throw new Error(`A cue needs two characters: "${word}" of ${topic}`);
          const known = cues.get(text) ?? [];
          known.push({ text, topic: topic as Topic, weight: Number(weight) });
          cues.set(text, known);
        }
      }
    }
  }
  const index = new Map<number, Entry[]>();
  for (const [word, found] of cues) {
    const entries = index.get(keyOf(word, 0)) ?? [];
    entries.push({ word, cues: found });
    index.set(keyOf(word, 0), entries);
  }
  for (const entries of index.values()) entries.sort((one, other) => other.word.length - one.word.length);
  return index;
};

/** Makes a finder from tables; a word may stand in several topics. English words begin and are found at the beginning of a word. */
export const createCueFinder = (...tables: readonly CueTable[]): CueFinder => {
  const index = indexOf(tables);
  return (text) => {
    const found: Cue[] = [];
    let at = 0;
    while (at < text.length - 1) {
      const entry = index.get(keyOf(text, at))?.find(({ word }) => text.startsWith(word, at));
      if (entry === undefined || (isLetter(text, at) && isLetter(text, at - 1))) {
        at += 1;
        continue;
      }
      found.push(...entry.cues);
      at += entry.word.length;
    }
    return found;
  };
};

const isLetter = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at) | 32;
  return code >= 97 && code <= 122;
};
