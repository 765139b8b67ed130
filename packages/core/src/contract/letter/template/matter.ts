import type { LetterFacts } from "./facts.ts";
import { citationList } from "./citation-words.ts";
import { dateText } from "./amount.ts";

/** Matters as numbered paragraphs. */
export const numbered = (matters: readonly string[]): readonly string[] =>
  matters.map((matter, at) => `${at + 1}. ${matter}`);

/** How the addressee is spoken to: 您 for a person, 贵方 for a party. */
export const youOf = ({ addressee }: LetterFacts): string => (addressee === "organisation" ? "贵方" : "您");

/** What the letter rests on, as one paragraph; none where it rests on nothing that is cited. */
export const basis = ({ clauses, language, law }: LetterFacts): readonly string[] => {
  const all = [...law, ...clauses];
  if (all.length === 0) return [];
  const list = citationList(language, all);
  return [language === "zh-CN" ? `本函依据：${list}。` : `This letter rests on: ${list}.`];
};

/** By when an answer in writing is wanted. */
export const answer = (facts: LetterFacts): readonly string[] => {
  const { answerBy, language } = facts;
  if (answerBy === null) return [];
  return [
    language === "zh-CN"
      ? `请${youOf(facts)}于${dateText(language, answerBy)}前书面答复。`
      : `Please answer in writing by ${dateText(language, answerBy)}.`,
  ];
};
