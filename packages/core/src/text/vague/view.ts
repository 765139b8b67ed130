import type { Measure } from "../measures/measure.ts";
import type { Topic } from "../topics/topic.ts";
import type { Span } from "../span.ts";

/** What is known of a sentence besides its words. */
export interface VagueContext {
  /** Headings above it, outermost first. */
  readonly headings: readonly string[];
  readonly topics: readonly Topic[];
  /** With offsets of the sentence. */
  readonly measures: readonly Measure[];
  /** The text just before it. */
  readonly before?: string;
}

/** A sentence with its clause parts (分句): the stretches between commas, colons, brackets and cell marks. */
export interface SentenceView extends VagueContext {
  readonly text: string;
  /** In order; the marks between them belong to none. */
  readonly parts: readonly Span[];
}

/** A word or phrase that may be vague where it stands. */
export interface Candidate extends Span {
  readonly text: string;
}

const PART_END = /[，,：:；;。|（）()！!？?\n]|\s\/\s|\.\s/g;

/** The sentence cut into clause parts. */
export function viewOf(text: string, context: VagueContext): SentenceView {
  const parts: Span[] = [];
  let start = 0;
  PART_END.lastIndex = 0;
  for (let mark = PART_END.exec(text); mark; mark = PART_END.exec(text)) {
    if (!isThousandsMark(text, mark.index)) {
      parts.push({ start, end: mark.index });
      start = mark.index + mark[0].length;
    }
  }
  parts.push({ start, end: text.length });
  return { ...context, text, parts };
}

function isThousandsMark(text: string, at: number): boolean {
  return text[at] === "," && /\d/.test(text[at - 1] ?? "") && /\d{3}/.test(text.slice(at + 1, at + 4));
}

/** Where in `parts` the position lies. */
export function partIndexAt(view: SentenceView, position: number): number {
  const found = view.parts.findIndex((part) => position >= part.start && position < part.end);
  return found === -1 ? view.parts.length - 1 : found;
}

/** The clause part at an index; empty before the first and behind the last. */
export function partText(view: SentenceView, index: number): string {
  const part = view.parts[index];
  return part ? view.text.slice(part.start, part.end) : "";
}

const JOINT = /并且|并(?![排联列行重购])|同时|且(?!不)/g;

/** The stretch of a clause part with one predicate: 每天清扫1次 | 并随时保洁. */
export function predicateAt(view: SentenceView, position: number): Span {
  const part = view.parts[partIndexAt(view, position)] ?? { start: 0, end: view.text.length };
  let { start, end } = part;
  const text = view.text.slice(start, end);
  for (const joint of text.matchAll(JOINT)) {
    const at = part.start + joint.index;
    if (at + joint[0].length <= position) {
      start = at + joint[0].length;
    } else if (at > position) {
      end = at;
      break;
    }
  }
  return { start, end };
}

/** The words of a predicate before and behind a candidate. */
export function aroundOf(view: SentenceView, candidate: Candidate): { before: string; after: string } {
  const { start, end } = predicateAt(view, candidate.start);
  return {
    before: view.text.slice(Math.min(start, candidate.start), candidate.start),
    after: view.text.slice(candidate.end, Math.max(end, candidate.end)),
  };
}
