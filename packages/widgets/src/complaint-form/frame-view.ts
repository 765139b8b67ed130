import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { Composition } from "../element/composition.ts";
import { checkView } from "./check-view.ts";
import { editView } from "./edit-view.ts";
import type { FormView } from "./edit-view.ts";
import type { Field } from "./model.ts";
import { problemList } from "./problem.ts";

/** What the frame around the fields needs of the element. */
export interface FrameView {
  readonly view: FormView;
  readonly sizeSwitch: TemplateResult;
  /** What failed, in words; `null` when nothing did. */
  readonly failure: unknown;
  readonly off: boolean;
  readonly status: string;
  /** When the draft was kept; empty when it was not. */
  readonly saved: string;
  readonly composition: Composition;
  readonly composed: () => void;
  readonly change: (field: Field) => void;
  readonly jump: (field: Field) => void;
  readonly discard: () => void;
  readonly submit: () => void;
}

const problemsView = ({ view: { model, t }, failure, jump }: FrameView): TemplateResult =>
  html`<div
    class="problems ${failure || model.problems.length ? "shown" : ""}"
    part="problems"
    tabindex="-1"
    role="group"
    aria-live="polite"
    aria-labelledby="problems-title"
  >
    ${
      failure
        ? html`<h3 id="problems-title">${t("failureTitle")}</h3>
            ${failure}`
        : problemList(model.problems, t, jump)
    }
  </div>`;

const noteView = ({ view: { model, t }, discard }: FrameView): unknown =>
  model.note
    ? html`<div class="note" part="note" role="status">
        <p>${model.note.text}</p>
        ${model.note.discardable ? html`<button type="button" class="plain" @click=${discard}>${t("discard")}</button>` : nothing}
      </div>`
    : nothing;

/** Heading, the one region for errors, the draft's note, and the form with its buttons. */
export const frameView = (frame: FrameView): TemplateResult => {
  const { view, change, composition } = frame;
  const { model, t } = view;
  const edits = model.stage === "edit";
  return html`<header>
      <div>
        <slot name="heading"><h2 id="title" tabindex="-1">${t("title")}</h2></slot>
        <slot name="intro"><p class="muted">${t("intro")}</p></slot>
      </div>
      ${frame.sizeSwitch}
    </header>
    ${problemsView(frame)} ${noteView(frame)}
    <form
      novalidate
      part="form"
      aria-label=${t("title")}
      @submit=${(event: Event) => {
        event.preventDefault();
        frame.submit();
      }}
      @compositionstart=${composition.start}
      @compositionend=${() => {
        composition.end();
        frame.composed();
      }}
      @keydown=${composition.key}
    >
      <fieldset class="stack" ?disabled=${frame.off || Boolean(model.busy)}>
        ${edits ? editView(view) : checkView(view, change)}
        <div class="actions foot">
          <button type="submit" class="button primary" part="submit">
            ${model.busy || t(edits ? "check" : "send")}
          </button>
          ${edits ? nothing : html`<button type="button" class="button" @click=${() => change("kind")}>${t("back")}</button>`}
          ${frame.saved && edits ? html`<span class="hint">${t("saved", { time: frame.saved })}</span>` : nothing}
        </div>
      </fieldset>
    </form>
    <p class="hidden" role="status">${model.busy || frame.status}</p>`;
};
