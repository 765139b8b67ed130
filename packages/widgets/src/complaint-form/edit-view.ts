import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { complaintKinds } from "./kinds.ts";
import type { Choice, Field, FormModel, FormPhoto } from "./model.ts";
import { mostPhotos } from "../element/photo-shrink.ts";
import { photoInput, photoItem } from "../element/photo-view.ts";
import type { ComplaintFormWord } from "./words.ts";

/** What the view of the form needs of the element. */
export interface FormView {
  readonly model: FormModel;
  readonly t: (key: ComplaintFormWord, values?: Readonly<Record<string, string | number>>) => string;
  readonly addPhotos: (files: FileList | null) => void;
  readonly removePhoto: (photo: FormPhoto) => void;
  readonly edited: () => void;
  readonly editedEstate: (estate: string) => void;
}

const problemOf = ({ model }: FormView, field: Field): unknown => {
  const found = model.problems.filter((problem) => problem.field === field);
  return found.length
    ? html`<p class="error" id="${field}-error">${found.map((problem) => problem.text)}</p>`
    : nothing;
};

const described = ({ model }: FormView, field: Field, hint: boolean): string | typeof nothing => {
  const ids = [
    model.problems.some((problem) => problem.field === field) ? `${field}-error` : "",
    hint ? `${field}-hint` : "",
  ];
  return ids.filter(Boolean).join(" ") || nothing;
};

const invalid = ({ model }: FormView, field: Field): "true" | typeof nothing =>
  model.problems.some((problem) => problem.field === field) ? "true" : nothing;

const optional = (view: FormView): TemplateResult =>
  html`<span class="optional">${view.t("optional")}</span>`;

const shown = (view: FormView, photo: FormPhoto): TemplateResult =>
  photo.blob
    ? photoItem(
        { id: photo.id, name: photo.name, size: photo.blob.size },
        view.t("removePhoto", { name: photo.name }),
        () => view.removePhoto(photo),
      )
    : html`<li><span class="shrinking">${view.t("shrinking", { name: photo.name })}</span></li>`;

const input = (view: FormView, id: string, camera: boolean): TemplateResult =>
  photoInput({
    id,
    label: view.t(camera ? "takePhoto" : "addPhoto"),
    camera,
    describedBy: described(view, "photos", true),
    add: view.addPhotos,
  });

const photos = (view: FormView): TemplateResult =>
  html`<fieldset class="field" part="photos">
    <legend>${view.t("photos")}${optional(view)}</legend>
    <p class="hint" id="photos-hint">${view.t("photosHint")}</p>
    ${problemOf(view, "photos")}
    ${
      view.model.photos.length
        ? html`<ul class="photos">
            ${view.model.photos.map((photo) => shown(view, photo))}
          </ul>`
        : nothing
    }
    ${
      view.model.photos.length < mostPhotos
        ? html`<div class="actions">${input(view, "camera", true)}${input(view, "photos", false)}</div>`
        : nothing
    }
  </fieldset>`;

const kinds = (view: FormView): TemplateResult =>
  html`<fieldset
    class="field"
    role="radiogroup"
    aria-required="true"
    aria-invalid=${invalid(view, "kind")}
    aria-describedby=${described(view, "kind", false)}
  >
    <legend>${view.t("kind")}</legend>
    ${problemOf(view, "kind")}
    <div class="kinds">
      ${complaintKinds.map(
        (kind) =>
          html`<label class="choice">
            <input
              type="radio"
              name="kind"
              id=${kind === complaintKinds[0] ? "kind" : `kind-${kind}`}
              value=${kind}
              @change=${() => {
                view.model.values.kind = kind;
                view.edited();
              }}
            />
            ${view.t(`kind-${kind}`)}
          </label>`,
      )}
    </div>
  </fieldset>`;

const line = (view: FormView, field: "subject" | "place", hint: ComplaintFormWord): TemplateResult =>
  html`<div class="field">
    <label for=${field}>${view.t(field)}${optional(view)}</label>
    <p class="hint" id="${field}-hint">${view.t(hint)}</p>
    ${problemOf(view, field)}
    <input
      id=${field}
      name=${field}
      type="text"
      autocomplete="off"
      aria-describedby=${described(view, field, true)}
      aria-invalid=${invalid(view, field)}
      @input=${(event: Event) => {
        view.model.values[field] = (event.target as HTMLInputElement).value;
        view.edited();
      }}
    />
  </div>`;

const story = (view: FormView): TemplateResult =>
  html`<div class="field">
    <label for="text">${view.t("text")}</label>
    <p class="hint" id="text-hint">${view.t("textHint")}</p>
    ${problemOf(view, "text")}
    <textarea
      id="text"
      name="text"
      rows="5"
      aria-required="true"
      aria-describedby=${described(view, "text", true)}
      aria-invalid=${invalid(view, "text")}
      @input=${(event: Event) => {
        view.model.values.text = (event.target as HTMLTextAreaElement).value;
        view.edited();
      }}
    ></textarea>
  </div>`;

const choice = (
  id: "unit" | "estate",
  label: string,
  options: readonly Choice[],
  view: FormView,
  onChoice: (value: string) => void,
): TemplateResult =>
  html`<div class="field">
    <label for=${id}>${label}</label>
    ${problemOf(view, id)}
    <select
      id=${id}
      name=${id}
      aria-describedby=${described(view, id, false)}
      aria-invalid=${invalid(view, id)}
      @change=${(event: Event) => onChoice((event.target as HTMLSelectElement).value)}
    >
      ${options.map((option) => html`<option value=${option.id}>${option.name}</option>`)}
    </select>
  </div>`;

/** The fields of the complaint, photo first. */
export const editView = (view: FormView): TemplateResult => {
  const { model, t } = view;
  const { units, estates } = model;
  return html`${photos(view)} ${kinds(view)} ${story(view)} ${line(view, "place", "placeHint")}
    ${
      estates.length > 1
        ? choice("estate", t("estateChoice"), [{ id: "", name: "" }, ...estates], view, view.editedEstate)
        : nothing
    }
    ${
      units.length
        ? choice("unit", t("unit"), [{ id: "", name: t("noUnit") }, ...units], view, (value) => {
            model.values.unit = value;
            view.edited();
          })
        : nothing
    }
    ${line(view, "subject", "subjectHint")} <slot name="privacy"></slot>`;
};
