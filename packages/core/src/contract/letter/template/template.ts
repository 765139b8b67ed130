import type { LetterKind } from "../state.ts";
import { demandWords } from "./demand.ts";
import type { LetterFacts, LetterWords } from "./facts.ts";
import { noticeWords } from "./notice.ts";
import { rectificationWords } from "./rectification.ts";

const templates: { readonly [Kind in LetterKind]: (facts: LetterFacts) => LetterWords } = {
  demand: demandWords,
  notice: noticeWords,
  rectification: rectificationWords,
};

/**
 * Writes a letter by our template of its kind (按模板拟函): facts, what is asked and by when, what it rests on with article and quote, and
 * what follows if nothing is done. What follows is only what the law leaves to the sender: never supply, never access.
 */
export const letterWords = (kind: LetterKind, facts: LetterFacts): LetterWords => templates[kind](facts);
