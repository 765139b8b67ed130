import type { Sentence } from "../sentence.ts";
import { type Topic, topics as allTopics } from "../topics/topic.ts";
import type { OpenPart } from "./part-tree.ts";

type Weights = Map<Topic, number>;

const add = (weights: Weights, topic: Topic, weight: number): void => {
  weights.set(topic, (weights.get(topic) ?? 0) + weight);
};

/** Dominant first; at most three, each of a third of the first's weight; `other` only when there is nothing else. */
const ranked = (weights: Weights): readonly Topic[] => {
  const found = [...weights].filter(([topic]) => topic !== "other");
  if (found.length === 0) return weights.size === 0 ? [] : ["other"];
  found.sort((one, next) => next[1] - one[1] || allTopics.indexOf(one[0]) - allTopics.indexOf(next[0]));
  const least = found[0]![1] / 3;
  return found.slice(0, 3).flatMap(([topic, weight]) => (weight >= least ? [topic] : []));
};

/** Fills in the topics of parts: what the sentences below are about, where a title weighs as much as all of them. */
export const settleTopics = (parts: readonly OpenPart[], sentences: readonly Sentence[]): void => {
  const byPart = new Map<string, Sentence[]>();
  for (const sentence of sentences) {
    const same = byPart.get(sentence.partId);
    if (same === undefined) byPart.set(sentence.partId, [sentence]);
    else same.push(sentence);
  }
  const weigh = (part: OpenPart): { readonly weights: Weights; readonly total: number } => {
    const weights: Weights = new Map();
    let total = 0;
    const own = byPart.get(part.id) ?? [];
    for (const { topics } of own) {
      total += 1;
      for (const [at, topic] of topics.entries()) add(weights, topic, 1 / (at + 1));
    }
    for (const child of part.children) {
      const below = weigh(child);
      total += below.total;
      for (const [topic, weight] of below.weights) add(weights, topic, weight);
    }
    const title = part.heading === "" ? undefined : (own[0] ?? byPart.get(part.children[0]?.id ?? "")?.[0]);
    const dominant = title?.topics[0];
    if (dominant !== undefined && dominant !== "other") add(weights, dominant, total);
    part.topics = ranked(weights);
    return { weights, total };
  };
  for (const part of parts) weigh(part);
};
