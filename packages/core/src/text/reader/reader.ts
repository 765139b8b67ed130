import { blanksOf } from "../blanks/blanks.ts";
import type { Measure } from "../measures/measure.ts";
import { measuresOf } from "../measures/measures.ts";
import type { ContractReading } from "../reading.ts";
import type { Sentence } from "../sentence.ts";
import { topicsOf } from "../topics/topics.ts";
import { citedLawsIn } from "./cited-law.ts";
import { datesIn } from "./date.ts";
import { languageOf } from "./language.ts";
import { type Line, linesOf } from "./line.ts";
import { settlePageMarks } from "./page-mark.ts";
import { type Leaf, PartTreeBuilder } from "./part-tree.ts";
import { settleTopics } from "./part-topics.ts";
import { partiesIn } from "./party.ts";
import { referencesIn } from "./reference.ts";
import { isWrapped, type SentenceStyle, sentenceSpans } from "./sentence.ts";
import { termsIn } from "./term.ts";
import { treeOf } from "./tree.ts";

/** What of the reading to leave out when only the rest is wanted. */
export interface ReadOptions {
  /** `false` leaves `measures` empty, of the reading and of each sentence. */
  readonly measures?: boolean;
  /** `false` leaves `topics` empty, of parts and of sentences. */
  readonly topics?: boolean;
}

const shifted = (measure: Measure, by: number): Measure => ({
  ...measure,
  start: measure.start + by,
  end: measure.end + by,
});

const sentencesOf = (
  text: string,
  leaf: Leaf,
  style: SentenceStyle,
  options: ReadOptions,
): readonly Sentence[] => {
  const { part, clauseId, headings } = leaf;
  if (part.kind === "page-mark") return [];
  let before: string | undefined;
  return sentenceSpans(text, part.start, part.end, style).map(({ start, end }) => {
    const sentence = text.slice(start, end);
    const topics =
      options.topics === false
        ? []
        : topicsOf(sentence, { headings, ...(before === undefined ? {} : { before }) });
    const measures = options.measures === false ? [] : measuresOf(sentence, { headings });
    before = sentence;
    return {
      start,
      end,
      text: sentence,
      partId: part.id,
      clauseId,
      headings,
      topics,
      measures: measures.map((measure) => shifted(measure, start)),
    };
  });
};

/** Reads a contract text. Any text can be read: what is no contract gives paragraphs. Linear in the length of the text. */
export const readContract = (text: string, options: ReadOptions = {}): ContractReading => {
  const language = languageOf(text);
  const lines: readonly Line[] = linesOf(text);
  settlePageMarks(text, lines);
  const root = treeOf(text, lines);
  const style = { language, isWrapped: isWrapped(text, lines, language) };
  const { parts, leaves, numbered } = new PartTreeBuilder(text, root, style.isWrapped).build(root);
  const sentences = leaves.flatMap((leaf) => sentencesOf(text, leaf, style, options));
  if (options.topics !== false) settleTopics(parts, sentences);
  const citedLaws = citedLawsIn(text);
  const terms = termsIn(text, sentences, language);
  return {
    text,
    length: text.length,
    language,
    parts,
    sentences,
    parties: partiesIn(text, terms, language),
    measures: sentences.flatMap(({ measures }) => measures),
    references: referencesIn(text, { leaves, numbered, citedLaws, language }),
    citedLaws,
    blanks: blanksOf(text),
    terms,
    dates: datesIn(text),
  };
};
