import { isLocalDate } from "@heyue/core/kernel/local-date";
import type { LawSegment, Parameter, Segment } from "./document.ts";

/** The end of a segment that has none yet. */
export const OPEN = "open";

/** What is wrong with the dates of a timeline, with the index of the segment. */
export const timelineProblems = (
  segments: readonly Segment[],
): readonly { readonly index: number; readonly message: string }[] => {
  const problems: { index: number; message: string }[] = [];
  segments.forEach((segment, index) => {
    if (!isLocalDate(segment.from))
      problems.push({ index, message: `"from" (${segment.from}) is not a date; write YYYY-MM-DD` });
    if (segment.to !== OPEN && !isLocalDate(segment.to)) {
      problems.push({ index, message: `"to" (${segment.to}) is not a date; write YYYY-MM-DD or "open"` });
    } else if (segment.to !== OPEN && segment.to <= segment.from) {
      problems.push({
        index,
        message: `"to" (${segment.to}) is not after "from" (${segment.from}); the end is exclusive`,
      });
    }
    const next = segments[index + 1];
    if (next === undefined) return;
    if (segment.to === OPEN || segment.to > next.from) {
      problems.push({
        index: index + 1,
        message: `overlaps the segment before it, which runs to ${segment.to}; end that one at ${next.from}`,
      });
    } else if (segment.to < next.from) {
      problems.push({
        index: index + 1,
        message: `leaves ${segment.to} to ${next.from} undeclared; add { from: "${segment.to}", to: "${next.from}", gap: "no-law" | "unknown" }`,
      });
    }
  });
  return problems;
};

/** Whether a segment holds law. */
export const isLaw = (segment: Segment): segment is LawSegment => "value" in segment;

/** The law segment in force on a date, if any. */
export const inForce = (parameter: Parameter, on: string): LawSegment | undefined => {
  const segment = parameter.segments.find(({ from, to }) => from <= on && (to === OPEN || on < to));
  return segment !== undefined && isLaw(segment) ? segment : undefined;
};

/** The only law segment there ever was, for a rule that no fact dates; `undefined` when a date would decide. */
export const onlyLaw = (parameter: Parameter): LawSegment | undefined => {
  const [first, ...rest] = parameter.segments;
  return first !== undefined && rest.length === 0 && isLaw(first) ? first : undefined;
};
