import { html } from "lit";
import type { TemplateResult } from "lit";
import type { CardView } from "./card-view.ts";
import type { Selection } from "./figures.ts";
import type { CardStandard } from "./matrix-view.ts";
import { monthAfter, monthsFrom, monthText } from "./month.ts";
import type { ScorecardWord } from "./words.ts";

/** Most months that can be asked at once. */
const mostMonths = 36;

/** What the choice of months, team and standard needs of the element. */
export interface FiltersView extends Pick<CardView, "card" | "language" | "selection" | "t"> {
  readonly standards: readonly CardStandard[];
  /** Month in detail. */
  readonly month: string;
  /** First month of the contract, and this month. */
  readonly first: string;
  readonly current: string;
  readonly period: (from: string, to: string) => void;
  readonly showMonth: (month: string) => void;
  readonly select: (selection: Selection) => void;
  readonly csv: () => void;
}

const option = (value: string, text: string, chosen: string): TemplateResult =>
  html`<option value=${value} ?selected=${value === chosen}>${text}</option>`;

/** The controls above the card. */
export const filtersView = (view: FiltersView): TemplateResult => {
  const { card, language, selection, standards, t } = view;
  const months = monthsFrom([view.first, card.from].sort()[0]!, [view.current, card.to].sort()[1]!);
  const select = (id: ScorecardWord, options: unknown, change: (value: string) => void): TemplateResult =>
    html`<div class="field">
      <label for=${id}>${t(id)}</label>
      <select id=${id} @change=${(event: Event) => change((event.target as HTMLSelectElement).value)}>
        ${options}
      </select>
    </div>`;
  const monthOptions = (all: readonly string[], chosen: string): readonly TemplateResult[] =>
    all.map((month) => option(month, monthText(month, language), chosen));
  return html`<div class="tools" role="group" aria-label=${t("filters")} part="tools">
    ${select("from", monthOptions(months, card.from), (from) =>
      view.period(from, [monthAfter(from, mostMonths - 1), card.to < from ? from : card.to].sort()[0]!),
    )}
    ${select("to", monthOptions(months, card.to), (to) =>
      view.period([monthAfter(to, 1 - mostMonths), card.from > to ? to : card.from].sort()[1]!, to),
    )}
    ${select(
      "month",
      monthOptions(
        card.months.map(({ month }) => month),
        view.month,
      ),
      view.showMonth,
    )}
    ${select(
      "team",
      [
        option("", t("allTeams"), selection.team),
        ...[...new Set(standards.map(({ team }) => team))].map((team) => option(team, team, selection.team)),
      ],
      (team) => view.select({ team, standard: "" }),
    )}
    ${select(
      "standard",
      [
        option("", t("allStandards"), selection.standard),
        ...standards
          .filter(({ team }) => !selection.team || team === selection.team)
          .map(({ standard, title }) => option(standard, title, selection.standard)),
      ],
      (standard) => view.select({ ...selection, standard }),
    )}
    <div class="actions">
      <button type="button" class="button" @click=${view.csv}>${t("csv")}</button>
      <button type="button" class="button" @click=${() => print()}>${t("print")}</button>
    </div>
  </div>`;
};
