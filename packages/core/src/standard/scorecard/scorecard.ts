import { addMonths, endOfMonth, localDate } from "../../kernel/local-date.ts";
import type { AssessmentEvent } from "../assessment/event.ts";
import type { DeviationEvent } from "../deviation/event.ts";
import type { InspectionEvent } from "../inspection/event.ts";
import type { Standard } from "../standard/standard.ts";
import { type DeviationCounts, deviationsOf, type DeviationSpan, spansOf } from "./deviations.ts";
import { difference, type Figure } from "./figure.ts";
import { inspected, rated, type Recorded, visited } from "./observation.ts";
import { type Seen, type Sides, sides } from "./sides.ts";

/** Figures of a month; `docs/scorecard.md` says how a stranger recomputes each. */
export interface Score extends Sides {
  readonly deviations: DeviationCounts;
  /** The company's own share less that of the same standards in the month before (环比). */
  readonly trend: Figure<string>;
}
/** One standard (单项). */
export interface StandardScore extends Score {
  readonly standard: string;
  readonly title: string;
  /** Whose duty it is by the text that applied last in the month. */
  readonly team: string;
}
/** One team (班组): the standards that are its duty. */
export interface TeamScore extends Score {
  readonly team: string;
  readonly standards: readonly string[];
}
export interface MonthScore {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly standards: readonly StandardScore[];
  readonly teams: readonly TeamScore[];
  readonly all: Score & { readonly standards: readonly string[] };
}
/** Where an event that a figure names is to be read (事件出处): its aggregate at the version the event made, and when it happened. */
export interface EventSource {
  readonly kind: "inspection" | "assessment" | "deviation";
  readonly id: string;
  readonly version: number;
  readonly type: string;
  /** Local time. */
  readonly at: string;
}
/** The scorecard of a contract (履约记分卡). */
export interface Scorecard {
  readonly contract: string;
  readonly from: string;
  readonly to: string;
  readonly months: readonly MonthScore[];
  /** By event id, one for every event that a figure names. */
  readonly sources: { readonly [event: string]: EventSource };
}

/** Everything that was recorded under one contract, and its texts, each from its first day on. */
export interface ScorecardInput {
  readonly contract: string;
  readonly inspections: readonly Recorded<InspectionEvent>[];
  readonly assessments: readonly Recorded<AssessmentEvent>[];
  readonly deviations: readonly Recorded<DeviationEvent>[];
  readonly standards: readonly { readonly from: string; readonly standards: readonly Standard[] }[];
}

const monthAfter = (month: string, count: number): string =>
  addMonths(localDate(`${month}-01`), count).slice(0, 7);

/** Months from the first to the last, `YYYY-MM`. */
const monthsOf = (from: string, to: string): readonly string[] => {
  const months: string[] = [];
  for (let month = from; month <= to; month = monthAfter(month, 1)) months.push(month);
  return months;
};

interface Index {
  readonly seen: ReadonlyMap<string, Seen>;
  readonly spans: readonly DeviationSpan[];
  readonly texts: ScorecardInput["standards"];
}

const groups = <One>(
  all: Iterable<One>,
  nameOf: (one: One) => string,
): ReadonlyMap<string, readonly One[]> => {
  const found = new Map<string, One[]>();
  for (const one of all) {
    const group = found.get(nameOf(one));
    if (group === undefined) found.set(nameOf(one), [one]);
    else group.push(one);
  }
  return found;
};

const perMonth = <One extends { readonly day: string }>(all: readonly One[]) =>
  groups(all, ({ day }) => day.slice(0, 7));

const indexOf = (input: ScorecardInput, months: readonly string[]): Index => {
  const own = perMonth(inspected(input.inspections));
  const third = perMonth(visited(input.assessments));
  const owners = perMonth(rated(input.assessments));
  return {
    seen: new Map(
      months.map((month) => [
        month,
        {
          inspected: own.get(month) ?? [],
          visited: third.get(month) ?? [],
          rated: owners.get(month) ?? [],
        },
      ]),
    ),
    spans: spansOf(input.deviations),
    texts: [...input.standards].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)),
  };
};

/** Standards that a month knows: of every text that applied in it, and what was recorded then of earlier ones. */
const standardsIn = (
  index: Index,
  seen: Seen,
  first: string,
  last: string,
): ReadonlyMap<string, Standard> => {
  const texts = index.texts.filter(({ from }) => from <= last);
  const earlier = texts.filter(({ from }) => from <= first).length;
  const applying = texts.slice(Math.max(0, earlier - 1)).flatMap(({ standards }) => standards);
  const named = new Set([
    ...applying.map(({ id }) => id),
    ...[...seen.inspected, ...seen.visited, ...seen.rated].map(({ standard }) => standard),
    ...index.spans
      .filter(({ end, found }) => found <= last && (end === null || end.day >= first))
      .map(({ standard }) => standard),
  ]);
  return new Map(
    texts.flatMap(({ standards }) =>
      standards.flatMap((item) => (named.has(item.id) ? [[item.id, item]] : [])),
    ),
  );
};

const nothing: Seen = { inspected: [], visited: [], rated: [] };

const monthScore = (index: Index, month: string): MonthScore => {
  const first = `${month}-01`;
  const last = endOfMonth(localDate(first));
  const seen = index.seen.get(month) ?? nothing;
  const before = index.seen.get(monthAfter(month, -1)) ?? nothing;
  const standards = standardsIn(index, seen, first, last);
  const score = (ids: readonly string[]): Score => {
    const named = new Set(ids);
    const found = sides(seen, named);
    return {
      ...found,
      deviations: deviationsOf(index.spans, named, first, last),
      // The same standards both times, so that a team that got another duty is compared with like.
      trend: difference(found.inspections.share, sides(before, named).inspections.share),
    };
  };
  const ids = [...standards.keys()];
  return {
    month,
    standards: [...standards.values()].map(({ duty, id, title }) => ({
      standard: id,
      title,
      team: duty,
      ...score([id]),
    })),
    teams: [...groups(standards.values(), ({ duty }) => duty)].map(([team, items]) => {
      const own = items.map(({ id }) => id);
      return { team, standards: own, ...score(own) };
    }),
    all: { standards: ids, ...score(ids) },
  };
};

/** Events that a month's figures name; its other rows name none that `all` does not. */
const namedIn = ({ all }: MonthScore): readonly string[] =>
  [
    all.inspections.measured,
    all.thirdParty.measured,
    all.owners.ratings,
    all.trend,
    ...Object.values(all.deviations),
  ].flatMap(({ events }) => events);

const sourcesOf = (input: ScorecardInput, months: readonly MonthScore[]): Scorecard["sources"] => {
  const named = new Set(months.flatMap(namedIn));
  const of = (kind: EventSource["kind"], events: readonly Recorded<{ readonly type: string }>[]) =>
    events
      .filter(({ eventId }) => named.has(eventId))
      .map(({ at, eventId, stream, type, version }): readonly [string, EventSource] => {
        const [estate = "", , key = ""] = stream.split("/");
        return [eventId, { kind, id: `${estate}.${key}`, version, type, at }];
      });
  return Object.fromEntries([
    ...of("inspection", input.inspections),
    ...of("assessment", input.assessments),
    ...of("deviation", input.deviations),
  ]);
};

/**
 * Scores the standards of a contract per standard, team and month, from the events alone. Pure: the same events give the same
 * card. A month is a whole calendar month of local time, `YYYY-MM`; a result that was mended later counts as it stands now.
 */
export const scorecard = (
  input: ScorecardInput,
  period: { readonly from: string; readonly to: string },
): Scorecard => {
  const { from, to } = period;
  // One month more before, for the first trend.
  const index = indexOf(input, monthsOf(monthAfter(from, -1), to));
  const months = monthsOf(from, to).map((month) => monthScore(index, month));
  return { contract: input.contract, from, to, months, sources: sourcesOf(input, months) };
};
