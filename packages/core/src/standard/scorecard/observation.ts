import { instant, localDateOf } from "../../kernel/instant.ts";
import type { AssessmentEvent } from "../assessment/event.ts";
import type { InspectionEvent } from "../inspection/event.ts";

/** An event as it was recorded: facts, its id, where in which stream, and when. */
export type Recorded<Event> = Event & {
  readonly eventId: string;
  readonly stream: string;
  readonly version: number;
  /** When it happened, local time. */
  readonly at: string;
}; // prettier-ignore

/** What is known about one standard from one inspection or one visit of a third party (一次测量结果). */
export interface Observation {
  readonly standard: string;
  /** Local date it counts for. */
  readonly day: string;
  /** Whether it kept the standard; `null` when not applicable. */
  readonly met: boolean | null;
  readonly events: readonly string[];
}

/** What one unit says about one standard. */
export interface RatedObservation {
  readonly standard: string;
  readonly day: string;
  /** 1 to 5; `null` when not applicable. */
  readonly score: number | null;
  readonly events: readonly string[];
}

const dayOf = (at: string): string => localDateOf(instant(at));

const byStream = <Event>(events: readonly Recorded<Event>[]): readonly (readonly Recorded<Event>[])[] => {
  const streams = new Map<string, Recorded<Event>[]>();
  for (const event of events) {
    const known = streams.get(event.stream);
    if (known === undefined) streams.set(event.stream, [event]);
    else known.push(event);
  }
  return [...streams.values()].map((stream) => stream.sort((a, b) => a.version - b.version));
};

/**
 * Results of inspections as they stand (检查结果): per inspection and standard the last that was recorded or corrected. It counts for
 * the day of the first record, and rests on every event of the inspection that says something about the standard. What a second
 * device handed in counts only once it was taken over by a correction.
 */
export const inspected = (events: readonly Recorded<InspectionEvent>[]): readonly Observation[] =>
  byStream(events).flatMap((stream) => {
    const standing = new Map<string, { met: boolean | null; events: string[] }>();
    let day: string | null = null;
    let first = "";
    for (const event of stream) {
      if (event.type !== "InspectionRecorded" && event.type !== "InspectionCorrected") continue;
      if (day === null) {
        day = dayOf(event.data.at);
        first = event.eventId;
      }
      for (const { met, standard } of event.data.results) {
        const before = standing.get(standard)?.events ?? [first];
        const ids = before.includes(event.eventId) ? before : [...before, event.eventId];
        standing.set(standard, { met, events: ids });
      }
    }
    return [...standing].map(([standard, found]) => ({ standard, day: day ?? "", ...found }));
  });

/** What third parties measured, less the visits that were struck (第三方实测). */
export const visited = (events: readonly Recorded<AssessmentEvent>[]): readonly Observation[] =>
  byStream(events).flatMap((stream) => {
    const struck = stream.flatMap((event) =>
      event.type === "AssessmentVisitStruck" ? [event.data.visit] : [],
    );
    return stream.flatMap((event) =>
      event.type !== "AssessmentMeasured" || struck.includes(event.version)
        ? []
        : event.data.results.map(({ met, standard }) => ({
            standard,
            day: dayOf(event.data.at),
            met,
            events: [event.eventId],
          })),
    );
  });

/** What the units of each assessment say, each by its latest answer (业主评分). */
export const rated = (events: readonly Recorded<AssessmentEvent>[]): readonly RatedObservation[] =>
  byStream(events).flatMap((stream) => {
    const latest = new Map<string, readonly RatedObservation[]>();
    for (const event of stream)
      if (event.type === "AssessmentRated")
        latest.set(
          event.data.unit,
          event.data.ratings.map((rating) => ({ ...rating, day: dayOf(event.at), events: [event.eventId] })),
        );
    return [...latest.values()].flat();
  });
