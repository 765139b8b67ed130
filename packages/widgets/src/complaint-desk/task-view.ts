import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { ComplaintView } from "@heyue/core/complaint/view";
import type { Person } from "@heyue/core/ports/directory";
import type { Language } from "../element/language.ts";
import type { Dictionary } from "../element/words.ts";
import { categoryWords, severityWords } from "../vocabulary/complaint.ts";
import { fieldsOf, isOptional, labelOf } from "./task.ts";
import type { DeskAction, TaskField, TaskValues } from "./task.ts";
import type { ComplaintDeskWord } from "./words.ts";

/** What a form of the desk needs of the element. */
export interface TaskView {
  readonly one: ComplaintView;
  readonly action: DeskAction;
  readonly values: TaskValues;
  readonly staff: readonly Person[];
  readonly clauses: readonly { readonly id: string; readonly name: string }[];
  readonly problems: readonly { readonly field: string; readonly text: string }[];
  readonly today: string;
  readonly language: Language;
  readonly t: (key: ComplaintDeskWord, values?: Readonly<Record<string, string | number>>) => string;
  readonly type: (field: TaskField, value: string) => void;
  readonly tick: (point: number, on: boolean) => void;
  readonly addPhotos: (files: FileList | null) => void;
  readonly removePhoto: (index: number) => void;
}

type Options = readonly (readonly [value: string, name: string])[];

const options = (vocabulary: Dictionary<string>, language: Language): Options =>
  Object.entries(vocabulary).map(([code, pair]) => [code, pair[language === "en" ? 1 : 0]]);

const described = ({ problems }: TaskView, field: TaskField, hint = false): string | typeof nothing =>
  [problems.some((one) => one.field === field) && `${field}-error`, hint && `${field}-hint`]
    .filter(Boolean)
    .join(" ") || nothing;

const invalid = ({ problems }: TaskView, field: TaskField): "true" | typeof nothing =>
  problems.some((one) => one.field === field) ? "true" : nothing;

const error = ({ problems }: TaskView, field: TaskField): unknown => {
  const found = problems.filter((one) => one.field === field);
  return found.length
    ? html`<p class="error" id="${field}-error">
        ${found.map(({ text }) => html`<span class="block">${text}</span>`)}
      </p>`
    : nothing;
};

const label = (view: TaskView, field: TaskField): TemplateResult =>
  html`${view.t(labelOf(field))}${isOptional(field) && field !== "answered" ? html`<span class="optional">${view.t("optional")}</span>` : nothing}`;

const typed =
  (view: TaskView, field: TaskField) =>
  (event: Event): void =>
    view.type(field, (event.target as HTMLInputElement).value);

const input = (
  view: TaskView,
  field: TaskField,
  type: "text" | "date",
  hint?: ComplaintDeskWord,
): TemplateResult =>
  html`<div class="field">
    <label for=${field}>${label(view, field)}</label>
    ${hint ? html`<p class="hint" id="${field}-hint">${view.t(hint)}</p>` : nothing} ${error(view, field)}
    <input
      id=${field}
      name=${field}
      type=${type}
      autocomplete="off"
      min=${type === "date" ? view.today : nothing}
      aria-invalid=${invalid(view, field)}
      aria-describedby=${described(view, field, Boolean(hint))}
      aria-required=${isOptional(field) ? nothing : "true"}
      @input=${typed(view, field)}
    />
  </div>`;

const area = (view: TaskView, field: TaskField, hint?: ComplaintDeskWord): TemplateResult =>
  html`<div class="field">
    <label for=${field}>${label(view, field)}</label>
    ${hint ? html`<p class="hint" id="${field}-hint">${view.t(hint)}</p>` : nothing} ${error(view, field)}
    <textarea
      id=${field}
      name=${field}
      rows=${field === "points" ? 3 : 5}
      aria-invalid=${invalid(view, field)}
      aria-describedby=${described(view, field, Boolean(hint))}
      aria-required=${isOptional(field) ? nothing : "true"}
      @input=${typed(view, field)}
    ></textarea>
  </div>`;

const select = (
  view: TaskView,
  field: TaskField,
  empty: ComplaintDeskWord,
  choices: Options,
): TemplateResult =>
  html`<div class="field">
    <label for=${field}>${label(view, field)}</label>
    ${error(view, field)}
    <select
      id=${field}
      name=${field}
      aria-invalid=${invalid(view, field)}
      aria-describedby=${described(view, field)}
      aria-required=${isOptional(field) ? nothing : "true"}
      @change=${typed(view, field)}
    >
      <option value="">${view.t(empty)}</option>
      ${choices.map(([value, name]) => html`<option value=${value}>${name}</option>`)}
    </select>
  </div>`;

const radios = (view: TaskView, field: TaskField, choices: Options): TemplateResult =>
  html`<fieldset
    class="field"
    role="radiogroup"
    aria-required="true"
    aria-invalid=${invalid(view, field)}
    aria-describedby=${described(view, field)}
  >
    <legend>${label(view, field)}</legend>
    ${error(view, field)}
    <div class="radios">
      ${choices.map(
        ([value, name], index) =>
          html`<label>
            <input
              type="radio"
              id=${index === 0 ? field : `${field}-${value}`}
              name=${field}
              value=${value}
              @change=${typed(view, field)}
            />
            ${name}
          </label>`,
      )}
    </div>
  </fieldset>`;

const answered = (view: TaskView): TemplateResult =>
  html`<fieldset class="field" aria-describedby=${described(view, "answered")}>
    <legend>${view.t("answered")}</legend>
    ${error(view, "answered")}
    <div class="ticks">
      ${view.one.points.map(
        (point, index) =>
          html`<label>
            <input
              type="checkbox"
              name="answered"
              value=${index}
              id=${index === 0 ? "answered" : `answered-${index}`}
              @change=${(event: Event) => view.tick(index, (event.target as HTMLInputElement).checked)}
            />
            ${point ?? view.t("erased")}
          </label>`,
      )}
    </div>
  </fieldset>`;

const photos = (view: TaskView): TemplateResult =>
  html`<fieldset class="field">
    <legend>
      ${view.t(view.action === "resolve" ? "evidence" : "photos")}${
        view.action === "resolve" ? nothing : html`<span class="optional">${view.t("optional")}</span>`
      }
    </legend>
    ${view.action === "resolve" ? html`<p class="hint" id="photos-hint">${view.t("evidenceHint")}</p>` : nothing}
    ${error(view, "photos")}
    ${
      view.values.photos.length
        ? html`<ul class="thumbs">
            ${view.values.photos.map(
              ({ name }, index) =>
                html`<li>
                  <span class="thumb"
                    ><canvas data-photo=${index} width="1" height="1" role="img" aria-label=${name}></canvas
                  ></span>
                  <button
                    type="button"
                    class="plain small"
                    aria-label=${view.t("remove", { name })}
                    @click=${() => view.removePhoto(index)}
                  >
                    ✕
                  </button>
                </li>`,
            )}
          </ul>`
        : nothing
    }
    <span class="files">
      <input
        type="file"
        id="photos"
        class="hidden"
        accept="image/*"
        multiple
        aria-invalid=${invalid(view, "photos")}
        aria-describedby=${described(view, "photos", view.action === "resolve")}
        @change=${(event: Event) => {
          const chosen = event.target as HTMLInputElement;
          view.addPhotos(chosen.files);
          chosen.value = "";
        }}
      />
      <label class="button" for="photos">${view.t("addPhoto")}</label>
    </span>
  </fieldset>`;

const field = (view: TaskView, name: TaskField): TemplateResult => {
  const { t, language } = view;
  switch (name) {
    case "category":
      return select(view, name, "choose", options(categoryWords, language));
    case "severity":
      return radios(view, name, options(severityWords, language));
    case "scope":
      return radios(view, name, [
        ["within-contract", t("scope-within-contract")],
        ["outside-contract", t("scope-outside-contract")],
      ]);
    case "clause":
      return select(
        view,
        name,
        "noClause",
        view.clauses.map(({ id, name: text }) => [id, text]),
      );
    case "points":
      return area(view, name, "pointsHint");
    case "assignee":
      return select(
        view,
        name,
        "choose",
        view.staff.map(({ id, name: person, post }) => [id, post ? `${person} ${post}` : person]),
      );
    case "kind":
      return radios(view, name, [
        ["progress", t("kind-progress")],
        ["full", t("kind-full")],
      ]);
    case "text":
      return area(view, name, "textHint");
    case "answered":
      return answered(view);
    case "why":
      return select(
        view,
        name,
        "choose",
        (
          [
            "outside-contract",
            "not-permitted",
            "needs-owners-decision",
            "needs-others",
            "not-now",
            "unfounded",
          ] as const
        ).map((code) => [code, t(`reason-${code}`)]),
      );
    case "photos":
      return photos(view);
    case "resolveBy":
    case "reviewOn":
    case "until":
      return input(view, name, "date");
    case "note":
    case "reassign":
    case "reason":
    case "ground":
    case "change":
    case "record":
      return input(view, name, "text");
  }
};

/** The fields of one action. */
export const taskView = (view: TaskView): TemplateResult =>
  html`${view.action === "notify-lapse" ? html`<p>${view.t("lapseText")}</p>` : nothing}
  ${fieldsOf(view.action, view.one, view.values).map((name) => field(view, name))}`;
