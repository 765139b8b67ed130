import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { bar } from "../chart/bar.ts";
import { line } from "../chart/line.ts";
import type { DashboardFigure, Row, Section } from "./section.ts";
import type { DashboardWord } from "./words.ts";

/** What the views of figures and rows need of the element. */
export interface FigureView {
  readonly t: (key: DashboardWord, values?: Readonly<Record<string, string | number>>) => string;
  readonly section: Section;
  /** Figure that is open, with its open row. */
  readonly open: { readonly figure: string; readonly row: string | null } | null;
  /** Figure of this section that Tab comes to. */
  readonly current: string;
  readonly openFigure: (figure: DashboardFigure) => void;
  readonly openRow: (row: Row) => void;
  /** Row that Tab comes to. */
  readonly currentRow: string;
  readonly go: (row: Row) => void;
  readonly csv: (figure: DashboardFigure) => void;
  readonly close: () => void;
}

/** A number with what it is, as a way to its rows. */
export const figureView = (view: FigureView, figure: DashboardFigure): TemplateResult => {
  const { bar: filled, course, id, label, note, tone, value } = figure;
  return html`<li>
    <button
      type="button"
      class="figure ${tone ?? ""} ${value === "0" ? "zero" : ""}"
      data-figure="${view.section.name}/${id}"
      tabindex=${view.current === id ? 0 : -1}
      aria-expanded=${view.open?.figure === id}
      aria-controls="panel-${view.section.name}"
      @click=${() => view.openFigure(figure)}
    >
      <span class="small muted">${label}</span>
      <strong
        >${value}${tone === "late" ? html`<span class="hidden">${view.t("lateMark")}</span>` : nothing}</strong
      >
      ${filled ? bar(filled.part, tone === "late" ? "barred" : "solid", filled.line) : nothing}
      ${course && course.length > 1 ? line(course) : nothing}
      ${note ? html`<span class="small muted">${note}</span>` : nothing}
    </button>
  </li>`;
};

const rowView = (view: FigureView, figure: DashboardFigure, row: Row): TemplateResult => {
  const isOpen = view.open?.row === row.key;
  const [first, ...rest] = row.cells;
  const { t } = view;
  return html`<tr class=${row.isLate ? "late-row" : ""}>
      <th scope="row">
        <button
          type="button"
          class="row"
          data-row=${row.key}
          tabindex=${view.currentRow === row.key ? 0 : -1}
          aria-expanded=${isOpen}
          @click=${() => view.openRow(row)}
        >
          ${row.isLate ? html`<span class="late-text" aria-hidden="true">▲</span><span class="hidden">${t("lateMark")} </span>` : nothing}${first}
        </button>
      </th>
      ${rest.map((cell) => html`<td>${cell}</td>`)}
    </tr>
    ${
      isOpen
        ? html`<tr class="facts-row">
            <td colspan=${figure.head.length}>
              <dl class="facts">
                ${row.facts
                  .filter(([, text]) => text)
                  .map(
                    ([label, text]) =>
                      html`<dt>${label}</dt>
                        <dd>${text}</dd>`,
                  )}
              </dl>
              ${row.about ? html`<button type="button" class="plain" @click=${() => view.go(row)}>${t("openPlace")}</button>` : nothing}
            </td>
          </tr>`
        : nothing
    }`;
};

/** The rows behind the open figure of a section. */
export const panelView = (view: FigureView, figure: DashboardFigure | undefined): TemplateResult => {
  const { section, t } = view;
  const name = figure ? t("rowsOf", { section: t(section.name), figure: figure.label }) : "";
  return html`<div id="panel-${section.name}">
    ${
      figure
        ? html`<div class="panel">
            <div class="panel-head">
              <h5>${name} <span class="muted small">${t("rowCount", { n: figure.rows.length })}</span></h5>
              <span class="actions">
                ${figure.rows.length ? html`<button type="button" class="plain" @click=${() => view.csv(figure)}>${t("csv")}</button>` : nothing}
                <button type="button" class="plain" @click=${view.close}>${t("close")}</button>
              </span>
            </div>
            ${
              figure.rows.length
                ? html`<div class="scroll">
                    <table>
                      <caption class="hidden">
                        ${name}
                      </caption>
                      <thead>
                        <tr>
                          ${figure.head.map((text) => html`<th scope="col">${text}</th>`)}
                        </tr>
                      </thead>
                      <tbody>
                        ${figure.rows.map((row) => rowView(view, figure, row))}
                      </tbody>
                    </table>
                  </div>`
                : html`<p class="muted">${t("noRows")}</p>`
            }
          </div>`
        : nothing
    }
  </div>`;
};
