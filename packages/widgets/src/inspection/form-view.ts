import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { Composition } from "../element/composition.ts";
import { weekdayText } from "../element/moment.ts";
import { lookedAt } from "./draft.ts";
import type { InspectionDraft } from "./draft.ts";
import { itemView } from "./item-view.ts";
import type { ItemActions } from "./item-view.ts";
import type { InspectionParts } from "./parts.ts";

/** What the form needs beside its items. */
export interface FormActions extends ItemActions {
  readonly composition: Composition;
  /** When the draft was kept, milliseconds; 0 when it was not. */
  readonly keptAt: number;
  /** Whether the device refused to keep it. */
  readonly notKept: boolean;
  readonly handIn: () => void;
  readonly discard: () => void;
  readonly back: () => void;
}

/** The form of one inspection: an item for each standard. */
export const formView = (
  parts: InspectionParts,
  draft: InspectionDraft,
  actions: FormActions,
): TemplateResult => {
  const { t, language } = parts;
  const { composition } = actions;
  return html`<form
    novalidate
    part="form"
    aria-label="${t("title")} ${draft.place}"
    @submit=${(event: Event) => {
      event.preventDefault();
      actions.handIn();
    }}
    @compositionstart=${composition.start}
    @compositionend=${composition.end}
    @keydown=${(event: KeyboardEvent) => {
      composition.key(event);
      // Enter in a value goes on; only the button hands in.
      if (event.key === "Enter" && event.target instanceof HTMLInputElement) event.preventDefault();
    }}
  >
    <button type="button" class="plain back" @click=${actions.back}>‹ ${t("back")}</button>
    <h3 id="form-title" tabindex="-1">${draft.place}</h3>
    <p class="muted">
      ${draft.plannedOn ? `${t("plannedOn")} ${weekdayText(draft.plannedOn, language)}` : t("adHocKind")} ·
      <span class="number">${t("progress", { n: lookedAt(draft), of: draft.standards.length })}</span>
    </p>
    ${draft.refusal ? html`<p class="error">${draft.refusal}</p>` : nothing}
    <p class="hint">${t("photosHint")}</p>
    ${draft.standards.map((id, index) => itemView({ parts, draft, actions, id, index }))}
    <div class="foot">
      <button type="submit" class="button primary" part="submit">${t("handIn")}</button>
      <span class="hint" role="status">
        ${actions.notKept ? t("notKept") : actions.keptAt ? t("saved", { time: parts.clock(actions.keptAt) }) : nothing}
      </span>
    </div>
    <details class="discard">
      <summary>${t("discard")}</summary>
      <p class="hint">${t("discardHint")}</p>
      <button type="button" class="button" @click=${actions.discard}>${t("discardNow")}</button>
    </details>
  </form>`;
};
