import { html } from "lit";
import type { TemplateResult } from "lit";

/** A bar that says how much of a whole; the words beside it say the same. `line` marks a place, both 0 to 1. */
export const bar = (part: number, fill: "solid" | "barred", line?: number): TemplateResult =>
  html`<svg class="bar" aria-hidden="true" focusable="false">
    <rect class="whole" width="100%" height="100%" />
    <rect class="column ${fill}" width="${100 * part}%" height="100%" fill="url(#fill-${fill})" />
    <rect class="mark" x="${100 * (line ?? 2)}%" width="2" height="100%" />
  </svg>`;
