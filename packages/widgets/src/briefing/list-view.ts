import { html, nothing } from "lit";
import type { TemplateResult } from "lit";
import type { SheetView } from "@heyue/core/contract/briefing/view";
import { weekdayText } from "../element/moment.ts";
import type { OwnSheet } from "./briefing-element.ts";
import { leftText } from "./parts.ts";
import type { BriefingParts } from "./parts.ts";

const row = (parts: BriefingParts, sheet: SheetView, facts: unknown, open: () => void): TemplateResult =>
  html`<li class="row">
    <div>
      <p class="who">
        ${sheet.name} <span class="muted small">${parts.t("version", { n: sheet.revision })}</span>
      </p>
      <p class="small facts">${facts}</p>
    </div>
    <button
      type="button"
      class="button"
      data-sheet=${sheet.id}
      aria-label="${parts.t("read")} ${sheet.name}"
      @click=${open}
    >
      ${parts.t("read")}
    </button>
  </li>`;

/** The reader's own sheets, with what is to be done about each. */
export const ownList = (
  parts: BriefingParts,
  sheets: readonly OwnSheet[],
  isQueued: (one: OwnSheet) => boolean,
  open: (one: OwnSheet) => void,
): TemplateResult => {
  const { language, t } = parts;
  return html`<section aria-labelledby="mine-title">
    <h3 id="mine-title">${t("mineTitle")}</h3>
    ${
      sheets.length
        ? html`<ul>
            ${sheets.map((one) => {
              const { own, sheet } = one;
              const state = own.state === "acknowledged" ? "" : own.deadline ? "wait" : "late";
              return row(
                parts,
                sheet,
                sheet.retired
                  ? html`<span class="state over">${t("retired")}</span>`
                  : isQueued(one)
                    ? html`<span class="state wait">${t("waiting")}</span>`
                    : html`<span class="state ${state}">${t(`state-${own.state}`)}</span> ${
                          own.deadline
                            ? html`<time datetime=${own.deadline.dueDate}
                                  >${weekdayText(own.deadline.dueDate, language)}</time
                                >
                                <strong>${leftText(parts, own.deadline.dueDate)}</strong>`
                            : nothing
                        }`,
                () => open(one),
              );
            })}
          </ul>`
        : html`<p class="muted">${t("noneMine")}</p>`
    }
  </section>`;
};

/** Every sheet of a briefing, to be looked at. */
export const allSheets = (
  parts: BriefingParts,
  sheets: readonly SheetView[],
  open: (sheet: SheetView) => void,
): TemplateResult =>
  html`<section aria-labelledby="sheets-title">
    <h3 id="sheets-title">${parts.t("sheetsTitle")}</h3>
    <ul>
      ${sheets.map((sheet) =>
        row(
          parts,
          sheet,
          sheet.retired
            ? html`<span class="state over">${parts.t("retired")}</span>`
            : parts.t(`kind-${sheet.kind}`),
          () => open(sheet),
        ),
      )}
    </ul>
  </section>`;
