import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { BriefingParts } from "./parts.ts";

/** What beginning a briefing needs of the element. */
export interface BeginActions {
  /** Title of the contract. */
  readonly title: string;
  readonly problem: boolean;
  readonly busy: boolean;
  readonly change: (reopenDays: string) => void;
  readonly begin: () => void;
}

/** The form that makes the sheets of a contract. */
export const beginView = ({ t }: BriefingParts, actions: BeginActions): TemplateResult =>
  html`<form
    class="begin stack"
    novalidate
    aria-labelledby="begin-title"
    @submit=${(event: Event) => {
      event.preventDefault();
      actions.begin();
    }}
  >
    <h3 id="begin-title">${t("beginTitle")}</h3>
    <p>${t("beginHint", { title: actions.title })}</p>
    <div class="field">
      <label for="reopenDays">${t("reopenDays")}</label>
      ${actions.problem ? html`<p class="error" id="reopenDays-error">${t("reopenDaysMissing")}</p>` : nothing}
      <input
        id="reopenDays"
        name="reopenDays"
        type="text"
        inputmode="numeric"
        autocomplete="off"
        aria-invalid=${actions.problem ? "true" : nothing}
        aria-describedby=${actions.problem ? "reopenDays-error" : nothing}
        @input=${(event: Event) => actions.change((event.target as HTMLInputElement).value)}
      />
    </div>
    <button type="submit" class="button primary" ?disabled=${actions.busy}>${t("begin")}</button>
  </form>`;
