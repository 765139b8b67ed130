import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import { sizeText } from "./photo-shrink.ts";

/** A way to photos: the camera, or the album. */
export interface PhotoInput {
  /** Id of the field, one in its element. */
  readonly id: string;
  readonly label: unknown;
  /** Straight to the camera; the album takes several at once. */
  readonly camera: boolean;
  readonly describedBy: string | typeof nothing;
  readonly add: (files: FileList) => void;
}

/** The native file field behind a label that looks like a button. */
export const photoInput = ({ add, camera, describedBy, id, label }: PhotoInput): TemplateResult =>
  html`<span class="files ${camera ? "camera" : ""}">
    <input
      type="file"
      id=${id}
      class="hidden"
      accept="image/*"
      ?multiple=${!camera}
      capture=${camera ? "environment" : nothing}
      aria-describedby=${describedBy}
      @change=${(event: Event) => {
        const input = event.target as HTMLInputElement;
        if (input.files) add(input.files);
        input.value = "";
      }}
    />
    <label class="button" for=${id}>${label}</label>
  </span>`;

/** A photo that can be taken out again; its picture is drawn by `paintSquare`. */
export const photoItem = (
  photo: { readonly id: string | number; readonly name: string; readonly size: number },
  removeLabel: string,
  remove: () => void,
): TemplateResult =>
  html`<li>
    <canvas data-photo=${photo.id} width="1" height="1" role="img" aria-label=${photo.name}></canvas>
    <span class="hint">${sizeText(photo.size)}</span>
    <button type="button" class="remove" aria-label=${removeLabel} @click=${remove}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <path d="M2 2l8 8M10 2l-8 8" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" />
      </svg>
    </button>
  </li>`;
