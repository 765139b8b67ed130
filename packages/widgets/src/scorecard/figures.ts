import type { Figure } from "@heyue/core/standard/scorecard/figure";
import type { MonthScore, Score } from "@heyue/core/standard/scorecard/scorecard";
import { percentOf } from "../element/share.ts";
import type { ScorecardWord } from "./words.ts";

/** The sides that are kept apart, and the deviations. */
export const sides = ["inspections", "thirdParty", "owners", "deviations"] as const;
export type Side = (typeof sides)[number];

export type AnyFigure = Figure<number | string>;

/** How a figure is written: a count, a share of 1, a mean of scores, a difference of shares in points. */
export type FigureKind = "count" | "share" | "mean" | "points";

/** A figure that each month has, under its heading. */
export interface FigureColumn {
  readonly key: ScorecardWord;
  readonly kind: FigureKind;
  readonly of: (score: Score) => AnyFigure;
}

const column = (key: ScorecardWord, kind: FigureKind, of: (score: Score) => AnyFigure): FigureColumn => ({
  key,
  kind,
  of,
});

/** Every figure of a side, in the order of its table. */
export const columnsOf: { readonly [Name in Side]: readonly FigureColumn[] } = {
  inspections: [
    column("measured", "count", ({ inspections }) => inspections.measured),
    column("met", "count", ({ inspections }) => inspections.met),
    column("share", "share", ({ inspections }) => inspections.share),
    column("na", "count", ({ inspections }) => inspections.notApplicable),
    column("trend", "points", ({ trend }) => trend),
  ],
  thirdParty: [
    column("measured", "count", ({ thirdParty }) => thirdParty.measured),
    column("met", "count", ({ thirdParty }) => thirdParty.met),
    column("share", "share", ({ thirdParty }) => thirdParty.share),
    column("na", "count", ({ thirdParty }) => thirdParty.notApplicable),
    column("difference", "points", ({ thirdParty }) => thirdParty.difference),
  ],
  owners: [
    column("ratings", "count", ({ owners }) => owners.ratings),
    column("mean", "mean", ({ owners }) => owners.mean),
    column("satisfied", "share", ({ owners }) => owners.satisfied),
    column("na", "count", ({ owners }) => owners.notApplicable),
    column("difference", "points", ({ owners }) => owners.difference),
  ],
  deviations: [
    column("opened", "count", ({ deviations }) => deviations.opened),
    column("open", "count", ({ deviations }) => deviations.open),
    column("closed", "count", ({ deviations }) => deviations.closed),
    column("dismissed", "count", ({ deviations }) => deviations.dismissed),
  ],
};

/** The one figure of a side that its chart and the table of all standards show. */
export const mainColumn: { readonly [Name in Side]: FigureColumn } = {
  inspections: columnsOf.inspections[2]!,
  thirdParty: columnsOf.thirdParty[2]!,
  owners: columnsOf.owners[2]!,
  deviations: columnsOf.deviations[0]!,
};

/** A known figure in words. */
export const figureText = (value: number | string, kind: FigureKind): string => {
  const text = String(value);
  if (kind === "share") return `${percentOf(text)}%`;
  if (kind !== "points") return text;
  const points = percentOf(text);
  return points === "0" || points.startsWith("-") ? points.replace("-", "−") : `+${points}`;
};

/** What the card is looked at for. */
export interface Selection {
  readonly team: string;
  readonly standard: string;
}

/** The row of a month that was selected: one standard, one team, or all; `undefined` where the month has none. */
export const rowOf = (
  { all, standards, teams }: MonthScore,
  { standard, team }: Selection,
): Score | undefined =>
  standard
    ? standards.find((row) => row.standard === standard)
    : team
      ? teams.find((row) => row.team === team)
      : all;

/** How a standard stands in a month, by the company's own inspections. */
export const statuses = ["met", "missed", "unknown", "notApplicable"] as const;
export type Status = (typeof statuses)[number];

/** Met only when everything that was measured met it; unknown when nobody looked. */
export const statusOf = ({ inspections }: Score): Status => {
  const measured = inspections.measured.value ?? 0;
  if (measured > 0) return inspections.met.value === measured ? "met" : "missed";
  return (inspections.notApplicable.value ?? 0) > 0 ? "notApplicable" : "unknown";
};

/** Standards of a month by how they stand. */
export const byStatus = (
  month: MonthScore,
  { standard, team }: Selection,
): { readonly [Name in Status]: MonthScore["standards"] } => {
  const rows = month.standards.filter(
    (row) => (!standard || row.standard === standard) && (!team || row.team === team),
  );
  const of = (status: Status): MonthScore["standards"] => rows.filter((row) => statusOf(row) === status);
  return { met: of("met"), missed: of("missed"), unknown: of("unknown"), notApplicable: of("notApplicable") };
};
