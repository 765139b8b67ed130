import type { ContractReading, Measure, MeasureKind, Sentence, Span } from "@heyue/core/text";
import { isDenied, isOperative } from "./operative.ts";

/** What stands before and after a measure that the parties agreed, within its sentence, without the 内, 前 or 后 of the measure itself. */
export interface MeasurePlace {
  readonly before: RegExp;
  readonly after: RegExp;
}

/** Which measures are looked for. */
export interface MeasureSearch {
  readonly kind: MeasureKind | readonly MeasureKind[];
  /** Words that a sentence must have to be looked at. */
  readonly cue: RegExp;
  /** Words that take a sentence out. */
  readonly not?: RegExp;
  /** The first place that fits is the one. */
  readonly places: readonly MeasurePlace[];
}

/** A measure that the parties agreed, with its sentence. */
export interface AgreedMeasure {
  readonly sentence: Sentence;
  readonly measure: Measure;
  /** The quantity alone, in the text. */
  readonly at: Span;
  readonly before: string;
  readonly after: string;
}

/** How far around a measure its place is looked for, so that one endless sentence costs no more than many. */
const reach = 160;
const counting = /(?:之|以)?[内前后](?:的)?$/;

/** The measures of a text that stand as a search says, in order; what is denied or only told is left out. */
export const agreedMeasures = (
  { sentences }: ContractReading,
  { kind, cue, not, places }: MeasureSearch,
): readonly AgreedMeasure[] =>
  sentences.flatMap((sentence) => {
    if (sentence.measures.length === 0 || !cue.test(sentence.text)) return [];
    if (not?.test(sentence.text) === true || !isOperative(sentence)) return [];
    return sentence.measures.flatMap((measure): readonly AgreedMeasure[] => {
      if (!(typeof kind === "string" ? kind === measure.kind : kind.includes(measure.kind))) return [];
      const from = measure.start - sentence.start;
      // 30日内, 三个月前: the quantity ends before the word that says how it counts.
      const text = measure.text.replace(counting, "");
      const at = { start: measure.start, end: measure.start + text.length };
      const before = sentence.text.slice(Math.max(0, from - reach), from);
      const after = sentence.text.slice(from + text.length, from + text.length + reach);
      const stands = places.some((place) => place.before.test(before) && place.after.test(after));
      return stands && !isDenied(before, before.length) ? [{ sentence, measure, at, before, after }] : [];
    });
  });

/** The number of a measure: the higher end of a range, or the lower. */
export const numberOf = ({ value }: Measure, end: "most" | "least"): number => {
  const numbers = value
    .replace(/^[<>]=?/, "")
    .split("-")
    .map(Number);
  return end === "most" ? Math.max(...numbers) : Math.min(...numbers);
};
