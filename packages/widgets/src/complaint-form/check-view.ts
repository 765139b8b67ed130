import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { Field } from "./model.ts";
import type { FormView } from "./edit-view.ts";

/** What is about to be sent, each line with a way back to its field. */
export const checkView = (view: FormView, change: (field: Field) => void): TemplateResult => {
  const { model, t } = view;
  const { values } = model;
  const row = (field: Field, label: string, content: unknown): TemplateResult =>
    html`<div>
      <dt>${label}</dt>
      <dd>${content || html`<span class="muted">${t("none")}</span>`}</dd>
      <dd class="change">
        <button
          type="button"
          class="plain"
          aria-label="${t("change")} ${label}"
          @click=${() => change(field)}
        >
          ${t("change")}
        </button>
      </dd>
    </div>`;
  const unit = model.units.find((one) => one.id === values.unit);
  const estate = model.estates.find((one) => one.id === model.estate);
  return html`<h3 id="check-title" tabindex="-1">${t("checkTitle")}</h3>
    <dl class="check">
      ${row("kind", t("kind"), values.kind && t(`kind-${values.kind}`))}
      ${row("text", t("text"), html`<span class="story">${values.text}</span>`)}
      ${row(
        "photos",
        t("photos"),
        model.photos.length
          ? html`<ul class="photos">
              ${model.photos.map(
                (photo) =>
                  html`<li>
                    <canvas
                      data-photo=${photo.id}
                      width="1"
                      height="1"
                      role="img"
                      aria-label=${photo.name}
                    ></canvas>
                  </li>`,
              )}
            </ul>`
          : "",
      )}
      ${row("place", t("place"), values.place)}
      ${model.estates.length > 1 ? row("estate", t("estateChoice"), estate && estate.name) : nothing}
      ${model.units.length ? row("unit", t("unit"), unit ? unit.name : t("noUnit")) : nothing}
      ${values.subject ? row("subject", t("subject"), values.subject) : nothing}
    </dl>`;
};
