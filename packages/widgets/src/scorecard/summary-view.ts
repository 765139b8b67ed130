import { html } from "lit";
import type { TemplateResult } from "lit";
import type { MonthScore } from "@heyue/core/standard/scorecard/scorecard";
import type { CardView } from "./card-view.ts";
import { wordsOf } from "./card-view.ts";
import { byStatus, figureText, mainColumn, rowOf, statuses } from "./figures.ts";
import type { AnyFigure, FigureColumn, Side } from "./figures.ts";
import { monthText } from "./month.ts";

const pointsText = (view: CardView, value: string | number): string =>
  view.t("points", { n: figureText(value, "points") });

/** English words inside of a sentence begin small. */
const inSentence = ({ language }: CardView, text: string): string =>
  language === "en" ? text.toLowerCase() : text;

/** A month in sentences. */
const summaryText = (view: CardView, month: MonthScore): string => {
  const { t } = view;
  const found = byStatus(month, view.selection);
  const n = statuses.reduce((sum, status) => sum + found[status].length, 0);
  const names = (rows: MonthScore["standards"]): string =>
    rows.length ? t("names", { names: rows.map(({ title }) => title).join(t("namesJoin")) }) : "";
  const first =
    t("monthSummary", {
      month: monthText(month.month, view.language),
      n,
      met: found.met.length,
      missed: found.missed.length,
    }) +
    names(found.missed) +
    (found.unknown.length ? t("andUnknown", { n: found.unknown.length }) : "") +
    (found.notApplicable.length ? t("andNotApplicable", { n: found.notApplicable.length }) : "") +
    t("stop");
  const row = rowOf(month, view.selection);
  if (!row) return first;
  const compared = (value: string | null, side: "Before" | "Own"): string =>
    value === null
      ? ""
      : Number(value) === 0
        ? t(`sameAs${side}`)
        : t(`against${side}`, { points: pointsText(view, value) });
  const after: { readonly [Name in Side]?: string } = {
    inspections: compared(row.trend.value, "Before"),
    thirdParty: compared(row.thirdParty.difference.value, "Own"),
    owners: compared(row.owners.difference.value, "Own"),
  };
  const second = (["inspections", "thirdParty", "owners"] as const)
    .map((side) => {
      const { kind, of } = mainColumn[side];
      return (
        t("sideSummary", {
          side: t(`side-${side}`),
          value: inSentence(view, wordsOf(view, of(row), kind, side)),
        }) + after[side]!
      );
    })
    .join(t("sideJoin"));
  const { open, opened } = row.deviations;
  return `${first}${view.language === "en" ? " " : ""}${second}${t("stop")}${view.language === "en" ? " " : ""}${t("deviationSummary", { opened: opened.value ?? 0, open: open.value ?? 0 })}`;
};

const tile = (
  view: CardView,
  month: string,
  title: string,
  text: string,
  figure: AnyFigure,
  standards: readonly string[],
  tone = "",
): TemplateResult =>
  html`<li>
    <button
      type="button"
      class="tile ${tone}"
      aria-haspopup="dialog"
      @click=${() => view.open({ title: `${title} · ${month} · ${view.who}`, text, events: figure.events, standards })}
    >
      <span class="small muted">${title}</span> <strong>${text}</strong>
    </button>
  </li>`;

/** The month's figures, each a way to its records. */
export const summaryView = (view: CardView, month: MonthScore): TemplateResult => {
  const { t } = view;
  const name = monthText(month.month, view.language);
  const found = byStatus(month, view.selection);
  const row = rowOf(month, view.selection);
  const of = (side: Side, { kind, of: figureOf }: FigureColumn, title: string): unknown => {
    if (!row) return "";
    const figure = figureOf(row);
    return tile(view, name, title, wordsOf(view, figure, kind, side), figure, view.standards);
  };
  return html`<section class="summary" aria-labelledby="summary-title" part="summary">
    <h3 id="summary-title">${t("summary")}</h3>
    <p class="lead">${summaryText(view, month)}</p>
    <ul class="tiles">
      ${statuses.map((status) => {
        const rows = found[status];
        if (!rows.length && status === "notApplicable") return "";
        const events = rows.flatMap(({ inspections }) => inspections.measured.events);
        return tile(
          view,
          name,
          t(`status-${status}`),
          t("items", { n: rows.length }),
          { value: rows.length, events: [...new Set(events)].sort() },
          rows.map(({ standard }) => standard),
          status === "missed" && rows.length ? "late" : "",
        );
      })}
      ${(["inspections", "thirdParty", "owners"] as const).map((side) => of(side, mainColumn[side], t(`side-${side}`)))}
      ${of("deviations", mainColumn.deviations, t("side-deviations"))}
    </ul>
  </section>`;
};
