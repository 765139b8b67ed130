import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { Standard } from "@heyue/core/standard/standard";
import { targetText } from "../contract-viewer/measure.ts";
import { mostPhotos } from "../element/photo-shrink.ts";
import { photoInput, photoItem } from "../element/photo-view.ts";
import { word } from "../element/words.ts";
import { unitWords } from "../vocabulary/contract.ts";
import { itemOf } from "./draft.ts";
import type { DraftItem, DraftPhoto, DraftProblem, InspectionDraft } from "./draft.ts";
import { titleOf } from "./parts.ts";
import type { InspectionParts } from "./parts.ts";
import { enteredUnit, isMet, readValue, stepped } from "./target.ts";

/** What the form of one inspection needs of the element. */
export interface ItemActions {
  readonly problems: readonly DraftProblem[];
  readonly change: (standard: string, change: Partial<DraftItem>) => void;
  /** What is written about a standard at this moment. */
  readonly item: (standard: string) => DraftItem;
  readonly addPhotos: (standard: string, files: FileList) => void;
  readonly removePhoto: (standard: string, photo: DraftPhoto) => void;
  /** Asks the host where the device is; `undefined` where the host has no such hook. */
  readonly locate: (standard: string) => (() => void) | undefined;
}

/** One standard in the form. */
export interface ItemView {
  readonly parts: InspectionParts;
  readonly draft: InspectionDraft;
  readonly actions: ItemActions;
  readonly id: string;
  readonly index: number;
}

const kinds = ["measured", "not-applicable", ""] as const;

const problemOf = ({ actions, id, parts, draft }: ItemView, field: DraftProblem["field"]): string =>
  actions.problems
    .filter((problem) => problem.standard === id && problem.field === field)
    .map(({ key }) => parts.t(key, { title: titleOf(parts, draft.contract, id) }))
    .join(" ");

const choices = (view: ItemView): TemplateResult => {
  const { actions, id, index, parts } = view;
  return html`<fieldset class="kinds" role="radiogroup" aria-label=${parts.t("outcome")}>
    ${kinds.map(
      (kind) =>
        html`<label class="choice">
          <input
            type="radio"
            name="kind ${id}"
            id="kind-${index}-${kind}"
            value=${kind}
            @change=${() => actions.change(id, { kind })}
          />
          ${parts.t(`kind-${kind}`)}
        </label>`,
    )}
  </fieldset>`;
};

const stepper = (view: ItemView, standard: Standard | undefined): TemplateResult => {
  const { actions, draft, id, index, parts } = view;
  const { t, language } = parts;
  const title = titleOf(parts, draft.contract, id);
  const step = (direction: 1 | -1, key: "less" | "more"): TemplateResult =>
    html`<button
      type="button"
      class="button step"
      aria-label=${t("about", { what: t(key), title })}
      @click=${() => {
        if (standard)
          actions.change(id, {
            kind: "measured",
            value: stepped(actions.item(id).value, standard, direction),
          });
      }}
    >
      ${direction < 0 ? "−" : "+"}
    </button>`;
  const problem = problemOf(view, "value");
  const unit = standard ? word(unitWords, language, enteredUnit(standard)) : "";
  return html`<div class="field value">
    <label for="value-${index}"
      >${t("value")}${unit.trim() ? html` <span class="optional">(${unit.trim()})</span>` : nothing}</label
    >
    ${problem ? html`<p class="error" id="value-error-${index}">${problem}</p>` : nothing}
    <div class="stepper">
      ${step(-1, "less")}
      <input
        id="value-${index}"
        name="value ${id}"
        type="text"
        inputmode="decimal"
        autocomplete="off"
        aria-invalid=${problem ? "true" : nothing}
        aria-describedby="target-${index}${problem ? ` value-error-${index}` : ""}"
        @input=${(event: Event) => {
          const { value } = event.target as HTMLInputElement;
          actions.change(id, { value, kind: value.trim() ? "measured" : actions.item(id).kind });
        }}
      />
      ${step(1, "more")}
    </div>
  </div>`;
};

const verdict = ({ parts }: ItemView, item: DraftItem, standard: Standard | undefined): unknown => {
  const value = standard && item.kind === "measured" ? readValue(standard, item.value) : null;
  const met = standard && value !== null ? isMet(standard, value) : null;
  if (met === null) return nothing;
  return html`<p class="verdict ${met ? "" : "late-text"}">
    <span class="state ${met ? "" : "late"}">${parts.t(met ? "met" : "missedShort")}</span>
    ${met ? nothing : parts.t("missed")}
  </p>`;
};

const text = (
  view: ItemView,
  field: "reason" | "note" | "place",
  rest: { readonly label: string; readonly long: boolean; readonly problem?: string },
): TemplateResult => {
  const { actions, id, index } = view;
  const { label, long, problem = "" } = rest;
  const described = problem ? `${field}-error-${index}` : nothing;
  const type = (event: Event): void =>
    actions.change(id, { [field]: (event.target as HTMLInputElement).value });
  return html`<div class="field">
    <label for="${field}-${index}">
      ${label}${problem || field === "reason" ? nothing : html`<span class="optional">${view.parts.t("optional")}</span>`}
    </label>
    ${problem ? html`<p class="error" id="${field}-error-${index}">${problem}</p>` : nothing}
    ${
      long
        ? html`<textarea
            id="${field}-${index}"
            name="${field} ${id}"
            rows="2"
            aria-invalid=${problem ? "true" : nothing}
            aria-describedby=${described}
            @input=${type}
          ></textarea>`
        : html`<input
            id="${field}-${index}"
            name="${field} ${id}"
            type="text"
            autocomplete="off"
            @input=${type}
          />`
    }
  </div>`;
};

const photos = (view: ItemView, item: DraftItem): TemplateResult => {
  const { actions, draft, id, index, parts } = view;
  const { t } = parts;
  const title = titleOf(parts, draft.contract, id);
  const input = (camera: boolean, key: "takePhoto" | "addPhoto"): TemplateResult =>
    photoInput({
      id: `${camera ? "camera" : "photos"}-${index}`,
      label: html`${t(key)}<span class="hidden"> ${title}</span>`,
      camera,
      describedBy: nothing,
      add: (files) => actions.addPhotos(id, files),
    });
  return html`<div class="photo-part" role="group" aria-label=${t("about", { what: t("photos"), title })}>
    ${
      item.photos.length
        ? html`<ul class="photos">
            ${item.photos.map((photo) =>
              photoItem(photo, t("removePhoto", { name: photo.name }), () => actions.removePhoto(id, photo)),
            )}
          </ul>`
        : nothing
    }
    ${
      item.photos.length < mostPhotos
        ? html`<div class="actions">${input(true, "takePhoto")}${input(false, "addPhoto")}</div>`
        : nothing
    }
  </div>`;
};

/** One standard: what is asked, what was found, photos, note and place. */
export const itemView = (view: ItemView): TemplateResult => {
  const { actions, draft, id, index, parts } = view;
  const { t, language } = parts;
  const item = itemOf(draft, id);
  const standard = parts.standard(draft.contract, id);
  const problem = problemOf(view, "reason");
  const locate = actions.locate(id);
  return html`<fieldset class="item ${item.kind || "open"}" part="item" id="item-${index}" tabindex="-1">
    <legend><span class="nr">${index + 1}</span> ${titleOf(parts, draft.contract, id)}</legend>
    <p class="hint" id="target-${index}">
      ${
        standard
          ? html`${t("target")} <strong>${targetText(standard, language)}</strong> · ${t("measuredBy")}
              ${standard.measuredBy}`
          : nothing
      }
    </p>
    ${choices(view)}
    ${
      item.kind === "not-applicable"
        ? text(view, "reason", { label: t("reason"), long: true, problem })
        : stepper(view, standard)
    }
    ${verdict(view, item, standard)} ${photos(view, item)}
    <details ?open=${Boolean(item.note || item.place)}>
      <summary>${t("details")}</summary>
      <div class="stack">
        ${text(view, "note", { label: t("note"), long: true })}
        ${text(view, "place", { label: t("exactPlace"), long: false })}
        ${
          locate
            ? html`<button type="button" class="button" @click=${locate}>${t("locate")}</button>`
            : nothing
        }
      </div>
    </details>
  </fieldset>`;
};
