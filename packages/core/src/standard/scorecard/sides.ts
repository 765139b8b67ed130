import { count, difference, type Figure, mean, share } from "./figure.ts";
import type { Observation, RatedObservation } from "./observation.ts";

/** How a standard was kept by measurement (达标情况): of so many measured so many met it; "not applicable" counts apart. */
export interface Tally {
  readonly measured: Figure;
  readonly met: Figure;
  readonly share: Figure<string>;
  readonly notApplicable: Figure;
}

/** How content the owners are (满意度). */
export interface Satisfaction {
  /** Scores given; a unit gives one per standard. */
  readonly ratings: Figure;
  /** 1 to 5. */
  readonly mean: Figure<string>;
  /** Share of the scores that are 4 or 5. */
  readonly satisfied: Figure<string>;
  readonly notApplicable: Figure;
}

/** The company's own inspections, and beside them, never mixed in, what others found (自查、第三方、业主三方对照). */
export interface Sides {
  readonly inspections: Tally;
  /** `difference`: the third party's share less the company's own. */
  readonly thirdParty: Tally & { readonly difference: Figure<string> };
  /** `difference`: share of satisfied owners less the company's own share. */
  readonly owners: Satisfaction & { readonly difference: Figure<string> };
}

/** Everything that was seen in one span of days. */
export interface Seen {
  readonly inspected: readonly Observation[];
  readonly visited: readonly Observation[];
  readonly rated: readonly RatedObservation[];
}

/** Every figure of a tally rests on the same events: those that say what was measured say what was not. */
export const tally = (observations: readonly Observation[]): Tally => {
  const events = observations.flatMap((observation) => observation.events);
  const measured = observations.filter(({ met }) => met !== null).length;
  const met = observations.filter((observation) => observation.met === true).length;
  return {
    measured: count(measured, events),
    met: count(met, events),
    share: share(met, measured, events),
    notApplicable: count(observations.length - measured, events),
  };
};

/** Counts scores up. */
export const satisfaction = (observations: readonly RatedObservation[]): Satisfaction => {
  const events = observations.flatMap((observation) => observation.events);
  const scores = observations.flatMap(({ score }) => (score === null ? [] : [score]));
  return {
    ratings: count(scores.length, events),
    mean: mean(scores, events),
    satisfied: share(scores.filter((score) => score >= 4).length, scores.length, events),
    notApplicable: count(observations.length - scores.length, events),
  };
};

/** The three sides of some standards. */
export const sides = (seen: Seen, standards: ReadonlySet<string>): Sides => {
  const about = <One extends { readonly standard: string }>(all: readonly One[]): readonly One[] =>
    all.filter(({ standard }) => standards.has(standard));
  const inspections = tally(about(seen.inspected));
  const thirdParty = tally(about(seen.visited));
  const owners = satisfaction(about(seen.rated));
  return {
    inspections,
    thirdParty: { ...thirdParty, difference: difference(thirdParty.share, inspections.share) },
    owners: { ...owners, difference: difference(owners.satisfied, inspections.share) },
  };
};
