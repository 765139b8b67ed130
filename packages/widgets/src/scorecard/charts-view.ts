import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { columnChart, type Fill } from "../chart/columns.ts";
import { roundPercent } from "../element/share.ts";
import type { CardView } from "./card-view.ts";
import { figureView, wordsOf } from "./card-view.ts";
import { columnsOf, mainColumn, rowOf, type Side, sides } from "./figures.ts";
import { monthText } from "./month.ts";

const fillOf: { readonly [Name in Side]: Fill } = {
  inspections: "solid",
  thirdParty: "hatched",
  owners: "dotted",
  deviations: "barred",
};

const chart = (
  view: CardView,
  side: Side,
): { readonly chart: TemplateResult; readonly isGapped: boolean } => {
  const { card, language, t } = view;
  const { kind, of } = mainColumn[side];
  const found = card.months.map((month) => {
    const row = rowOf(month, view.selection);
    return { month: month.month, figure: row ? of(row) : null };
  });
  const tallest = Math.max(
    1,
    ...found.map(({ figure }) => (kind === "count" ? Number(figure?.value ?? 0) : 1)),
  );
  const columns = found.map(({ figure, month }) => {
    const value = figure?.value ?? null;
    return {
      part: value === null ? null : Number(value) / tallest,
      text: !figure
        ? ""
        : value === null
          ? wordsOf(view, figure, kind, side)
          : kind === "share"
            ? roundPercent(String(value))
            : String(value),
      label: String(Number(month.slice(5))),
      below: month.slice(0, 4),
    };
  });
  const words = t("chartWords", {
    side: t(`side-${side}`),
    from: monthText(card.from, language),
    to: monthText(card.to, language),
    values: found
      .map(({ figure, month }) =>
        t("chartValue", {
          month: monthText(month, language),
          value: figure ? wordsOf(view, figure, kind, side) : t("absent"),
        }),
      )
      .join(t("namesJoin")),
  });
  return {
    chart: columnChart(words, columns, fillOf[side]),
    isGapped: found.some(({ figure }) => figure !== null && figure.value === null),
  };
};

/** The table behind the chart of a side: every figure of every month. */
const table = (view: CardView, side: Side, isShown: boolean): TemplateResult => {
  const { card, language, t } = view;
  return html`<div class="behind ${isShown ? "" : "away"}">
    <div class="scroll">
      <table>
        <caption>
          ${t("tableOf", { side: t(`side-${side}`), who: view.who })}
        </caption>
        <thead>
          <tr>
            <th scope="col">${t("monthColumn")}</th>
            ${columnsOf[side].map(({ key }) => html`<th scope="col">${t(key)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${card.months.map((month) => {
            const row = rowOf(month, view.selection);
            const name = monthText(month.month, language);
            return html`<tr>
              <th scope="row">${name}</th>
              ${columnsOf[side].map(({ key, kind, of }) => {
                if (!row) return html`<td class="muted">${t("absent")}</td>`;
                const figure = of(row);
                const text = wordsOf(view, figure, kind, side);
                return html`<td>
                  ${figureView(view, text, figure, `${t(`side-${side}`)} · ${t(key)} · ${name} · ${view.who}`, view.standards)}
                </td>`;
              })}
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
  </div>`;
};

/** The sides of the selection, each a chart with its table. */
export const chartsView = (
  view: CardView,
  shown: ReadonlySet<Side>,
  toggle: (side: Side) => void,
): TemplateResult => {
  const { t } = view;
  return html`<section aria-labelledby="comparison-title" part="charts">
    <h3 id="comparison-title">${t("comparison")}</h3>
    <p class="muted small">${t("comparisonHint")}</p>
    <div class="charts">
      ${sides.map((side) => {
        const drawn = chart(view, side);
        return html`<figure class=${shown.has(side) ? "with-table" : ""}>
          <figcaption>
            <strong>${t(`side-${side}`)}</strong>
            <span class="muted small"
              >${t(side === "deviations" ? "unit-count" : "unit-share")} · ${view.who}</span
            >
          </figcaption>
          ${drawn.chart} ${drawn.isGapped ? html`<p class="muted small">${t(`key-${side}`)}</p>` : nothing}
          <button
            type="button"
            class="plain"
            aria-pressed=${shown.has(side)}
            aria-label="${t("showTable")}：${t(`side-${side}`)}"
            @click=${() => toggle(side)}
          >
            ${t("showTable")}
          </button>
          ${table(view, side, shown.has(side))}
        </figure>`;
      })}
    </div>
  </section>`;
};
