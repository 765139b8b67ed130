import { instant, localDateOf } from "../../kernel/instant.ts";
import type { DeviationEvent } from "../deviation/event.ts";
import { count, type Figure } from "./figure.ts";
import type { Recorded } from "./observation.ts";

/** Deviations of a month (偏差): found in it, open at its end, closed in it with a verified effect, dismissed in it. */
export interface DeviationCounts {
  readonly opened: Figure;
  readonly open: Figure;
  readonly closed: Figure;
  readonly dismissed: Figure;
}

/** A deviation with the days that count. */
export interface DeviationSpan {
  readonly standard: string;
  readonly found: string;
  readonly opening: string;
  readonly end: { readonly as: "closed" | "dismissed"; readonly day: string; readonly event: string } | null;
}

const dayOf = (at: string): string => localDateOf(instant(at));

/** When each deviation was found and when it ended. */
export const spansOf = (events: readonly Recorded<DeviationEvent>[]): readonly DeviationSpan[] => {
  const spans = new Map<string, DeviationSpan>();
  for (const event of [...events].sort((a, b) => a.version - b.version)) {
    if (event.type === "DeviationOpened") {
      const { foundAt, standard } = event.data;
      spans.set(event.stream, { standard, found: dayOf(foundAt), opening: event.eventId, end: null });
      continue;
    }
    const span = spans.get(event.stream);
    if (span === undefined) continue;
    const as =
      event.type === "DeviationClosed" ? "closed" : event.type === "DeviationDismissed" ? "dismissed" : null;
    if (as !== null)
      spans.set(event.stream, { ...span, end: { as, day: dayOf(event.at), event: event.eventId } });
  }
  return [...spans.values()];
};

/** Counts the deviations of some standards from a first to a last day. */
export const deviationsOf = (
  spans: readonly DeviationSpan[],
  standards: ReadonlySet<string>,
  first: string,
  last: string,
): DeviationCounts => {
  const about = spans.filter(({ standard }) => standards.has(standard));
  const isWithin = (day: string): boolean => first <= day && day <= last;
  const ended = (as: "closed" | "dismissed"): Figure => {
    const found = about.filter(({ end }) => end?.as === as && isWithin(end.day));
    return count(
      found.length,
      found.flatMap(({ end, opening }) => [opening, ...(end === null ? [] : [end.event])]),
    );
  };
  const begun = (found: readonly DeviationSpan[]): Figure =>
    count(
      found.length,
      found.map(({ opening }) => opening),
    );
  return {
    opened: begun(about.filter(({ found }) => isWithin(found))),
    open: begun(about.filter(({ end, found }) => found <= last && (end === null || end.day > last))),
    closed: ended("closed"),
    dismissed: ended("dismissed"),
  };
};
