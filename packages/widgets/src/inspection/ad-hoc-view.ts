import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { Standard } from "@heyue/core/standard/standard";
import { targetText } from "../contract-viewer/measure.ts";
import { word } from "../element/words.ts";
import { areaWords } from "../vocabulary/contract.ts";
import type { InspectionParts } from "./parts.ts";

/** What stands in the form of an ad hoc inspection (临时检查). */
export interface AdHoc {
  readonly place: string;
  readonly standards: readonly string[];
}

/** What is missing in it. */
export type AdHocProblem = "placeMissing" | "standardsMissing";

/** Everything that is missing, all at once. */
export const adHocProblems = ({ place, standards }: AdHoc): readonly AdHocProblem[] => [
  ...(place.trim() ? [] : (["placeMissing"] as const)),
  ...(standards.length ? [] : (["standardsMissing"] as const)),
];

/** What the form offers and does. */
export interface AdHocActions {
  readonly standards: readonly Standard[];
  /** Places of the plan, to choose from. */
  readonly places: readonly string[];
  readonly problems: readonly AdHocProblem[];
  /** Standards that are chosen. */
  readonly chosen: readonly string[];
  readonly change: (change: Partial<AdHoc>) => void;
  readonly begin: () => void;
  readonly back: () => void;
  readonly locate: (() => void) | undefined;
}

/** A place and the standards to look at there. */
export const adHocView = (parts: InspectionParts, actions: AdHocActions): TemplateResult => {
  const { t, language } = parts;
  const { problems, standards } = actions;
  const error = (key: AdHocProblem): unknown =>
    problems.includes(key) ? html`<p class="error" id="${key}-error">${t(key)}</p>` : nothing;
  const tick = (id: string, on: boolean): void =>
    actions.change({
      standards: standards
        .map((one) => one.id)
        .filter((one) => (one === id ? on : actions.chosen.includes(one))),
    });
  const areas = [...new Set(standards.map(({ area }) => area))];
  return html`<form
    novalidate
    class="stack"
    aria-label=${t("adHocTitle")}
    @submit=${(event: Event) => {
      event.preventDefault();
      actions.begin();
    }}
  >
    <button type="button" class="plain back" @click=${actions.back}>‹ ${t("back")}</button>
    <h3 id="ad-hoc-title" tabindex="-1">${t("adHocTitle")}</h3>
    <div class="field">
      <label for="place">${t("place")}</label>
      <p class="hint" id="place-hint">${t("placeHint")}</p>
      ${error("placeMissing")}
      <input
        id="place"
        name="ad-hoc-place"
        type="text"
        list="places"
        autocomplete="off"
        aria-required="true"
        aria-invalid=${problems.includes("placeMissing") ? "true" : nothing}
        aria-describedby="place-hint${problems.includes("placeMissing") ? " placeMissing-error" : ""}"
        @input=${(event: Event) => actions.change({ place: (event.target as HTMLInputElement).value })}
      />
      <datalist id="places">
        ${actions.places.map((place) => html`<option value=${place}></option>`)}
      </datalist>
      ${
        actions.locate
          ? html`<button type="button" class="button" @click=${actions.locate}>${t("locate")}</button>`
          : nothing
      }
    </div>
    <fieldset
      class="field"
      id="standards"
      tabindex="-1"
      aria-describedby=${problems.includes("standardsMissing") ? "standardsMissing-error" : nothing}
    >
      <legend>${t("standards")}</legend>
      ${error("standardsMissing")}
      ${areas.map(
        (area) =>
          html`<fieldset class="area">
            <legend>${word(areaWords, language, area)}</legend>
            ${standards
              .filter((one) => one.area === area)
              .map(
                (one) =>
                  html`<label class="choice wide">
                    <input
                      type="checkbox"
                      name="standard ${one.id}"
                      @change=${(event: Event) => tick(one.id, (event.target as HTMLInputElement).checked)}
                    />
                    <span>${one.title} <span class="muted small">${targetText(one, language)}</span></span>
                  </label>`,
              )}
          </fieldset>`,
      )}
    </fieldset>
    <div class="actions">
      <button type="submit" class="button primary">${t("begin")}</button>
    </div>
  </form>`;
};
