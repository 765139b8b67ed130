import { html } from "lit";
import type { TemplateResult } from "lit";
import { line } from "../chart/line.ts";
import type { CardView } from "./card-view.ts";
import { figureView, wordsOf } from "./card-view.ts";
import { mainColumn, type Side, sides, statusOf } from "./figures.ts";
import { monthText } from "./month.ts";

/** A standard of the card, as the last month that has it names it. */
export interface CardStandard {
  readonly standard: string;
  readonly title: string;
  readonly team: string;
}

/** Standards by months, one side at a time. */
export const matrixView = (
  view: CardView,
  standards: readonly CardStandard[],
  side: Side,
  choose: { readonly side: (side: Side) => void; readonly standard: (standard: string) => void },
): TemplateResult => {
  const { card, language, t } = view;
  const { kind, of } = mainColumn[side];
  return html`<section aria-labelledby="matrix-title" part="matrix">
    <h3 id="matrix-title">${t("matrix")}</h3>
    <div class="field show">
      <label for="side">${t("show")}</label>
      <select
        id="side"
        @change=${(event: Event) => choose.side((event.target as HTMLSelectElement).value as Side)}
      >
        ${sides.map((name) => html`<option value=${name} ?selected=${name === side}>${t(`side-${name}`)}</option>`)}
      </select>
    </div>
    <p class="sideways small muted">${t("sideways")}</p>
    <div class="scroll months">
      <table>
        <caption class="hidden">
          ${t("tableOf", { side: t(`side-${side}`), who: view.who })}
        </caption>
        <thead>
          <tr>
            <th scope="col">${t("standard")}</th>
            <th scope="col">${t("course")}</th>
            ${card.months.map(({ month }) => html`<th scope="col" class="number">${month}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${standards.map(({ standard, team, title }) => {
            const rows = card.months.map((month) => month.standards.find((row) => row.standard === standard));
            const values = rows.map((row) => (row ? of(row).value : null));
            const tallest = kind === "count" ? Math.max(1, ...values.map(Number)) : 1;
            return html`<tr>
              <th scope="row">
                <button type="button" class="standard-link" @click=${() => choose.standard(standard)}>
                  ${title}
                </button>
                <span class="small muted">${team}</span>
              </th>
              <td>${line(values.map((value) => (value === null ? null : Number(value) / tallest)))}</td>
              ${rows.map((row, index) => {
                if (!row) return html`<td class="muted small">${t("absent")}</td>`;
                const figure = of(row);
                const text = wordsOf(view, figure, kind, side);
                const isMissed = side === "inspections" && statusOf(row) === "missed";
                const month = monthText(card.months[index]!.month, language);
                return html`<td class=${isMissed ? "missed" : figure.value === null ? "small" : ""}>
                  ${figureView(view, isMissed ? `▼ ${text}` : text, figure, `${title} · ${t(`side-${side}`)} · ${month}${isMissed ? ` · ${t("missedMark")}` : ""}`, [standard])}
                </td>`;
              })}
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
  </section>`;
};
