import type { ContractReading } from "../reading.ts";
import type { Sentence } from "../sentence.ts";

/** The sentence at an offset: the one that holds it, else the one before it; `undefined` before the first. */
export const sentenceAt = (reading: ContractReading, offset: number): Sentence | undefined => {
  const { sentences } = reading;
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return sentences[low - 1];
};

const groups = new WeakMap<ContractReading, ReadonlyMap<string, readonly Sentence[]>>();

/** The sentences of each clause, by the clause's id, in order. */
export const sentencesByClause = (reading: ContractReading): ReadonlyMap<string, readonly Sentence[]> => {
  const known = groups.get(reading);
  if (known !== undefined) return known;
  const made = new Map<string, Sentence[]>();
  for (const sentence of reading.sentences) {
    const group = made.get(sentence.clauseId);
    if (group === undefined) made.set(sentence.clauseId, [sentence]);
    else group.push(sentence);
  }
  groups.set(reading, made);
  return made;
};

/** The words of a clause, its sentences joined by line ends. */
export const clauseText = (reading: ContractReading, clauseId: string): string =>
  (sentencesByClause(reading).get(clauseId) ?? []).map(({ text }) => text).join("\n");
