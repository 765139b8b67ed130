import { isHeading } from "./exclusions/heading.ts";
import { isBackground } from "./exclusions/preamble.ts";
import { chinese, english } from "./lexicon.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Span } from "../span.ts";
import type { VagueSpan } from "./vague.ts";
import type { SentenceView, VagueContext } from "./view.ts";
import { viewOf } from "./view.ts";

export type { VagueContext } from "./view.ts";

/** The vague wording (模糊用语) of a sentence, in order, none overlapping; offsets of the sentence. */
export function vagueOf(sentence: string, context: VagueContext): readonly VagueSpan[] {
  const lexicon = /[\u4e00-\u9fff]/.test(sentence) ? chinese : english;
  if (sentence.length <= LONG) return joined(sentence, spansOf(sentence, context, lexicon));
  return piecesOf(sentence).flatMap(({ start, end }) => {
    const measures = context.measures
      .filter((measure) => measure.start >= start && measure.end <= end)
      .map((measure) => ({ ...measure, start: measure.start - start, end: measure.end - start }));
    const piece = sentence.slice(start, end);
    const spans = joined(piece, spansOf(piece, { ...context, measures }, lexicon));
    return spans.map((span) => ({ ...span, start: span.start + start, end: span.end + start }));
  });
}

/** Longer than people write a sentence: text without full stops. It is read in pieces, so that the time stays linear. */
const LONG = 1500;

function piecesOf(sentence: string): Span[] {
  const pieces: Span[] = [];
  for (let start = 0; start < sentence.length;) {
    const limit = Math.min(start + LONG, sentence.length);
    const piece = sentence.slice(start, limit);
    const comma =
      limit < sentence.length
        ? Math.max(...["，", ",", "|", ". "].map((mark) => piece.lastIndexOf(mark)))
        : -1;
    const end = comma > 0 ? start + comma + 1 : limit;
    pieces.push({ start, end });
    start = end;
  }
  return pieces;
}

/** A phrase that turns out harmless may hold a word that is not: go on inside it from here. */
const INSIDE = 5;

function spansOf(sentence: string, context: VagueContext, lexicon: Lexicon): VagueSpan[] {
  const { words, judgeOf } = lexicon;
  const found: VagueSpan[] = [];
  let view: SentenceView | undefined;
  words.lastIndex = 0;
  for (let match = words.exec(sentence); match; match = words.exec(sentence)) {
    const judge = judgeOf(match);
    if (!judge) continue;
    view ??= viewOf(sentence, context);
    if (isBackground(view) || (judge.lacks !== "scope" && isHeading(view))) return found;
    const [text] = match;
    const candidate = { start: match.index, end: match.index + text.length, text };
    const severity = judge.weigh(candidate, view);
    if (severity) found.push({ ...candidate, severity, lacks: judge.lacks });
    else if (text.length >= INSIDE) words.lastIndex = match.index + 2;
  }
  return found;
}

const LONGEST = 8;

/** Neighbours of one family are one phrase (明确、合理; 用语文明、规范). */
function joined(sentence: string, spans: readonly VagueSpan[]): VagueSpan[] {
  const result: VagueSpan[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    const between = last ? sentence.slice(last.end, span.start) : "";
    if (
      last?.lacks === span.lacks &&
      last.severity === span.severity &&
      /^[、和及且而]?$/.test(between) &&
      span.end - last.start <= LONGEST
    ) {
      result[result.length - 1] = { ...last, end: span.end, text: sentence.slice(last.start, span.end) };
    } else {
      result.push(span);
    }
  }
  return result;
}
