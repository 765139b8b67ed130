import type { CardView } from "./card-view.ts";
import { columnsOf, figureText, sides } from "./figures.ts";

/** The whole card as a table: months, their standards, teams and all of them, every figure in its column. */
export const cardTable = (
  view: Pick<CardView, "card" | "selection" | "t">,
): readonly (readonly string[])[] => {
  const { card, t } = view;
  const columns = sides.flatMap((side) => columnsOf[side].map((column) => ({ side, ...column })));
  const { standard, team } = view.selection;
  const head = [
    t("monthColumn"),
    t("team"),
    t("standard"),
    ...columns.map(({ key, side }) => `${t(`side-${side}`)}：${t(key)}`),
  ];
  const rows = card.months.flatMap((month) => [
    ...(team || standard ? [] : [{ month, team: t("allTeams"), title: t("allStandards"), score: month.all }]),
    ...month.teams
      .filter((row) => !standard && (!team || row.team === team))
      .map((score) => ({ month, team: score.team, title: t("allStandards"), score })),
    ...month.standards
      .filter((row) => (!standard || row.standard === standard) && (!team || row.team === team))
      .map((score) => ({ month, team: score.team, title: score.title, score })),
  ]);
  return [
    head,
    ...rows.map(({ month, score, team: name, title }) => [
      month.month,
      name,
      title,
      ...columns.map(({ kind, of, side }) => {
        const { events, value } = of(score);
        if (value !== null) return figureText(value, kind).replace("−", "-");
        return t(kind === "points" ? "incomparable" : events.length ? "notApplicable" : `none-${side}`);
      }),
    ]),
  ];
};
